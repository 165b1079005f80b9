package sums

import (
	"slices"
	"sync"
)

// Across finds wholes of rows that lie elsewhere in a tree.
type Across struct {
	Family        // the rows of the tree
	Parents []int // of each row the one above it; -1 for those at the top

	// Trusted says of each row whether its place is trusted: a row above it has a number of
	// people that leaves room for it, or a person has written the tree.
	Trusted []bool
}

// How rare a coincidence must be, as a part of what is worth a question among sisters.
const (
	acrossChance  = 0.1 // few people write a sum in the tree far from its parts
	trustedChance = 1e-3
)

// Wholes returns the rows that may be the whole of rows of which some lie below another parent,
// and of a few people besides.
func (a Across) Wholes() []Whole {
	mayBe := func(row Row) bool { return !row.OnlyPart && row.shown(a.Group) > 0 }
	if len(a.Rows) < 3 || a.Tree == Unknown || !slices.ContainsFunc(a.Rows, mayBe) {
		return nil
	}
	s := a.newSearch()
	isNone := func(c candidate) bool { return !a.isAcross(c.whole, c.rows) }
	s.sets, s.equal = slices.DeleteFunc(s.sets, isNone), slices.DeleteFunc(s.equal, isNone)
	joint := sync.OnceValue(func() *joint { return a.newJoint(s) }) // seldom needed
	var found []Whole
	for _, row := range bySize(a.Rows) {
		best, only := s.partsApart(row)
		alike := best.chance * float64(len(s.sets)) / a.worth(row)
		if best.number == 0 || alike >= apartChance && !best.named {
			best, only = s.partsEqual(row)
		}
		if best.number > 0 && a.Trusted[row] && best.chance*float64(len(s.equal)+len(s.sets)) >= trustedChance {
			best = candidate{}
		}
		if best.number == 0 && mayBe(a.Rows[row]) {
			best, only = joint().partsOf(row), false
		}
		if best.number > 0 {
			found = append(found, Whole{Row: row, Parts: best.rows, Exact: best.fit.Exact(), Only: only, Chance: best.chance})
		}
	}
	return found
}

// worth is how rare a coincidence must be for a row, as a part of what is worth a question
// among sisters.
func (a Across) worth(row int) float64 {
	if a.Trusted[row] {
		return acrossChance * trustedChance
	}
	return acrossChance
}

// isAcross reports whether some of the parts of a row lie below another parent, and nobody is
// in two of them.
func (a Across) isAcross(whole int, parts []int) bool {
	outside := slices.ContainsFunc(parts, func(part int) bool { return a.Parents[part] != a.Parents[whole] })
	return outside && !a.overlap(append(slices.Clone(parts), whole))
}

// overlap reports whether people are in two of some rows: one lies in the other.
func (a Across) overlap(rows []int) bool {
	all := set{rows: union(rows, nil)}
	return slices.ContainsFunc(rows, func(row int) bool { return a.isBelow(row, all) })
}

// isBelow reports whether a row lies below one of others.
func (a Across) isBelow(row int, others set) bool {
	for above := a.Parents[row]; above >= 0; above = a.Parents[above] {
		if others.has(above) {
			return true
		}
	}
	return false
}
