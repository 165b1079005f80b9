package disclosure

// state is what the units above must know of a subtree, in one number: how many
// answers no shown unit covers, capped at the smallest group; in how many places
// they lie, capped at 2; and whether more than one lies in the same place. A
// hidden unit is one place however many there are in it, because its own number
// is what could be found out.
type state int32

// states is the number of states when answers are capped at the group.
func states(group int) int { return (group + 1) * 6 }

func pack(answers, places int, several bool) state {
	packed := state(answers*6 + places*2)
	if several {
		packed++
	}
	return packed
}

func (s state) unpack() (answers, places int, several bool) {
	return int(s) / 6, int(s) / 2 % 3, s%2 == 1
}

// plus puts two subtrees beside each other.
func (s state) plus(other state, group int) state {
	answers, places, several := s.unpack()
	moreAnswers, morePlaces, moreSeveral := other.unpack()
	return pack(min(group, answers+moreAnswers), min(2, places+morePlaces), several || moreSeveral)
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
