package disclosure

import "tifaktor/generator/survey"

// planner finds the pattern: which units of a round, or of one factor, are
// shown. It looks at numbers of answers only, never at an answer, so the pattern
// tells nothing about opinions.
//
// It is a dynamic program from the lowest units up. Of everything that can be
// decided below a unit, only a few things matter to the units above (state), so
// for each state it keeps the one best way there. Its storage is used again
// from one pattern to the next.
type planner struct {
	tree    *tree
	group   int      // smallest group shown
	options []option // of all units, in the order they were found
	sums    []span   // per unit: ways to decide its sub-units
	found   []int32  // per state: where it is in the list being made, or -1
	own     []int
	shared  []bool
	shown   []bool
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

func newPlanner(t *tree, group int) *planner {
	return &planner{
		tree: t, group: group, sums: make([]span, len(t.parents)), found: make([]int32, states(group)),
		own: make([]int, len(t.parents)), shared: make([]bool, len(t.parents)),
	}
}

// pattern gives, per unit, whether it is shown. Counts are the answers per unit,
// 0 where there is nothing and unknown where it was not told. Only units that
// may be shown are. The result is the planner's own until the next call.
func (p *planner) pattern(counts []int, may []bool) ([]bool, error) {
	if err := p.tree.ownPeople(counts, p.own, p.shared); err != nil {
		return nil, err
	}
	p.options = append(p.options[:0], option{before: -1, child: -1}) // nothing below: the way of every lowest unit
	for u := range p.sums {
		p.sums[u] = span{0, 1}
	}
	for s := range p.found {
		p.found[s] = -1
	}
	var decided span
	for u := len(counts) - 1; u >= 0; u-- {
		decided = p.decide(u, counts[u], may[u])
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
	p.shown = append(p.shown[:0], make([]bool, len(counts))...)
	p.follow(0, best)
	return p.shown, nil
}

// decide gives the ways to show or hide a unit, for each way below it.
func (p *planner) decide(unit, n int, may bool) span {
	start := int32(len(p.options))
	for o := p.sums[unit].from; o < p.sums[unit].to; o++ {
		below := p.options[o]
		answers, places, several := below.state.unpack()
		if n == unknown {
			// Its people lie among those of the unit above, and it could be all of them.
			p.keep(start, option{pack(answers, 1, several), o, hide, below.gain})
			continue
		}
		if n == 0 {
			p.keep(start, option{below.state, o, hide, below.gain})
			continue
		}
		own := p.own[unit]
		answers, several = min(p.group, answers+own), several || own > 1
		if may && n >= p.group && p.safe(answers, places, several, own > 0 && !p.shared[unit]) {
			worth := gain{1, int32(-p.tree.depths[unit]), int64(n)}
			p.keep(start, option{0, o, show, below.gain.plus(worth)})
		}
		if answers > 0 { // else what is shown below adds up to its number
			p.keep(start, option{pack(answers, 1, several), o, hide, below.gain})
		}
	}
	return span{start, int32(len(p.options))}
}

// safe reports whether a unit can be shown above what is not covered: nobody,
// or enough answers (rule 1); and of the hidden units among them no number
// follows, since there are two places or more and not just one answer in each
// (rule 4).
func (p *planner) safe(answers, places int, several, ownPlace bool) bool {
	if answers != 0 && answers < p.group {
		return false
	}
	return places == 0 || several && (places > 1 || ownPlace)
}

// add gives the ways to decide one more sub-unit.
func (p *planner) add(sums, decided span) span {
	start := int32(len(p.options))
	for c := decided.from; c < decided.to; c++ { // so that of equals the first unit is shown
		for s := sums.from; s < sums.to; s++ {
			sum, child := p.options[s], p.options[c]
			p.keep(start, option{sum.state.plus(child.state, p.group), s, c, sum.gain.plus(child.gain)})
		}
	}
	return span{start, int32(len(p.options))}
}

// keep adds a way to the list that begins at start, unless one as good leads to
// the same state. The first of equals stays, so the pattern follows from the
// order of the units. What was found for earlier lists lies below start.
func (p *planner) keep(start int32, way option) {
	at := p.found[way.state]
	switch {
	case at < start:
		p.found[way.state] = int32(len(p.options))
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
