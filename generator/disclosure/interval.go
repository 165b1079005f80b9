package disclosure

// interval is what is known of a sum of answers, in grains, so that rounding is
// whole numbers and nothing here is rounded.
type interval struct{ low, high int }

func (i interval) plus(other interval) interval {
	return interval{i.low + other.low, i.high + other.high}
}

// minus is what is known of a sum when a part of it is taken away.
func (i interval) minus(other interval) interval {
	return interval{i.low - other.high, i.high - other.low}
}

// and is what two statements say together, of which either may be missing: the
// empty interval.
func (i interval) and(other interval) interval {
	switch (interval{}) {
	case i:
		return other
	case other:
		return i
	}
	return i.within(other)
}

// within is what two statements say together. Statements that contradict each
// other leave the point of the first that is nearest to the second: as exact
// and as far out as a reader could take them.
func (i interval) within(other interval) interval {
	low, high := max(i.low, other.low), min(i.high, other.high)
	switch {
	case low <= high:
		return interval{low, high}
	case other.low > i.high:
		return interval{i.high, i.high}
	}
	return interval{i.low, i.low}
}
