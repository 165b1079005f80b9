package audit

// Rounding is how far from a printed figure the mean may lie that it was made of, in
// thousandths of half a last printed digit: so much nearer to zero, and less than so much
// further from it, since halves are rounded away from zero. The zero Rounding is
// [RoundedOnce].
//
// A mean that was delivered with one more digit was rounded before: 4.2451 was delivered
// as 4.25 and is printed as 4.3, and 4.3451, delivered as 4.35, is not. A reader may know
// with how many digits means are delivered.
type Rounding struct{ Nearer, Further int }

// RoundedOnce is how means are rounded that are delivered with many digits.
var RoundedOnce = Rounding{1000, 1000}

// RoundedEither is what both [RoundedOnce] and one more digit round to a figure: whoever
// takes it for that knows more than with either.
var RoundedEither = Rounding{halfDigit, halfDigit - halfDigit/10}

// halfDigit is half a last printed digit.
const halfDigit = 1000

// Roundings gives those that figures may have which are printed with so many decimals.
// Delivered is how many decimals their means are delivered with, -1 if that is not known:
// then what is safe must be safe for means that were rounded once and for those with one
// more digit. With two or more further digits what was rounded before is hardly anything.
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

// roundedTwice is how means are rounded that are delivered with so many more digits.
func roundedTwice(more int) Rounding {
	before := halfDigit
	for range more {
		before /= 10
	}
	return Rounding{halfDigit + before, halfDigit - before}
}

// made is how the figure of a unit was made.
func (p *Publication) made(unit int) Rounding {
	if p.Made != nil && p.Made[unit] != (Rounding{}) {
		return p.Made[unit]
	}
	return p.Rounding
}

// means gives the means that are rounded to a figure, in grains.
func (r Rounding) means(figure int) Interval {
	if r == (Rounding{}) {
		r = RoundedOnce
	}
	nearer, further := r.Nearer*(Grain/halfDigit), r.Further*(Grain/halfDigit)-1 // which it does not reach
	switch {
	case figure > 0:
		return Interval{figure - nearer, figure + further}
	case figure < 0:
		return Interval{figure - further, figure + nearer}
	}
	return Interval{-further, further}
}
