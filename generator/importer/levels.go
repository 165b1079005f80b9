package importer

import (
	"slices"
	"strconv"
	"strings"
)

// layLevels finds out which of several columns of names lies above which: each name
// belongs to one on the level above, and the words of the headings and the order of the
// columns do not say otherwise. Where they do, it is a question.
func layLevels(t *table, a Answers, n notes) {
	var free, parents, last []int
	for _, at := range nameColumns(t.columns) {
		said, ok := a.column(t.columns[at].heading)
		switch {
		case t.columns[at].level > 0:
			keepFinest(t)
			return
		case ok && said == parentRole:
			parents = append(parents, at)
		case ok && said == unitRole:
			last = append(last, at)
		default:
			free = append(free, at)
		}
	}
	if len(free)+len(last)+len(parents) < 2 || len(t.all(unitRole)) == 0 && len(t.all(parentRole)) == 0 {
		return
	}
	if pointsToRows(t) || len(last) > 1 {
		keepFinest(t)
		return
	}
	if askAcross(t, a, n, slices.Concat(parents, free)) {
		return
	}
	order, sure := topmostFirst(t, free)
	if len(free) < 2 {
		sure = true
	}
	if !sure && slices.ContainsFunc(free, func(at int) bool { return !isSaid(a, t.columns[at].heading) }) {
		names := t.headingsOf(free)
		n.Problem(t.columns[free[0]].place, "levels_unclear", "columns", n.quoted(names), "first", names[0], "last", names[len(names)-1])
	}
	setLevels(t.columns, slices.Concat(parents, order, last))
}

// nameColumns are the columns of names of units and of what they belong to.
func nameColumns(columns []column) []int {
	var found []int
	for at, c := range columns {
		if c.role == unitRole || c.role == parentRole || c.role == levelRole {
			found = append(found, at)
		}
	}
	return found
}

// setLevels gives columns their roles, the topmost first. One above the units is their
// parent, several are levels.
func setLevels(columns []column, order []int) {
	for i, at := range order {
		c := &columns[at]
		switch {
		case i == len(order)-1 && c.role != levelRole:
			c.role = unitRole
		case len(order) == 2 && c.role != levelRole:
			c.role = parentRole
		default:
			c.role, c.level = levelRole, i+1
		}
	}
}

// keepFinest takes the column with most names for the units, and others that could be for
// what they belong to.
func keepFinest(t *table) {
	units := t.all(unitRole)
	if len(units) < 2 {
		return
	}
	finest := slices.MaxFunc(units, func(a, b int) int { return countNames(t.rows, a) - countNames(t.rows, b) })
	for _, at := range units {
		if at != finest {
			t.columns[at].role = parentRole
		}
	}
}

// pointsToRows reports whether a column of parents holds names of units, each of which
// has a row of its own. "Totalt" in both is no unit.
func pointsToRows(t *table) bool {
	unit := t.find(unitRole)
	if unit < 0 {
		return false
	}
	names := map[string]bool{}
	for _, row := range t.rows {
		names[normal(row[unit].Text)] = true
	}
	for _, at := range t.all(parentRole) {
		for _, row := range t.rows {
			if parent := normal(row[at].Text); parent != "" && !isAllOfGroup(row[at].Text) && parent != normal(row[unit].Text) && names[parent] {
				return true
			}
		}
	}
	return false
}

// askAcross asks which of two columns above the units is the tree, where most names in each
// are beside several in the other: they divide the units across each other, such as sectors
// and parts of the town. It reports whether it asked.
func askAcross(t *table, a Answers, n notes, columns []int) bool {
	for i, first := range columns {
		for _, second := range columns[i+1:] {
			isAbove := t.columns[first].role != unitRole && t.columns[second].role != unitRole && !(isSaid(a, t.columns[first].heading) && isSaid(a, t.columns[second].heading))
			if isAbove && shareWithOne(t.rows, first, second) < 0.5 && shareWithOne(t.rows, second, first) < 0.5 {
				n.Problem(t.columns[second].place, "levels_across", "first", t.nameOf(first), "second", t.nameOf(second))
				return true
			}
		}
	}
	return false
}

// leaveLevelCodes leaves out the codes of levels whose names are in other columns: "Nivå 2 kode"
// beside "Nivå 2 navn".
func leaveLevelCodes(columns []column, a Answers) {
	for at := range columns {
		c := &columns[at]
		parts := levelCode().FindStringSubmatch(strings.Join(headingWords(c.heading), ""))
		if parts == nil || isSaid(a, columns[at].heading) {
			continue
		}
		isNamed := func(other column) bool { return other.role == levelRole && strconv.Itoa(other.level) == parts[1] }
		if slices.ContainsFunc(columns, isNamed) {
			c.role = leftOutRole
		}
	}
}
