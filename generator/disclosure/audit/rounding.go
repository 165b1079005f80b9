package audit

// Rounding is how far a mean may lie from the figure that it is printed as, in thousandths
// of half a last printed digit: at most Nearer towards zero, and less than Further away
// from it, since halves are rounded away from zero. The zero Rounding is [RoundedOnce].
//
// A mean that was delivered with one more digit was rounded before: 4.2451 was delivered
// as 4.25 and is printed as 4.3, and 4.3451, delivered as 4.35, is not. A reader may know
// with how many digits means are delivered.
type Rounding struct{ Nearer, Further int }

// RoundedOnce is the rounding of means that are delivered with many digits.
var RoundedOnce = Rounding{1000, 1000}

// RoundedEither leaves the means that are rounded to a figure both by [RoundedOnce] and
// from one more digit: a reader who assumes it knows more than with either.
var RoundedEither = Rounding{halfDigit, halfDigit - halfDigit/10}

// halfDigit is half a last printed digit.
const halfDigit = 1000

// Roundings returns the roundings that figures printed with so many decimals may have.
// Delivered is how many decimals their means are delivered with, or -1 if that is not
// known: then a publication must be safe both for means that are rounded once and for
// those delivered with one more digit. With two or more further digits the first of the
// two roundings hardly matters.
func Roundings(delivered, printed int) []Rounding {
	if delivered < 0 {
		return []Rounding{RoundedOnce, roundedTwice(1)}
	}
	if delivered > printed {
		return []Rounding{roundedTwice(delivered - printed)}
	}
	half := halfDigit
	for range printed - delivered {
		half *= 10
	}
	return []Rounding{{half, half}}
}

// roundedTwice returns the rounding of means that are delivered with so many more digits
// than are printed.
func roundedTwice(more int) Rounding {
	before := halfDigit
	for range more {
		before /= 10
	}
	return Rounding{halfDigit + before, halfDigit - before}
}

// Apart returns how many last printed digits lie between two figures: of means delivered with
// fewer decimals than are printed, 4.9 is printed as 4.90 and the next figure is 5.00.
func (r Rounding) Apart() int {
	if r.Nearer == r.Further && r.Nearer > halfDigit {
		return r.Nearer / halfDigit
	}
	return 1
}

// roundingOf returns the rounding of the figure of a unit.
func (p *Publication) roundingOf(unit int) Rounding {
	if p.Roundings != nil && p.Roundings[unit] != (Rounding{}) {
		return p.Roundings[unit]
	}
	return p.Rounding
}

// feasibleMeans returns the interval of the means that are rounded to a figure, in grains.
func (r Rounding) feasibleMeans(figure int) Interval {
	if r == (Rounding{}) {
		r = RoundedOnce
	}
	nearer, further := r.Nearer*(Grain/halfDigit), r.Further*(Grain/halfDigit)-1 // the end itself is rounded to the next figure
	switch {
	case figure > 0:
		return Interval{figure - nearer, figure + further}
	case figure < 0:
		return Interval{figure - further, figure + nearer}
	}
	return Interval{-further, further}
}
