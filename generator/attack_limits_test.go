package generator

import "slices"

// possible adds that all answers are on the scale.
func (a *attack) possible() {
	for i, t := range a.truth {
		n, sum := float64(t.answers), float64(t.sum)
		if !a.spread {
			a.say([]int{i}, nil, sum-4*n*float64(a.scale.From), 4*n*float64(a.scale.To)-sum)
			continue
		}
		var all []int
		for step, answers := range t.steps {
			all = append(all, i*a.steps()+step)
			a.say(all[step:], nil, float64(answers), n-float64(answers))
		}
		a.say(all, nil, 0, 0)
	}
}

func (a *attack) say(unknowns []int, weights []float64, below, above float64) {
	a.corrupt = a.corrupt || below < -1e-5 || above < -1e-5
	a.rows = append(a.rows, limit{slices.Clone(unknowns), weights, below, above})
}

// figure adds what is printed.
func (a *attack) figure(known figure, set []int) {
	if known.shares == nil {
		sum := 0.0
		for _, i := range set {
			sum += float64(a.truth[i].sum)
		}
		unknowns, weights := a.unknowns(set)
		a.say(unknowns, weights, sum-known.low, known.high-sum)
		return
	}
	for _, share := range known.shares {
		var unknowns []int
		answers := 0
		for _, i := range set {
			for step := share.from; step <= share.to; step++ {
				unknowns = append(unknowns, i*a.steps()+step-a.scale.From)
				answers += a.truth[i].steps[step-a.scale.From]
			}
		}
		one := float64(known.answers) / 200
		a.say(unknowns, nil, float64(answers)-one*float64(share.halves-1), one*float64(share.halves+1)-float64(answers))
	}
}

// joinGroups adds that the people of a unit are those of its groups and those in
// none, whenever they came.
func (a *attack) joinGroups() {
	if !a.grouped() {
		return
	}
	last := a.published[len(a.published)-1]
	for arrival := range last + 1 {
		for step := range a.steps() {
			var unknowns []int
			var weights []float64
			for i, p := range a.parts {
				group := p.place >= a.units
				if p.arrival != arrival || !group && !a.below(last, p.place, a.of) {
					continue
				}
				at := i
				if a.spread {
					at = i*a.steps() + step
				}
				unknowns, weights = append(unknowns, at), append(weights, map[bool]float64{true: 1, false: -1}[group])
			}
			if len(unknowns) > 0 && (a.spread || step == 0) {
				a.say(unknowns, weights, 0, 0)
			}
		}
	}
}

// solve makes the inequalities, with more unknowns and limits.
func (a *attack) solve(unknowns int, more ...limit) *inequalities {
	own := len(a.parts)
	if a.spread {
		own *= a.steps()
	}
	s := newInequalities(own + unknowns)
	for _, row := range append(slices.Clone(a.rows), more...) {
		s.between(row.below, row.above, row.unknowns, row.weights)
	}
	return s
}
