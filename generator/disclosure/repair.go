package disclosure

import (
	"slices"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/survey"
)

// hiddenPeople is the people of a remainder.
type hiddenPeople struct{ unit, people int }

// cellAt is the position of a cell.
type cellAt struct{ unit, factor int }

// repair hides more of a factor because of findings. It reports whether there was
// anything more to hide.
func (f *factor) repair(found []audit.Finding, known knowledge, shown []bool) (more bool) {
	for _, one := range found {
		unit := one.Remainder
		if at := (cellAt{unit, f.index}); one.Inconsistent && !slices.Contains(f.inconsistent, at) {
			f.inconsistent = append(f.inconsistent, at)
		}
		left := known[0].RemainderAnswers[unit]
		f.repaired = append(f.repaired, hiddenPeople{unit, left})
		if shown[unit] && left > 0 && left < f.round.limits.Group && !f.noCover[unit] {
			f.noCover[unit], more = true, true // rounding does not cover these
			continue
		}
		more = f.forbid(one, shown) || more
	}
	return more
}

// hideAllNew hides everything that was not published before. It reports whether there was
// anything.
func (f *factor) hideAllNew() (more bool) {
	for u := range f.may {
		more = f.forbidUnit(u) || more
	}
	return more
}

// forbid hides everything that a finding depends on: the unit whose remainder it is about,
// those above it up to the cause, and the topmost shown units below each. If less were
// hidden, anyone who knows this program could ask which answers would have made it hide
// exactly that, and find the one group whose answers are so much alike.
func (f *factor) forbid(one audit.Finding, shown []bool) (more bool) {
	for u := one.Remainder; u != survey.NoUnit && u >= one.Cause; u = f.round.tree.parents[u] {
		if shown[u] {
			more = f.forbidFamily(u, shown) || more
		}
	}
	return more
}

// forbidFamily hides a unit and the topmost shown units below it, except those published
// before.
func (f *factor) forbidFamily(unit int, shown []bool) (more bool) {
	ends := f.round.tree.ends
	more = f.forbidUnit(unit)
	for u := unit + 1; u < ends[unit]; {
		if !shown[u] {
			u++
			continue
		}
		more = f.forbidUnit(u) || more
		u = ends[u]
	}
	return more
}

func (f *factor) forbidUnit(unit int) (more bool) {
	if !f.may[unit] || f.must[unit] {
		return false
	}
	f.may[unit] = false
	return true
}
