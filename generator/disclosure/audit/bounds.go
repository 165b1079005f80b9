package audit

import "fmt"

// Bounds is what the cleverest reader can work out from a publication: per shown
// unit, exact bounds of sums of answers, in grains. Of units that are not shown there
// is nothing.
type Bounds struct {
	Left []int      // answers of what is left of each: those that no shown unit below covers
	Up   []Interval // the sum of each, from its own figure and those below
	Sums []Interval // the sum of each, from all figures
	Rest []Interval // the sum of what is left of each

	p        Publication
	from, to int        // of one answer
	nearest  []int      // the nearest shown unit above each, or -1
	below    []Interval // of the topmost shown units below each, together
	rough    *Bounds    // what is known if answers can be anything on the scale; nil if these are it
	skipped  []bool     // per unit: somebody in it has skipped a statement, so its sum may be anything
	fits     bool       // whole answers can give all figures together
}

// Bound finds the exact bounds and judges nothing. An error means that the
// publication cannot be understood.
func Bound(p Publication) (*Bounds, error) {
	rough := newBounds(p)
	if err := rough.read(); err != nil {
		return nil, err
	}
	if err := rough.count(); err != nil {
		return nil, err
	}
	rough.work()
	if p.Statements == 0 {
		return rough, nil
	}
	b := newBounds(p)
	b.fits = true
	b.rough, b.Left, b.nearest, b.skipped = rough, rough.Left, rough.nearest, make([]bool, len(p.Parents))
	copy(b.skipped, p.Skipped)
	if err := b.read(); err != nil {
		return nil, err
	}
	b.work()
	return b, nil
}

func newBounds(p Publication) *Bounds {
	units, step := len(p.Parents), p.Grains()
	b := &Bounds{
		Left: make([]int, units), Up: make([]Interval, units), Sums: make([]Interval, units), Rest: make([]Interval, units),
		p: p, from: p.From * step, to: p.To * step, nearest: make([]int, units), below: make([]Interval, units),
	}
	if b.p.Length == 0 {
		b.p.Length = b.to - b.from
	}
	return b
}

// work passes over the tree twice.
func (b *Bounds) work() {
	for u := len(b.p.Parents) - 1; u >= 0; u-- {
		b.climb(u)
	}
	for u, printed := range b.p.Printed {
		if printed != "" {
			b.descend(u)
		}
	}
}

// count finds the nearest shown unit above each, and the people of the remainders.
func (b *Bounds) count() error {
	for u, parent := range b.p.Parents {
		b.nearest[u], b.Left[u] = -1, max(0, b.p.Answers[u])
		if parent >= 0 {
			b.nearest[u] = b.nearest[parent]
			if b.p.Printed[parent] != "" {
				b.nearest[u] = parent
			}
		}
		if nearest := b.nearest[u]; nearest >= 0 && b.p.Printed[u] != "" {
			b.Left[nearest] -= b.p.Answers[u]
		}
	}
	for u, left := range b.Left {
		if left < 0 {
			return fmt.Errorf("the shown parts of unit %d have more answers than it has itself", u)
		}
	}
	return nil
}

// climb narrows what is known of a shown unit by what is known of its parts.
func (b *Bounds) climb(unit int) {
	if b.p.Printed[unit] == "" {
		return
	}
	parts := b.below[unit].Plus(b.anything(b.Left[unit]))
	b.Up[unit] = b.meet(unit, b.Up[unit], parts, func(rough *Bounds) Interval { return rough.Up[unit] })
	if above := b.nearest[unit]; above >= 0 {
		b.below[above] = b.below[above].Plus(b.Up[unit])
	}
}

// descend narrows what is known of a shown unit by what is known of the one
// above it, and gives what is known of its remainder.
func (b *Bounds) descend(unit int) {
	b.Sums[unit] = b.Up[unit]
	if above := b.nearest[unit]; above >= 0 {
		b.Sums[unit] = b.meet(unit, b.Up[unit], b.siblings(unit, above, b.Sums[above]), func(rough *Bounds) Interval { return rough.Sums[unit] })
	}
	b.Rest[unit] = b.rest(unit)
}

// siblings is what is known of a shown unit from all that is beside it, when the sum
// of the nearest shown unit above is known to be whole.
func (b *Bounds) siblings(unit, above int, whole Interval) Interval {
	own, all := b.Up[unit], b.below[above]
	others := Interval{all.Low - own.Low, all.High - own.High}
	return whole.Minus(others.Plus(b.anything(b.Left[above])))
}

// given is what is known of a shown unit when the sum of the nearest shown unit
// above is known to be whole.
func (b *Bounds) given(unit, above int, whole Interval) Interval {
	return b.Up[unit].Within(b.siblings(unit, above, whole))
}

// remainder is what is known of what is left of a unit with the sum given.
func (b *Bounds) remainder(unit int, sum Interval) Interval {
	return b.anything(b.Left[unit]).Within(sum.Minus(b.below[unit]))
}

// anything is all that a number of answers can add up to.
func (b *Bounds) anything(answers int) Interval {
	return Interval{answers * b.from, answers * b.to}
}

// Absurd reports whether the figures of a unit and its parts contradict each other,
// whatever the answers are.
func (b *Bounds) Absurd(unit int) bool {
	if b.rough != nil {
		b = b.rough
	}
	rest, possible := b.Sums[unit].Minus(b.below[unit]), b.anything(b.Left[unit])
	return rest.High < possible.Low || rest.Low > possible.High
}

// PointsAt finds what is wrong with a repair. Anyone who knows that a group is hidden
// because its answers were too much alike must not see whether they were high or
// low: both must be possible, to within a quarter of the scale's length for all
// of them together. If not, PointsAt gives the shown unit that tells, else -1.
func (b *Bounds) PointsAt(unit, people int) int {
	for unit >= 0 && b.p.Printed[unit] == "" {
		unit = b.p.Parents[unit]
	}
	if unit < 0 {
		return -1
	}
	all := b.anything(people)
	possible := all.Within(b.Rest[unit].Minus(b.anything(b.Left[unit] - people)))
	if (possible.Low-all.Low)*4 > b.p.Length || (all.High-possible.High)*4 > b.p.Length {
		return unit
	}
	return -1
}
