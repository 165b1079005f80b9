package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tifaktor/generator/tabular"
)

// finding is a hidden name, and what stands beside it.
type finding struct {
	tabular.Place
	who  string   // the id of a unit or group
	name string   // as it is written
	said []string // the rows and sentences with a number that it belongs to, with single spaces
}

// finder looks for hidden names beside numbers: in a sentence or another single row here,
// in a table in table.go, in a tree of data in tree.go.
type finder struct {
	names
	file  string // the name of the file, if it may be that of a unit
	most  int    // how much is looked for; 0 for everything
	found []*finding

	under string     // what the last row is in
	above []*finding // the hidden units that is named after, until a number is found in it
	table table      // of the last row
	prose []named    // in the last sentence
	line  []named    // in the last line that has a name and nothing else, while short ones follow
	open  []node     // by depth
}

// row looks at a row, or at each sentence of running text.
func (f *finder) row(row tabular.Row) {
	if f.most > 0 && len(f.found) >= f.most {
		return
	}
	f.titles(row)
	switch {
	case row.Prose:
		f.text(row.Cells[0])
	case row.Depth > 0:
		f.node(row)
	case row.Table > 0:
		f.rowOfTable(row)
	default:
		f.beside(row.Cells)
	}
}

// titles reads the name of the file, and of what is packed in it: a file or a sheet that
// is named after a hidden unit tells of it wherever it has a number.
func (f *finder) titles(row tabular.Row) {
	if title := f.file + " " + row.Under; title != f.under {
		if !strings.HasPrefix(title, f.under) { // else a table in a text
			f.prose, f.line = nil, nil
		}
		f.under, f.above = title, nil
		for _, named := range f.namesIn([]tabular.Cell{{Text: title}}) {
			f.above = named.hidden
		}
	}
	if len(f.above) > 0 && f.hasNumber(row.Cells) {
		first := max(0, slices.IndexFunc(row.Cells, func(cell tabular.Cell) bool { return !isBlank(cell.Text) }))
		for _, name := range f.above {
			name.Place = row.Cells[first].Place
		}
		f.tell(f.above, row.Cells)
		f.above = nil
	}
}

// named is a cell with names in it.
type named struct {
	column int
	hidden []*finding // each unit once in a row; none when all of them are shown
}

// namesIn gives the cells with names in them.
func (f *finder) namesIn(cells []tabular.Cell) []named {
	var all []named
	hidden := map[string]*finding{} // by id
	for column, cell := range cells {
		names := f.in(cell.Text)
		if len(names) == 0 {
			continue
		}
		in := named{column: column}
		for _, name := range names {
			if name.hidden && hidden[name.who] == nil {
				hidden[name.who] = f.at(cell, name)
			}
			if name.hidden && !slices.Contains(in.hidden, hidden[name.who]) {
				in.hidden = append(in.hidden, hidden[name.who])
			}
		}
		all = append(all, in)
	}
	return all
}

// beside finds the names that stand beside a number in a row, and gives all in it.
func (f *finder) beside(cells []tabular.Cell) []named {
	names := f.namesIn(cells)
	if len(names) > 0 && f.hasNumber(cells) {
		for _, named := range names {
			f.tell(named.hidden, cells)
		}
	}
	return names
}

// tell notes that hidden names belong to a row with a number.
func (f *finder) tell(hidden []*finding, cells []tabular.Cell) {
	for _, name := range hidden {
		text := textOf(cells)
		if len(name.said) == 0 {
			f.found = append(f.found, name)
			if !strings.Contains(text, name.name) {
				name.said = []string{name.name} // it stands elsewhere
			}
		}
		if last := len(name.said) - 1; last < 0 || name.said[last] != text {
			name.said = append(name.said, text)
		}
	}
}

// hasNumber reports whether there is a number in some cells that is no part of a name:
// "Sone 3" has none.
func (f *finder) hasNumber(cells []tabular.Cell) bool {
	for i, cell := range cells {
		if hasNumber(f.withoutNames(cell.Text), i == 0) {
			return true
		}
	}
	return false
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
func (f *finder) at(cell tabular.Cell, met met) *finding {
	found := &finding{Place: cell.Place, who: met.who, name: strings.ReplaceAll(cell.Text[met.from:met.to], "\x00", "")}
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

func isBlank(text string) bool { return strings.TrimSpace(strings.ReplaceAll(text, "\x00", "")) == "" }
