package disclosure

import (
	"fmt"
	"strconv"
	"strings"
)

// grain is how many parts half of the last printed digit is divided into. All
// sums are counted in them. A mean at the end of what is rounded to a figure may
// be rounded to the next one: an end that cannot be reached is one part nearer.
const grain = 1 << 20

// read understands the printed figures, and counts the people of the remainders.
func (a *auditor) read() error {
	for u, parent := range a.parents {
		a.nearest[u], a.left[u], a.below[u] = -1, max(0, a.answers[u]), interval{}
		if parent >= 0 {
			a.nearest[u] = a.nearest[parent]
			if a.printed[parent] != "" {
				a.nearest[u] = parent
			}
		}
		if a.printed[u] == "" {
			continue
		}
		n := a.answers[u]
		if n <= 0 {
			return fmt.Errorf("%q is printed of unit %d, which has no known answers", a.printed[u], u)
		}
		a.up[u] = a.anything(n)
		if a.printed[u] != elsewhere {
			mean, err := a.understand(a.printed[u])
			if err != nil {
				return err
			}
			a.up[u] = interval{n * mean.low, n * mean.high}
		}
		if a.also != nil {
			a.up[u] = a.up[u].and(a.also[u])
		}
		if nearest := a.nearest[u]; nearest >= 0 {
			a.left[nearest] -= n
		}
	}
	for u, left := range a.left {
		if left < 0 {
			return fmt.Errorf("the shown parts of unit %d have more answers than it has itself", u)
		}
	}
	return nil
}

// understand gives the means that a printed figure can stand for. A figure
// stands for everything that is rounded to it, "t or higher" for everything that
// is rounded to t or more: 1.0 for less than 1.05, since that is printed as 1.1.
func (a *auditor) understand(text string) (interval, error) {
	number, atLeast := strings.CutPrefix(text, ">=")
	number, atMost := strings.CutPrefix(number, "<=")
	whole, fraction, _ := strings.Cut(number, ".")
	digits, err := strconv.Atoi(whole + fraction)
	if err != nil || len(fraction) != a.decimals || strings.Contains(number, "+") {
		return interval{}, fmt.Errorf("%q is not a figure with %d decimals", text, a.decimals)
	}
	middle := 2 * grain * digits
	if middle < a.from || middle > a.to {
		return interval{}, fmt.Errorf("%q lies outside the scale", text)
	}
	mean := interval{middle - grain, middle + grain}
	if mean.low < 0 { // halves are rounded away from zero
		mean.low++
	}
	if mean.high > 0 {
		mean.high--
	}
	if atLeast {
		mean.high = a.to
	}
	if atMost {
		mean.low = a.from
	}
	return mean.within(interval{a.from, a.to}), nil
}
