// Package pattern chooses which units are shown in a round, or of one factor: the
// pattern. It does primary suppression (units with too few answers) and secondary
// suppression (units hidden so that none of those can be computed) in one step. It looks at
// numbers of answers only, never at an answer, so the pattern reveals nothing about opinions.
//
// [Find] takes the tree, the numbers, the limits and what may and must be shown, and
// returns the pattern that hides fewest units. It is a dynamic program from the lowest
// units up (search.go). Of everything that can be decided below a unit, only a few things
// matter to the units above (state.go), so for each state the search keeps the one best
// way to reach it. This package does not judge whether a pattern is safe: package audit
// does, and does not know how the pattern was found.
//
// A new rule about numbers is one more field of a state. Try it against every pattern
// of small trees first, as the tests do.
package pattern

import "tifaktor/generator/disclosure/limits"

// Question is the input of a search.
type Question struct {
	Tree         Tree
	Limits       limits.Limits
	Counts       []int          // answers per unit: 0 if there are none, limits.Unknown if it was not delivered
	Ranges       []limits.Range // per unit: the range of an unknown number; nil if there are none
	May          []bool         // per unit: it may be shown
	Must         []bool         // per unit: it is shown whatever follows, since it was published before; nil if none was
	NoCover      []bool         // per unit: rounding must not be relied on to cover its remainder; nil if it always may
	NumbersKnown bool           // all numbers of answers are known anyhow, so rule 4 does not apply
}

// Find returns, per unit, whether it is shown. Of equally good patterns it returns the one
// that shows the first unit. It fails, with an [Excess], if a unit has fewer people than
// its sub-units.
func Find(q Question) ([]bool, error) {
	own, shared, err := q.Tree.OwnPeople(q.Counts)
	if err != nil {
		return nil, err
	}
	s := newSearch(q, own, shared)
	best := s.run()
	shown := make([]bool, len(q.Counts))
	s.follow(shown, 0, best)
	return shown, nil
}
