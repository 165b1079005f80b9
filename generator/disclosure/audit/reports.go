package audit

// reportRule applies rule 5. A leader who holds the report of a hidden unit takes its
// sum away from the remainder that the unit is a part of, and knows what is left.
func (j *judge) reportRule(notShown []int) {
	if j.p.Reports == nil {
		return
	}
	shown := j.shownSums()
	for u, sum := range j.p.Reports {
		if j.p.Printed[u] != "" || j.bounds.nearest[u] < 0 {
			continue
		}
		r := report{u, j.bounds.nearest[u], notShown[u], shown[u], sum}
		if j.p.Limits.Reported(j.p.Answers[u]) && j.reportReveals(r) || j.p.Answers[u] < 0 && j.p.Ranges != nil && j.someReportReveals(r) {
			j.add(r.remainder, RuleInsider)
		}
	}
}

// report is what the leader of a hidden unit knows.
type report struct {
	unit      int
	remainder int      // the shown unit whose remainder the people are a part of
	people    int      // how many of them are in no shown unit below the unit
	shown     Interval // sum of the shown units below the unit
	sum       Interval // sum of the unit
}

// someReportReveals reports whether a report reveals too much with any number of answers
// in the range of its unit. The sum in the report is that of one answer.
func (j *judge) someReportReveals(r report) bool {
	within, one := j.p.Ranges[r.unit], r.sum
	for n := max(1, within.Lowest); n <= min(within.Highest, j.bounds.RemainderAnswers[r.remainder]); n++ {
		r.people = n
		if one != UnknownSum {
			r.sum = Interval{n * one.Low, n * one.High}
		}
		if j.p.Limits.Reported(n) && j.reportReveals(r) {
			return true
		}
	}
	return false
}

// reportReveals reports whether too much is known of those who are left of a remainder
// when the people of a report are taken away, with any sum that the report may stand for.
func (j *judge) reportReveals(r report) bool {
	people, left := j.bounds.RemainderAnswers[r.remainder]-r.people, j.bounds.RemainderSums[r.remainder]
	if !j.p.enough(r.remainder, people) {
		return true
	}
	others := Interval{j.bounds.below[r.remainder].Low - r.shown.Low, j.bounds.below[r.remainder].High - r.shown.High}
	all := j.bounds.Sums[r.remainder].Minus(others) // of those left and the people of the report
	if r.sum == UnknownSum {                        // its leader is taken to know that its mean is that of the remainder
		known := r.people * ((left.Low + left.High) / 2) / max(1, j.bounds.RemainderAnswers[r.remainder])
		return j.leftReveals(left, people, known)
	}
	sum := j.bounds.pointsOf(r.people, r.sum, all.Minus(j.bounds.possible(people)))
	return j.leftReveals(all, people, sum.Low) || j.leftReveals(all, people, sum.High)
}

// leftReveals does what reportReveals does, when a known sum is taken away from that of all.
// Between two sums, others are left no narrower than with one of the two.
func (j *judge) leftReveals(all Interval, people, known int) bool {
	rest := j.bounds.possible(people).Intersect(all.Minus(Interval{known, known}))
	if j.p.Statements > 0 {
		rest, _ = j.bounds.toLattice(people, rest)
	}
	return people > 0 && j.revealsTooMuch(rest, people)
}

// shownSums returns, for each unit, the interval of the sum of the topmost shown units at
// or below it.
func (j *judge) shownSums() []Interval {
	sums := make([]Interval, len(j.p.Parents))
	for u := len(j.p.Parents) - 1; u >= 0; u-- {
		if j.p.Printed[u] != "" {
			sums[u] = j.bounds.SumsFromBelow[u]
		}
		if parent := j.p.Parents[u]; parent >= 0 {
			sums[parent] = sums[parent].Plus(sums[u])
		}
	}
	return sums
}

// revealsTooMuch reports whether the interval of the sum of some people leaves a single
// answer of theirs less than a quarter of the scale's length, or their mean, if they are
// fewer than the smallest group.
func (j *judge) revealsTooMuch(sum Interval, people int) bool {
	one := j.bounds.possible(1).Intersect(sum.Minus(j.bounds.possible(people - 1)))
	if (one.High-one.Low)*4 < j.p.Length {
		return true
	}
	return people < j.p.Limits.Group && (sum.High-sum.Low)*4 < people*j.p.Length
}
