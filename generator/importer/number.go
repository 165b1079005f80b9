package importer

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tifaktor/generator/problem"
)

// number is what a cell says: nothing, that the source hid it, or a number.
type number struct {
	kind    numberKind
	text    string // with a decimal point: "4.25"
	percent bool   // written with a percent sign
}

type numberKind uint8

const (
	missing numberKind = iota
	hidden
	known
	wrong // not a number at all
)

var (
	decimalPattern = regexp.MustCompile(`^(-?)0*(\d{1,9})(?:[.,](\d{1,9}))?\s*(%?)$`)
	tooFewPattern  = regexp.MustCompile(`^n?\s*[<≤]\s*=?\s*\d+$`) // "n<10"
)

// hiddenMarks are written for numbers that the source keeps to itself. "c" and
// "[c]" (confidential) are the marks of the UK's statistics, ":" and ".." those
// of Statistics Norway.
var hiddenMarks = []string{
	".", "..", "...", "…", ":", "*", "**", "***", "-", "–", "—", "#", "x", "c", "[c]",
	"hidden", "suppressed", "skjult", "ikke vist", "ikkje vist", "for få svar",
}

// missingMarks are written where there is no number. "[x]" and "[z]" are the
// marks of the UK's statistics for what is not available or does not apply.
var missingMarks = []string{"", "na", "n/a", "[x]", "[z]", "ingen data"}

// readNumber reads a decimal number with point or comma, or what stands for one.
func readNumber(text string) number {
	small := strings.ToLower(strings.ReplaceAll(text, "\u00a0", " "))
	switch {
	case slices.Contains(missingMarks, small):
		return number{}
	case slices.Contains(hiddenMarks, small), tooFewPattern.MatchString(small):
		return number{kind: hidden}
	}
	parts := decimalPattern.FindStringSubmatch(strings.ReplaceAll(small, "−", "-"))
	if parts == nil {
		return number{kind: wrong}
	}
	written := parts[1] + parts[2]
	if parts[3] != "" {
		written += "." + parts[3]
	}
	return number{kind: known, text: written, percent: parts[4] != ""}
}

// float gives a known number for comparing only; what is written out is its text.
func (n number) float() float64 {
	value, _ := strconv.ParseFloat(n.text, 64) // the pattern lets only numbers through
	return value
}

// decimals gives how many decimals the number needs.
func (n number) decimals() int {
	_, fraction, _ := strings.Cut(n.text, ".")
	return len(strings.TrimRight(fraction, "0"))
}

// meanIn reads a mean, and notes what is no number.
func meanIn(c cell, problems *problem.List) number {
	n := readNumber(c.text)
	if n.kind == wrong {
		problems.Add(c.place, rule, "%q is no number; write a number such as 4.2 or 62%%, "+
			"leave the cell empty, or mark it as hidden (n<10, .., *)", shorten(c.text))
	}
	return n
}

// countIn reads a number of people, and notes what is none. Spaces between
// thousands are let through.
func countIn(c cell, problems *problem.List) number {
	n := readNumber(strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "").Replace(c.text))
	if n.kind == known && (n.percent || n.decimals() > 0 || strings.HasPrefix(n.text, "-")) {
		n.kind = wrong
	}
	if n.kind == wrong {
		problems.Add(c.place, rule, "%q is no number of people; write a whole number", shorten(c.text))
	}
	n.text, _, _ = strings.Cut(n.text, ".")
	return n
}

// shorten keeps what is quoted in a problem readable.
func shorten(text string) string {
	if letters := []rune(text); len(letters) > 40 {
		return string(letters[:40]) + "…"
	}
	return text
}
