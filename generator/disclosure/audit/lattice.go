package audit

// Whole answers. A person's score is the mean of the answers to so many statements, so
// it is a multiple of one step divided by that many, and so is a sum of scores: the
// sums that so many people can have are a lattice. Every bound is rounded inwards to
// it. That is exact, since what is left of the units is a tree of sums that can each
// be any point of their lattice.
//
// But people skip statements. Where what is printed of a unit fits no point of the lattice,
// somebody has, and there and in the units above the bounds are those of answers that can
// be anything.

// meet is what two statements about the same sum of so many answers say together. If
// together they leave no sum of whole answers, it is what is known of it without.
func (b *Bounds) meet(unit int, one, other Interval, rough func(*Bounds) Interval) Interval {
	switch both := one.Within(other); {
	case b.rough == nil:
		return both
	case one.Low > other.High || other.Low > one.High:
		b.fits = false
		return rough(b.rough)
	default:
		return b.rounded(unit, both)
	}
}

// rest is what is known of the sum of what is left of a shown unit.
func (b *Bounds) rest(unit int) Interval {
	all, left := b.anything(b.Left[unit]), b.Sums[unit].Minus(b.below[unit])
	switch {
	case b.rough == nil:
		return all.Within(left)
	case all.Low > left.High || left.Low > all.High:
		b.fits = false
		return b.rough.Rest[unit]
	}
	rest, some := b.whole(b.Left[unit], all.Within(left))
	b.fits = b.fits && some
	return rest
}

// rounded rounds what is known of the sum of a unit inwards to the lattice, if nobody in
// it has skipped a statement.
func (b *Bounds) rounded(unit int, sum Interval) Interval {
	if b.skipped[unit] {
		return sum
	}
	rounded, some := b.whole(b.p.Answers[unit], sum)
	b.fits = b.fits && some
	for u := unit; !some && u >= 0; u = b.p.Parents[u] {
		b.skipped[u] = true
	}
	return rounded
}

// Fits reports whether answers of so many statements each can give all the figures together.
// If not, something is known only as if they could be anything.
func (b *Bounds) Fits() bool { return b.fits }

// Skipped tells of which units somebody has skipped a statement.
func (b *Bounds) Skipped() []bool { return b.skipped }

// whole rounds what is known of a sum of answers inwards to the lattice, and reports
// whether a point of it lies within. If none does, nothing is rounded.
func (b *Bounds) whole(answers int, sum Interval) (rounded Interval, some bool) {
	base, step, parts := answers*b.from, b.p.Step*b.p.Grains(), b.p.Statements
	first := -divideDown(-(sum.Low-base)*parts, step)
	last := divideDown((sum.High-base)*parts, step)
	if first > last {
		return sum, false
	}
	return Interval{base - divideDown(-first*step, parts), base + divideDown(last*step, parts)}, true
}

// exactly is the sum of whole answers that a sum in a report is: reports have decimals
// enough for that. A sum that lies between two points of the lattice is left as it is.
func (b *Bounds) exactly(answers int, sum Interval) Interval {
	if b.p.Statements == 0 {
		return sum
	}
	near := b.p.Grains() / 1000
	if point, _ := b.whole(answers, Interval{sum.Low - near, sum.High + near}); point.Low == point.High {
		return point
	}
	return sum
}

// divideDown divides, rounding down.
func divideDown(number, by int) int {
	quotient := number / by
	if number%by < 0 {
		quotient--
	}
	return quotient
}
