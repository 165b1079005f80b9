package audit

import (
	"fmt"
	"strconv"
	"strings"
)

// parseFigures sets SumsFromBelow to what each printed figure says by itself.
func (b *Bounds) parseFigures() error {
	for u := len(b.p.Parents) - 1; u >= 0; u-- {
		printed, n := b.p.Printed[u], b.p.Answers[u]
		switch {
		case printed == "":
			continue
		case n <= 0:
			return fmt.Errorf("%q is printed of unit %d, which has no known answers", printed, u)
		}
		b.SumsFromBelow[u] = b.possible(n)
		if printed != Elsewhere {
			mean, err := b.parseFigure(printed, b.p.roundingOf(u))
			if err != nil {
				return err
			}
			b.SumsFromBelow[u] = Interval{n * mean.Low, n * mean.High}
		}
		if b.p.KnownSums != nil {
			b.SumsFromBelow[u] = b.SumsFromBelow[u].And(b.p.KnownSums[u])
		}
		if b.continuous != nil {
			b.SumsFromBelow[u] = b.inwards(u, b.SumsFromBelow[u])
		}
	}
	return nil
}

// parseFigure returns the interval of the means that a printed figure can be: all that
// are rounded to it, or for "t or higher" all that are rounded to t or more. So 1.0 is
// less than 1.05, which is printed as 1.1. "~4.3" is read as 4.3.
func (b *Bounds) parseFigure(text string, made Rounding) (Interval, error) {
	number, atLeast := strings.CutPrefix(text, ">=")
	number, atMost := strings.CutPrefix(number, "<=")
	number = strings.TrimPrefix(number, "~")
	whole, fraction, _ := strings.Cut(number, ".")
	digits, err := strconv.Atoi(whole + fraction)
	if err != nil || len(fraction) != b.p.Decimals || strings.Contains(number, "+") {
		return Interval{}, fmt.Errorf("%q is not a figure with %d decimals", text, b.p.Decimals)
	}
	switch apart := made.Apart(); { // the limit is the next figure that there can be
	case atLeast:
		digits = -divideDown(-digits, apart) * apart
	case atMost:
		digits = divideDown(digits, apart) * apart
	}
	middle := 2 * Grain * digits
	if middle < b.from || middle > b.to {
		return Interval{}, fmt.Errorf("%q lies outside the scale", text)
	}
	mean := made.feasibleMeans(middle)
	if atLeast {
		mean.High = b.to
	}
	if atMost {
		mean.Low = b.from
	}
	return mean.Intersect(Interval{b.from, b.to}), nil
}
