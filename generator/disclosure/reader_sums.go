package disclosure

import (
	"tifaktor/generator/problem"
	"tifaktor/generator/survey"
)

// sums refuses a round in which a unit has fewer people than its parts: somebody is
// counted twice, and its remainder is not known.
func (r *reader) sums(d *delivery) {
	units := len(d.rows)
	counts := make([]int, units)
	place := problem.Place{File: d.round.File}
	r.fewest(d, counts)
	if _, _, err := r.tree.ownPeople(counts); err != nil {
		r.refuse(place, "%v", err)
		return
	}
	for f, factor := range r.instrument.Factors {
		if d.column(f, counts) {
			if _, _, err := r.tree.ownPeople(counts); err != nil {
				r.refuse(place, "%s: %v", factor.ID, err)
			}
		}
	}
}

// fewest writes the number of answers per unit, or the fewest who may have answered if it
// has a range.
func (r *reader) fewest(d *delivery, into []int) {
	below := make([]int, len(into)) // the fewest in the units below
	for u := len(into) - 1; u >= 0; u-- {
		into[u] = d.answers[u]
		if d.ranged(u) {
			if into[u] = max(d.ranges[u].Lowest, below[u]); into[u] > d.ranges[u].Highest {
				r.refuse(d.rows[u].Unit.Place, "the parts of %q have more people than it can have itself", r.tree.id(u))
			}
		}
		if parent := r.tree.parents[u]; parent != survey.NoUnit {
			if into[u] > 0 {
				below[parent] += into[u]
			} else {
				below[parent] += below[u]
			}
		}
	}
}
