package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// readRows says what is no unit and no factor.
func readRows(protected bool, r round, n notes, add func(string, ...any)) {
	var references, left, rows, covered []string
	hiddenUnits := 0
	var hiddenRows []problem.Place
	for _, d := range r.deliveries {
		for _, found := range d.references {
			references = append(references, found.name)
		}
		for _, name := range d.left {
			if !slices.Contains(left, name) {
				left = append(left, name)
			}
		}
		rows = append(rows, d.leftRows...)
		for _, found := range d.rows {
			if found.answers.kind == hidden {
				hiddenUnits++
			}
		}
		covered = append(covered, coveredHeadings(d.table.columns, d.table.rows, d.table.covered)...)
		for _, line := range d.table.hidden {
			hiddenRows = append(hiddenRows, problem.Place{File: d.source, Line: line})
		}
	}
	readPeople(r, n, add)
	if len(references) > 0 {
		add("read_references", "n", len(references), "names", strings.Join(references, ", "))
	}
	if hiddenUnits > 0 {
		add("read_hidden", "n", hiddenUnits)
	}
	if len(left) > 0 {
		add("read_left", "n", len(left), "names", strings.Join(left, ", "))
	}
	if len(rows) > 0 {
		add("read_left_rows", "n", len(rows), "names", n.quoted(rows))
	}
	if len(hiddenRows) > 0 {
		add("read_hidden_rows", "n", len(hiddenRows), "row", hiddenRows[0].Line)
	}
	if len(covered) > 0 {
		add("read_hidden_columns", "n", len(covered), "headings", n.quoted(covered))
	}
	if protected {
		add("read_protected")
	}
}

// coveredHeadings are the headings of columns that a workbook hides and that were read
// as they are.
func coveredHeadings(columns []column, rows [][]sheet.Cell, covered []int) []string {
	var headings []string
	for i, c := range columns {
		isRead := c.role != leftOutRole && c.role != questionRole && (c.role != unknownRole || c.factor != "")
		hides := func(cell sheet.Cell) bool { return slices.Contains(covered, cell.Place.Col) }
		if isRead && slices.ContainsFunc(rows, func(row []sheet.Cell) bool { return row[i].Text != "" && hides(row[i]) }) {
			headings = append(headings, c.heading)
		}
	}
	return headings
}

// readPeople says which columns hold those who answered and those who were asked.
func readPeople(r round, n notes, add func(string, ...any)) {
	var answers, each, invited []string
	take := func(headings []string, c column) []string {
		if c.heading == "" || slices.Contains(headings, c.heading) {
			return headings
		}
		return append(headings, c.heading)
	}
	for _, d := range r.deliveries {
		for _, c := range d.table.columns {
			switch c.role {
			case answersRole:
				answers = take(answers, c)
			case eachRole:
				each = take(each, c)
			case invitedRole:
				invited = take(invited, c)
			}
		}
	}
	if len(answers) == 0 {
		answers = each
	}
	if len(answers) > 0 {
		add("read_answers", "columns", n.quoted(answers))
	}
	if len(invited) > 0 {
		add("read_invited", "columns", n.quoted(invited))
	}
}
