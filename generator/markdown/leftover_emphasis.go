package markdown

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// run is a row of equal signs of emphasis that is printed.
type run struct {
	at       int
	signs    string
	previous rune // the letters beside it
	next     rune
}

// signsOfEmphasis are the signs that may be meant as emphasis. Longer rows are lines to
// write on, or hide a word.
var signsOfEmphasis = regexp.MustCompile(`\*+|_+|~+`)

// opens reports whether a run may have been meant to begin emphasis, and closes
// whether to end it.
func (r run) opens() bool  { return !unicode.IsSpace(r.next) && !isWord(r.previous) }
func (r run) closes() bool { return !unicode.IsSpace(r.previous) }

// cause returns why a run neither begins nor ends emphasis; "" if the letters beside
// it are not the reason (CommonMark 0.31, 6.2: left- and right-flanking).
func (r run) cause() string {
	switch {
	case isPunct(r.previous) && isWord(r.next):
		return "a space is missing after it"
	case isWord(r.previous) && isPunct(r.next):
		return "a space is missing before it"
	case r.signs[0] == '_' && isWord(r.previous) && isWord(r.next):
		return "a space is missing after it"
	}
	return ""
}

// emphasis finds signs of emphasis that are printed. If the text is marked, a single *
// at the beginning of a block is a note that belongs to a * after a word elsewhere.
func (s stretch) emphasis(marked bool) {
	runs := s.runs()
	paired := make([]bool, len(runs))
	for i, first := range runs {
		if paired[i] {
			continue
		}
		const between = 50 // runs between two that belong together
		for j := i + 1; j < min(len(runs), i+between); j++ {
			if second := runs[j]; !paired[j] && second.signs == first.signs && pair(first, second) {
				s.notePair(first, second)
				paired[i], paired[j] = true, true
				break
			}
		}
		if !paired[i] {
			s.noteSingle(first, marked)
		}
	}
}

// runs returns the rows of signs that are printed and may be meant as emphasis.
func (s stretch) runs() []run {
	var runs []run
	if !bytes.ContainsAny(s.text, "*_~") { // most have none, and a regular expression takes long to see it
		return nil
	}
	for _, found := range signsOfEmphasis.FindAllIndex(s.text, -1) {
		r := run{found[0], string(s.text[found[0]:found[1]]), s.before(found[0]), s.after(found[1])}
		most := map[byte]int{'*': 3, '_': 2, '~': 2}[r.signs[0]]
		alone := unicode.IsSpace(r.previous) && unicode.IsSpace(r.next)
		switch {
		case len(r.signs) > most, r.signs == "~":
		case alone && len(r.signs) == 1:
		case unicode.IsDigit(r.previous) && unicode.IsDigit(r.next):
		case isWord(r.previous) && isWord(r.next) && len(r.signs) == 1 && r.signs != "_":
		default:
			runs = append(runs, r)
		}
	}
	return runs
}

// pair reports whether the words between two runs may have been meant as emphasis.
func pair(first, second run) bool {
	if len(first.signs) > 1 {
		numbers := unicode.IsSpace(first.previous) && unicode.IsSpace(first.next) && unicode.IsSpace(second.previous) && unicode.IsSpace(second.next) && first.previous != '\n'
		return !isWord(first.previous) && !numbers || first.cause() != ""
	}
	return first.opens() && second.closes()
}

// notePair notes two runs with the words between them.
func (s stretch) notePair(first, second run) {
	signs := first.signs
	own, other := first.cause(), second.cause()
	switch {
	case own == "" && other == "" && unicode.IsSpace(first.next):
		own, other = "a space is after it; write "+signs+" right before the words", ""
	case own == "" && other == "" && unicode.IsSpace(second.previous):
		other = "a space is before it; write " + signs + " right after the words"
	}
	if own == "" && other != "" {
		own = fmt.Sprintf("the %s that should end it, %s, does not: %s", signs, s.where(second.at, first.at), other)
	}
	if other == "" && own != "" {
		other = fmt.Sprintf("the %s that should begin it, %s, does not: %s", signs, s.where(first.at, second.at), own)
	}
	if own == "" {
		own, other = "nothing ends it", "nothing begins it"
	}
	s.note(first.at, printedAs(signs)+own)
	s.note(second.at, printedAs(signs)+other)
}

// where returns the place of a byte in words, for a reader who looks at another byte.
func (s stretch) where(at, from int) string {
	place := s.place(at)
	if place.Line != s.place(from).Line {
		return fmt.Sprintf("in line %d", place.Line)
	}
	return fmt.Sprintf("in column %d", place.Col)
}

// noteSingle notes a run that has no partner.
func (s stretch) noteSingle(r run, marked bool) {
	escaped := strings.ReplaceAll(r.signs, r.signs[:1], `\`+r.signs[:1])
	switch {
	case len(r.signs) > 1 && unicode.IsSpace(r.previous) && unicode.IsSpace(r.next):
	case len(r.signs) > 1 && !r.opens() && r.closes():
		s.note(r.at, printedAs(r.signs)+"nothing begins it; write "+r.signs+" where the words begin, or "+escaped+" to print it")
	case len(r.signs) > 1 || r.opens() && unicode.IsLetter(r.next) && !(marked && s.atLineStart(r.at)):
		s.note(r.at, printedAs(r.signs)+"nothing ends it; write "+r.signs+" where the words end, or "+escaped+" to print it")
	}
}

func printedAs(signs string) string { return signs + " is printed as it stands: " }

// hasMark reports whether a word is followed by a *, which refers to a note further down.
func (s stretch) hasMark() bool {
	return slices.ContainsFunc(s.runs(), func(r run) bool {
		return r.signs[0] == '*' && r.closes() && !isWord(r.next)
	})
}
