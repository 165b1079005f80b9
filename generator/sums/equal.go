package sums

import "slices"

// addEqual adds a row as the whole of shown rows that have all its people, if its numbers allow
// it.
func (s *search) addEqual(whole int, parts []int) {
	var total Row
	for _, part := range parts {
		total = total.Plus(s.Rows[part])
	}
	fit := Compare(s.Rows[whole], total, s.Scale)
	if !fit.Possible() {
		return
	}
	s.equal = append(s.equal, candidate{
		whole: whole, number: len(parts), rows: parts, total: total, fit: fit, named: s.areNamed(whole, parts),
		chance: s.coincidence(s.Rows[whole], total),
	})
}

// partsEqual returns the shown sisters anywhere that may be all the people of a row, those that
// fit best, and reports whether they can be no others; none if chance explains that they fit.
func (s *search) partsEqual(row int) (best candidate, only bool) {
	for _, c := range s.equal {
		if c.whole == row && !slices.ContainsFunc(c.rows, s.removed) && (best.number == 0 || c.chance < best.chance) {
			best = c
		}
	}
	alike, limit := best.chance*float64(len(s.equal)), equalChance
	if s.Tree == Proved {
		limit = provedHarmless
	}
	if isSeveral(s.words[row]) || best.named {
		limit *= called
	}
	if best.number == 0 || alike >= limit && !s.Rows[row].IsWhole {
		return candidate{}, false
	}
	return best, alike < provedHiddenChance
}
