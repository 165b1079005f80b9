package generator

import "tifaktor/generator/survey"

// employee is somebody who answered: in which unit, before which version of the
// site was made, and what, in quarters of a step of the scale. Silent means
// no answer to a factor.
type employee struct {
	unit, arrival int
	until         int // before this version there was no answer to the first factor
	group         int // of the grouping; -1 for none
	answers       []int
}

const silent = -1 << 30

// organisation is known down to each person, so that all its means are those of
// its people. Its versions are what is published of it, one after the other.
type organisation struct {
	scale     survey.Scale
	factors   int
	units     int
	employees []employee
	of        int // the unit that the grouping is of
	groups    int // how many groups there are
	versions  []version
	forgetful bool // what was published is not remembered
}

// version is how the organisation is delivered at one time.
type version struct {
	group, insider  int
	strict          bool
	parents         []int  // noUnit for the top, removed for a unit that is not there
	rows            []row  // per unit
	without         []int  // per unit: a factor that the source has hidden, or -1
	spread, grouped bool   // distributions and groups are delivered
	correct         []int  // per employee: a new answer to the first factor, or silent
	round, factor   string // what the round and the first factor are called
}

// row is how the row of a unit is delivered.
type row uint8

const (
	whole  row = iota
	noRow      // it has none
	hidden     // the source has hidden its means
)

const (
	top     = -1
	removed = -2
)

// in reports whether somebody is counted in a unit in a version: the number of
// units above is what a moved or removed unit changes.
func (o *organisation) in(v int, e employee, unit int) bool {
	if e.arrival > v {
		return false
	}
	for u := e.unit; u >= 0; u = o.above(v, u) {
		if u == unit && o.versions[v].parents[u] != removed {
			return true
		}
	}
	return false
}

// above is the unit above. A removed unit's people are counted where it was.
func (o *organisation) above(v, unit int) int {
	for w := v; ; w-- {
		if parent := o.versions[w].parents[unit]; parent != removed {
			return parent
		}
	}
}

// came is the version from which somebody's answer to a factor counts.
func (e employee) came(factor int) int {
	if factor == 0 {
		return max(e.arrival, e.until)
	}
	return e.arrival
}

// people is no factor: that somebody answered at all.
const people = -1

// always is no version: what somebody answers in the end, uncorrected.
const always = -1

// answer is what somebody is delivered to have answered.
func (o *organisation) answer(v, who, factor int) int {
	if factor == people {
		return 0
	}
	if v == always {
		return o.employees[who].answers[factor]
	}
	if o.employees[who].came(factor) > v {
		return silent
	}
	if correct := o.versions[v].correct; factor == 0 && correct != nil && who < len(correct) && correct[who] != silent && o.employees[who].answers[0] != silent {
		return correct[who]
	}
	return o.employees[who].answers[factor]
}

// tally is the number of answers of some people and their sum, and their number
// of answers on each step.
type tally struct {
	answers, people, sum int // people with those who did not answer
	steps                []int
}

func (o *organisation) tally(v, factor int, counted func(employee) bool) tally {
	t := tally{steps: make([]int, o.scale.To-o.scale.From+1)}
	for who, e := range o.employees {
		if !counted(e) {
			continue
		}
		t.people++
		if a := o.answer(v, who, factor); a != silent {
			t.answers++
			t.sum += a
			if step := a/4 - o.scale.From; a%4 == 0 && step >= 0 && step < len(t.steps) {
				t.steps[step]++
			}
		}
	}
	return t
}
