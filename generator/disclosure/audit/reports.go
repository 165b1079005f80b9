package audit

// reports applies rule 5. Whoever holds the report of a hidden unit takes
// it away from the remainder that the unit is part of, and sees what is left.
func (j *judge) reports(uncovered []int) {
	if j.p.Reports == nil {
		return
	}
	covered := j.coveredSums()
	for u, sum := range j.p.Reports {
		if j.p.Printed[u] != "" || j.known.nearest[u] < 0 {
			continue
		}
		r := held{u, j.known.nearest[u], uncovered[u], covered[u], sum}
		if j.p.Limits.Reported(j.p.Answers[u]) && j.reportTells(r) || j.p.Answers[u] < 0 && j.p.Ranges != nil && j.someReportTells(r) {
			j.find(r.owner, RuleInsider)
		}
	}
}

// held is what the leader of a hidden unit knows: how many of those whom no
// shown unit below covers are its people, and the sum of them all. Covered is what
// is known of that sum from the shown units below it.
type held struct {
	unit, owner, people int
	covered, sum        Interval
}

// someReportTells reports whether a report gives too much away with some number of
// answers in the range of its unit. Its sum is that of one answer.
func (j *judge) someReportTells(r held) bool {
	within, one := j.p.Ranges[r.unit], r.sum
	for n := max(1, within.Lowest); n <= min(within.Highest, j.known.Left[r.owner]); n++ {
		r.people = n
		if one != Untold {
			r.sum = Interval{n * one.Low, n * one.High}
		}
		if j.p.Limits.Reported(n) && j.reportTells(r) {
			return true
		}
	}
	return false
}

// reportTells reports whether too much is known of those who are left of a shown
// unit when the people of a report are taken away.
func (j *judge) reportTells(r held) bool {
	people, left := j.known.Left[r.owner]-r.people, j.known.Rest[r.owner]
	others := Interval{j.known.below[r.owner].Low - r.covered.Low, j.known.below[r.owner].High - r.covered.High}
	rest := j.known.anything(people).Within(j.known.Sums[r.owner].Minus(others).Minus(j.known.exactly(r.people, r.sum)))
	if r.sum == Untold { // its leader is taken to know that it is as the others left there
		known := r.people * ((left.Low + left.High) / 2) / max(1, j.known.Left[r.owner])
		rest = j.known.anything(people).Within(left.Minus(Interval{known, known}))
	}
	if j.p.Statements > 0 {
		rest, _ = j.known.whole(people, rest)
	}
	return !j.p.enough(r.owner, people) || people > 0 && j.tellsTooMuch(rest, people)
}

// coveredSums gives for each unit what the figures of the topmost shown units at
// or below it say of their sum.
func (j *judge) coveredSums() []Interval {
	sums := make([]Interval, len(j.p.Parents))
	for u := len(j.p.Parents) - 1; u >= 0; u-- {
		if j.p.Printed[u] != "" {
			sums[u] = j.known.Up[u]
		}
		if parent := j.p.Parents[u]; parent >= 0 {
			sums[parent] = sums[parent].Plus(sums[u])
		}
	}
	return sums
}

// tellsTooMuch reports whether the sum of some people tells a single answer of
// theirs to within less than a quarter of the scale's length, or, when they are
// fewer than the smallest group, their mean.
func (j *judge) tellsTooMuch(sum Interval, people int) bool {
	one := j.known.anything(1).Within(sum.Minus(j.known.anything(people - 1)))
	if (one.High-one.Low)*4 < j.p.Length {
		return true
	}
	return people < j.p.Limits.Group && (sum.High-sum.Low)*4 < people*j.p.Length
}
