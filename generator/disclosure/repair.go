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

// choice is which units of a factor may be shown.
type choice struct {
	tree *tree
	may  []bool
	must []bool // per unit: it was published and is known
}

// hideAllNew hides everything that was not published before. It reports whether there was
// anything.
func (c *choice) hideAllNew() (more bool) {
	for u := range c.may {
		more = c.forbidUnit(u) || more
	}
	return more
}

// forbid hides everything that a finding depends on: the unit whose remainder it is about,
// those above it up to the cause, and the topmost shown units below each. If less were
// hidden, anyone who knows this program could ask which answers would have made it hide
// exactly that, and find the one group whose answers are so much alike.
func (c *choice) forbid(one audit.Finding, shown []bool) (more bool) {
	for u := one.Remainder; u != survey.NoUnit && u >= one.Cause; u = c.tree.parents[u] {
		if shown[u] {
			more = c.forbidFamily(u, shown) || more
		}
	}
	return more
}

// forbidFamily hides a unit and the topmost shown units below it, except those published
// before.
func (c *choice) forbidFamily(unit int, shown []bool) (more bool) {
	ends := c.tree.ends
	more = c.forbidUnit(unit)
	for u := unit + 1; u < ends[unit]; {
		if !shown[u] {
			u++
			continue
		}
		more = c.forbidUnit(u) || more
		u = ends[u]
	}
	return more
}

func (c *choice) forbidUnit(unit int) (more bool) {
	if !c.may[unit] || c.must[unit] {
		return false
	}
	c.may[unit] = false
	return true
}
