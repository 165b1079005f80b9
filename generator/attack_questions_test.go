package generator

import (
	"fmt"
	"slices"
)

// leaks asks everything about what was read, and returns the number of questions.
func (o *organisation) leaks(r *reader) (leaks []leak, asked int) {
	if len(r.published) == 0 {
		return nil, 0
	}
	if a := newAttack(r, people); a != nil {
		asked += a.numbers()
		leaks = append(leaks, a.leaks...)
	}
	for f := range o.factors {
		a := newAttack(r, f)
		if a == nil {
			continue
		}
		if !a.corrupt {
			asked += a.ask() + a.numbers()
		}
		leaks = append(leaks, a.leaks...)
	}
	return leaks, asked
}

// question asks how wide the sum of some people is. Need is in quarters of a
// step for all of them together.
type question struct {
	kind, what string
	set        []int
	need       float64
}

// ask asks everything that the definitions are about.
func (a *attack) ask() (asked int) {
	var questions []question
	for i, v := range a.published {
		questions = append(questions, a.remainders(v)...)
		questions = append(questions, a.hiddenParts(v)...)
		for _, w := range a.published[:i] {
			a.newcomers(w, v)
		}
	}
	questions = append(questions, a.groupParts()...)
	s := a.solve(0)
	for _, q := range questions {
		if below, above := s.bounds(a.unknowns(q.set)); below+above < q.need-1e-6 {
			a.leak(q.kind, "%s: %d people known to within %.3f of %.3f", q.what, a.answers(q.set), (below+above)/4, q.need/4)
		}
	}
	for i := range a.parts {
		asked++
		a.single(s, i, map[bool]string{false: "single", true: "single spread"}[a.spread])
	}
	return asked + len(questions) + a.insiders()
}

func (a *attack) leak(kind, format string, args ...any) {
	a.leaks = append(a.leaks, leak{kind, fmt.Sprintf("factor %d, ", a.f) + fmt.Sprintf(format, args...)})
}

// length is the length of the scale, in quarters of a step.
func (a *attack) length() float64 { return float64(4 * (a.scale.To - a.scale.From)) }

// isKnown reports whether the mean of a unit or group was ever printed of just
// these people.
func (a *attack) isKnown(unit int, set []int) bool {
	for i, known := range a.known {
		if known.unit == unit && known.shares == nil && known.without == nil && slices.Equal(a.sets[i], set) {
			return true
		}
	}
	return false
}

// shown reports whether the mean of a unit, as it was in a version, was printed.
func (a *attack) shown(v, unit int) bool {
	set := a.members(v, unit)
	return a.versions[v].parents[unit] != removed && len(set) > 0 && a.isKnown(unit, set)
}

// left returns the people of a unit who are in none of the topmost shown units
// below it.
func (a *attack) left(v, unit int) []int {
	var left []int
	for _, i := range a.members(v, unit) {
		place := a.parts[i].place
		for place != unit && !a.shown(v, place) {
			place = a.above(v, place)
		}
		if place == unit {
			left = append(left, i)
		}
	}
	return left
}

// corrected reports whether answers were corrected without saying so: what stays
// published and what is new do not quite fit each other then.
func (a *attack) corrected() bool {
	return slices.ContainsFunc(a.published, func(v int) bool { return a.versions[v].correct != nil })
}

// remainders applies rule 1, to groups too.
func (a *attack) remainders(v int) (questions []question) {
	for u := range a.units {
		if !a.shown(v, u) {
			continue
		}
		left, n := a.left(v, u), a.answers(a.members(v, u))
		if n < a.group {
			a.leak("group", "version %d: u%d is shown and has %d answers", v, u, n)
		}
		if g := a.answers(left); g > 0 && g < a.group && !a.corrected() {
			if !a.covered(u, g, n) {
				a.leak("remainder", "version %d: %d are left of u%d", v, g, u)
			}
			questions = append(questions, question{"covered remainder", fmt.Sprintf("version %d, left of u%d", v, u), left, float64(g) * a.length() / 4})
		}
	}
	return questions
}

// covered reports whether rounding may cover so few of so many.
func (a *attack) covered(unit, few, all int) bool {
	lenient := false
	for _, v := range a.published {
		lenient = lenient || !a.versions[v].strict
	}
	for _, known := range a.known {
		if known.unit == unit && known.shares != nil {
			return false
		}
	}
	return lenient && a.scale.Decimals < 2 && few*((a.scale.Digits(a.scale.To-a.scale.From)+2)/2) <= all
}

// hiddenParts applies rule 2 to hidden units, to what is left of them and to
// those registered directly at a unit, as they were in a version, and to those
// of them who came at one time.
func (a *attack) hiddenParts(v int) (questions []question) {
	add := func(kind, what string, set []int) {
		if n := a.answers(set); n > 0 && n < a.group {
			questions = append(questions, question{kind, what, set, float64(n) * a.length() / 8})
		}
	}
	for u := range a.units {
		all := a.members(v, u)
		if !a.alwaysDelivered(u) {
			continue // what is not delivered cannot be protected
		}
		if a.owner(v, u) < 0 {
			continue // nothing was told of them as they were then
		}
		if own := a.ofPlace(all, u); a.allBelowDelivered(u) && slices.Equal(own, a.ofPlace(a.members(a.published[len(a.published)-1], u), u)) {
			add("part", fmt.Sprintf("version %d, registered at u%d", v, u), own)
		}
		if a.everShown(u) {
			continue
		}
		add("part", fmt.Sprintf("version %d, in u%d", v, u), all)
		add("part", fmt.Sprintf("version %d, left of u%d", v, u), a.left(v, u))
		for w := range v {
			if owner := a.owner(v, u); owner < 0 || !a.shown(w, owner) {
				continue
			}
			add("part between", fmt.Sprintf("came to u%d between versions %d and %d", u, w, v), a.without(all, a.members(w, u)))
		}
	}
	return questions
}

// allBelowDelivered reports whether all versions had a row of everything below a
// unit; else who is registered there and who in a unit below is not distinguished.
func (a *attack) allBelowDelivered(unit int) bool {
	for u := range a.units {
		if a.below(0, u, unit) && !a.alwaysDelivered(u) {
			return false
		}
	}
	return true
}

func (a *attack) ofPlace(set []int, place int) (own []int) {
	for _, i := range set {
		if a.parts[i].place == place {
			own = append(own, i)
		}
	}
	return own
}

func (a *attack) without(set, others []int) (rest []int) {
	for _, i := range set {
		if !slices.Contains(others, i) {
			rest = append(rest, i)
		}
	}
	return rest
}

// newcomers looks at those who came between two versions: in each remainder
// nobody or a smallest group.
func (a *attack) newcomers(before, after int) {
	both := func(u int) bool { return a.shown(before, u) && a.shown(after, u) }
	for u := range a.units {
		if !both(u) {
			continue
		}
		var left []int
		for _, i := range a.without(a.members(after, u), a.members(before, u)) {
			place := a.parts[i].place
			for place != u && !both(place) {
				place = a.above(after, place)
			}
			if place == u {
				left = append(left, i)
			}
		}
		if n := a.answers(left); n > 0 && n < a.group {
			a.leak("newcomers", "%d came to what is left of u%d between versions %d and %d", n, u, before, after)
		}
	}
}
