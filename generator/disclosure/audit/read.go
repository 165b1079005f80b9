package audit

import (
	"fmt"
	"strconv"
	"strings"
)

// read understands the printed figures.
func (b *Bounds) read() error {
	for u, printed := range b.p.Printed {
		n := b.p.Answers[u]
		switch {
		case printed == "":
			continue
		case n <= 0:
			return fmt.Errorf("%q is printed of unit %d, which has no known answers", printed, u)
		}
		b.Up[u] = b.anything(n)
		if printed != Elsewhere {
			mean, err := b.understand(printed)
			if err != nil {
				return err
			}
			b.Up[u] = Interval{n * mean.Low, n * mean.High}
		}
		if b.p.Also != nil {
			b.Up[u] = b.Up[u].And(b.p.Also[u])
		}
		if b.rough != nil {
			b.Up[u] = b.whole(n, b.Up[u])
		}
	}
	return nil
}

// understand gives the means that a printed figure can stand for. A figure
// stands for everything that is rounded to it, "t or higher" for everything that
// is rounded to t or more: 1.0 for less than 1.05, since that is printed as 1.1. "~4.3" may
// be a last digit off, but how far is known to one who knows how it was made: it is taken
// for as exact as others.
func (b *Bounds) understand(text string) (Interval, error) {
	number, atLeast := strings.CutPrefix(text, ">=")
	number, atMost := strings.CutPrefix(number, "<=")
	number = strings.TrimPrefix(number, "~")
	whole, fraction, _ := strings.Cut(number, ".")
	digits, err := strconv.Atoi(whole + fraction)
	if err != nil || len(fraction) != b.p.Decimals || strings.Contains(number, "+") {
		return Interval{}, fmt.Errorf("%q is not a figure with %d decimals", text, b.p.Decimals)
	}
	middle := 2 * Grain * digits
	if middle < b.from || middle > b.to {
		return Interval{}, fmt.Errorf("%q lies outside the scale", text)
	}
	// The mean may have been rounded before, to one more digit or to many: then a little
	// less is rounded to the figure. What is safe here is safe whichever it was. It is as
	// much on both sides, so that the two ends of the scale are treated alike.
	const half = Grain - Grain/10
	mean := Interval{middle - half, middle + half}
	if mean.Low < 0 { // halves are rounded away from zero
		mean.Low++
	}
	if mean.High > 0 {
		mean.High--
	}
	if atLeast {
		mean.High = b.to
	}
	if atMost {
		mean.Low = b.from
	}
	return mean.Within(Interval{b.from, b.to}), nil
}
