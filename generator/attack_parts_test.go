package generator

import (
	"fmt"
	"slices"
)

// groupParts applies rules 1 and 2 to groups.
func (a *attack) groupParts() (questions []question) {
	if !a.anyGroup() {
		return nil
	}
	for _, v := range a.published {
		if !a.versions[v].grouped || !a.shown(v, a.of) {
			continue // nothing is told of the groups yet
		}
		var rest []int
		shown := false
		for g := a.units; g <= a.units+a.groups; g++ {
			set := a.members(v, g)
			n := a.answers(set)
			if a.isKnown(g, set) && n > 0 {
				shown = true
				continue
			}
			if n > 0 && n < a.group && !a.insideShown(set) {
				questions = append(questions, question{"group part", fmt.Sprintf("version %d, g%d", v, g-a.units), set, float64(n) * a.length() / 8})
			}
			rest = append(rest, set...)
		}
		if n := a.answers(rest); shown && n > 0 && n < a.group && a.shown(v, a.of) {
			if !a.covered(a.of, n, a.answers(a.members(v, a.of))) {
				a.leak("group remainder", "version %d: %d are left of the groups of u%d", v, n, a.of)
			}
			questions = append(questions, question{"covered group remainder", "rest of the groups", rest, float64(n) * a.length() / 4})
		}
	}
	return questions
}

// insideShown reports whether all of a group are in one shown unit below that which
// is divided. That they are is not told anywhere, and the figure of that unit says
// of them what it says of any few in it.
func (a *attack) insideShown(group []int) bool {
	for _, v := range a.published {
		for u := range a.units {
			if u != a.of && a.below(v, u, a.of) && a.shown(v, u) && len(a.without(group, a.members(v, u))) == 0 {
				return true
			}
		}
	}
	return false
}

// single applies rule 3 to the answers of a part.
func (a *attack) single(s *inequalities, i int, kind string) {
	t := a.truth[i]
	below, above := 0.0, 0.0
	if a.spread {
		below, above = a.oneOf(i)
	} else {
		below, above = s.bounds([]int{i}, nil)
		from, to, sum, others := float64(4*a.scale.From), float64(4*a.scale.To), float64(t.sum), float64(t.answers-1)
		below, above = -max(from, sum-below-others*to), min(to, sum+above-others*from)
	}
	if below+above < a.length()/4-1e-6 {
		a.leak(kind, "a single answer of the %d at place %d, arrived %d: known to within %.3f", t.answers, a.parts[i].place, a.parts[i].arrival, (below+above)/4)
	}
}

// oneOf adds somebody to the unknowns: one of the answers of a part.
func (a *attack) oneOf(i int) (below, above float64) {
	first := len(a.parts) * a.steps()
	var more []limit
	var all []int
	var weights []float64
	chosen := slices.IndexFunc(a.truth[i].steps, func(n int) bool { return n > 0 })
	for step, n := range a.truth[i].steps {
		is := 0.0
		if step == chosen {
			is = 1
		}
		more = append(more, limit{[]int{first + step}, nil, is, 1 - is})
		more = append(more, limit{[]int{i*a.steps() + step, first + step}, []float64{1, -1}, float64(n) - is, float64(a.truth[i].answers)})
		all, weights = append(all, first+step), append(weights, float64(4*(a.scale.From+step)))
	}
	more = append(more, limit{all, nil, 0, 0})
	return a.solve(a.steps(), more...).bounds(all, weights)
}

// insiders applies rule 5: anyone who holds the reports of a hidden unit takes it
// away from what is left of the unit above. Where answers are corrected, it is
// not known whether the report was.
func (a *attack) insiders() (asked int) {
	for _, v := range a.published {
		if a.versions[v].insider == 0 || a.corrected() {
			return 0
		}
	}
	for u := range a.units {
		if a.everShown(u) || !a.alwaysReported(u) {
			continue
		}
		for _, v := range a.published {
			set := a.members(v, u)
			if n := a.answers(set); n < a.versions[v].insider {
				continue
			}
			unknowns, weights := a.unknowns(set)
			a.insider(v, u, set, []limit{{unknowns, weights, 0, 0}})
			asked++
		}
	}
	return asked
}

// alwaysReported reports whether all versions had the means of a unit, so that its
// leader had a report.
func (a *attack) alwaysReported(unit int) bool {
	for _, v := range a.published {
		if w := &a.versions[v]; w.rows[unit] == hidden || w.without[unit] == a.f {
			return false
		}
	}
	return a.alwaysDelivered(unit)
}

// alwaysDelivered reports whether all versions had a row of a unit, in an
// organisation where nothing was moved.
func (a *attack) alwaysDelivered(unit int) bool {
	for _, v := range a.published {
		if w := &a.versions[v]; w.rows[unit] == noRow || !slices.Equal(w.parents, a.versions[0].parents) {
			return false
		}
	}
	return true
}

// anyGroup reports whether the mean of a group was ever printed.
func (a *attack) anyGroup() bool {
	return slices.ContainsFunc(a.known, func(f figure) bool { return f.unit >= a.units })
}

func (a *attack) everShown(unit int) bool {
	for _, v := range a.published {
		if a.shown(v, unit) {
			return true
		}
	}
	return false
}

// owner is the nearest shown unit above a hidden one, or -1.
func (a *attack) owner(v, unit int) int {
	for unit >= 0 && !a.shown(v, unit) {
		unit = a.above(v, unit)
	}
	return unit
}

// insider applies rule 5 to one report.
func (a *attack) insider(v, unit int, report []int, told []limit) {
	owner := a.owner(v, unit)
	if owner < 0 {
		return
	}
	s := a.solve(0, told...)
	rest := a.without(a.left(v, owner), report)
	if n := a.answers(rest); n > 0 && n < a.group {
		if !a.covered(owner, n, a.answers(a.members(v, owner))) {
			a.leak("insider", "version %d: %d are left of u%d for the leader of u%d", v, n, owner, unit)
		} else if below, above := s.bounds(a.unknowns(rest)); below+above < float64(n)*a.length()/4-1e-6 {
			a.leak("insider", "version %d: %d left of u%d are known to within %.3f to the leader of u%d", v, n, owner, (below+above)/4, unit)
		}
	}
	if a.spread {
		return
	}
	for i := range a.parts {
		if !slices.Contains(report, i) && a.parts[i].place < a.units {
			a.single(s, i, "insider single")
		}
	}
}
