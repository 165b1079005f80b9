package disclosure

import (
	"math/big"
	"slices"
	"testing"

	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// TestALeaderWithAReportLearnsNoMoreThanAllowed attacks random organisations
// with everything printed and, one after the other, the exact sum of each hidden
// unit whose leader holds its report.
func TestALeaderWithAReportLearnsNoMoreThanAllowed(t *testing.T) {
	reports, asked := 0, 0
	for seed := range 500 {
		rng := seeded(seed)
		settings := &site.Site{SmallestGroup: 3 + rng.IntN(4), Rounding: site.Rounding(rng.IntN(2)), Insider: 3}
		m := random(rng, 2+rng.IntN(4), 2, oneToFive)
		m.crowd(rng)
		results := m.results()
		dataset, _ := protectAs(t, results, settings, nil)
		for f := range m.factors {
			r := report{attacker: newAttacker(published(dataset, results, f, settings))}
			for made, people := range m.total() {
				u := slices.IndexFunc(dataset.Units, func(unit survey.Unit) bool { return unit.ID == unitID(made) })
				owner := r.owner(u)
				if r.Printed[u] != "" || owner < 0 || r.Answers[u] < settings.Insider {
					continue
				}
				reports++
				r.unit, r.sum = u, 0
				for _, p := range people {
					if p[f] != silent {
						r.sum += p[f] * r.half() / 4
					}
				}
				asked += r.attackRest(t, seed, owner)
			}
		}
	}
	if reports < 100 || asked < 100 {
		t.Errorf("only %d reports and %d questions", reports, asked)
	}
}

// report is the exact sum of one unit, beside everything printed.
type report struct {
	*attacker
	unit, sum int
}

// owner is the nearest shown unit at or above a unit, or -1.
func (r *report) owner(unit int) int {
	for unit >= 0 && r.Printed[unit] == "" {
		unit = r.Parents[unit]
	}
	return unit
}

// attackRest asks about those who are left of the owner without the unit.
func (r *report) attackRest(t *testing.T, seed, owner int) (asked int) {
	t.Helper()
	length := int64((r.To - r.From) * r.half())
	below := r.below(r.unit)
	var rest []int
	people := 0
	for _, u := range r.remainder(owner) {
		if !slices.Contains(below, u) {
			rest, people = append(rest, u), people+r.own[u]
		}
	}
	covered := r.Limits.Cover > 0 && people*r.Limits.Cover <= r.Answers[owner]
	if people > 0 && people < r.Limits.Group && !covered {
		t.Errorf("seed %d: the report of unit %d leaves %d of %+v", seed, r.unit, people, r.Publication)
	}
	for _, u := range rest {
		if r.own[u] == 0 {
			continue
		}
		asked++
		s := r.system(u)
		s.atLeast(r.sum, below...)
		s.atMost(r.sum, below...)
		least, greatest := s.bounds(len(r.Parents))
		// The report is exact to the billionth, as means are delivered.
		if width(least, greatest).Cmp(big.NewRat(length-100, 4)) < 0 {
			t.Errorf("seed %d: the report of unit %d tells a single answer of unit %d: from %v to %v in %+v", seed, r.unit, u, least, greatest, r.Publication)
		}
	}
	return asked
}
