package importer

import (
	"slices"
	"strconv"
	"strings"
)

// layLevels finds out which of several columns of names lies above which: each name
// belongs to one on the level above, and the words of the headings and the order of the
// columns do not say otherwise. Where they do, it is a question.
func (r *columnReader) layLevels() {
	var free, parents, last []int
	for _, at := range r.nameColumns() {
		said, ok := r.answers.column(r.columns[at].heading)
		switch {
		case r.columns[at].level > 0:
			r.keepFinest()
			return
		case ok && said == parentRole:
			parents = append(parents, at)
		case ok && said == unitRole:
			last = append(last, at)
		default:
			free = append(free, at)
		}
	}
	if len(free)+len(last)+len(parents) < 2 || len(r.all(unitRole)) == 0 && len(r.all(parentRole)) == 0 {
		return
	}
	if r.pointsToRows() || len(last) > 1 {
		r.keepFinest()
		return
	}
	if r.askAcross(slices.Concat(parents, free)) {
		return
	}
	order, sure := r.inOrder(free)
	if len(free) < 2 {
		sure = true
	}
	isSaid := func(at int) bool { _, said := r.answers.column(r.columns[at].heading); return said }
	if !sure && slices.ContainsFunc(free, func(at int) bool { return !isSaid(at) }) {
		names := r.headingsOf(free)
		r.Problem(r.columns[free[0]].place, "levels_unclear", "columns", r.quoted(names), "first", names[0], "last", names[len(names)-1])
	}
	r.setLevels(slices.Concat(parents, order, last))
}

// nameColumns are the columns of names of units and of what they belong to.
func (r *columnReader) nameColumns() []int {
	var found []int
	for at, c := range r.columns {
		if c.role == unitRole || c.role == parentRole || c.role == levelRole {
			found = append(found, at)
		}
	}
	return found
}

// setLevels gives columns their roles, the topmost first. One above the units is their
// parent, several are levels.
func (r *columnReader) setLevels(order []int) {
	for i, at := range order {
		c := &r.columns[at]
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
func (r *columnReader) keepFinest() {
	units := r.all(unitRole)
	if len(units) < 2 {
		return
	}
	finest := slices.MaxFunc(units, func(a, b int) int { return r.different(a) - r.different(b) })
	for _, at := range units {
		if at != finest {
			r.columns[at].role = parentRole
		}
	}
}

// pointsToRows reports whether a column of parents holds names of units, each of which
// has a row of its own. "Totalt" in both is no unit.
func (r *columnReader) pointsToRows() bool {
	unit := r.find(unitRole)
	if unit < 0 {
		return false
	}
	names := map[string]bool{}
	for _, row := range r.rows {
		names[normal(row[unit].Text)] = true
	}
	for _, at := range r.all(parentRole) {
		for _, row := range r.rows {
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
func (r *columnReader) askAcross(columns []int) bool {
	for i, first := range columns {
		for _, second := range columns[i+1:] {
			isAbove := r.columns[first].role != unitRole && r.columns[second].role != unitRole && !(r.isSaid(first) && r.isSaid(second))
			if isAbove && r.share(first, second) < 0.5 && r.share(second, first) < 0.5 {
				r.Problem(r.columns[second].place, "levels_across", "first", r.nameOf(first), "second", r.nameOf(second))
				return true
			}
		}
	}
	return false
}

// leaveLevelCodes leaves out the codes of levels whose names are in other columns: "Nivå 2 kode"
// beside "Nivå 2 navn".
func leaveLevelCodes(r *columnReader) {
	for at := range r.columns {
		c := &r.columns[at]
		parts := levelCode.FindStringSubmatch(strings.Join(headingWords(c.heading), ""))
		if parts == nil || r.isSaid(at) {
			continue
		}
		isNamed := func(other column) bool { return other.role == levelRole && strconv.Itoa(other.level) == parts[1] }
		if slices.ContainsFunc(r.columns, isNamed) {
			c.role = leftOutRole
		}
	}
}
