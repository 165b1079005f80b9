package pattern

import "tifaktor/generator/disclosure/limits"

// state is what the units above must know of a subtree: of the answers that no
// shown unit covers, how many they are, in how many places they lie, and what an
// insider would have left. A hidden unit is one place however many there are in
// it, because its own number is what could be found out.
type state struct {
	answers int16 // capped at the smallest group
	places  int16 // capped at 2

	// rest is the fewest that are left of them for whoever holds the report of one
	// hidden unit and takes it away, capped at the smallest group; all of them
	// when there is no such report. Told means that such a unit is all there is,
	// and that of a unit inside it too few would be left.
	rest    int16
	told    bool
	several bool // more than one answer lies in the same place, whatever the hidden numbers are

	// ranged means that hidden units whose numbers lie within ranges are among
	// them, and full that then as many may have answered as can, everywhere.
	ranged, full bool
}

// states is the number of states when answers are capped at the group.
func states(group int) int { return (group + 1) * (group + 1) * 3 * 3 * 2 * 2 }

// number tells states apart: from 0 to states(group)-1.
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
	if s.told {
		number++
	}
	return number
}

// plus puts two subtrees beside each other.
func (s state) plus(other state, group int) state {
	most := int16(group)
	sum := state{
		answers: min(most, s.answers+other.answers), places: min(2, s.places+other.places), several: s.several || other.several,
		rest: min(most, s.rest+other.answers, other.rest+s.answers),
	}
	sum.told = sum.rest == 0 && (s.told || other.told)
	sum.ranged = s.ranged || other.ranged
	sum.full = sum.ranged && (s.full || s.answers == 0) && (other.full || other.answers == 0)
	return sum
}

// stateOf is a pool with nothing beside it. It is no place of its own: that is the
// unit it belongs to.
func stateOf(p limits.Pool, l limits.Limits) state {
	people := int16(min(l.Group, p.People))
	s := state{answers: people, rest: people, several: p.Several()}
	if people == 0 || len(p.Ranges) == 0 {
		return s
	}
	s.ranged, s.full = true, !p.Roomy()
	for _, r := range p.Ranges {
		if most := p.Most(r); l.Reported(most) { // where none are left, the number of the unit follows, so told is not needed
			s.rest = int16(min(int(s.rest), p.People-most))
		}
	}
	return s
}

// hidden makes the whole subtree one place. Report tells that somebody holds the
// report of the unit above it all.
func (s state) hidden(report bool, group int) state {
	s.places = 1
	if report {
		s.told = s.told || s.rest > 0 && int(s.rest) < group && s.rest < s.answers
		s.rest = 0
	}
	return s
}

// gain is what a pattern is worth: first how many units it shows, then how far
// up they are, then how many answers they have.
type gain struct {
	units, height int32
	answers       int64
}

func (g gain) plus(other gain) gain {
	return gain{g.units + other.units, g.height + other.height, g.answers + other.answers}
}

func (g gain) more(other gain) bool {
	switch {
	case g.units != other.units:
		return g.units > other.units
	case g.height != other.height:
		return g.height > other.height
	}
	return g.answers > other.answers
}
