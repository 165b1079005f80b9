package mention

import (
	"slices"

	"tifaktor/generator/tabular"
)

// In a table a number belongs to the names in its row, and to the nearest name above it in
// its column. If there is neither, it belongs to the last row with names, or to the sentence
// right above the table: to the nearest name on its left there, or the first one, so that a
// name may be written once above its columns or its rows.

// table is the rows of a table that have been read.
type table struct {
	number  int
	columns map[int]named // the last names in each
	last    []named       // of the last row with any
}

// rowOfTable reads a row of a table.
func (f *finder) rowOfTable(row tabular.Row) {
	if row.Table != f.table.number {
		f.table = table{row.Table, map[int]named{}, f.prose}
	}
	f.prose, f.line = nil, nil
	names := f.beside(row.Cells)
	for column, cell := range row.Cells {
		above, ok := f.table.columns[column]
		if !ok && len(names) == 0 {
			above = f.table.leftOf(column)
		}
		if len(above.hidden) > 0 && hasNumber(f.withoutNames(cell.Text), column == 0) {
			f.add(above.hidden, row.Cells)
		}
	}
	for _, named := range names {
		f.table.columns[named.column] = named
	}
	if len(names) > 0 {
		f.table.last = names
	}
}

// leftOf returns the names nearest on the left of a column, in the last row with any.
func (t table) leftOf(column int) named {
	right := slices.IndexFunc(t.last, func(n named) bool { return n.column > column })
	switch {
	case len(t.last) == 0:
		return named{}
	case right < 0:
		return t.last[len(t.last)-1]
	}
	return t.last[max(0, right-1)]
}
