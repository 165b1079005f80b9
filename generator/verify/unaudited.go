package verify

import (
	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/i18n"
)

// unaudited returns a finding that says which of the printed means of a factor make no
// sense, so that the others cannot be audited.
func (r *round) unaudited(file, factor string, seen audit.Publication, words *i18n.Printer) Finding {
	unit, key := overfull(seen), "verify.overfull"
	for u, mean := range seen.Printed {
		alone := seen
		alone.Parents, alone.Answers, alone.Printed = []int{-1}, seen.Answers[u:u+1], seen.Printed[u:u+1]
		if _, _, err := audit.Audit(alone); mean != "" && err != nil {
			unit, key = u, "verify.no_mean"
			break
		}
	}
	mean, line := seen.Printed[unit], 0
	if unit >= len(r.units) { // it is a rest, which is in another table
		unit = seen.Parents[unit]
	} else {
		line = r.cells[cellAt{unit, factor}].line
	}
	return Finding{file, line, words.Text(key, "round", r.id, "factor", factor, "unit", words.Quote(r.units[unit]), "mean", words.Quote(mean))}
}

// overfull returns the first unit whose shown parts have more answers than it has itself.
func overfull(seen audit.Publication) int {
	left := make([]int, len(seen.Parents))
	for u, n := range seen.Answers {
		if seen.Printed[u] == "" {
			continue
		}
		left[u] += n
		for above := seen.Parents[u]; above >= 0; above = seen.Parents[above] {
			if seen.Printed[above] != "" {
				left[above] -= n
				break
			}
		}
	}
	for u := range left {
		if left[u] < 0 {
			return u
		}
	}
	return 0
}
