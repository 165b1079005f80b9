package importer

import (
	"slices"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// askEmptySheets asks about sheets that have the headings of one with results and names of
// other units, and no mean: all of a sector may be hidden by empty cells.
func askEmptySheets(sheets []sheet.Sheet, tables []*table, a Answers, n notes) {
	if len(a.Sheets) > 0 && !slices.Contains(a.Sheets, everySheet) {
		return // the publisher has named those to be read
	}
	for _, s := range sheets {
		isRead := slices.ContainsFunc(tables, func(t *table) bool { return t.sheet == s.Name })
		if isRead || len(yearsIn(s.Name)) > 0 {
			continue // one for a year to come
		}
		if names := namesBelow(s, tables); len(names) > 0 {
			n.Problem(problem.Place{File: s.File + "[" + s.Name + "]"}, "sheet_empty", "sheet", n.Words.Quote(s.Name), "n", len(names), "names", n.quoted(names), "first", tables[0].sheet)
		}
	}
}

// namesBelow returns what is called a unit in a sheet with the headings of a table, and in
// none of the tables.
func namesBelow(s sheet.Sheet, tables []*table) []string {
	var names []string
	for at, row := range s.Rows[:min(len(s.Rows), searched)] {
		unit := slices.IndexFunc(row, func(c sheet.Cell) bool { found, _ := roleOf(c.Text); return found == unitRole })
		if unit < 0 || !slices.ContainsFunc(tables, func(t *table) bool { return areHeadings(t.columns, row) }) {
			continue
		}
		if hasOtherNumbers(row, s.Rows[at+1:]) {
			return nil
		}
		for _, below := range s.Rows[at+1:] {
			if len(below) <= unit || below[unit].Text == "" || isNote(below[unit].Text) {
				continue
			}
			isThere := func(row []sheet.Cell) bool {
				return slices.ContainsFunc(row, func(c sheet.Cell) bool { return normal(c.Text) == normal(below[unit].Text) })
			}
			if !slices.ContainsFunc(tables, func(t *table) bool { return slices.ContainsFunc(t.rows, isThere) }) {
				names = append(names, oneLine(below[unit].Text))
			}
		}
		return names
	}
	return nil
}

// hasOtherNumbers reports whether some number below a row of headings is not of people.
func hasOtherNumbers(heads []sheet.Cell, rows [][]sheet.Cell) bool {
	ofPeople := []role{answersRole, invitedRole, rateRole, otherCountRole, eachRole, codeRole, depthRole}
	return slices.ContainsFunc(rows, func(row []sheet.Cell) bool {
		for at, c := range row {
			if readNumber(c.Text).kind != known {
				continue
			}
			if at >= len(heads) {
				return true
			}
			if held, _ := roleOf(heads[at].Text); !slices.Contains(ofPeople, held) {
				return true
			}
		}
		return false
	})
}

// areHeadings reports whether a row has the headings of a table, or most of them.
func areHeadings(columns []column, row []sheet.Cell) bool {
	same := 0
	for _, c := range columns {
		if c.heading != "" && slices.ContainsFunc(row, func(other sheet.Cell) bool { return normal(other.Text) == normal(c.heading) }) {
			same++
		}
	}
	return 2*same > len(columns) && same > 2
}
