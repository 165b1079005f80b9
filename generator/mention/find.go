package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tifaktor/generator/tabular"
)

// finding is a hidden name that stands beside a number.
type finding struct {
	tabular.Place
	who  string // the id of a unit or group
	name string // as it is written
	said string // the whole row or sentence, with single spaces
}

// finder looks for hidden names beside numbers, row by row.
type finder struct {
	names
	file  string // the name of the file, if it may be that of a unit
	most  int    // how much is looked for; 0 for everything
	found []finding

	under string // what the last row is in
	above []met  // the hidden units that is named after, until a number is found in it

	table int          // of the last row
	heads map[int]head // by column
}

// row looks at a row, or at each sentence of running text.
func (f *finder) row(row tabular.Row) {
	if f.most > 0 && len(f.found) >= f.most {
		return
	}
	f.titles(row)
	if row.Prose {
		for _, sentence := range sentences(row.Cells[0]) {
			f.look([]tabular.Cell{sentence}, nil)
		}
		return
	}
	if row.Table == 0 || row.Table != f.table {
		f.table, f.heads = row.Table, map[int]head{}
	}
	f.below(row)
	if !f.look(row.Cells, row.Beneath) && row.Table > 0 {
		f.head(row)
	}
}

// titles reads the name of the file, and of what is packed in it: a file or a sheet that
// is named after a hidden unit tells of it wherever it has a number.
func (f *finder) titles(row tabular.Row) {
	if title := f.file + " " + row.Under; title != f.under {
		f.under = title
		f.above = slices.DeleteFunc(f.in(title), func(name met) bool { return !name.hidden })
	}
	if len(f.above) == 0 {
		return
	}
	if f.hasNumber(row.Cells, row.Beneath) {
		first := max(0, slices.IndexFunc(row.Cells, func(cell tabular.Cell) bool { return !isBlank(cell.Text) }))
		for _, name := range f.above {
			f.found = append(f.found, finding{Place: row.Cells[first].Place, who: name.who, name: f.under[name.from:name.to]})
		}
		f.above = nil
	}
}

// look finds which hidden units are named beside a number, each once, and reports whether
// any is.
func (f *finder) look(cells, beneath []tabular.Cell) bool {
	var hidden []finding
	for _, cell := range cells {
		for _, name := range f.in(cell.Text) {
			if name.hidden && !slices.ContainsFunc(hidden, func(h finding) bool { return h.who == name.who }) {
				hidden = append(hidden, f.at(cell, name))
			}
		}
	}
	if len(hidden) == 0 || !f.hasNumber(cells, beneath) {
		return false
	}
	said := textOf(append(cells[:len(cells):len(cells)], beneath...))
	for i := range hidden {
		hidden[i].said = said
	}
	f.found = append(f.found, hidden...)
	return true
}

// hasNumber reports whether there is a number in some cells, or in what lies beneath
// them, that is no part of a name: "Sone 3" has none.
func (f *finder) hasNumber(cells, beneath []tabular.Cell) bool {
	for i, cell := range cells {
		if hasNumber(f.withoutNames(cell.Text), i == 0) {
			return true
		}
	}
	return slices.ContainsFunc(beneath, func(cell tabular.Cell) bool { return hasNumber(f.withoutNames(cell.Text), false) })
}

// withoutNames gives a text with a sign in the place of each name.
func (f *finder) withoutNames(text string) string {
	var b strings.Builder
	from := 0
	for _, name := range f.in(text) {
		b.WriteString(text[from:name.from] + "¤")
		from = name.to
	}
	return b.String() + text[from:]
}

// textOf gives what is written in cells, with single spaces.
func textOf(cells []tabular.Cell) string {
	var all []string
	for _, cell := range cells {
		all = append(all, strings.Fields(strings.ReplaceAll(cell.Text, "\x00", ""))...)
	}
	return strings.Join(all, " ")
}

// at is a name in a cell, with its place.
func (f *finder) at(cell tabular.Cell, met met) finding {
	found := finding{Place: cell.Place, who: met.who, name: strings.ReplaceAll(cell.Text[met.from:met.to], "\x00", "")}
	if found.Col == 0 {
		return found
	}
	before := cell.Text[:met.from]
	if last := strings.LastIndexByte(before, '\n'); last >= 0 {
		found.Line += strings.Count(before, "\n")
		found.Col, before = 1, before[last+1:]
	}
	found.Col += utf8.RuneCountInString(before)
	return found
}

// sentences cuts running text where a sentence ends and the next begins with a capital
// letter. After one or two letters a full stop belongs to a word cut short, such as ca.
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
