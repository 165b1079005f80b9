package audit

import "fmt"

// Bounds is what the best informed reader can work out from a publication: for each shown
// unit, the feasible intervals of sums of answers, in grains. The entries of hidden units
// are zero.
type Bounds struct {
	RemainderAnswers []int      // number of answers in the remainder of each
	SumsFromBelow    []Interval // sum of each, from its own figure and those below it
	Sums             []Interval // sum of each, from all figures
	RemainderSums    []Interval // sum of the remainder of each

	p          Publication
	from, to   int        // the scale, in grains
	nearest    []int      // the nearest shown unit above each, or -1
	below      []Interval // sum of the topmost shown units below each, together
	continuous *Bounds    // the bounds if an answer can be anything on the scale; nil if these are those
	skipped    []bool     // per unit: somebody in it skipped a statement, so its sum need not be in the lattice
	fits       bool       // whole answers can give all the figures together
}

// Bound returns the feasible intervals of a publication and judges nothing. It fails if
// the publication cannot be understood.
func Bound(p Publication) (*Bounds, error) {
	continuous := newBounds(p)
	if err := continuous.parseFigures(); err != nil {
		return nil, err
	}
	if err := continuous.countRemainders(); err != nil {
		return nil, err
	}
	continuous.compute()
	if p.Statements == 0 {
		return continuous, nil
	}
	b := newBounds(p)
	b.fits = true
	b.continuous, b.RemainderAnswers, b.nearest, b.skipped = continuous, continuous.RemainderAnswers, continuous.nearest, make([]bool, len(p.Parents))
	copy(b.skipped, p.Skipped)
	if err := b.parseFigures(); err != nil {
		return nil, err
	}
	b.compute()
	return b, nil
}

func newBounds(p Publication) *Bounds {
	units, step := len(p.Parents), p.Grains()
	b := &Bounds{
		RemainderAnswers: make([]int, units), SumsFromBelow: make([]Interval, units), Sums: make([]Interval, units), RemainderSums: make([]Interval, units),
		p: p, from: p.From * step, to: p.To * step, nearest: make([]int, units), below: make([]Interval, units),
	}
	if b.p.Length == 0 {
		b.p.Length = b.to - b.from
	}
	return b
}

// compute passes over the tree twice: from the lowest units up, and from the top down.
func (b *Bounds) compute() {
	for u := len(b.p.Parents) - 1; u >= 0; u-- {
		b.climb(u)
	}
	for u, printed := range b.p.Printed {
		if printed != "" {
			b.descend(u)
		}
	}
}

// countRemainders finds the nearest shown unit above each unit, and the number of answers
// in each remainder.
func (b *Bounds) countRemainders() error {
	for u, parent := range b.p.Parents {
		b.nearest[u], b.RemainderAnswers[u] = -1, max(0, b.p.Answers[u])
		if parent >= 0 {
			b.nearest[u] = b.nearest[parent]
			if b.p.Printed[parent] != "" {
				b.nearest[u] = parent
			}
		}
		if nearest := b.nearest[u]; nearest >= 0 && b.p.Printed[u] != "" {
			b.RemainderAnswers[nearest] -= b.p.Answers[u]
		}
	}
	for u, left := range b.RemainderAnswers {
		if left < 0 {
			return fmt.Errorf("the shown parts of unit %d have more answers than it has itself", u)
		}
	}
	return nil
}

// climb narrows the interval of a shown unit by those of the shown units below it.
func (b *Bounds) climb(unit int) {
	if b.p.Printed[unit] == "" {
		return
	}
	parts := b.below[unit].Plus(b.possible(b.RemainderAnswers[unit]))
	b.SumsFromBelow[unit] = b.intersect(unit, b.SumsFromBelow[unit], parts, func(continuous *Bounds) Interval { return continuous.SumsFromBelow[unit] })
	if above := b.nearest[unit]; above >= 0 {
		b.below[above] = b.below[above].Plus(b.SumsFromBelow[unit])
	}
}

// descend narrows the interval of a shown unit by that of the nearest shown unit above
// it, and finds that of its remainder.
func (b *Bounds) descend(unit int) {
	b.Sums[unit] = b.SumsFromBelow[unit]
	if above := b.nearest[unit]; above >= 0 {
		b.Sums[unit] = b.intersect(unit, b.SumsFromBelow[unit], b.byDifference(unit, above, b.Sums[above]), func(continuous *Bounds) Interval { return continuous.Sums[unit] })
	}
	b.RemainderSums[unit] = b.remainderSum(unit)
}

// byDifference returns the interval of a shown unit as the difference between the nearest
// shown unit above, whose interval is whole, and everything beside the unit in it.
func (b *Bounds) byDifference(unit, above int, whole Interval) Interval {
	own, all := b.SumsFromBelow[unit], b.below[above]
	others := Interval{all.Low - own.Low, all.High - own.High}
	return whole.Minus(others.Plus(b.possible(b.RemainderAnswers[above])))
}

// fromAbove returns the interval of a shown unit when whole is that of the nearest shown
// unit above it.
func (b *Bounds) fromAbove(unit, above int, whole Interval) Interval {
	return b.SumsFromBelow[unit].Intersect(b.byDifference(unit, above, whole))
}

// remainder returns the interval of the remainder of a unit when sum is that of the unit.
func (b *Bounds) remainder(unit int, sum Interval) Interval {
	return b.possible(b.RemainderAnswers[unit]).Intersect(sum.Minus(b.below[unit]))
}

// possible returns everything that a number of answers can add up to.
func (b *Bounds) possible(answers int) Interval {
	return Interval{answers * b.from, answers * b.to}
}

// Inconsistent reports whether the figures of a unit and those below it contradict each
// other: no answers on the scale can have given them.
func (b *Bounds) Inconsistent(unit int) bool {
	if b.continuous != nil {
		b = b.continuous
	}
	rest, possible := b.Sums[unit].Minus(b.below[unit]), b.possible(b.RemainderAnswers[unit])
	return rest.High < possible.Low || rest.Low > possible.High
}

// DirectionShownBy returns the shown unit whose figures show whether the answers of a
// hidden group in it were high or low, or -1 if none shows it. Anyone who knows that the
// group is hidden because its answers were too much alike must not see that: the interval
// of their sum must come within a quarter of the scale's length of both ends.
func (b *Bounds) DirectionShownBy(unit, people int) int {
	for unit >= 0 && b.p.Printed[unit] == "" {
		unit = b.p.Parents[unit]
	}
	if unit < 0 {
		return -1
	}
	all := b.possible(people)
	possible := all.Intersect(b.RemainderSums[unit].Minus(b.possible(b.RemainderAnswers[unit] - people)))
	if (possible.Low-all.Low)*4 > b.p.Length || (all.High-possible.High)*4 > b.p.Length {
		return unit
	}
	return -1
}
