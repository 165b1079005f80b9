package disclosure

import (
	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/survey"
)

// If new figures replace old ones, a sum is divided in two ways: into the units below, and
// into those who answered before and those who came since. The old figures say what the
// first answered, so a new one says what the others did. So how exactly the new one can be
// printed follows from the old figures and from what is printed below, and not from its own
// value: if figures were kept because the new ones reveal too much, that would reveal them.
//
// Three trees that narrow each other are not quite exact, so intervals must be twice as wide
// (versions.go), here too.

// since is what is known of those who answered before, and of those who came since.
type since struct {
	old, came *coarseness
	sums      []audit.Interval // of those who answered before, from all old figures
}

// earlier is both of these in one unit.
type earlier struct{ old, came member }

// doubled returns a coarseness of the same figures with intervals twice as wide.
func (c *coarseness) doubled() *coarseness {
	twice := *c
	twice.demand, twice.open, twice.restPrinted = 2, make([]open, len(c.open)), make([]bool, len(c.open))
	return &twice
}

// before narrows a unit of which an old figure was printed, so that its new figure is no
// more exact than those who answered before, and those who came since, allow.
func (s *since) before(unit, part int, w *whole, figure survey.Mean) {
	old, both := s.old.whole(unit, figure.Answers, part, false), open{}
	w.earlier.old = s.old.printed(old, figure)
	if s.sums != nil {
		w.earlier.old = s.old.narrowedByAudit(w.earlier.old, s.sums[unit])
	}
	w.skipped = w.skipped || w.earlier.old.skipped
	both.add(w.earlier.old)
	if came := w.people - figure.Answers; came > 0 {
		w.earlier.came = s.came.whole(unit, came, part, false).member
		both.add(w.earlier.came)
	}
	w.least, w.greatest = max(w.least, both.least), min(w.greatest, both.greatest)
	w.ceiling, w.floor = min(w.ceiling, both.greatest-both.fall), max(w.floor, both.least+both.rise)
}

// narrowedByAudit returns a member narrowed by an interval from the audit.
func (c *coarseness) narrowedByAudit(m member, sum audit.Interval) member {
	grains := audit.Grain / 1000 // in a part, times the number of statements
	least, _ := divideUp(sum.Low*c.statements, grains)
	return c.narrowed(m, least, divideDown(sum.High*c.statements, grains))
}

// passUp adds what a printed figure says of the two to what is open of the unit above.
func (s *since) passUp(e earlier, parent int, printed member) {
	s.old.add(parent, s.old.without(e.old, printed, e.came))
	if e.came.people > 0 {
		s.came.add(parent, s.came.without(e.came, printed, e.old))
	}
}

// without returns a member narrowed by another that makes up a whole with it. What becomes
// known of it becomes known of the other, so its limits follow from those of the other too.
func (c *coarseness) without(m, all, other member) member {
	m.ceiling, m.floor = min(m.ceiling, all.greatest-other.floor), max(m.floor, all.least-other.ceiling)
	return c.narrowed(m, all.least-other.greatest, all.greatest-other.least)
}

// narrowed returns a member narrowed by other bounds of its sum.
func (c *coarseness) narrowed(m member, least, greatest int) member {
	least, greatest = max(m.least, least), min(m.greatest, greatest)
	if !m.skipped {
		if first, last := c.lattice(m.people, least, greatest); first <= last {
			least, greatest = first, last
		}
	}
	if least <= greatest {
		m.least, m.greatest = least, greatest
	}
	return m
}
