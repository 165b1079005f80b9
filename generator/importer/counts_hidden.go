package importer

import (
	"slices"

	"tifaktor/generator/sheet"
)

// takeHiddenCounts marks the tables whose source has hidden every number of answers, where another
// table has some below the same heading: all units of a sheet may be small.
func takeHiddenCounts(tables []*table, a Answers) {
	for _, t := range tables {
		at := answersColumn(t.columns, a)
		if at < 0 || !areHidden(t.rows, at) {
			continue
		}
		t.hiddenCounts = slices.ContainsFunc(tables, func(other *table) bool {
			there := answersColumn(other.columns, a)
			return there >= 0 && normal(other.columns[there].heading) == normal(t.columns[at].heading) && other.someExact(there)
		})
	}
}

// answersColumn returns the column of the numbers of answers by its heading or what the publisher says,
// -1 if there is none.
func answersColumn(columns []column, a Answers) int {
	return slices.IndexFunc(columns, func(c column) bool {
		held, said := a.column(c.heading)
		if !said {
			held, _ = roleOf(c.heading)
		}
		return held == answersRole
	})
}

// areHidden reports whether a column of people has marks for hidden numbers and no number.
func areHidden(rows [][]sheet.Cell, at int) bool {
	marks := 0
	for _, row := range rows {
		switch n := readCount(row[at].Text); {
		case n.exact(), n.kind == wrong:
			return false
		case n.kind != missing:
			marks++
		}
	}
	return marks > 0
}

// someExact reports whether a column has any number of people.
func (t *table) someExact(at int) bool {
	return slices.ContainsFunc(t.rows, func(row []sheet.Cell) bool { return readCount(row[at].Text).exact() })
}
