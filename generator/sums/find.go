package sums

import "slices"

// Whole is a row that, by its numbers, may be the whole of others.
type Whole struct {
	Row   int   // the index of the row
	Parts []int // the indexes of the rows that it may be the whole of, in their order
	Exact bool  // the parts are all its people, to the last one

	// Only is true if no other rows that are tried fit to the last answer, of a row that
	// is said to be a whole.
	Only bool

	// Chance is how often a row that has nothing to do with the parts would fit as well.
	Chance float64
}

// Family is rows that lie beside each other under the same parent, or in no tree
// at all, in the order they were written.
type Family struct {
	Rows  []Row
	Scale Scale
	Group int // the smallest group: a whole with as many people of its own is harmless

	// Tree is how much is known of the tree that the rows lie in.
	Tree Trust
}

// Trust is how much is known of the tree of some rows.
type Trust uint8

const (
	Unknown Trust = iota // a list without any tree
	Said                 // somebody said that the rows lie side by side
	Proved               // and the parent has room for all their answers side by side
)

// Wholes returns the rows that may be the whole of some of their sisters. A row that is
// found to be a part is left out afterwards, so that wholes of wholes are found as well:
// small rows are tried first.
//
// Parts that people write together are tried first, since in a long list some rows add up to
// any number: all sisters, and a run of rows just before or just after. Where a tree is said,
// those of a whole that would tell of a few people are looked for anywhere (apart.go).
func (f Family) Wholes() []Whole {
	if len(f.Rows) < 2 {
		return nil
	}
	var found []Whole
	s := f.newSearch()
	for _, row := range bySize(f.Rows) {
		whole := f.Rows[row]
		if s.removed(row) || whole.OnlyPart || whole.Least != whole.Most || whole.Least == 0 {
			continue
		}
		best, only := s.partsOf(row)
		if best.number == 0 || whole.IsWhole && !best.fit.Exact() {
			if apart, sure := s.partsApart(row); apart.number > 0 && (best.number == 0 || sure && (apart.named || !best.named)) {
				best, only = apart, sure
			}
		}
		if best.number == 0 {
			best, only = s.partsEqual(row)
		}
		if best.number == 0 {
			continue
		}
		parts := s.rowsOf(row, best)
		found = append(found, Whole{Row: row, Parts: parts, Exact: best.fit.Exact(), Only: only, Chance: best.chance})
		for _, part := range parts {
			s.remove(part)
		}
	}
	return found
}

// candidate is sisters that may be the parts of a row.
type candidate struct {
	whole  int   // the row
	number int   // of parts
	step   []int // leads from the row to its parts; nil when they are all sisters
	total  Row
	shown  int   // people in parts that are large enough to be shown
	rows   []int // their indexes where they lie anywhere
	edge   bool  // the row is written just before or after them all
	fit    Fit
	named  bool    // their names say that they belong to the row
	chance float64 // how often a row that has nothing to do with them would fit as well
}

// add adds a row to the parts.
func (c *candidate) add(row Row, group int) {
	c.number++
	c.total.add(row, 1)
	c.shown += row.shown(group)
}

// partsOf returns the sisters that a row may be the whole of, those that are named so before
// others, an exact fit before others and more parts before fewer; none if there are none. It
// reports as well whether it is the only exact fit of those tried.
func (s *search) partsOf(row int) (best candidate, only bool) {
	exact := 0
	try := func(c candidate) {
		if !s.isQuestion(s.Rows[row], &c) {
			return
		}
		if c.fit.Exact() && (c.step == nil || c.number < s.left-1) { // otherwise they are all sisters again
			exact++
		}
		c.named = c.number <= mostOfName && s.areNamed(row, s.rowsOf(row, c))
		if best.number == 0 || c.isBetter(best) {
			best = c
		}
	}
	try(s.others(row))
	for _, step := range [][]int{s.next, s.before} {
		run := candidate{whole: row, step: step, edge: true}
		for at := step[row]; at != end; at = step[at] {
			run.add(s.Rows[at], s.Group)
			if run.total.Least > s.Rows[row].Least {
				break
			}
			try(run)
		}
	}
	return best, exact == 1
}

// isBetter reports whether a candidate is likelier to be the parts of a row than another.
func (c candidate) isBetter(other candidate) bool {
	switch {
	case c.named != other.named:
		return c.named
	case c.fit.Exact() != other.fit.Exact():
		return c.fit.Exact()
	}
	return c.number > other.number
}

// others returns all sisters of a row.
func (s *search) others(row int) candidate {
	c := candidate{whole: row, number: s.left - 1, edge: s.before[row] == end || s.next[row] == end}
	c.total.add(s.total, 1)
	c.total.add(s.Rows[row], -1)
	c.shown = s.shown - s.Rows[row].shown(s.Group)
	return c
}

// rowsOf returns the indexes of the parts of a row, in their order.
func (s *search) rowsOf(row int, c candidate) []int {
	var rows []int
	switch {
	case c.rows != nil:
		return c.rows
	case c.step == nil:
		for other := range s.Rows {
			if other != row && !s.removed(other) {
				rows = append(rows, other)
			}
		}
	default:
		for at := c.step[row]; len(rows) < c.number; at = c.step[at] {
			rows = append(rows, at)
		}
	}
	slices.Sort(rows)
	return rows
}
