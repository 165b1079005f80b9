package audit

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
	RuleRemainder = 1
	RuleGroup     = 2
	RuleAnswer    = 3
	RuleNumber    = 4
	RuleInsider   = 5
)

// unit applies the rules about what is left of a shown unit as a whole.
func (j *judge) unit(unit int) {
	n := j.known.Left[unit]
	if j.p.Answers[unit] < j.p.Limits.Group || !j.p.enough(unit, n) {
		j.find(unit, RuleRemainder)
	}
	if n > 0 && n < j.p.Limits.Group {
		j.demand(unit, RuleRemainder, n, 2*n)
	}
	if n > 0 {
		j.demand(unit, RuleAnswer, 1, 2)
	}
	if j.p.Divided != nil && j.p.Divided[unit] {
		j.groups(unit)
	}
}

// groups applies the rule about small groups to those of a second grouping.
// They are a part of the whole unit, whoever of it is shown in sub-units.
func (j *judge) groups(unit int) {
	n := j.p.Answers[unit]
	few := min(j.p.Limits.Group-1, n-1, mostJudged)
	possible := j.known.anything(few).Within(j.known.Sums[unit].Minus(j.known.anything(n - few)))
	if (possible.High-possible.Low)*8 < few*j.p.Length {
		j.find(unit, RuleGroup)
	}
}

// demand notes a finding when the sums of a group in a remainder cannot be need
// eighths of the scale's length apart.
func (j *judge) demand(unit, rule, group, need int) {
	if j.narrow(unit, j.known.Rest[unit], group, need) {
		j.findings = append(j.findings, Finding{unit, j.cause(unit, group, need), rule, j.known.Absurd(unit)})
	}
}

// narrow reports whether the sums of a group in a remainder are less than need
// eighths of the scale's length apart. The others there can be anything.
func (j *judge) narrow(unit int, rest Interval, group, need int) bool {
	possible := j.known.anything(group).Within(rest.Minus(j.known.anything(j.known.Left[unit] - group)))
	if need*(100+j.p.Margin) > 800*group { // no sum can be further apart
		return possible != j.known.anything(group)
	}
	return (possible.High-possible.Low)*8*100 < need*j.p.Length*(100+j.p.Margin)
}

// cause is the lowest unit with which the figures in it, its own among them,
// already tell what all figures together tell.
func (j *judge) cause(unit, group, need int) int {
	path := []int{unit}
	for {
		top := path[len(path)-1]
		sum := j.known.Up[top]
		for i := len(path) - 2; i >= 0; i-- {
			sum = j.known.given(path[i], path[i+1], sum)
		}
		if j.known.nearest[top] < 0 || j.narrow(unit, j.known.remainder(unit, sum), group, need) {
			return top
		}
		path = append(path, j.known.nearest[top])
	}
}

// parts applies the rule about small groups in a larger remainder: hidden
// units, what is left of them when something below is shown, and the people
// registered directly at a unit. Of a unit whose number nobody knows, the worst
// is assumed. It gives how many people of each subtree no shown unit covers.
func (j *judge) parts() (uncovered []int) {
	units := len(j.p.Parents)
	uncovered = make([]int, units)
	counted := make([]int, units) // people of the nearest units below that have a number
	vague := make([]bool, units)  // some of a unit's own people may belong to one without a number
	for u := units - 1; u >= 0; u-- {
		n, own := j.p.Answers[u], 0
		if n > 0 {
			own = n - counted[u]
			uncovered[u] += own
		}
		remainder := j.known.nearest[u]
		if j.p.Printed[u] != "" {
			remainder = u
		}
		if remainder >= 0 {
			if vague[u] && n > 0 {
				j.part(remainder, min(own, j.p.Limits.Group-1))
			}
			j.part(remainder, own)
			if remainder != u {
				j.part(remainder, uncovered[u])
			}
		}
		parent := j.p.Parents[u]
		if parent < 0 {
			continue
		}
		if j.p.Printed[u] == "" {
			uncovered[parent] += uncovered[u]
		}
		if n > 0 {
			counted[parent] += n
		} else {
			counted[parent] += counted[u]
			vague[parent] = vague[parent] || vague[u] || n < 0
		}
	}
	return uncovered
}

// mostJudged is the largest part that is judged whatever its number. Nine of ten
// can hardly have means that are r/8 apart, even when nothing is known.
const mostJudged = 8

// part applies the rule about small groups to one group. It is also judged
// as if it were as large as a small group can be: if that were hidden only when
// it is so large, what is shown would tell how many it is not.
func (j *judge) part(remainder, group int) {
	if group <= 0 || group >= j.known.Left[remainder] {
		return
	}
	largest := min(j.p.Limits.Group-1, j.known.Left[remainder]-1, mostJudged)
	j.demand(remainder, RuleGroup, largest, largest)
	if group > largest && group < j.p.Limits.Group {
		j.demand(remainder, RuleGroup, group, group)
	}
}
