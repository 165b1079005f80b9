package sums

import "slices"

// Whole is a row that its numbers allow to be the whole of others.
type Whole struct {
	Row   int   // the index of the row
	Parts []int // the indexes of the rows that it may be the whole of, in their order
	Exact bool  // the parts are all its people, to the last one
}

// Family is rows that lie beside each other under the same parent, or in no tree
// at all, in the order they were written.
type Family struct {
	Rows  []Row
	Scale Scale
	Group int // the smallest group: as many people of its own make a whole harmless

	// Tree is how much is known of the tree that the rows lie in.
	Tree Trust
}

// Trust is how much is known of the tree of some rows.
type Trust uint8

const (
	Unknown Trust = iota // a list without any tree
	Said                 // somebody said that the rows lie side by side
	Proved               // and the parent has room for all their answers side by side
)

// How rare a coincidence must be to be worth a question although somebody said
// that the rows lie side by side; although there is room for all of them; although
// a row lies where nobody writes a whole, between its parts; and in a list, where
// some rows are not in the whole.
const (
	saidChance    = 0.01
	provedChance  = 0.001
	betweenChance = 0.05
	listChance    = 0.1
)

// Wholes returns the rows that may be the whole of some of their sisters. A row
// that is found to be a part is nobody's sister afterwards, so that wholes of
// wholes are found as well: small rows are tried first.
//
// Only parts that people write together are tried, since in a long list some rows
// add up to any number: all sisters, and a run of rows just before or just after.
func (f Family) Wholes() []Whole {
	var found []Whole
	left := make([]int, len(f.Rows)) // rows that are in no whole yet
	for i := range left {
		left[i] = i
	}
	for _, row := range bySize(f.Rows) {
		at := indexOf(left, row)
		if at < 0 || f.Rows[row].Least != f.Rows[row].Most || f.Rows[row].Least == 0 {
			continue
		}
		parts, exact := f.partsOf(left, at)
		if parts == nil {
			continue
		}
		found = append(found, Whole{Row: row, Parts: parts, Exact: exact})
		left = without(left, parts)
	}
	return found
}

// candidate is sisters that may be the parts of a row.
type candidate struct {
	parts []int
	total Row
	edge  bool // the row is written just before or after them all
	fit   Fit
}

// partsOf returns the sisters that the row left[at] may be the whole of, an exact
// fit before others and more parts before fewer; nil if there are none.
func (f Family) partsOf(left []int, at int) (parts []int, exact bool) {
	whole := f.Rows[left[at]]
	others := candidate{parts: without(left, left[at:at+1]), edge: at == 0 || at == len(left)-1}
	for _, part := range others.parts {
		others.total = others.total.Plus(f.Rows[part])
	}
	candidates := []candidate{others}
	candidates = append(candidates, f.runs(whole, left[at+1:])...)
	before := slices.Clone(left[:at])
	slices.Reverse(before)
	candidates = append(candidates, f.runs(whole, before)...)
	var best candidate
	for _, c := range candidates {
		if !f.isQuestion(whole, &c) {
			continue
		}
		if best.parts == nil || c.fit.Exact() && !best.fit.Exact() || c.fit.Exact() == best.fit.Exact() && len(c.parts) > len(best.parts) {
			best = c
		}
	}
	slices.Sort(best.parts)
	return best.parts, best.fit.Exact()
}

// runs returns the runs of sisters that begin beside a row and have no more people
// than it has.
func (f Family) runs(whole Row, sisters []int) []candidate {
	var runs []candidate
	var total Row
	for i, sister := range sisters {
		if total = total.Plus(f.Rows[sister]); total.Least > whole.Least {
			break
		}
		runs = append(runs, candidate{parts: slices.Clone(sisters[:i+1]), total: total, edge: true})
	}
	return runs
}

// isQuestion compares a row with a candidate, and reports whether it may be the
// whole of it.
func (f Family) isQuestion(whole Row, c *candidate) bool {
	if c.total.Least == 0 {
		return false // nobody is certainly in the parts
	}
	c.fit = Compare(whole, c.total, f.Scale)
	if !c.fit.Possible() || c.fit.OwnLeast >= f.Group {
		return false
	}
	alike := c.fit.Chance / float64(whole.Least) // the number of people has to agree as well
	if !c.fit.Exact() {
		alike *= float64(f.Group)
	}
	all, known := len(c.parts) == len(f.Rows)-1, c.total.Least == c.total.Most
	switch {
	case f.Tree == Proved, len(c.parts) == 1:
		return c.fit.Exact() && alike < provedChance
	case all && c.edge, c.fit.Exact() && known:
		return true
	case all:
		return alike < betweenChance
	case known && f.smallest(c.parts)+c.fit.OwnMost < f.Group:
		return f.Tree == Unknown || alike < listChance // what is left would tell of a small part
	case f.Tree == Unknown && known:
		return alike < listChance
	}
	return alike < saidChance // where the number of a part is hidden, too many runs would do
}

// smallest returns the number of people in the smallest of some rows.
func (f Family) smallest(rows []int) int {
	fewest := f.Rows[rows[0]].Most
	for _, row := range rows {
		fewest = min(fewest, f.Rows[row].Most)
	}
	return fewest
}
