package disclosure

import (
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/survey"
)

// ranged reports whether all that is known of a unit's answers is a range.
func (d *delivery) ranged(unit int) bool {
	return d.ranges != nil && d.answers[unit] == limits.Unknown && d.ranges[unit] != limits.Range{}
}

// fewest gives the number of answers per unit, and of a range the fewest who may
// have answered.
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
