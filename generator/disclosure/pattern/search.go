package pattern

import "tifaktor/generator/disclosure/limits"

// search is the dynamic program that answers one question.
type search struct {
	question Question
	own      []int
	shared   []bool // per unit: some of its own people may belong to a unit whose number is unknown and has no range
	pools    []limits.Pool
	relied   []bool   // per unit: its range is relied on; nil if there are no ranges
	added    []state  // per unit: the state of its pool
	options  []option // of all units, in the order they were found
	below    []span   // per unit: ways to decide its sub-units
	found    []int32  // per state: its index in the list that is being made, or -1
}

// span is a range of indices of search.options.
type span struct{ from, to int32 }

// option is one way to decide some sub-units of a unit with everything below them, or
// the unit itself too. Before is the option that it extends. Child is the option
// of the last of the sub-units, or show or hide in a decision about the unit itself.
type option struct {
	state         state
	before, child int32
	gain          gain
}

const (
	show = -1
	hide = -2
)

// usualOptions is how many options a unit has as a rule.
const usualOptions = 6

func newSearch(q Question, own []int, shared []bool) *search {
	s := &search{question: q, own: own, shared: shared, added: make([]state, 0, len(own)), below: make([]span, len(own)), found: make([]int32, states(q.Limits.Group))}
	s.options = append(make([]option, 0, usualOptions*len(own)), option{before: -1, child: -1}) // nothing below: what every lowest unit begins with
	for u := range s.below {
		s.below[u] = span{0, 1}
	}
	for i := range s.found {
		s.found[i] = -1
	}
	s.pools, s.relied = limits.Pools(q.Counts, q.Ranges, q.Tree.Parents, own, q.Limits.Group)
	for u, pool := range s.pools {
		s.added = append(s.added, stateOf(pool, q.Limits))
		s.shared[u] = s.shared[u] && len(pool.Ranges) == 0 // if the numbers all have ranges, the pool knows more
	}
	return s
}

// run decides the units from the lowest up, and returns the best option of the top.
func (s *search) run() int32 {
	var decided span
	for u := len(s.own) - 1; u >= 0; u-- {
		decided = s.decide(u)
		if parent := s.question.Tree.Parents[u]; parent >= 0 {
			s.below[parent] = s.combine(s.below[parent], decided)
		}
	}
	best := decided.from
	for o := decided.from; o < decided.to; o++ {
		if s.options[o].gain.better(s.options[best].gain) {
			best = o
		}
	}
	return best
}

// decide returns the options to show or hide a unit, for each option below it. If none is
// safe, the unit was published before or is above one that was, and unsafe options are taken.
func (s *search) decide(unit int) span {
	start := int32(len(s.options))
	must := s.question.Must != nil && s.question.Must[unit]
	for o := s.below[unit].from; o < s.below[unit].to; o++ {
		s.decideSafe(start, unit, o, must)
	}
	if int(start) == len(s.options) {
		for o := s.below[unit].from; o < s.below[unit].to; o++ {
			s.decideUnsafe(start, unit, o, must)
		}
	}
	return span{start, int32(len(s.options))}
}

// decideSafe adds the safe options to show or hide a unit after one option below it.
func (s *search) decideSafe(start int32, unit int, o int32, must bool) {
	below, n := s.options[o], s.question.Counts[unit]
	switch n {
	case 0:
		s.keep(start, option{below.state, o, hide, below.gain})
		return
	case limits.Unknown:
		if s.relied != nil && s.relied[unit] { // it is a part of the pool of the unit above
			s.keep(start, option{below.state, o, hide, below.gain})
			return
		}
		// Its people lie among those of the unit above, and it could be all of them.
		state := below.state.hidden(s.question.Limits.Insider > 0, s.question.Limits.Group)
		state.tooFewInside = s.question.Limits.Insider > 0
		s.keep(start, option{state, o, hide, below.gain})
		return
	}
	state := below.state.plus(s.added[unit], s.question.Limits.Group)
	if (s.question.May[unit] && n >= s.question.Limits.Group || must) && s.safe(unit, state) {
		s.keep(start, s.showing(unit, o))
	}
	if !must && (state.answers > 0 || s.question.NumbersKnown) { // else its number is the sum of those shown below
		s.keep(start, option{state.hidden(s.question.Limits.Reported(n), s.question.Limits.Group), o, hide, below.gain})
	}
}

// decideUnsafe adds the option of a unit that was published before, or is above one that
// was, and has no safe option. The caller of Find must then show nothing more below it.
func (s *search) decideUnsafe(start int32, unit int, o int32, must bool) {
	if must {
		s.keep(start, s.showing(unit, o))
		return
	}
	below := s.options[o]
	s.keep(start, option{below.state.plus(s.added[unit], s.question.Limits.Group).hidden(s.question.Limits.Reported(s.question.Counts[unit]), s.question.Limits.Group), o, hide, below.gain})
}

func (s *search) showing(unit int, o int32) option {
	worth := gain{1, int32(-s.question.Tree.Depths[unit]), int64(s.question.Counts[unit])}
	return option{state{}, o, show, s.options[o].gain.plus(worth)}
}

// safe reports whether a unit can be shown with a remainder: it has nobody, or enough
// answers, or so few of so many that rounding covers them (rule 1); a leader who holds
// the report of a hidden unit in it has nobody or enough left (rule 5); and no number of
// a hidden unit follows, since there are two places or more and not just one answer in
// each (rule 4; for ranges see limits/pool.go).
func (s *search) safe(unit int, left state) bool {
	times := s.question.Limits.Cover
	if s.question.NoCover != nil && s.question.NoCover[unit] {
		times = 0
	}
	few := func(people int16) bool { return people > 0 && int(people) < s.question.Limits.Group }
	covered := times > 0 && times*int(left.answers) <= s.question.Counts[unit]
	if few(left.answers) && !covered || s.question.Limits.Insider > 0 && left.rest < left.answers && few(left.rest) || left.tooFewInside {
		return false
	}
	if s.question.NumbersKnown || left.places == 0 && !left.ranged {
		return true
	}
	another := left.places > 1 || s.own[unit] > 0 && !s.shared[unit]
	if left.places == 0 {
		another = !s.pools[unit].Alone()
	}
	return left.several && !left.full && another
}

// combine returns the options of some sub-units and one more.
func (s *search) combine(sums, decided span) span {
	start := int32(len(s.options))
	for c := decided.from; c < decided.to; c++ { // in this order, so that of equals the first unit is shown
		for b := sums.from; b < sums.to; b++ {
			sum, child := &s.options[b], &s.options[c]
			s.keep(start, option{sum.state.plus(child.state, s.question.Limits.Group), b, c, sum.gain.plus(child.gain)})
		}
	}
	return span{start, int32(len(s.options))}
}

// keep adds an option to the list that begins at start, unless one as good leads to the
// same state. The first of equals stays, so the pattern follows from the order of the
// units. An index below start belongs to an earlier list.
func (s *search) keep(start int32, way option) {
	at := s.found[way.state.number(s.question.Limits.Group)]
	switch {
	case at < start:
		s.found[way.state.number(s.question.Limits.Group)] = int32(len(s.options))
		s.options = append(s.options, way)
	case way.gain.better(s.options[at].gain):
		s.options[at] = way
	}
}

// follow marks the shown units, from the option of a unit down.
func (s *search) follow(shown []bool, unit int, decided int32) {
	shown[unit] = s.options[decided].child == show
	sum := s.options[decided].before
	for child := unit + 1; child < s.question.Tree.Ends[unit]; child = s.question.Tree.Ends[child] {
		s.follow(shown, child, s.options[sum].child)
		sum = s.options[sum].before
	}
}
