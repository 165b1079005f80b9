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
		if a.printed[u] != "" || a.nearest[u] < 0 {
			continue
		}
		r := held{u, a.nearest[u], a.uncovered[u], covered[u], sum}
		if a.reported(a.answers[u]) && a.reportTells(r) || a.answers[u] < 0 && a.ranges != nil && a.someReportTells(r) {
			a.findings = append(a.findings, finding{remainder: r.owner, cause: r.owner, rule: ruleInsider})
		}
	}
}

// held is what the leader of a hidden unit knows: how many of those whom no
// shown unit below covers are its people, and the sum of them all. Covered is what
// is known of that sum from the shown units below it.
type held struct {
	unit, owner, people int
	covered, sum        interval
}

// someReportTells reports whether a report gives too much away with some number of
// answers in the range of its unit. Its sum is that of one answer.
func (a *auditor) someReportTells(r held) bool {
	within, one := a.ranges[r.unit], r.sum
	for n := max(1, within.Lowest); n <= min(within.Highest, a.left[r.owner]); n++ {
		r.people = n
		if one != untold {
			r.sum = interval{n * one.low, n * one.high}
		}
		if a.reported(n) && a.reportTells(r) {
			return true
		}
	}
	return false
}

// reportTells reports whether too much is known of those who are left of a shown
// unit when the people of a report are taken away.
func (a *auditor) reportTells(r held) bool {
	people, left := a.left[r.owner]-r.people, a.rest[r.owner]
	others := interval{a.below[r.owner].low - r.covered.low, a.below[r.owner].high - r.covered.high}
	rest := a.anything(people).within(a.sums[r.owner].minus(others).minus(r.sum))
	if r.sum == untold { // its leader is taken to know that it is as the others left there
		known := r.people * ((left.low + left.high) / 2) / max(1, a.left[r.owner])
		rest = a.anything(people).within(left.minus(interval{known, known}))
	}
	return !a.enough(r.owner, people) || people > 0 && a.tellsTooMuch(rest, people)
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
