package importer

import (
	"slices"

	"tifaktor/generator/sheet"
)

// takeGroups leaves out the rows of groups across the units, where a column says of each row
// whether it is about such a group or all of its unit: "Kjønn" with Alle, Menn and Kvinner.
func takeGroups(t *table, a Answers, n notes) {
	unit := t.find(unitRole)
	if unit < 0 {
		return
	}
	for at := range t.columns {
		c := &t.columns[at]
		if isSaid(a, c.heading) || c.role != unknownRole && c.role != leftOutRole {
			continue
		}
		groups := groupRows(t, at, unit)
		if len(groups) == 0 {
			continue
		}
		var names []string
		for _, row := range groups {
			if name := oneLine(row[at].Text); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		n.Advice(groups[0][at].Place, "group_rows", "n", len(groups), "heading", c.heading, "names", n.quoted(names))
		c.role = leftOutRole
		t.rows = slices.DeleteFunc(t.rows, func(row []sheet.Cell) bool { return isBackground(row[at].Text) })
	}
}

// groupRows returns the rows of groups by a column that says nothing else than that, where
// each unit has a row for all of it too.
func groupRows(t *table, at, unit int) [][]sheet.Cell {
	var groups [][]sheet.Cell
	whole := map[string]bool{}
	for _, row := range t.rows {
		switch text := row[at].Text; {
		case isBackground(text):
			groups = append(groups, row)
		case isWholeName(text):
			whole[normal(row[unit].Text)] = true
		case text != "" || t.hasCount(row):
			return nil
		}
	}
	alone := func(row []sheet.Cell) bool { return !whole[normal(row[unit].Text)] }
	if slices.ContainsFunc(groups, alone) {
		return nil
	}
	return groups
}
