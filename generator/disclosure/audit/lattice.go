package audit

// Whole answers. An answer to a factor is the mean of a person's answers to its
// statements, so it is a multiple of one step divided by their number, and so is a sum of
// answers: the sums that a number of people can have are a lattice. Every bound is
// rounded inwards to the lattice. That is exact, since each remainder can have every sum
// of its own lattice, whatever the others have.
//
// But people skip statements. Where the figure of a unit fits no point of the lattice,
// somebody has, and in that unit and those above it the bounds are those of answers that
// can be anything on the scale.

// intersect returns the intersection of two intervals of the sum of a unit, rounded inwards
// to the lattice. If they do not meet, it returns the interval for answers that can be anything.
func (b *Bounds) intersect(unit int, one, other Interval, rough func(*Bounds) Interval) Interval {
	switch both := one.Intersect(other); {
	case b.continuous == nil:
		return both
	case one.Low > other.High || other.Low > one.High:
		b.fits = false
		return rough(b.continuous)
	default:
		return b.inwards(unit, both)
	}
}

// remainderSum returns the interval of the sum of the remainder of a shown unit.
func (b *Bounds) remainderSum(unit int) Interval {
	all, left := b.possible(b.RemainderAnswers[unit]), b.Sums[unit].Minus(b.below[unit])
	switch {
	case b.continuous == nil:
		return all.Intersect(left)
	case all.Low > left.High || left.Low > all.High:
		b.fits = false
		return b.continuous.RemainderSums[unit]
	}
	rest, some := b.toLattice(b.RemainderAnswers[unit], all.Intersect(left))
	b.fits = b.fits && some
	return rest
}

// inwards rounds the interval of the sum of a unit inwards to the lattice, unless somebody in
// it skipped a statement.
func (b *Bounds) inwards(unit int, sum Interval) Interval {
	if b.skipped[unit] {
		return sum
	}
	rounded, some := b.toLattice(b.p.Answers[unit], sum)
	b.fits = b.fits && some
	for u := unit; !some && u >= 0; u = b.p.Parents[u] {
		b.skipped[u] = true
	}
	return rounded
}

// Fits reports whether whole answers can give all the figures together. If not, some of
// the bounds are those of answers that can be anything.
func (b *Bounds) Fits() bool { return b.fits }

// Skipped reports, for each unit, whether somebody in it skipped a statement.
func (b *Bounds) Skipped() []bool { return b.skipped }

// toLattice rounds the interval of a sum of answers inwards to the lattice, and reports
// whether any point of the lattice lies in it. If none does, the interval is returned as it is.
func (b *Bounds) toLattice(answers int, sum Interval) (rounded Interval, some bool) {
	base, step, parts := answers*b.from, b.p.Step*b.p.Grains(), b.p.Statements
	first := -divideDown(-(sum.Low-base)*parts, step)
	last := divideDown((sum.High-base)*parts, step)
	if first > last {
		return sum, false
	}
	return Interval{base - divideDown(-first*step, parts), base + divideDown(last*step, parts)}, true
}

// pointsOf returns the lowest and the highest point of the lattice that a sum in a report may
// be, of those that fit what is printed. If none does, somebody skipped a statement, and it
// returns the ends of the sum.
func (b *Bounds) pointsOf(answers int, sum, fitting Interval) Interval {
	if low, high := max(sum.Low, fitting.Low), min(sum.High, fitting.High); low <= high {
		sum = Interval{low, high}
	}
	if b.p.Statements > 0 {
		sum, _ = b.toLattice(answers, sum)
	}
	return sum
}

// divideDown returns the quotient, rounded down.
func divideDown(number, by int) int {
	quotient := number / by
	if number%by < 0 {
		quotient--
	}
	return quotient
}
