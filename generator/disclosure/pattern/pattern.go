// Package pattern finds which units of a round, or of one factor, are shown. It looks
// at numbers of answers only, never at an answer, so the pattern tells nothing about
// opinions.
//
// [Find] takes the tree, the numbers, the limits and what may and must be shown, and
// gives the pattern that hides fewest units: a dynamic program from the lowest units
// up (search.go). Of everything that can be decided below a unit, only a few things
// matter to the units above (state.go), so for each state it keeps the one best way
// there. Whether the pattern is safe is not for this package to say: package audit
// reads what is printed and does not know how the pattern was found.
//
// A new rule about numbers is one more thing that a state remembers. Try it against
// every pattern of small trees first, as the tests do.
package pattern

import "tifaktor/generator/disclosure/limits"

// Question is what a pattern is asked for.
type Question struct {
	Tree   Tree
	Limits limits.Limits
	Counts []int          // answers per unit; 0 where there is nothing, limits.Unknown where it was not delivered
	Ranges []limits.Range // per unit: the range of an unknown number; nil for none
	May    []bool         // per unit: it may be shown
	Must   []bool         // per unit: it is shown whatever follows, since it was published before; nil for none
	Bare   []bool         // per unit: rounding must not be relied on; nil for none
	Open   bool           // the numbers of answers are told anyhow, so none can be given away
}

// Find gives, per unit, whether it is shown. Of equally good patterns it is the one
// that shows the first unit. It fails, with an [Excess], if a unit has fewer people
// than its parts.
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
