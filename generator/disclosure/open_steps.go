package disclosure

import (
	"slices"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/survey"
)

// examineWorlds finds the distributions that reveal too much together with the means and
// distributions that are printed below them. How these divide the answers of each step is a
// question of whole numbers: either other answers are found that give the same figures
// (package worlds), or there is a finding.
func (s *spreads) examineWorlds(origins []*wholeAnswers) (found []audit.Finding) {
	between, reports := s.meansBetween(), s.reportsBetween()
	for u, shown := range s.shown {
		if !shown || s.must[u] {
			continue
		}
		alone := len(between[u]) == 0 && !s.isAbove(u)
		switch {
		case alone && (s.isMerged(u) || s.knowsMore()): // what is printed of it is audited by itself
		case !alone && s.knowsMore(), !isOpen(origins, u, between[u], alone):
			found = append(found, audit.Finding{Remainder: u, Cause: u, Rule: audit.RuleAnswer})
		}
		if len(reports[u]) > 0 && (s.knowsMore() || !isOpenToLeaders(origins, u, between[u], reports[u])) {
			found = append(found, audit.Finding{Remainder: u, Cause: u, Rule: audit.RuleInsider})
		}
	}
	return found
}

// isMerged reports whether some steps of a shown distribution are printed together.
func (s *spreads) isMerged(unit int) bool {
	scale := s.means.round.formatter.scale
	return len(s.parts[unit]) <= scale.To-scale.From
}

// knowsMore reports whether readers may know more than the means and the distributions of this
// round, which is what package worlds compares.
func (s *spreads) knowsMore() bool {
	rd := s.means.round
	return rd.past != nil || rd.hasGroups != nil || rd.formatter.scale.Percent
}

// meansBetween returns, for each shown distribution, the units whose means are printed in its
// remainder, every unit before those below it.
func (s *spreads) meansBetween() [][]int {
	between := make([][]int, len(s.shown))
	for u, shown := range s.shown {
		if above := s.spreadFrom(u); !shown && above != u && isPrinted(s.means.means, u, s.means.index) {
			between[above] = append(between[above], u)
		}
	}
	return between
}

// isPrinted reports whether the mean of a factor is printed of a unit.
func isPrinted(means [][]survey.Mean, unit, factor int) bool {
	return means[unit][factor].State == survey.Shown
}

// wholeAnswers is the figures of a factor with one of their origins. Answers are those to
// statements, and sums are sums of them.
type wholeAnswers struct {
	*spreads
	origin
	known      *audit.Bounds
	impossible bool    // some printed distribution cannot be one of whole answers
	found      [][]int // per unit: whole answers that fit its distribution, by step; nil if there are none
	fits       bool    // they were found for every distribution
	hidden     []bool  // per unit: somebody answered in a hidden unit in its remainder
}

// wholeAnswers returns the figures with each of their origins.
func (s *spreads) wholeAnswers(known knowledge) (origins []*wholeAnswers) {
	f := s.means
	printed := make([]bool, len(f.counts))
	for u := range printed {
		printed[u] = isPrinted(f.means, u, f.index)
	}
	hidden := f.round.tree.hiddenBelow(f.counts, printed)
	for i, from := range f.origins {
		w := &wholeAnswers{spreads: s, origin: from, known: known[i], hidden: hidden}
		w.impossible, w.fits = w.areImpossible(), w.findAll()
		origins = append(origins, w)
	}
	return origins
}

// findAll finds whole answers that fit the printed distributions, and reports whether it found
// them for all.
func (w *wholeAnswers) findAll() bool {
	w.found = make([][]int, len(w.shown))
	all := true
	for u, shown := range w.shown {
		if shown {
			w.found[u] = w.find(u)
			all = all && w.found[u] != nil
		}
	}
	return all
}

// areExact reports whether package worlds knows all that readers know: there are whole answers
// that fit everything, for each number of statements.
func (s *spreads) areExact(origins []*wholeAnswers) bool {
	fits := map[int]bool{}
	for _, w := range origins {
		if !w.impossible {
			fits[w.statements] = fits[w.statements] || w.fits
		}
	}
	for _, some := range fits {
		if !some {
			return false
		}
	}
	return len(fits) > 0 && !s.knowsMore()
}

// examineExactSums audits the means as if readers knew the sum of each distribution exactly,
// as package worlds takes them to: those who are in no distribution must be open then, too.
func (s *spreads) examineExactSums(origins []*wholeAnswers) (found []audit.Finding, err error) {
	f := s.means
	for i, w := range origins {
		if w.impossible || !w.fits {
			continue
		}
		seen := f.publication(i, f.counts, f.printed())
		seen.KnownSums, seen.Reports, seen.Ranges = slices.Clone(f.knownSums[i]), f.reports[i], f.ranges
		for u, shown := range s.shown {
			if shown && !s.isMerged(u) {
				counts, _ := w.counts(u)
				sum := weigh(f.round.formatter.scale.From, counts) * (f.grains() / w.statements)
				seen.KnownSums[u] = audit.Interval{Low: sum, High: sum}.NonZero()
			}
		}
		_, more, err := audit.Audit(seen)
		if err != nil {
			return nil, err
		}
		found = addNew(found, more)
	}
	return found, nil
}

// hasBelow reports whether a mean or a distribution is printed below a unit.
func (s *spreads) hasBelow(unit int) bool {
	for u := unit + 1; u < s.means.round.tree.ends[unit]; u++ {
		if isPrinted(s.means.means, u, s.means.index) {
			return true
		}
	}
	return false
}

// isOpen reports whether other answers were found, for each number of statements that is
// possible. Alone is true if nothing is printed below the unit: then it is enough that no
// figures are found that reveal too much.
func isOpen(origins []*wholeAnswers, unit int, between []int, alone bool) bool {
	open := map[int]bool{} // by number of statements
	for _, w := range origins {
		if w.impossible {
			continue
		}
		switch r := w.region(unit, between, noReport); {
		case r == nil: // rounded otherwise, perhaps
			open[w.statements] = open[w.statements] || alone
		case r.Proven():
			open[w.statements] = true
		default:
			return false
		}
	}
	for _, found := range open {
		if !found {
			return false
		}
	}
	return alone || len(open) > 0 // somebody skipped a statement if no number is possible
}

// areImpossible reports whether some printed distribution cannot be one of whole answers.
func (w *wholeAnswers) areImpossible() bool {
	for u, shown := range w.shown {
		if !shown {
			continue
		}
		answers, least, most := w.answers(u), 0, 0
		for _, share := range halves(w.parts[u]) {
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
