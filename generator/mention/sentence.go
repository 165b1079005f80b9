package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tifaktor/generator/tabular"
)

// short is how many letters a line that belongs to a name above it may have: a number with
// what it is called.
const short = 50

// text reads each sentence of running text, or a short line below a name.
func (f *finder) text(text tabular.Cell) {
	f.prose = f.sentencesOf(text)
	switch names := f.in(text.Text); {
	case len(names) == 1 && names[0].alone:
		f.line = f.prose
	case len(names) > 0 || utf8.RuneCountInString(text.Text) > short:
		f.line = nil
	case len(f.line) > 0 && f.hasNumber([]tabular.Cell{text}):
		f.add(f.line[0].hidden, []tabular.Cell{text})
	}
}

// sentencesOf reads each sentence of a text, and returns the names in the last.
func (f *finder) sentencesOf(text tabular.Cell) (last []named) {
	for _, sentence := range sentences(text) {
		last = f.beside([]tabular.Cell{sentence})
	}
	return last
}

// sentences cuts running text where a sentence ends and the next begins with a capital
// letter. After one or two letters a full stop belongs to an abbreviation, such as ca.
func sentences(cell tabular.Cell) []tabular.Cell {
	var all []tabular.Cell
	text, from, line, col := cell.Text, 0, cell.Line, cell.Col
	add := func(to int) {
		if strings.TrimSpace(text[from:to]) != "" {
			all = append(all, tabular.Cell{Text: text[from:to], Place: tabular.Place{Inner: cell.Inner, Line: line, Col: col}})
		}
		for _, letter := range text[from:to] {
			switch {
			case letter == '\n':
				line, col = line+1, 1
			case col > 0:
				col++
			}
		}
		from = to
	}
	ended, letters := false, 0
	for i, letter := range text {
		length := letters
		if letters++; !unicode.IsLetter(letter) {
			letters = 0
		}
		switch {
		case strings.ContainsRune(".!?", letter):
			ended = letter != '.' || length == 0 || length > 2
		case unicode.IsSpace(letter) || letter == 0 || strings.ContainsRune(`»”"')*_`, letter):
		case ended && unicode.IsUpper(letter) && i > from:
			add(i)
			ended = false
		default:
			ended = ended && strings.ContainsRune("«“([-–—", letter)
		}
	}
	add(len(text))
	return all
}
