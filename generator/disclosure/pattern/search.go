package pattern

import "tifaktor/generator/disclosure/limits"

// search is the dynamic program of one question.
type search struct {
	asked   Question
	own     []int
	shared  []bool // per unit: some of its own people may belong to a unit of quite unknown number
	pools   []limits.Pool
	relied  []bool   // per unit: its range is relied on; nil for none
	added   []state  // per unit: its pool
	options []option // of all units, in the order they were found
	sums    []span   // per unit: ways to decide its sub-units
	found   []int32  // per state: where it is in the list being made, or -1
}

// span is a part of search.options.
type span struct{ from, to int32 }

// option is one way to decide everything below a unit, and, once it is decided,
// the unit itself. Before is the option that it was made from. Child is the last
// sub-unit's option; in a decision about the unit itself it is show or hide.
type option struct {
	state         state
	before, child int32
	gain          gain
}

const (
	show = -1
	hide = -2
)

// usualOptions is how many ways there are to decide a unit, as a rule.
const usualOptions = 6

func newSearch(q Question, own []int, shared []bool) *search {
	s := &search{asked: q, own: own, shared: shared, added: make([]state, 0, len(own)), sums: make([]span, len(own)), found: make([]int32, states(q.Limits.Group))}
	s.options = append(make([]option, 0, usualOptions*len(own)), option{before: -1, child: -1}) // nothing below: the way of every lowest unit
	for u := range s.sums {
		s.sums[u] = span{0, 1}
	}
	for i := range s.found {
		s.found[i] = -1
	}
	s.pools, s.relied = limits.Pools(q.Counts, q.Ranges, q.Tree.Parents, own, q.Limits.Group)
	for u, pool := range s.pools {
		s.added = append(s.added, stateOf(pool, q.Limits))
		s.shared[u] = s.shared[u] && len(pool.Ranges) == 0 // a pool of ranges alone is not shared
	}
	return s
}

// run decides the units from the lowest up, and gives the best way to decide all.
func (s *search) run() int32 {
	var decided span
	for u := len(s.own) - 1; u >= 0; u-- {
		decided = s.decide(u)
		if parent := s.asked.Tree.Parents[u]; parent >= 0 {
			s.sums[parent] = s.add(s.sums[parent], decided)
		}
	}
	best := decided.from
	for o := decided.from; o < decided.to; o++ {
		if s.options[o].gain.more(s.options[best].gain) {
			best = o
		}
	}
	return best
}

// decide gives the ways to show or hide a unit, for each way below it. A unit
// that was published and has no safe way is shown in any: it is known.
func (s *search) decide(unit int) span {
	start := int32(len(s.options))
	must := s.asked.Must != nil && s.asked.Must[unit]
	for o := s.sums[unit].from; o < s.sums[unit].to; o++ {
		s.decideAfter(start, unit, o, must)
	}
	if int(start) == len(s.options) {
		for o := s.sums[unit].from; o < s.sums[unit].to; o++ {
			s.decideAnyhow(start, unit, o, must)
		}
	}
	return span{start, int32(len(s.options))}
}

// decideAfter gives the safe ways to show or hide a unit after one way below it.
func (s *search) decideAfter(start int32, unit int, o int32, must bool) {
	below, n := s.options[o], s.asked.Counts[unit]
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
		state := below.state.hidden(s.asked.Limits.Insider > 0, s.asked.Limits.Group)
		state.told = s.asked.Limits.Insider > 0
		s.keep(start, option{state, o, hide, below.gain})
		return
	}
	state := below.state.plus(s.added[unit], s.asked.Limits.Group)
	if (s.asked.May[unit] && n >= s.asked.Limits.Group || must) && s.safe(unit, state) {
		s.keep(start, s.showing(unit, o))
	}
	if !must && (state.answers > 0 || s.asked.Open) { // else what is shown below adds up to its number
		s.keep(start, option{state.hidden(s.asked.Limits.Reported(n), s.asked.Limits.Group), o, hide, below.gain})
	}
}

// decideAnyhow shows or hides a unit that was published, or stands above what
// was, in a way that is not safe. No more must then be shown below it, which is
// seen to where the question is asked.
func (s *search) decideAnyhow(start int32, unit int, o int32, must bool) {
	if must {
		s.keep(start, s.showing(unit, o))
		return
	}
	below := s.options[o]
	s.keep(start, option{below.state.plus(s.added[unit], s.asked.Limits.Group).hidden(s.asked.Limits.Reported(s.asked.Counts[unit]), s.asked.Limits.Group), o, hide, below.gain})
}

func (s *search) showing(unit int, o int32) option {
	worth := gain{1, int32(-s.asked.Tree.Depths[unit]), int64(s.asked.Counts[unit])}
	return option{state{}, o, show, s.options[o].gain.plus(worth)}
}

// safe reports whether a unit can be shown above what is not covered: nobody,
// or enough answers, or so few of so many that rounding covers them (rule 1);
// whoever holds the report of a hidden unit among them has nobody or enough left
// (rule 5); and of the hidden units no number follows, since there are two places
// or more and not just one answer in each (rule 4; see ranges.go).
func (s *search) safe(unit int, left state) bool {
	times := s.asked.Limits.Cover
	if s.asked.Bare != nil && s.asked.Bare[unit] {
		times = 0
	}
	few := func(people int16) bool { return people > 0 && int(people) < s.asked.Limits.Group }
	covered := times > 0 && times*int(left.answers) <= s.asked.Counts[unit]
	if few(left.answers) && !covered || s.asked.Limits.Insider > 0 && left.rest < left.answers && few(left.rest) || left.told {
		return false
	}
	if s.asked.Open || left.places == 0 && !left.ranged {
		return true
	}
	another := left.places > 1 || s.own[unit] > 0 && !s.shared[unit]
	if left.places == 0 {
		another = !s.pools[unit].Alone()
	}
	return left.several && !left.full && another
}

// add gives the ways to decide one more sub-unit.
func (s *search) add(sums, decided span) span {
	start := int32(len(s.options))
	for c := decided.from; c < decided.to; c++ { // so that of equals the first unit is shown
		for b := sums.from; b < sums.to; b++ {
			sum, child := &s.options[b], &s.options[c]
			s.keep(start, option{sum.state.plus(child.state, s.asked.Limits.Group), b, c, sum.gain.plus(child.gain)})
		}
	}
	return span{start, int32(len(s.options))}
}

// keep adds a way to the list that begins at start, unless one as good leads to
// the same state. The first of equals stays, so the pattern follows from the
// order of the units. What was found for earlier lists lies below start.
func (s *search) keep(start int32, way option) {
	at := s.found[way.state.number(s.asked.Limits.Group)]
	switch {
	case at < start:
		s.found[way.state.number(s.asked.Limits.Group)] = int32(len(s.options))
		s.options = append(s.options, way)
	case way.gain.more(s.options[at].gain):
		s.options[at] = way
	}
}

// follow marks what is shown, from an option that decides a unit downwards.
func (s *search) follow(shown []bool, unit int, decided int32) {
	shown[unit] = s.options[decided].child == show
	sum := s.options[decided].before
	for child := unit + 1; child < s.asked.Tree.Ends[unit]; child = s.asked.Tree.Ends[child] {
		s.follow(shown, child, s.options[sum].child)
		sum = s.options[sum].before
	}
}
