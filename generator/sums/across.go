package sums

import "slices"

// Across finds wholes of rows that lie elsewhere in a tree.
type Across struct {
	Family                       // the rows of the tree
	Beside   func(a, b int) bool // whether two rows have the same parent
	Overlaps func(a, b int) bool // whether people are in both: one lies in the other
}

// acrossChance is how much rarer a coincidence must be than among sisters: few people write a
// sum in the tree far from its parts.
const acrossChance = 0.3

// Wholes returns the rows that may be the whole of rows of which some lie below another parent,
// and of a few people besides.
func (a Across) Wholes() []Whole {
	if len(a.Rows) < 3 || a.Tree == Unknown {
		return nil
	}
	s := a.newSearch()
	isNone := func(c candidate) bool {
		outside := slices.ContainsFunc(c.rows, func(part int) bool { return !a.Beside(c.whole, part) })
		return !outside || a.overlap(append(slices.Clone(c.rows), c.whole))
	}
	s.sets, s.equal = slices.DeleteFunc(s.sets, isNone), slices.DeleteFunc(s.equal, isNone)
	var found []Whole
	for _, row := range bySize(a.Rows) {
		best, only := s.partsApart(row)
		alike := best.chance * float64(len(s.sets)) / acrossChance
		if best.number == 0 || alike >= apartChance && !best.named {
			best, only = s.partsEqual(row)
		}
		if best.number > 0 {
			found = append(found, Whole{Row: row, Parts: best.rows, Exact: best.fit.Exact(), Only: only, Chance: best.chance})
		}
	}
	return found
}

// overlap reports whether people are in two of some rows.
func (a Across) overlap(rows []int) bool {
	for i, one := range rows {
		if slices.ContainsFunc(rows[i+1:], func(other int) bool { return a.Overlaps(one, other) }) {
			return true
		}
	}
	return false
}
