package mention

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"tifaktor/generator/tabular"
)

// In some tables a name stands but once: at the head of a column, with other units at the
// heads of others, or at the left of several rows, with nothing below it.

// head is the name of a hidden unit in a cell of its own, in a row without numbers.
type head struct {
	finding
	rows bool // it stands at the left, alone in its row
}

// head takes the names that the next rows of a table may belong to.
func (f *finder) head(row tabular.Row) {
	var units []int // columns
	first := -1     // the first column with anything
	for i, cell := range row.Cells {
		if isBlank(cell.Text) {
			continue
		}
		if first < 0 {
			first = i
		}
		names := f.in(cell.Text)
		if len(names) != 1 || !names[0].whole {
			continue
		}
		units = append(units, i)
		if names[0].hidden {
			found := f.at(cell, names[0])
			found.said = found.name
			f.heads[i] = head{finding: found}
		}
	}
	if alone, ok := f.heads[first]; ok && len(units) == 1 && units[0] == first {
		alone.rows = true
		f.heads[first] = alone
	}
}

// below finds what stands below the heads.
func (f *finder) below(row tabular.Row) {
	for _, column := range slices.Sorted(maps.Keys(f.heads)) {
		head, text := f.heads[column], ""
		if column < len(row.Cells) {
			text = row.Cells[column].Text
		}
		belongs := []tabular.Cell{{Text: text}}
		switch {
		case head.rows && isBlank(text):
			belongs = row.Cells
		case head.rows || strings.ContainsFunc(text, unicode.IsLetter):
			delete(f.heads, column)
			continue
		}
		if f.hasNumber(belongs, nil) {
			head.said += "\t" + textOf(belongs)
			f.found = append(f.found, head.finding)
			delete(f.heads, column)
		}
	}
}

func isBlank(text string) bool { return strings.TrimSpace(strings.ReplaceAll(text, "\x00", "")) == "" }
