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
	most  int // how much is looked for; 0 for everything
	found []finding
	table int              // of the last row
	heads map[int]*finding // hidden names at the head of the columns of the table
}

// row looks at a row, or at each sentence of running text.
func (f *finder) row(row tabular.Row) {
	if f.most > 0 && len(f.found) >= f.most {
		return
	}
	if row.Prose {
		for _, sentence := range sentences(row.Cells[0]) {
			f.look([]tabular.Cell{sentence}, nil)
		}
		return
	}
	found := f.look(row.Cells, row.Beneath)
	f.columns(row, found)
}

// look finds which hidden units are named beside a number, each once, and reports whether
// any is.
func (f *finder) look(cells, beneath []tabular.Cell) bool {
	var hidden []finding
	rest := make([]string, 0, len(cells)+len(beneath))
	for _, cell := range cells {
		without, names := f.read(cell)
		rest = append(rest, without)
		for _, name := range names {
			if name.hidden && !slices.ContainsFunc(hidden, func(h finding) bool { return h.who == name.who }) {
				hidden = append(hidden, f.at(cell, name))
			}
		}
	}
	if len(hidden) == 0 {
		return false
	}
	for _, cell := range beneath {
		without, _ := f.read(cell)
		rest = append(rest, without)
	}
	number := false
	for i, text := range rest {
		number = number || hasNumber(text, i == 0)
	}
	if !number {
		return false
	}
	var said strings.Builder
	for _, cell := range append(cells[:len(cells):len(cells)], beneath...) {
		said.WriteString(cell.Text + "\t")
	}
	text := strings.Join(strings.Fields(strings.ReplaceAll(said.String(), "\x00", "")), " ")
	for i := range hidden {
		hidden[i].said = text
	}
	f.found = append(f.found, hidden...)
	return true
}

// read gives the names in a cell, and the cell without any: "Sone 3" has no number.
func (f *finder) read(cell tabular.Cell) (rest string, names []met) {
	var b strings.Builder
	from := 0
	names = f.in(cell.Text)
	for _, name := range names {
		b.WriteString(cell.Text[from:name.from] + "¤")
		from = name.to
	}
	return b.String() + cell.Text[from:], names
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

// columns reads a table in which units stand side by side: a number right below the
// name of a hidden unit is beside it too. Found says that the row has been reported.
func (f *finder) columns(row tabular.Row, found bool) {
	if row.Table == 0 || row.Table != f.table {
		f.table, f.heads = row.Table, map[int]*finding{}
	}
	filled := 0
	for _, cell := range row.Cells {
		if strings.TrimSpace(cell.Text) != "" {
			filled++
		}
	}
	for i, cell := range row.Cells {
		switch head := f.heads[i]; {
		case !strings.ContainsFunc(cell.Text, unicode.IsLetter):
			if head != nil && hasNumber(cell.Text, false) {
				head.said += "\t" + cell.Text
				f.found = append(f.found, *head)
				delete(f.heads, i)
			}
		default:
			delete(f.heads, i)
			if names := f.in(cell.Text); !found && filled > 1 && len(names) == 1 && names[0].hidden && names[0].whole {
				head := f.at(cell, names[0])
				head.said = head.name
				f.heads[i] = &head
			}
		}
	}
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
