package disclosure

// The rules of a safe publication, as the audit numbers them. For one factor and
// with k the smallest group and r the length of the scale:
//
//  1. every remainder is empty or has at least k people, or so few of so many
//     that rounding covers them: then their mean can be values at least r/4 apart;
//  2. a hidden group of fewer than k in a larger remainder can have means that
//     are at least r/8 apart (0.5 on a scale of 1 to 5);
//  3. every single answer can be values at least r/4 apart (1.0);
//  4. no number of a hidden unit follows from the numbers that are shown;
//  5. rules 1 and 3 hold as well of what is left of a remainder for whoever holds
//     the report of one hidden unit in it.
const (
	ruleRemainder = 1
	ruleGroup     = 2
	ruleAnswer    = 3
	ruleNumber    = 4
	ruleInsider   = 5
)

// judge applies the rules about a remainder as a whole.
func (a *auditor) judge(unit int) {
	n := a.left[unit]
	if a.answers[unit] < a.group || !a.enough(unit, n) {
		a.findings = append(a.findings, finding{remainder: unit, cause: unit, rule: ruleRemainder})
	}
	if n > 0 && n < a.group {
		a.demand(unit, ruleRemainder, n, 2*n)
	}
	if n > 0 {
		a.demand(unit, ruleAnswer, 1, 2)
	}
	if a.divided != nil && a.divided[unit] {
		a.judgeGroups(unit)
	}
}

// judgeGroups applies the rule about small groups to those of a second grouping.
// They are a part of the whole unit, whoever of it is shown in sub-units.
func (a *auditor) judgeGroups(unit int) {
	n := a.answers[unit]
	few := min(a.group-1, n-1, mostJudged)
	possible := a.anything(few).within(a.sums[unit].minus(a.anything(n - few)))
	if (possible.high-possible.low)*8 < few*a.length {
		a.findings = append(a.findings, finding{remainder: unit, cause: unit, rule: ruleGroup})
	}
}

// enough reports whether a number of people may be left of a shown unit. The
// coverage is that of the printed decimals, whatever the planner counted with.
func (a *auditor) enough(unit, left int) bool {
	covered := a.cover > 0 && left*((a.to-a.from)/(2*grain)+2)/2 <= a.answers[unit] && (a.bare == nil || !a.bare[unit])
	return left == 0 || left >= a.group || covered
}

// demand notes a finding when the sums of a group in a remainder cannot be need
// eighths of the scale's length apart.
func (a *auditor) demand(unit, rule, group, need int) {
	if a.narrow(unit, a.rest[unit], group, need) {
		rest, possible := a.sums[unit].minus(a.below[unit]), a.anything(a.left[unit])
		absurd := rest.high < possible.low || rest.low > possible.high
		a.findings = append(a.findings, finding{unit, a.cause(unit, group, need), rule, absurd})
	}
}

// narrow reports whether the sums of a group in a remainder are less than need
// eighths of the scale's length apart. The others there can be anything.
func (a *auditor) narrow(unit int, rest interval, group, need int) bool {
	possible := a.anything(group).within(rest.minus(a.anything(a.left[unit] - group)))
	if need*(100+a.margin) > 800*group { // no sum can be further apart
		return possible != a.anything(group)
	}
	return (possible.high-possible.low)*8*100 < need*a.length*(100+a.margin)
}

// cause is the lowest unit with which the figures in it, its own among them,
// already tell what all figures together tell.
func (a *auditor) cause(unit, group, need int) int {
	path := []int{unit}
	for {
		top := path[len(path)-1]
		sum := a.up[top]
		for i := len(path) - 2; i >= 0; i-- {
			sum = a.told(path[i], path[i+1], sum)
		}
		if a.nearest[top] < 0 || a.narrow(unit, a.remainder(unit, sum), group, need) {
			return top
		}
		path = append(path, a.nearest[top])
	}
}

// pointsAt finds what is wrong with a repair. Who knows that a group is hidden
// because its answers were too much alike must not see whether they were high or
// low: both must be possible, to within a quarter of the scale's length for all
// of them together. If not, pointsAt gives the shown unit that tells, else -1.
func (a *auditor) pointsAt(unit, people int) int {
	for unit >= 0 && a.printed[unit] == "" {
		unit = a.parents[unit]
	}
	if unit < 0 {
		return -1
	}
	all := a.anything(people)
	possible := all.within(a.rest[unit].minus(a.anything(a.left[unit] - people)))
	if (possible.low-all.low)*4 > a.length || (all.high-possible.high)*4 > a.length {
		return unit
	}
	return -1
}

// judgeParts applies the rule about small groups in a larger remainder: hidden
// units, what is left of them when something below is shown, and the people
// registered directly at a unit. Of a unit whose number nobody knows, the worst
// is assumed.
func (a *auditor) judgeParts() {
	uncovered, counted, vague := a.uncovered, a.counted, a.vague
	clear(uncovered)
	clear(counted)
	clear(vague)
	for u := len(a.parents) - 1; u >= 0; u-- {
		n, own := a.answers[u], 0
		if n > 0 {
			own = n - counted[u]
			uncovered[u] += own
		}
		remainder := a.nearest[u]
		if a.printed[u] != "" {
			remainder = u
		}
		if remainder >= 0 {
			if vague[u] && n > 0 {
				a.judgePart(remainder, min(own, a.group-1))
			}
			a.judgePart(remainder, own)
			if remainder != u {
				a.judgePart(remainder, uncovered[u])
			}
		}
		parent := a.parents[u]
		if parent < 0 {
			continue
		}
		if a.printed[u] == "" {
			uncovered[parent] += uncovered[u]
		}
		if n > 0 {
			counted[parent] += n
		} else {
			counted[parent] += counted[u]
			vague[parent] = vague[parent] || vague[u] || n < 0
		}
	}
}

// mostJudged is the largest part that is judged whatever its number. Nine of ten
// can hardly have means that are r/8 apart, even when nothing is known.
const mostJudged = 8

// judgePart applies the rule about small groups to one group. It is also judged
// as if it were as large as a small group can be: if that were hidden only when
// it is so large, what is shown would tell how many it is not.
func (a *auditor) judgePart(remainder, group int) {
	if group <= 0 || group >= a.left[remainder] {
		return
	}
	largest := min(a.group-1, a.left[remainder]-1, mostJudged)
	a.demand(remainder, ruleGroup, largest, largest)
	if group > largest && group < a.group {
		a.demand(remainder, ruleGroup, group, group)
	}
}
