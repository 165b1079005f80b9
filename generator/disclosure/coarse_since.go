package disclosure

import (
	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/survey"
)

// Where new figures take the place of old ones, a sum has two divisions: by the units below,
// and by those who answered before and those who came since. The old figures say what the
// first answered, so a new one says what the others did. So how exactly it can be printed
// follows from the old figures and from what is printed below, and not from what the new one
// is: were nothing replaced where it tells too much, that would tell it.
//
// Three trees that narrow each other are not quite exact, and so twice as much is demanded
// of them (versions.go), here too.

// since is what is known of those who answered before, and of those who came since.
type since struct {
	old, came *coarseness
	sums      []audit.Interval // of those who answered before, from all old figures
}

// earlier are the two of them in a unit.
type earlier struct{ old, came member }

// doubled is a coarseness of the same figures that demands twice as much.
func (c *coarseness) doubled() *coarseness {
	twice := *c
	twice.demand, twice.open, twice.named = 2, make([]open, len(c.open)), make([]bool, len(c.open))
	return &twice
}

// before takes up a unit of which an old figure was printed: it lets the new one tell no more
// exactly than those who answered before, and those who came, allow.
func (s *since) before(unit, part int, w *whole, figure survey.Mean) {
	old, both := s.old.whole(unit, figure.Answers, part, false), open{}
	w.earlier.old = s.old.printed(old, figure)
	if s.sums != nil {
		w.earlier.old = s.old.told(w.earlier.old, s.sums[unit])
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

// told is a member of whose sum the audit has found something.
func (c *coarseness) told(m member, sum audit.Interval) member {
	grains := audit.Grain / 1000 // that make a part, times the number of statements
	least, _ := divideUp(sum.Low*c.statements, grains)
	return c.narrowed(m, least, divideDown(sum.High*c.statements, grains))
}

// show gives what a printed figure says of the two to the unit above.
func (s *since) show(e earlier, parent int, printed member) {
	s.old.add(parent, s.old.without(e.old, printed, e.came))
	if e.came.people > 0 {
		s.came.add(parent, s.came.without(e.came, printed, e.old))
	}
}

// without is a member that with another makes up a whole. What is learned of it is learned
// of the other, so it must not become known better than the other may.
func (c *coarseness) without(m, all, other member) member {
	m.ceiling, m.floor = min(m.ceiling, all.greatest-other.floor), max(m.floor, all.least-other.ceiling)
	return c.narrowed(m, all.least-other.greatest, all.greatest-other.least)
}

// narrowed is a member of whose sum something else is known too.
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
