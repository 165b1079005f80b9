package audit

// Interval is the feasible interval of a sum of answers, in grains. They are whole
// numbers, so nothing is lost in computing with them. The zero Interval means that nothing is
// known; see NonZero.
type Interval struct{ Low, High int }

// Plus returns the interval of two sums together.
func (i Interval) Plus(other Interval) Interval {
	return Interval{i.Low + other.Low, i.High + other.High}
}

// Minus returns the interval of a sum when a part of it is taken away.
func (i Interval) Minus(other Interval) Interval {
	return Interval{i.Low - other.High, i.High - other.Low}
}

// NonZero returns the interval, one grain wide if the sum is known to be exactly 0, so
// that it is not taken for the zero Interval.
func (i Interval) NonZero() Interval {
	if i == (Interval{}) {
		i.High = 1
	}
	return i
}

// And returns the intersection of two intervals, either of which may be the zero Interval.
func (i Interval) And(other Interval) Interval {
	switch (Interval{}) {
	case i:
		return other
	case other:
		return i
	}
	return i.Intersect(other)
}

// Intersect returns the intersection of two intervals. Of two that do not meet it returns
// the point of the first that is nearest to the second: as exact and as far out as a
// reader can take them.
func (i Interval) Intersect(other Interval) Interval {
	low, high := max(i.Low, other.Low), min(i.High, other.High)
	switch {
	case low <= high:
		return Interval{low, high}
	case other.Low > i.High:
		return Interval{i.High, i.High}
	}
	return Interval{i.Low, i.Low}
}
