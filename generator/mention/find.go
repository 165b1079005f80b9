package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tifaktor/generator/tabular"
)

// finding is a hidden name with the text beside it.
type finding struct {
	tabular.Place
	who  string   // the id of a unit or group
	name string   // as it is written
	said []string // the rows and sentences whose number belongs to it, with single spaces
}

// finder looks for hidden names beside numbers: in a sentence or another single row here,
// in a table in table.go, in a tree of data in tree.go.
type finder struct {
	*Names
	file  string // the name of the file, if it may be that of a unit
	most  int    // the largest number of findings; 0 if there is no limit
	found []*finding

	under string     // what the last row is in
	above []*finding // the hidden units whose names are in under, until a number is found there
	table table      // of the last row
	prose []named    // in the last sentence
	line  []named    // in the last line that has a name and nothing else, while short ones follow
	open  []node     // by depth
}

// row reads a row, or each sentence of running text.
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

// titles reads the names of the file and of what is packed in it: every number in a file or
// a sheet that is named after a hidden unit belongs to that unit.
func (f *finder) titles(row tabular.Row) {
	if title := f.file + " " + row.Under; title != f.under {
		if !strings.HasPrefix(title, f.under) { // otherwise it is a table in a text
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
		f.add(f.above, row.Cells)
		f.above = nil
	}
}

// named is a cell with names in it.
type named struct {
	column int
	hidden []*finding // each unit once in a row; none if all of them are shown
}

// namesIn returns the cells with names in them.
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

// beside finds the names that are beside a number in a row, and returns all names in it.
func (f *finder) beside(cells []tabular.Cell) []named {
	names := f.namesIn(cells)
	if len(names) > 0 && f.hasNumber(cells) {
		for _, named := range names {
			f.add(named.hidden, cells)
		}
	}
	return names
}

// add adds a row with a number to the hidden names that it belongs to.
func (f *finder) add(hidden []*finding, cells []tabular.Cell) {
	for _, name := range hidden {
		text := textOf(cells)
		if len(name.said) == 0 {
			f.found = append(f.found, name)
			if !strings.Contains(text, name.name) {
				name.said = []string{name.name} // it is elsewhere
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

// withoutNames returns a text with a sign instead of each name.
func (f *finder) withoutNames(text string) string {
	var b strings.Builder
	from := 0
	for _, name := range f.in(text) {
		b.WriteString(text[from:name.from] + "¤")
		from = name.to
	}
	return b.String() + text[from:]
}

// textOf returns the text of cells, with single spaces.
func textOf(cells []tabular.Cell) string {
	var all []string
	for _, cell := range cells {
		all = append(all, strings.Fields(strings.ReplaceAll(cell.Text, "\x00", ""))...)
	}
	return strings.Join(all, " ")
}

// at returns the finding of a name in a cell, with its place.
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
