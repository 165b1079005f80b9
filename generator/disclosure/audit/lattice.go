package audit

// Whole answers. A person's score is the mean of the answers to so many statements, so
// it is a multiple of one step divided by that many, and so is a sum of scores: the
// sums that so many people can have are a lattice. Every bound is rounded inwards to
// it. That is exact, since what is left of the units is a tree of sums that can each
// be any point of their lattice.
//
// But people skip statements. Where what is printed fits no point of the lattice,
// somebody has, and there the bounds are those of answers that can be anything.

// meet is what two statements about the same sum of so many answers say together. If
// together they leave no sum of whole answers, it is what is known of it without.
func (b *Bounds) meet(answers int, one, other Interval, rough func(*Bounds) Interval) Interval {
	switch both := one.Within(other); {
	case b.rough == nil:
		return both
	case one.Low > other.High || other.Low > one.High:
		return rough(b.rough)
	default:
		return b.whole(answers, both)
	}
}

// whole rounds what is known of a sum of answers inwards to the lattice. If no point
// lies within, somebody has skipped a statement, and nothing is rounded.
func (b *Bounds) whole(answers int, sum Interval) Interval {
	base, step, parts := answers*b.from, b.p.Step*b.p.Grains(), b.p.Statements
	first := -divideDown(-(sum.Low-base)*parts, step)
	last := divideDown((sum.High-base)*parts, step)
	if first > last {
		return sum
	}
	return Interval{base - divideDown(-first*step, parts), base + divideDown(last*step, parts)}
}

// exactly is the sum of whole answers that a sum in a report is: reports have decimals
// enough for that. A sum that lies between two points of the lattice is left as it is.
func (b *Bounds) exactly(answers int, sum Interval) Interval {
	if b.p.Statements == 0 {
		return sum
	}
	near := b.p.Grains() / 1000
	if point := b.whole(answers, Interval{sum.Low - near, sum.High + near}); point.Low == point.High {
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
