package disclosure

import (
	"fmt"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/disclosure/pattern"
	"tifaktor/generator/survey"
)

// factor is a factor of a round, while it is decided what is shown of it.
type factor struct {
	round        *round
	index        int
	counts       []int              // answers per unit
	ranges       []limits.Range     // per unit: the range of an unknown number; nil if there are none
	differs      bool               // its pattern may differ from the round's
	noCover      []bool             // per unit: rounding must not be relied on to cover its remainder
	reports      [][]audit.Interval // per origin: the sums in leaders' reports
	repaired     []hiddenPeople     // remainders that had findings, and are hidden now
	inconsistent []cellAt
	means        [][]survey.Mean // what is printed, of all factors
	choice                       // which units may be shown

	origins   []origin      // that the figures may have; a reader may know which, so figures must be safe with each
	knownSums []sums        // per origin: what else is known of sums
	coarse    []*coarseness // per origin
	rests     rests
}

// sums is what is known of the sum of each unit: the zero Interval if nothing is.
type sums []audit.Interval

// factor returns a factor of the round with its numbers of answers and what was published
// of it.
func (rd *round) factor(index int, means [][]survey.Mean) *factor {
	d, units := rd.delivery, len(rd.shown)
	f := &factor{
		round: rd, index: index, counts: make([]int, units), means: means, origins: rd.origins(index),
		choice: choice{rd.tree, make([]bool, units), make([]bool, units)}, noCover: make([]bool, units),
	}
	for range f.origins {
		f.knownSums = append(f.knownSums, make(sums, units))
	}
	f.differs = d.column(index, f.counts)
	for _, r := range d.ranges {
		f.ranges = append(f.ranges, limits.Range{Highest: r.Highest}) // nobody knows how many of them did not answer this
	}
	for _, from := range f.origins {
		f.reports = append(f.reports, f.reportedSums(from.rounding))
	}
	for u := range f.must {
		f.must[u] = rd.past.published(u) && rd.past.cell(u, index) != nil
		f.differs = f.differs || f.must[u]
	}
	return f
}

// hide fills in the cells of the factor in a round with the given revision. It returns
// the factor's own revision and what can be worked out from the cells; that is nil if only
// old figures are shown.
func (f *factor) hide(round revision) (revision, knowledge, error) {
	kind := f.revise(round)
	f.addPublishedDistributions()
	if kind == replaceAll {
		known, done, err := f.replace()
		if done || err != nil {
			return kind, known, err
		}
		kind = freeze
	}
	if kind == freeze {
		f.print(f.must, true)
		return kind, nil, nil
	}
	known, err := f.decide(kind)
	return kind, known, err
}

// addPublishedDistributions adds what published distributions say of the sums of the same
// answers.
func (f *factor) addPublishedDistributions() {
	past := f.round.past
	if past == nil || !past.hasDistributions {
		return
	}
	grains := f.grains()
	for u, n := range f.counts {
		if cell := past.cell(u, f.index); cell != nil && len(cell.Parts) > 0 && cell.Mean.Answers == n {
			for i, also := range f.knownSums {
				m := f.origins[i].statements
				also[u] = also[u].And(spreadSum(cell.Parts, n*m, grains/m).NonZero())
			}
		}
	}
}

// decide fills in the cells of the factor with the best pattern whose figures have no
// findings.
func (f *factor) decide(kind revision) (knowledge, error) {
	rd := f.round
	frozen := kind == addTo && rd.isFrozen(f.index)
	for u, shown := range rd.shown {
		state := f.cell(u).state
		if kind != takeBack {
			f.may[u] = f.must[u] || shown && state == survey.Shown && f.counts[u] >= rd.limits.Group && !frozen && !f.round.past.isBelowDistribution(f.round.tree, u, f.index)
		}
		f.differs = f.differs || shown != f.may[u]
	}
	for {
		shown := rd.shown
		if f.differs {
			var err error
			shown, err = rd.tree.pattern(pattern.Question{Limits: rd.limits, Counts: f.counts, Ranges: f.ranges, May: f.may, Must: f.must, NoCover: f.noCover})
			if err != nil {
				return nil, err
			}
		}
		f.print(shown, true)
		known, found, err := f.examine()
		if err != nil {
			return nil, err
		}
		if f.differs { // otherwise the numbers are those of the round, which are audited already
			found = append(found, audit.AuditNumbers(audit.Numbers{Parents: rd.tree.parents, People: f.counts, Ranges: f.ranges, Shown: shown, Limits: rd.limits, NoCover: f.noCover})...)
		}
		switch {
		case len(found) == 0:
			return known, nil
		case f.repair(found, known, shown), kind == addTo && f.hideAllNew():
			f.differs = true
		case kind == addTo: // what is still found was published before
			return known, nil
		default:
			return nil, fmt.Errorf("%s: %v, and nothing more can be hidden", f.round.factors[f.index].ID, found[0])
		}
	}
}

// isBelowDistribution reports whether a distribution was published above a unit. What a new
// figure would say together with its steps is not known.
func (p *past) isBelowDistribution(t *tree, unit, factor int) bool {
	if p == nil || !p.hasDistributions {
		return false
	}
	for above := t.parents[unit]; above != survey.NoUnit; above = t.parents[above] {
		if cell := p.cell(above, factor); cell != nil && len(cell.Parts) > 0 {
			return true
		}
	}
	return false
}

// replace puts new figures in the place of those published, unless old and new together
// reveal too much.
func (f *factor) replace() (known knowledge, done bool, err error) {
	f.print(f.must, false)
	known, found, err := f.examine()
	if err != nil || len(found) > 0 {
		return nil, false, err
	}
	reveal, err := f.versionsReveal()
	return known, !reveal, err
}
