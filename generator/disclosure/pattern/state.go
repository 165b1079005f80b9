package pattern

import "tifaktor/generator/disclosure/limits"

// state is what the units above must know of a subtree: how many of its answers are in no
// shown unit, at how many places, and what an insider would have left of them. A hidden
// unit is one place however many there are in it, because its own number is what could be
// found out.
type state struct {
	answers int16 // capped at the smallest group
	places  int16 // capped at 2

	// rest is the fewest of the answers that are left when a leader takes away the report
	// of one hidden unit, capped at the smallest group; all of them if there is no such
	// report. TooFewInside is true if one hidden unit with a report is all there is, and
	// too few of it are left for its leader when the report of a unit inside it is taken away.
	rest         int16
	tooFewInside bool
	several      bool // some place has more than one answer, whatever the hidden numbers are

	// ranged is true if there are hidden units whose numbers lie within ranges, and full
	// if as many as can may have answered in all of these.
	ranged, full bool
}

// states returns the number of states when answers are capped at group.
func states(group int) int { return (group + 1) * (group + 1) * 3 * 3 * 2 * 2 }

// number returns a number of the state that no other has, from 0 to states(group)-1.
func (s state) number(group int) int {
	number := ((int(s.answers)*(group+1)+int(s.rest))*3 + int(s.places)) * 3
	switch {
	case s.full:
		number += 2
	case s.ranged:
		number++
	}
	number *= 4
	if s.several {
		number += 2
	}
	if s.tooFewInside {
		number++
	}
	return number
}

// plus returns the state of two subtrees beside each other.
func (s state) plus(other state, group int) state {
	most := int16(group)
	sum := state{
		answers: min(most, s.answers+other.answers), places: min(2, s.places+other.places), several: s.several || other.several,
		rest: min(most, s.rest+other.answers, other.rest+s.answers),
	}
	sum.tooFewInside = sum.rest == 0 && (s.tooFewInside || other.tooFewInside)
	sum.ranged = s.ranged || other.ranged
	sum.full = sum.ranged && (s.full || s.answers == 0) && (other.full || other.answers == 0)
	return sum
}

// stateOf returns the state of a pool with nothing beside it. It has no place: that is
// counted for the unit that the pool belongs to.
func stateOf(p limits.Pool, l limits.Limits) state {
	people := int16(min(l.Group, p.People))
	s := state{answers: people, rest: people, several: p.Several()}
	if people == 0 || len(p.Ranges) == 0 {
		return s
	}
	s.ranged, s.full = true, !p.Roomy()
	for _, r := range p.Ranges {
		if most := p.Most(r); l.Reported(most) { // where none are left, the number of the unit follows, so tooFewInside is not needed
			s.rest = int16(min(int(s.rest), p.People-most))
		}
	}
	return s
}

// hidden returns the state of a subtree whose top is hidden: it is one place. Report is
// true if somebody holds the report of the top.
func (s state) hidden(report bool, group int) state {
	s.places = 1
	if report {
		s.tooFewInside = s.tooFewInside || s.rest > 0 && int(s.rest) < group && s.rest < s.answers
		s.rest = 0
	}
	return s
}

// gain is the value of a pattern: first how many units it shows, then how high they are
// in the tree, then how many answers they have.
type gain struct {
	units, height int32
	answers       int64
}

func (g gain) plus(other gain) gain {
	return gain{g.units + other.units, g.height + other.height, g.answers + other.answers}
}

func (g gain) better(other gain) bool {
	switch {
	case g.units != other.units:
		return g.units > other.units
	case g.height != other.height:
		return g.height > other.height
	}
	return g.answers > other.answers
}
