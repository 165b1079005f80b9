package importer

import (
	"slices"

	"tifaktor/generator/sheet"
)

// takeNames finds the column of the units' names, and those above it: several
// columns of names that are side by side are levels, the last of them the units.
func takeNames(t *table, known *instruments, a Answers, n notes) {
	units := t.all(unitRole)
	if t.find(factorRole) >= 0 && t.find(meanRole) >= 0 {
		if len(units) == 2 && t.find(codeRole) < 0 {
			t.columns[units[0]].role = codeRole // an id, and the name beside it
		}
		if len(units) == 0 && t.find(codeRole) < 0 {
			guessNames(t, known)
		}
		return
	}
	if len(units) == 0 && (a.Turned || t.turned) {
		takeTurned(t, a, n)
		return
	}
	if len(units) == 0 {
		guessNames(t, known)
	}
	guessParents(t, a)
	askGroups(t, a, n)
	layLevels(t, a, n)
}

// takeTurned takes what was above the factors for the names of the units, and what was above
// those for what they belong to. Titles above them have no names in their columns.
func takeTurned(t *table, a Answers, n notes) {
	names := turnedNames(t)
	if len(names) == 0 {
		return
	}
	unit := names[len(names)-1]
	for _, at := range names {
		if held, _ := roleOf(t.columns[at].heading); held == parentRole && unit == at && len(names) > 1 {
			unit = names[0] // "Tilhører" is written below the names
		}
	}
	for _, at := range names {
		t.columns[at].role = parentRole
	}
	t.columns[unit].role = unitRole
	layLevels(t, a, n)
}

// turnedNames are the columns of a turned table before the first with numbers in which most
// units have a name.
func turnedNames(t *table) []int {
	var names []int
	for at, c := range t.columns {
		kinds := t.kinds(at)
		held, _ := roleOf(c.heading) // "Faktor" stands above the factors, and so before the units
		if kinds[known] > 0 || !slices.Contains([]role{unknownRole, factorRole, meanRole, parentRole, unitRole}, held) {
			break
		}
		if 2*kinds[wrong] > len(t.rows) {
			names = append(names, at)
		}
	}
	return names
}

// guessNames takes the only column of words for the names of the units, or the first
// one when it has no heading and all its names are different. A column of groups
// alone holds the units.
func guessNames(t *table, instruments *instruments) {
	var textual []int
	for i, c := range t.columns {
		kinds := t.kinds(i)
		if c.role == unknownRole && kinds[wrong] > 0 && kinds[wrong] >= kinds[known] && !instruments.knows(c.heading) {
			textual = append(textual, i)
		}
	}
	parents := t.all(parentRole)
	switch {
	case len(t.all(levelRole)) > 0:
	case len(parents) > 0 && len(textual) == 1 && countNames(t.rows, textual[0]) <= countNames(t.rows, parents[len(parents)-1]):
		t.columns[parents[len(parents)-1]].role = unitRole // what else is written says little
	case len(textual) == 1, len(textual) > 1 && textual[0] == 0 && t.columns[0].heading == "" && countNames(t.rows, 0) == len(t.rows):
		t.columns[textual[0]].role = unitRole
	case len(textual) == 0 && len(parents) > 0:
		finest := parents[len(parents)-1]
		for _, at := range parents {
			if countNames(t.rows, at) > countNames(t.rows, finest) {
				finest = at // "Department" beside "Reports to"
			}
		}
		t.columns[finest].role = unitRole
	}
}

// countNames counts the names in a column.
func countNames(rows [][]sheet.Cell, at int) int {
	seen := map[string]bool{}
	for _, row := range rows {
		if name := normal(row[at].Text); name != "" {
			seen[name] = true
		}
	}
	return len(seen)
}

// askGroups asks about columns of text beside the names of the units that divide those
// into groups: nothing but their headings says whether they are a level above.
func askGroups(t *table, a Answers, n notes) {
	first := slices.IndexFunc(t.columns, func(c column) bool { return c.role == unitRole || c.role == parentRole || c.role == levelRole })
	unit := t.find(unitRole)
	if unit < 0 {
		return
	}
	var groups []int
	for at := first - 1; at >= 0 && t.columns[at].role == unknownRole && t.columns[at].heading != ""; at-- {
		names, kinds := countNames(t.rows, at), t.kinds(at)
		if !isSaid(a, t.columns[at].heading) && kinds[known] == 0 && names > 1 && 2*names <= countNames(t.rows, unit) && decides(t.rows, unit, at) {
			groups = append([]int{at}, groups...)
		}
	}
	if at := t.find(parentRole); len(groups) == 0 && at >= 0 && !isSaid(a, t.columns[at].heading) && areKindsOf(t, at) {
		groups = []int{at}
	}
	if len(groups) > 0 {
		c := t.columns[groups[0]]
		n.Problem(c.place, "column_groups", "n", len(groups), "columns", n.quoted(t.headingsOf(groups)), "heading", c.heading)
	}
}

// guessParents takes a column for that of the parents when all its names are those of
// other units, whatever its heading.
func guessParents(t *table, a Answers) {
	unit := t.find(unitRole)
	if unit < 0 || len(t.all(parentRole)) > 0 || len(t.all(levelRole)) > 0 || len(t.all(unitRole)) > 1 {
		return
	}
	names := map[string]bool{}
	for _, row := range t.rows {
		names[normal(row[unit].Text)] = true
	}
	for at := range t.columns {
		c := &t.columns[at]
		if isSaid(a, c.heading) || c.role != unknownRole || t.kinds(at)[known] > 0 {
			continue
		}
		filled, strange := 0, false
		for _, row := range t.rows {
			if parent := normal(row[at].Text); parent != "" && t.hasCount(row) {
				filled++
				strange = strange || !names[parent] || parent == normal(row[unit].Text)
			}
		}
		if filled > 1 && 2*filled >= len(t.rows) && !strange {
			c.role, t.guessed = parentRole, c.heading
			return
		}
	}
}
