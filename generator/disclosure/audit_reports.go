package disclosure

// untold stands for a sum that only its unit's leader knows.
var untold = interval{1, 0}

// judgeReports applies rule 5. Whoever holds the report of a hidden unit takes
// it away from the remainder that the unit is part of, and sees what is left.
func (a *auditor) judgeReports() {
	if a.reports == nil {
		return
	}
	covered := a.coveredSums()
	for u, sum := range a.reports {
		owner := a.nearest[u]
		if a.printed[u] != "" || owner < 0 || !a.reported(a.answers[u]) {
			continue
		}
		people := a.left[owner] - a.uncovered[u]
		others := interval{a.below[owner].low - covered[u].low, a.below[owner].high - covered[u].high}
		rest := a.anything(people).within(a.sums[owner].minus(others).minus(sum))
		if sum == untold { // its leader is taken to know that it is as the others left there
			left := a.rest[owner]
			known := a.uncovered[u] * ((left.low + left.high) / 2) / max(1, a.left[owner])
			rest = a.anything(people).within(left.minus(interval{known, known}))
		}
		if !a.enough(owner, people) || people > 0 && a.tellsTooMuch(rest, people) {
			a.findings = append(a.findings, finding{remainder: owner, cause: owner, rule: ruleInsider})
		}
	}
}

// coveredSums gives for each unit what the figures of the topmost shown units at
// or below it say of their sum.
func (a *auditor) coveredSums() []interval {
	sums := make([]interval, len(a.parents))
	for u := len(a.parents) - 1; u >= 0; u-- {
		if a.printed[u] != "" {
			sums[u] = a.up[u]
		}
		if parent := a.parents[u]; parent >= 0 {
			sums[parent] = sums[parent].plus(sums[u])
		}
	}
	return sums
}

// tellsTooMuch reports whether the sum of some people tells a single answer of
// theirs to within less than a quarter of the scale's length, or, when they are
// fewer than the smallest group, their mean.
func (a *auditor) tellsTooMuch(sum interval, people int) bool {
	one := a.anything(1).within(sum.minus(a.anything(people - 1)))
	if (one.high-one.low)*4 < a.length {
		return true
	}
	return people < a.group && (sum.high-sum.low)*4 < people*a.length
}
