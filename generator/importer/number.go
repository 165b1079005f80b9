package importer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// number is what a cell says: nothing, that the source hid it, or a number.
type number struct {
	kind    numberKind
	text    string // with a decimal point: "4.25"
	percent bool   // written with a percent sign
	marked  bool   // something that is no part of the number was written beside it: "4,1*"
}

type numberKind uint8

const (
	missing numberKind = iota
	hidden
	known
	wrong // not a number at all
)

// Digits and decimals that are read. More decimals than content can hold are cut
// off, which no printed figure can show.
const (
	mostDigits   = 9
	mostDecimals = 9
)

var (
	decimalPattern = pattern(`^([-+−]?)0*(\d+)(?:[.,](\d+))?\s*(%?)$`)
	markPattern    = pattern(`^\(?([-+−]?\d+(?:[.,]\d+)?\s*%?)\)?\s*(?:[*†‡#¹²³⁰⁴-⁹]+|\(?\d{1,2}\)|\(?[a-zæøå]\))*$`)
)

// missingMarks are written where there is no number: "[x]" and "[z]" are the marks
// of the UK's statistics for what is not available or does not apply.
var missingMarks = []string{"", "na", "n/a", "[x]", "[z]", "ingen data", "no data", "ingen svar", "no answers", "ikke relevant", "ikkje relevant", "ikke aktuelt", "ikkje aktuelt", "null", "#div/0!", "#verdi!", "#value!", "#ref!"}

// plainSpaces makes every kind of space a plain one.
var plainSpaces = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2009", " ", "\u2007", " ")

// readNumber reads a decimal number with point or comma, or what is written in
// place of one.
func readNumber(text string) number {
	small := strings.TrimSpace(strings.ToLower(plainSpaces.Replace(text)))
	switch {
	case slices.Contains(missingMarks, small):
		return number{}
	case isHiddenMark(small), isHiddenMark(withoutBrackets(small)):
		return number{kind: hidden}
	}
	if n, ok := plainNumber(small); ok {
		return n
	}
	if parts := markPattern().FindStringSubmatch(small); parts != nil {
		if n, ok := plainNumber(parts[1]); ok {
			n.marked = true
			return n
		}
	}
	return number{kind: wrong}
}

// withoutBrackets is a text without the brackets that it is written in: "(skjult)".
func withoutBrackets(text string) string {
	for _, brackets := range []string{"()", "[]", "<>"} {
		if len(text) > 2 && text[0] == brackets[0] && text[len(text)-1] == brackets[1] {
			return strings.TrimSpace(text[1 : len(text)-1])
		}
	}
	return text
}

func plainNumber(text string) (number, bool) {
	parts := decimalPattern().FindStringSubmatch(text)
	if parts == nil || len(parts[2]) > mostDigits {
		return number{}, false
	}
	written := parts[2]
	if parts[1] == "-" || parts[1] == "−" {
		written = "-" + written
	}
	if fraction := parts[3][:min(len(parts[3]), mostDecimals)]; fraction != "" {
		written += "." + fraction
	}
	return number{kind: known, text: written, percent: parts[4] != ""}, true
}

// float returns a known number for comparing only; what is written out is its text.
func (n number) float() float64 {
	value, _ := strconv.ParseFloat(n.text, 64) // the pattern lets only numbers through
	return value
}

// billionths returns a known number exactly.
func (n number) billionths() int64 {
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(n.text, "-"), ".")
	value, _ := strconv.ParseInt(whole+(fraction + strings.Repeat("0", mostDecimals))[:mostDecimals], 10, 64)
	if strings.HasPrefix(n.text, "-") {
		return -value
	}
	return value
}

// decimals returns how many decimals the number needs.
func (n number) decimals() int {
	_, fraction, _ := strings.Cut(n.text, ".")
	return len(strings.TrimRight(fraction, "0"))
}

// writtenDecimals returns how many decimals were written.
func (n number) writtenDecimals() int {
	_, fraction, _ := strings.Cut(n.text, ".")
	return len(fraction)
}

// longestWritten is how many decimals of a mean are written down as they are. A mean
// with more is an average that nobody has rounded.
const longestWritten = 2

// rounded is the number with so many decimals, a half rounded up, when it has more than
// that and than anyone writes.
func (n number) rounded(decimals int) number {
	if n.kind != known || n.decimals() <= max(longestWritten, decimals) || strings.HasPrefix(n.text, "-") {
		return n
	}
	unit := int64(1)
	for range mostDecimals - decimals {
		unit *= 10
	}
	units := (n.billionths() + unit/2) / unit
	digits := fmt.Sprintf("%0*d", decimals+1, units)
	n.text = digits[:len(digits)-decimals]
	if decimals > 0 {
		n.text += "." + digits[len(digits)-decimals:]
	}
	return n
}
