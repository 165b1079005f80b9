package audit

// Interval is what is known of a sum of answers, in grains, so that rounding is
// whole numbers and nothing here is rounded. The zero Interval says that nothing is
// known; see Known.
type Interval struct{ Low, High int }

// Plus is what is known of two sums together.
func (i Interval) Plus(other Interval) Interval {
	return Interval{i.Low + other.Low, i.High + other.High}
}

// Minus is what is known of a sum when a part of it is taken away.
func (i Interval) Minus(other Interval) Interval {
	return Interval{i.Low - other.High, i.High - other.Low}
}

// Known is the interval as something that is known: a sum that is exactly 0 is one grain
// wide, so that it does not look like nothing.
func (i Interval) Known() Interval {
	if i == (Interval{}) {
		i.High = 1
	}
	return i
}

// And is what two statements say together, of which either may be the zero Interval.
func (i Interval) And(other Interval) Interval {
	switch (Interval{}) {
	case i:
		return other
	case other:
		return i
	}
	return i.Within(other)
}

// Within is what two statements say together. Statements that contradict each
// other leave the point of the first that is nearest to the second: as exact
// and as far out as a reader could take them.
func (i Interval) Within(other Interval) Interval {
	low, high := max(i.Low, other.Low), min(i.High, other.High)
	switch {
	case low <= high:
		return Interval{low, high}
	case other.Low > i.High:
		return Interval{i.High, i.High}
	}
	return Interval{i.Low, i.Low}
}
