package disclosure

import (
	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// examineWorlds finds the distributions that reveal too much together with the means and
// distributions that are printed below them. How these divide the answers of each step is a
// question of whole numbers: either other answers are found that give the same figures
// (package worlds), or there is a finding.
func (s *spreads) examineWorlds(known knowledge) (found []audit.Finding) {
	between := s.meansBetween()
	for u, shown := range s.shown {
		if !shown || s.must[u] {
			continue
		}
		alone := len(between[u]) == 0 && !s.isAbove(u)
		switch {
		case alone && (s.isMerged(u) || s.knowsMore()): // what is printed of it is audited by itself
		case s.isAbove(u) && s.mergedBelow(u), !alone && s.knowsMore(), !s.isOpen(u, between[u], known, alone):
			found = append(found, audit.Finding{Remainder: u, Cause: u, Rule: audit.RuleAnswer})
		}
	}
	return found
}

// isMerged reports whether some steps of a shown distribution are printed together.
func (s *spreads) isMerged(unit int) bool {
	scale := s.means.round.formatter.scale
	return len(s.parts[unit]) <= scale.To-scale.From
}

// mergedBelow reports whether some steps are printed together in a distribution below a unit.
func (s *spreads) mergedBelow(unit int) bool {
	for u := unit + 1; u < s.means.round.tree.ends[unit]; u++ {
		if s.shown[u] && s.isMerged(u) {
			return true
		}
	}
	return false
}

// knowsMore reports whether readers may know more than the means and the distributions of this
// round, which is what package worlds compares.
func (s *spreads) knowsMore() bool {
	rd := s.means.round
	return rd.past != nil || rd.hasGroups != nil || rd.limits.Insider > 0 || s.means.ranges != nil || rd.formatter.scale.Percent
}

// meansBetween returns, for each shown distribution, the units whose means are printed in its
// remainder, every unit before those below it.
func (s *spreads) meansBetween() [][]int {
	between, above := make([][]int, len(s.shown)), make([]int, len(s.shown))
	for u, parent := range s.means.round.tree.parents {
		above[u] = survey.NoUnit // the nearest unit above with a shown distribution
		if parent != survey.NoUnit {
			if above[u] = above[parent]; s.shown[parent] {
				above[u] = parent
			}
		}
		if !s.shown[u] && above[u] != survey.NoUnit && s.means.isPrinted(u) {
			between[above[u]] = append(between[above[u]], u)
		}
	}
	return between
}

// isPrinted reports whether the mean of a unit is printed.
func (f *factor) isPrinted(unit int) bool { return f.means[unit][f.index].State == survey.Shown }

// isOpen reports whether other answers were found, for each number of statements that is
// possible. Alone is true if nothing is printed below the unit: then it is enough that no
// figures are found that reveal too much.
func (s *spreads) isOpen(unit int, between []int, known knowledge, alone bool) bool {
	f := s.means
	found := map[int]bool{} // by number of statements
	for i, from := range f.origins {
		w := &wholeAnswers{s, from.statements, known[i]}
		if w.areImpossible() {
			found[from.statements] = true
			continue
		}
		switch r := w.region(unit, between); {
		case r == nil:
			found[from.statements] = found[from.statements] || alone // rounded otherwise, perhaps
		case r.Proven():
			found[from.statements] = true
		default:
			return false
		}
	}
	for _, open := range found {
		if !open {
			return false
		}
	}
	return true
}

// wholeAnswers is the figures of a factor with one number of statements. Answers are those to
// statements, and sums are sums of them.
type wholeAnswers struct {
	*spreads
	statements int
	known      *audit.Bounds
}

// areImpossible reports whether some printed distribution cannot be one of whole answers.
func (w *wholeAnswers) areImpossible() bool {
	for u, shown := range w.shown {
		if !shown {
			continue
		}
		answers, least, most := w.answers(u), 0, 0
		for _, part := range w.parts[u] {
			share := halves(part.Share)
			low, high := -divideDown(-share.Low*answers, 200), divideDown(share.High*answers, 200)
			if low > high {
				return true
			}
			least, most = least+low, most+high
		}
		if answers < least || answers > most {
			return true
		}
	}
	return false
}

func (w *wholeAnswers) answers(unit int) int { return w.means.counts[unit] * w.statements }

// counts returns how many answers each step of a distribution may have. It returns false if
// none were found that fit what is printed.
func (w *wholeAnswers) counts(unit int) ([]int, bool) {
	f := w.means
	delivered := f.round.delivery.shares[unit*f.round.delivery.factors+f.index]
	if delivered == nil {
		return nil, false
	}
	counts := apportion(delivered.Shares, w.answers(unit))
	from := f.round.formatter.scale.From
	for _, part := range w.parts[unit] {
		some := 0
		for step := part.From; step <= part.To; step++ {
			some += counts[step-from]
		}
		if percents := 200 * some; percents < (2*part.Share-1)*w.answers(unit) || percents >= (2*part.Share+1)*w.answers(unit) {
			return nil, false
		}
	}
	low, high := w.bounds(unit)
	sum := weigh(from, counts)
	return counts, low <= sum && sum <= high
}

// apportion divides answers by their shares, the largest remainders rounded up.
func apportion(shares []yamlfile.Value[yamlfile.Decimal], answers int) []int {
	var all yamlfile.Decimal
	for _, share := range shares {
		all += share.V
	}
	counts, rests, left := make([]int, len(shares)), make([]yamlfile.Decimal, len(shares)), answers
	for i, share := range shares {
		whole := share.V * yamlfile.Decimal(answers)
		counts[i], rests[i] = int(whole/max(1, all)), whole%max(1, all)
		left -= counts[i]
	}
	for ; left > 0; left-- {
		most := 0
		for i, rest := range rests {
			if rest > rests[most] {
				most = i
			}
		}
		counts[most]++
		rests[most] = -1
	}
	return counts
}

// weigh returns the sum of answers, of which there are counts on each step from the lowest.
func weigh(from int, counts []int) (sum int) {
	for i, n := range counts {
		sum += n * (from + i)
	}
	return sum
}

// bounds returns what is known of the sum of a unit.
func (w *wholeAnswers) bounds(unit int) (low, high int) {
	known, grains := w.known.Sums[unit], w.means.grains()
	return -divideDown(-known.Low*w.statements, grains), divideDown(known.High*w.statements, grains)
}
