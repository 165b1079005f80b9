package importer

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"tifaktor/generator/problem"
)

// checkNamed notes rows and columns that the publisher names by flags and no table has:
// a slip of the pen would answer nothing, without a word.
func checkNamed(tables []*table, a Answers, n notes) {
	if len(tables) == 0 || n.failed() {
		return
	}
	headings, cells, texts := map[string]bool{}, map[string]bool{}, map[string]bool{}
	var written []string
	for _, t := range tables {
		for at, c := range t.columns {
			headings[normal(c.heading)], headings[normal(t.nameOf(at))] = true, true
			written = append(written, c.heading)
		}
		for _, row := range t.rows {
			for _, c := range row {
				cells[normal(c.Text)] = true
				texts[oneLine(c.Text)] = true
				if parts := namedCount().FindStringSubmatch(oneLine(c.Text)); len(a.Columns) > 0 && parts != nil {
					headings[normal(parts[2])] = true // as the column of those numbers is called
				}
			}
			cells[strconv.Itoa(row[0].Place.Line)] = true
		}
	}
	at := problem.Place{File: tables[0].file}
	for _, name := range slices.Sorted(maps.Keys(a.Columns)) {
		role, isRole := roleNames[a.Columns[name]]
		isRow := (!isRole || role == answersRole || role == invitedRole) && cells[normal(name)] // in a table with one row per number
		isHeading := func(heading string) bool { return strings.Contains(name, "*") && isAnswered(name, heading) }
		if !headings[normal(name)] && !isRow && !slices.ContainsFunc(written, isHeading) {
			n.Problem(at, "column_not_there", "name", n.Words.Quote(name))
		}
	}
	a.checkSame(cells, at, n)
	for _, name := range slices.Sorted(maps.Keys(a.Rows)) {
		isCell := func(cell string) bool { return strings.HasSuffix(cell, normal(name)) } // a code may stand before it
		isText := func(text string) bool { return isAnswered(name, text) }
		if !slices.ContainsFunc(slices.Collect(maps.Keys(cells)), isCell) && !slices.ContainsFunc(slices.Collect(maps.Keys(texts)), isText) {
			n.Problem(at, "row_not_there", "name", n.Words.Quote(name))
		}
	}
}
