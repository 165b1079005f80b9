package importer

import (
	"strconv"
	"strings"
)

// count is a number of people as a cell says it.
type count struct {
	kind        numberKind
	least, most int    // of a known number, or of one that the source only says is few
	mark        string // what is written for a hidden number that nothing is said of
}

// exact reports whether the number of people is known.
func (c count) exact() bool { return c.kind == known }

// few reports whether the source hid the number but says within which bounds it is.
func (c count) few() bool { return c.kind == hidden && c.most > 0 }

// String is the number as content has it; "" when nothing is known of it.
func (c count) String() string {
	switch {
	case c.exact():
		return strconv.Itoa(c.least)
	case c.few():
		return strconv.Itoa(c.least) + "-" + strconv.Itoa(c.most)
	}
	return ""
}

// thousandsPattern is a whole number in groups of three digits.
var thousandsPattern = pattern(`^\d{1,3}(?:([ .,'’])\d{3})(?:[ .,'’]\d{3})*$`)

// namedNumber is a number of answers with the letter that says so: "n=24", "n = 1 234".
var namedNumber = pattern(`^n\s*[=:]\s*(\d[\d .]*)$`)

// peoplePattern is a number with the word for people after it: "24 svar", "n = 24 personar".
var peoplePattern = pattern(`^((?:n\s*[=:]\s*|[<≤]\s*)?\d[\d .]*)\s+(?:svar|svart|svarte|besvarelse[rn]?|besvarelsar|respondent(?:er|ar)?|person(?:er|ar)?|pers\.?|stk\.?|answers?|responses?|respondents?|people)$`)

// wholePattern is a whole number, perhaps with decimals that are all zero.
var wholePattern = pattern(`^0*(\d{1,7})(?:[.,]0+)?$`)

// decimalCount is a number of people with decimals that are all zero, or that would
// be thousands: what it is, depends on the decimal sign of the table.
var decimalCount = pattern(`^\d{1,3}([.,])\d{3}$`)

// readCountIn reads a number of people in a table whose means have the decimal sign
// that is given: there it is not between thousands.
func readCountIn(text, decimal string) count {
	plain := strings.TrimSpace(text)
	if parts := decimalCount().FindStringSubmatch(plain); parts != nil && parts[1] == decimal {
		whole, fraction, _ := strings.Cut(plain, decimal)
		if fraction != "000" {
			return count{kind: wrong}
		}
		return readCount(whole)
	}
	return readCount(text)
}

// readCount reads a number of people.
func readCount(text string) count {
	small := strings.TrimSpace(strings.ToLower(plainSpaces.Replace(text)))
	if parts := peoplePattern().FindStringSubmatch(small); parts != nil {
		small = strings.TrimSpace(parts[1])
	}
	if least, most, ok := readFew(withoutBrackets(small)); ok {
		return count{kind: hidden, least: least, most: most}
	}
	if parts := namedNumber().FindStringSubmatch(small); parts != nil {
		small = parts[1]
	}
	if parts := thousandsPattern().FindStringSubmatch(small); parts != nil {
		small = strings.Join(strings.FieldsFunc(small, func(letter rune) bool { return letter < '0' || letter > '9' }), "")
	}
	if parts := markPattern().FindStringSubmatch(small); parts != nil && !strings.Contains(parts[1], "%") {
		small = strings.TrimSpace(parts[1])
	}
	if parts := wholePattern().FindStringSubmatch(small); parts != nil {
		people, _ := strconv.Atoi(parts[1])
		return count{kind: known, least: people, most: people}
	}
	switch readNumber(small).kind {
	case missing:
		return count{}
	case hidden:
		return count{kind: hidden, mark: small}
	}
	return count{kind: wrong}
}
