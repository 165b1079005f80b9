package importer

import (
	"slices"
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
	order, sure := r.inOrder(free)
	if len(free) < 2 {
		sure = true
	}
	isSaid := func(at int) bool { _, said := r.answers.column(r.columns[at].heading); return said }
	if !sure && slices.ContainsFunc(free, func(at int) bool { return !isSaid(at) }) {
		names := r.headingsOf(free)
		r.problem(r.columns[free[0]].place, "levels_unclear", "columns", r.quoted(names), "first", names[0], "last", names[len(names)-1])
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
// has a row of its own.
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
			if parent := normal(row[at].Text); parent != "" && parent != normal(row[unit].Text) && names[parent] {
				return true
			}
		}
	}
	return false
}

// inOrder returns columns of names with the topmost first, and whether that is sure:
// what their headings say, or their own order, or that from the back.
func (r *columnReader) inOrder(columns []int) (order []int, sure bool) {
	byWords, back := slices.Clone(columns), slices.Clone(columns)
	slices.SortStableFunc(byWords, func(a, b int) int { return r.isUnit(a) - r.isUnit(b) })
	slices.Reverse(back)
	inFile, inWords := r.nests(columns), r.nests(byWords)
	byRank := func(a, b int) int { return r.rank(a) - r.rank(b) }
	switch {
	case inFile && (!inWords || slices.Equal(byWords, columns)):
		return columns, true
	case inWords && (!inFile || r.differByWords(columns)):
		return byWords, true
	case inFile || inWords:
		return columns, false
	}
	return back, r.nests(back) && slices.IsSortedFunc(back, byRank) && len(back) > 0 && r.rank(back[0]) < r.rank(columns[0])
}

// isUnit is 1 for a column that is headed as the names of units, and 0 for others.
func (r *columnReader) isUnit(at int) int {
	if r.columns[at].role == unitRole {
		return 1
	}
	return 0
}

// differByWords reports whether the headings of columns say which is above the other,
// where a column of parents comes after one of units.
func (r *columnReader) differByWords(columns []int) bool {
	for i, first := range columns {
		for _, second := range columns[i+1:] {
			if r.isUnit(first) > r.isUnit(second) && r.rank(first) == r.rank(second) {
				return false
			}
		}
	}
	return true
}

// nests reports whether columns can be levels in this order: no name has several above
// it that have no other below. What the headings themselves say is not held against the
// names.
func (r *columnReader) nests(order []int) bool {
	for i, above := range order {
		for _, below := range order[i+1:] {
			if r.rank(below)-r.rank(above) < 2 && r.determines(above, below) && !r.determines(below, above) {
				return false
			}
		}
	}
	return true
}

// determines reports whether each name in a column stands beside one name alone in
// another.
func (r *columnReader) determines(at, other int) bool {
	beside := map[string]string{}
	for _, row := range r.rows {
		name, found := normal(row[at].Text), normal(row[other].Text)
		if name == "" || found == "" {
			continue
		}
		if first, seen := beside[name]; seen && first != found {
			return false
		}
		beside[name] = found
	}
	return true
}

// anyLevel begins words for units on whatever level.
var anyLevel = []string{"avdeling", "seksjon", "section", "verksemd", "virksomhet", "gruppe", "group", "undergruppe", "subgroup", "department", "division", "del"}

// rank is where a column lies by its heading alone: 0 above others, 2 below them, and 1
// on any level.
func (r *columnReader) rank(at int) int {
	heading := strings.Join(headingWords(r.columns[at].heading), "")
	named, _ := roleOf(r.columns[at].heading)
	isAny := slices.ContainsFunc(anyLevel, func(begin string) bool {
		return heading == begin || named == unitRole && strings.HasPrefix(heading, begin)
	})
	switch {
	case isAny, named != unitRole && named != parentRole:
		return 1
	case named == unitRole:
		return 2
	}
	return 0
}
