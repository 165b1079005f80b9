package importer

import (
	"slices"
)

// takeNames finds the column of the units' names, and those above it: several
// columns of names that are side by side are levels, the last of them the units.
func (r *columnReader) takeNames() {
	units := r.all(unitRole)
	if r.find(factorRole) >= 0 && r.find(meanRole) >= 0 {
		if len(units) == 2 && r.find(codeRole) < 0 {
			r.columns[units[0]].role = codeRole // an id, and the name beside it
		}
		if len(units) == 0 && r.find(codeRole) < 0 {
			r.guessNames()
		}
		return
	}
	if len(units) == 0 && (r.answers.Turned || r.turned) {
		r.takeTurned()
		return
	}
	if len(units) == 0 {
		r.guessNames()
	}
	r.guessParents()
	r.askGroups()
	r.layLevels()
}

// takeTurned takes what was above the factors for the names of the units, and what was above
// those for what they belong to. Titles above them have no names in their columns.
func (r *columnReader) takeTurned() {
	names := r.turnedNames()
	if len(names) == 0 {
		return
	}
	unit := names[len(names)-1]
	for _, at := range names {
		if held, _ := roleOf(r.columns[at].heading); held == parentRole && unit == at && len(names) > 1 {
			unit = names[0] // "Tilhører" is written below the names
		}
	}
	for _, at := range names {
		r.columns[at].role = parentRole
	}
	r.columns[unit].role = unitRole
	r.layLevels()
}

// turnedNames are the columns of a turned table before the first with numbers in which most
// units have a name.
func (t *table) turnedNames() []int {
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
func (r *columnReader) guessNames() {
	var textual []int
	for i, c := range r.columns {
		kinds := r.kinds(i)
		if c.role == unknownRole && kinds[wrong] > 0 && kinds[wrong] >= kinds[known] && !r.known.knows(c.heading) {
			textual = append(textual, i)
		}
	}
	parents := r.all(parentRole)
	switch {
	case len(r.all(levelRole)) > 0:
	case len(parents) > 0 && len(textual) == 1 && r.different(textual[0]) <= r.different(parents[len(parents)-1]):
		r.columns[parents[len(parents)-1]].role = unitRole // what else is written says little
	case len(textual) == 1, len(textual) > 1 && textual[0] == 0 && r.columns[0].heading == "" && r.different(0) == len(r.rows):
		r.columns[textual[0]].role = unitRole
	case len(textual) == 0 && len(parents) > 0:
		finest := parents[len(parents)-1]
		for _, at := range parents {
			if r.different(at) > r.different(finest) {
				finest = at // "Department" beside "Reports to"
			}
		}
		r.columns[finest].role = unitRole
	}
}

// different counts the names in a column.
func (r *columnReader) different(at int) int {
	seen := map[string]bool{}
	for _, row := range r.rows {
		if name := normal(row[at].Text); name != "" {
			seen[name] = true
		}
	}
	return len(seen)
}

// askGroups asks about columns of text beside the names of the units that divide those
// into groups: nothing but their headings says whether they are a level above.
func (r *columnReader) askGroups() {
	first := slices.IndexFunc(r.columns, func(c column) bool { return c.role == unitRole || c.role == parentRole || c.role == levelRole })
	unit := r.find(unitRole)
	if unit < 0 {
		return
	}
	var groups []int
	for at := first - 1; at >= 0 && r.columns[at].role == unknownRole && r.columns[at].heading != ""; at-- {
		_, said := r.answers.column(r.columns[at].heading)
		names, kinds := r.different(at), r.kinds(at)
		if !said && kinds[known] == 0 && names > 1 && 2*names <= r.different(unit) && r.determines(unit, at) {
			groups = append([]int{at}, groups...)
		}
	}
	if at := r.find(parentRole); len(groups) == 0 && at >= 0 && !r.isSaid(at) && r.areKindsOf(at) {
		groups = []int{at}
	}
	if len(groups) > 0 {
		c := r.columns[groups[0]]
		r.Problem(c.place, "column_groups", "n", len(groups), "columns", r.quoted(r.headingsOf(groups)), "heading", c.heading)
	}
}

// guessParents takes a column for that of the parents when all its names are those of
// other units, whatever its heading.
func (r *columnReader) guessParents() {
	unit := r.find(unitRole)
	if unit < 0 || len(r.all(parentRole)) > 0 || len(r.all(levelRole)) > 0 || len(r.all(unitRole)) > 1 {
		return
	}
	names := map[string]bool{}
	for _, row := range r.rows {
		names[normal(row[unit].Text)] = true
	}
	for at := range r.columns {
		c := &r.columns[at]
		if _, said := r.answers.column(c.heading); said || c.role != unknownRole || r.kinds(at)[known] > 0 {
			continue
		}
		filled, strange := 0, false
		for _, row := range r.rows {
			if parent := normal(row[at].Text); parent != "" && r.hasCount(row) {
				filled++
				strange = strange || !names[parent] || parent == normal(row[unit].Text)
			}
		}
		if filled > 1 && 2*filled >= len(r.rows) && !strange {
			c.role, r.guessed = parentRole, c.heading
			return
		}
	}
}
