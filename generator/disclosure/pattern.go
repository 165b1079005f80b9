package disclosure

import (
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
)

// planner finds the pattern: which units of a round, or of one factor, are
// shown. It looks at numbers of answers only, never at an answer, so the pattern
// tells nothing about opinions.
//
// It is a dynamic program from the lowest units up. Of everything that can be
// decided below a unit, only a few things matter to the units above (state), so
// for each state it keeps the one best way there. Its storage is used again
// from one pattern to the next.
type planner struct {
	tree *tree
	limits
	question
	options []option // of all units, in the order they were found
	sums    []span   // per unit: ways to decide its sub-units
	found   []int32  // per state: where it is in the list being made, or -1
	own     []int
	shared  []bool  // per unit: some of its own people may belong to a unit of quite unknown number
	pools   []pool  // per unit
	added   []state // per unit: its pool
	relied  []bool  // per unit: its range is relied on; nil for none
	shown   []bool
}

// question is what a pattern is asked for.
type question struct {
	counts []int       // answers per unit; 0 where there is nothing, unknown where it was not told
	ranges []raw.Range // per unit: the range of an unknown number; nil for none
	may    []bool      // per unit: it may be shown
	must   []bool      // per unit: it is shown whatever follows, since it was published before; nil for none
	bare   []bool      // per unit: rounding must not be relied on; nil for none
	open   bool        // the numbers of answers are told anyhow, so none can be given away
}

// span is a part of planner.options.
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

func newPlanner(t *tree, l limits) *planner {
	p := &planner{tree: t, sums: make([]span, len(t.parents)), own: make([]int, len(t.parents)), shared: make([]bool, len(t.parents))}
	p.use(l)
	return p
}

// use sets the limits of the patterns to come.
func (p *planner) use(l limits) {
	if len(p.found) != states(l.group) {
		p.found = make([]int32, states(l.group))
	}
	p.limits = l
}

// pattern gives, per unit, whether it is shown. The result is the planner's own
// until the next call.
func (p *planner) pattern(q question) ([]bool, error) {
	if err := p.tree.ownPeople(q.counts, p.own, p.shared); err != nil {
		return nil, err
	}
	p.question = q
	p.fill()
	p.options = append(p.options[:0], option{before: -1, child: -1}) // nothing below: the way of every lowest unit
	for u := range p.sums {
		p.sums[u] = span{0, 1}
	}
	for s := range p.found {
		p.found[s] = -1
	}
	var decided span
	for u := len(q.counts) - 1; u >= 0; u-- {
		decided = p.decide(u)
		if parent := p.tree.parents[u]; parent != survey.NoUnit {
			p.sums[parent] = p.add(p.sums[parent], decided)
		}
	}
	best := decided.from
	for o := decided.from; o < decided.to; o++ {
		if p.options[o].gain.more(p.options[best].gain) {
			best = o
		}
	}
	p.shown = append(p.shown[:0], make([]bool, len(q.counts))...)
	p.follow(0, best)
	return p.shown, nil
}

// fill finds the pools. A pool of ranges alone is not shared.
func (p *planner) fill() {
	p.pools, p.relied = pools(p.pools, p.counts, p.ranges, p.tree.parents, p.own, p.group)
	p.added = p.added[:0]
	for u, pool := range p.pools {
		p.added = append(p.added, pool.state(p.limits))
		p.shared[u] = p.shared[u] && len(pool.ranges) == 0
	}
}

// decide gives the ways to show or hide a unit, for each way below it. A unit
// that was published and has no safe way is shown in any: it is known.
func (p *planner) decide(unit int) span {
	start := int32(len(p.options))
	must := p.must != nil && p.must[unit]
	for o := p.sums[unit].from; o < p.sums[unit].to; o++ {
		p.decideAfter(start, unit, o, must)
	}
	if int(start) == len(p.options) {
		for o := p.sums[unit].from; o < p.sums[unit].to; o++ {
			p.decideAnyhow(start, unit, o, must)
		}
	}
	return span{start, int32(len(p.options))}
}

// decideAfter gives the safe ways to show or hide a unit after one way below it.
func (p *planner) decideAfter(start int32, unit int, o int32, must bool) {
	below, n := p.options[o], p.counts[unit]
	switch n {
	case 0:
		p.keep(start, option{below.state, o, hide, below.gain})
		return
	case unknown:
		if p.relied != nil && p.relied[unit] { // it is a part of the pool of the unit above
			p.keep(start, option{below.state, o, hide, below.gain})
			return
		}
		// Its people lie among those of the unit above, and it could be all of them.
		state := below.state.hidden(p.insider > 0, p.group)
		state.told = p.insider > 0
		p.keep(start, option{state, o, hide, below.gain})
		return
	}
	state := below.state.plus(p.added[unit], p.group)
	if (p.may[unit] && n >= p.group || must) && p.safe(unit, state) {
		p.keep(start, p.showing(unit, o))
	}
	if !must && (state.answers > 0 || p.open) { // else what is shown below adds up to its number
		p.keep(start, option{state.hidden(p.reported(n), p.group), o, hide, below.gain})
	}
}

// decideAnyhow shows or hides a unit that was published, or stands above what
// was, in a way that is not safe. No more must then be shown below it, which is
// seen to where the question is asked.
func (p *planner) decideAnyhow(start int32, unit int, o int32, must bool) {
	if must {
		p.keep(start, p.showing(unit, o))
		return
	}
	below := p.options[o]
	p.keep(start, option{below.state.plus(p.added[unit], p.group).hidden(p.reported(p.counts[unit]), p.group), o, hide, below.gain})
}

func (p *planner) showing(unit int, o int32) option {
	worth := gain{1, int32(-p.tree.depths[unit]), int64(p.counts[unit])}
	return option{state{}, o, show, p.options[o].gain.plus(worth)}
}

// safe reports whether a unit can be shown above what is not covered: nobody,
// or enough answers, or so few of so many that rounding covers them (rule 1);
// whoever holds the report of a hidden unit among them has nobody or enough left
// (rule 5); and of the hidden units no number follows, since there are two places
// or more and not just one answer in each (rule 4; see ranges.go).
func (p *planner) safe(unit int, left state) bool {
	times := p.cover
	if p.bare != nil && p.bare[unit] {
		times = 0
	}
	few := func(people int16) bool { return people > 0 && int(people) < p.group }
	covered := times > 0 && times*int(left.answers) <= p.counts[unit]
	if few(left.answers) && !covered || p.insider > 0 && left.rest < left.answers && few(left.rest) || left.told {
		return false
	}
	if p.open || left.places == 0 && !left.ranged {
		return true
	}
	another := left.places > 1 || p.own[unit] > 0 && !p.shared[unit]
	if left.places == 0 {
		another = !p.pools[unit].alone()
	}
	return left.several && !left.full && another
}

// add gives the ways to decide one more sub-unit.
func (p *planner) add(sums, decided span) span {
	start := int32(len(p.options))
	for c := decided.from; c < decided.to; c++ { // so that of equals the first unit is shown
		for s := sums.from; s < sums.to; s++ {
			sum, child := &p.options[s], &p.options[c]
			p.keep(start, option{sum.state.plus(child.state, p.group), s, c, sum.gain.plus(child.gain)})
		}
	}
	return span{start, int32(len(p.options))}
}

// keep adds a way to the list that begins at start, unless one as good leads to
// the same state. The first of equals stays, so the pattern follows from the
// order of the units. What was found for earlier lists lies below start.
func (p *planner) keep(start int32, way option) {
	at := p.found[way.state.number(p.group)]
	switch {
	case at < start:
		p.found[way.state.number(p.group)] = int32(len(p.options))
		p.options = append(p.options, way)
	case way.gain.more(p.options[at].gain):
		p.options[at] = way
	}
}

// follow marks what is shown, from an option that decides a unit downwards.
func (p *planner) follow(unit int, decided int32) {
	p.shown[unit] = p.options[decided].child == show
	sum := p.options[decided].before
	for child := unit + 1; child < p.tree.ends[unit]; child = p.tree.ends[child] {
		p.follow(child, p.options[sum].child)
		sum = p.options[sum].before
	}
}
