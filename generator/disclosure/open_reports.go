package disclosure

import (
	"slices"

	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// A leader who holds the report of a hidden unit knows its sum. With a distribution around the
// unit, that may reveal which answers are those of the others: if six of ten answered 2 and four
// answered 3, and the four of the unit have the sum 12, the others all answered 2. So other
// answers are looked for that give the same figures and the same report.

// seenReport is what a leader knows: the sum of the answers in a hidden unit.
type seenReport struct{ unit, sum int }

var noReport = seenReport{unit: survey.NoUnit}

// mostSums is the largest number of sums that a report is taken to have had before its mean was
// rounded.
const mostSums = 4

// reportsBetween returns, for each shown distribution, the hidden units in its remainder whose
// leaders hold reports.
func (s *spreads) reportsBetween() [][]int {
	f, between := s.means, make([][]int, len(s.shown))
	for u, n := range f.counts {
		reported := f.round.limits.Reported(n) || f.round.limits.Insider > 0 && n < 0
		if above := s.spreadFrom(u); reported && !isPrinted(f.means, u, f.index) && above != u {
			between[above] = append(between[above], u)
		}
	}
	return between
}

// isOpenToLeaders reports whether other answers were found that give the same figures and the
// same report, for each of the leaders and each number of statements that is possible.
func isOpenToLeaders(origins []*wholeAnswers, unit int, between, leaders []int) bool {
	for _, leader := range leaders {
		open := map[int]bool{} // by number of statements
		for _, w := range origins {
			if w.impossible {
				continue
			}
			some, proven := w.proveToLeader(leader, unit, between)
			if some && !proven {
				return false
			}
			open[w.statements] = open[w.statements] || some
		}
		for _, found := range open {
			if !found {
				return false
			}
		}
		if len(open) == 0 {
			return false
		}
	}
	return true
}

// proveToLeader reports whether any sum of the unit of a leader fits what is printed, and
// whether each that does leaves the answers of others open.
func (w *wholeAnswers) proveToLeader(leader, unit int, between []int) (some, proven bool) {
	low, high := w.reportedSums(leader)
	if high-low >= mostSums {
		return true, false
	}
	at, _ := slices.BinarySearch(between, leader)
	between = slices.Insert(slices.Clone(between), at, leader)
	for sum := low; sum <= high; sum++ {
		r := w.region(unit, between, seenReport{leader, sum})
		if r == nil {
			continue
		}
		if some = true; !r.Proven() {
			return true, false
		}
	}
	return some, true
}

// reportedSums returns the lowest and the highest sum that a unit can have had before its mean
// was rounded to the one delivered.
func (w *wholeAnswers) reportedSums(unit int) (low, high int) {
	f, c := w.means, w.means.cell(unit)
	if c.state != survey.Shown || f.counts[unit] <= 0 {
		return 0, mostSums // only its leader knows
	}
	n, half := w.answers(unit), f.round.halfOfReports(w.rounding)
	return -divideDown(-int(c.mean-half)*n, int(yamlfile.One)), divideDown(int(c.mean+half)*n, int(yamlfile.One))
}
