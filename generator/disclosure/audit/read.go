package audit

import (
	"fmt"
	"strconv"
	"strings"
)

// read understands the printed figures.
func (b *Bounds) read() error {
	for u := len(b.p.Parents) - 1; u >= 0; u-- {
		printed, n := b.p.Printed[u], b.p.Answers[u]
		switch {
		case printed == "":
			continue
		case n <= 0:
			return fmt.Errorf("%q is printed of unit %d, which has no known answers", printed, u)
		}
		b.Up[u] = b.anything(n)
		if printed != Elsewhere {
			mean, err := b.understand(printed, b.p.made(u))
			if err != nil {
				return err
			}
			b.Up[u] = Interval{n * mean.Low, n * mean.High}
		}
		if b.p.Also != nil {
			b.Up[u] = b.Up[u].And(b.p.Also[u])
		}
		if b.rough != nil {
			b.Up[u] = b.rounded(u, b.Up[u])
		}
	}
	return nil
}

// understand gives the means that a printed figure can stand for. A figure
// stands for everything that is rounded to it, "t or higher" for everything that
// is rounded to t or more: 1.0 for less than 1.05, since that is printed as 1.1. "~4.3" is
// read as 4.3.
func (b *Bounds) understand(text string, made Rounding) (Interval, error) {
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
	mean := made.means(middle)
	if atLeast {
		mean.High = b.to
	}
	if atMost {
		mean.Low = b.from
	}
	return mean.Within(Interval{b.from, b.to}), nil
}
