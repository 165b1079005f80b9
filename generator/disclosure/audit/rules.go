package audit

// The rules of a safe publication, for one factor. With k the smallest group and r the
// length of the scale:
//
//  1. every remainder is empty or has at least k people, or so few of so many that
//     rounding covers them: then the feasible interval of their mean is at least r/4 wide;
//  2. the feasible interval of the mean of a hidden group of fewer than k in a larger
//     remainder is at least r/8 wide (0.5 on a scale of 1 to 5);
//  3. the feasible interval of every single answer is at least r/4 wide (1.0);
//  4. no number of a hidden unit follows from the numbers that are shown;
//  5. rules 1 and 3 also hold of what is left of a remainder for a leader who holds the
//     report of one hidden unit in it.
const (
	RuleRemainder = 1
	RuleGroup     = 2
	RuleAnswer    = 3
	RuleNumber    = 4
	RuleInsider   = 5
)

// remainderRules applies rules 1 and 3 to the remainder of a shown unit, and rule 2 to the
// groups of the unit.
func (j *judge) remainderRules(unit int) {
	n := j.bounds.RemainderAnswers[unit]
	if j.p.Answers[unit] < j.p.Limits.Group || !j.p.enough(unit, n) {
		j.add(unit, RuleRemainder)
	}
	if n > 0 && n < j.p.Limits.Group {
		j.requireWidth(unit, RuleRemainder, n, 2*n)
	}
	if n > 0 {
		j.requireWidth(unit, RuleAnswer, 1, 2)
	}
	if j.p.HasGroups != nil && j.p.HasGroups[unit] {
		j.groupsOfUnit(unit)
	}
}

// groupsOfUnit applies rule 2 to groups of a second grouping. They are a part of the
// whole unit, not of its remainder.
func (j *judge) groupsOfUnit(unit int) {
	n := j.p.Answers[unit]
	few := min(j.p.Limits.Group-1, n-1, mostJudged)
	possible := j.bounds.possible(few).Intersect(j.bounds.Sums[unit].Minus(j.bounds.possible(n - few)))
	if (possible.High-possible.Low)*8 < few*j.p.Length {
		j.add(unit, RuleGroup)
	}
}

// requireWidth adds a finding if the feasible interval of the sum of a group in a
// remainder is less than need eighths of the scale's length.
func (j *judge) requireWidth(unit, rule, group, need int) {
	if j.tooNarrow(unit, j.bounds.RemainderSums[unit], group, need) {
		j.findings = append(j.findings, Finding{unit, j.cause(unit, group, need), rule, j.bounds.Inconsistent(unit)})
	}
}

// tooNarrow reports whether the feasible interval of the sum of a group in a remainder is
// less than need eighths of the scale's length. The answers of the others in the
// remainder can be anything.
func (j *judge) tooNarrow(unit int, rest Interval, group, need int) bool {
	possible := j.bounds.possible(group).Intersect(rest.Minus(j.bounds.possible(j.bounds.RemainderAnswers[unit] - group)))
	if need*(100+j.p.Margin) > 800*group { // no interval can be so wide
		return possible != j.bounds.possible(group)
	}
	return (possible.High-possible.Low)*8*100 < need*j.p.Length*(100+j.p.Margin)
}

// cause returns the lowest unit whose own figure and those below it already make the
// interval too narrow.
func (j *judge) cause(unit, group, need int) int {
	path := []int{unit}
	for {
		top := path[len(path)-1]
		sum := j.bounds.SumsFromBelow[top]
		for i := len(path) - 2; i >= 0; i-- {
			sum = j.bounds.fromAbove(path[i], path[i+1], sum)
		}
		if j.bounds.nearest[top] < 0 || j.tooNarrow(unit, j.bounds.remainder(unit, sum), group, need) {
			return top
		}
		path = append(path, j.bounds.nearest[top])
	}
}

// smallGroups applies rule 2 to the groups in a larger remainder: hidden units, what is
// left of them when something below is shown, and the people registered directly at a
// unit. A unit whose number nobody knows is taken to be as large as a small group can be.
// It returns how many people of each subtree are in no shown unit.
func (j *judge) smallGroups() (notShown []int) {
	units := len(j.p.Parents)
	notShown = make([]int, units)
	counted := make([]int, units) // people of the nearest units below whose number is known
	vague := make([]bool, units)  // some of a unit's own people may belong to one whose number nobody knows
	for u := units - 1; u >= 0; u-- {
		n, own := j.p.Answers[u], 0
		if n > 0 {
			own = n - counted[u]
			notShown[u] += own
		}
		remainder := j.bounds.nearest[u]
		if j.p.Printed[u] != "" {
			remainder = u
		}
		if remainder >= 0 {
			if vague[u] && n > 0 {
				j.smallGroup(remainder, min(own, j.p.Limits.Group-1))
			}
			j.smallGroup(remainder, own)
			if remainder != u {
				j.smallGroup(remainder, notShown[u])
			}
		}
		parent := j.p.Parents[u]
		if parent < 0 {
			continue
		}
		if j.p.Printed[u] == "" {
			notShown[parent] += notShown[u]
		}
		if n > 0 {
			counted[parent] += n
		} else {
			counted[parent] += counted[u]
			vague[parent] = vague[parent] || vague[u] || n < 0
		}
	}
	return notShown
}

// mostJudged is the largest group that is judged whatever its number. Nine of ten can
// hardly have an interval r/8 wide, even when nothing else is known.
const mostJudged = 8

// smallGroup applies rule 2 to one group. The group is also judged as if it were as large
// as a small group can be: if that were demanded only when it is so large, what is shown
// would reveal that it is not.
func (j *judge) smallGroup(remainder, group int) {
	if group <= 0 || group >= j.bounds.RemainderAnswers[remainder] {
		return
	}
	largest := min(j.p.Limits.Group-1, j.bounds.RemainderAnswers[remainder]-1, mostJudged)
	j.requireWidth(remainder, RuleGroup, largest, largest)
	if group > largest && group < j.p.Limits.Group {
		j.requireWidth(remainder, RuleGroup, group, group)
	}
}
