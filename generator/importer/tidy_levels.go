package importer

import (
	"slices"

	"tifaktor/generator/sheet"
)

// path returns the names of all levels down to the unit that a row is about, nil in a table
// without a column for each level.
func (r *tidyReader) path(cells []sheet.Cell) []string {
	if r.table.find(levelRole) < 0 {
		return nil
	}
	var path []string
	for _, at := range r.nameLevels() {
		if name := oneLine(cells[at].Text); !isNobody(name) {
			path = append(path, name)
		}
	}
	return slices.CompactFunc(path, func(a, b string) bool { return normal(a) == normal(b) })
}

// nameLevels are the columns of the levels, the topmost first, and last that of the units.
func (r *tidyReader) nameLevels() []int {
	levels := r.table.all(levelRole)
	slices.SortStableFunc(levels, func(a, b int) int { return r.table.columns[a].level - r.table.columns[b].level })
	return append(levels, r.table.all(unitRole)...)
}

// named returns the cell with the name of the unit that a row is about: the last that is
// written, where each level has a column.
func (r *tidyReader) named(cells []sheet.Cell) sheet.Cell {
	if r.table.find(levelRole) < 0 {
		return r.cell(cells, unitRole)
	}
	for _, at := range slices.Backward(r.nameLevels()) {
		if !isNobody(oneLine(cells[at].Text)) {
			return cells[at]
		}
	}
	return sheet.Cell{Place: cells[0].Place}
}

// takeOwnRows takes the rows that are called all of their sector for those of the sector.
func (r *tidyReader) takeOwnRows(organisations []string) {
	for _, d := range r.deliveries {
		var rows []row
		var of []*tidyUnit
		for _, unit := range r.order {
			if unit.of == d {
				rows, of = append(rows, unit.row), append(of, unit)
			}
		}
		takeOwnRows(rowNames{organisations: organisations}, r.answers, rows)
		for i := range rows {
			of[i].row = rows[i]
		}
	}
}
