package chart

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

// half is a number on the scale in halves of the last printed digit: the edge
// of a band lies between two printed figures. Whole numbers make coordinates
// the same on every machine.
type half int

// axis is what the numbers of a chart are on.
type axis struct {
	perUnit  int // halves in one step of the scale
	from, to half
}

// newAxis returns the axis of a scale between two numbers of digits.
func newAxis(scale survey.Scale, from, to int) *axis {
	return &axis{perUnit: 2 * scale.Digits(1), from: half(2 * from), to: half(2 * to)}
}

// wholeAxis returns the axis of a scale from end to end.
func wholeAxis(scale survey.Scale) *axis {
	return newAxis(scale, scale.Digits(scale.From), scale.Digits(scale.To))
}

// number returns the number that a chart holds for some halves.
func (a *axis) number(h half) float64 { return float64(h) / float64(a.perUnit) }

// digits returns the number that a chart holds for a printed mean.
func (a *axis) digits(digits int) float64 { return a.number(half(2 * digits)) }

// read returns the halves of a number in a chart.
func (a *axis) read(number float64) (half, error) {
	exact := number * float64(a.perUnit)
	h := half(math.Round(exact))
	if !(math.Abs(exact-float64(h)) <= 1e-6) || h < a.from || h > a.to {
		return 0, fmt.Errorf("number %v: not a printed figure on an axis from %v to %v",
			number, a.number(a.from), a.number(a.to))
	}
	return h, nil
}

// x places a number between the two margins of 2 %.
func (a *axis) x(h half) percent {
	const margin = full / 50
	return margin + percent(a.share(h, int(full-2*margin)))
}

// share returns how much of a length lies between the low end and a number.
func (a *axis) share(h half, length int) int {
	return rounded(length*int(h-a.from), int(a.to-a.from))
}

// rounded divides and rounds to the nearest.
func rounded(n, by int) int { return (2*n + by) / (2 * by) }

// ticks returns whole numbers on the scale for its grid, the ends included: all
// of them when they are few, else every so many as divide the scale.
func ticks(from, to int) []int {
	const most = 7
	step := 1
	for (to-from)%step != 0 || (to-from)/step > most {
		step++
	}
	var all []int
	for n := from; n <= to; n += step {
		all = append(all, n)
	}
	return all
}

// figure prints a mean as a label: "4,3", "≥4,8", "74 %".
func figure(p *i18n.Printer, scale survey.Scale, digits int, bound survey.Bound) string {
	text := p.Decimal(digits, scale.Decimals)
	if scale.Percent {
		text += percentSign(p)
	}
	switch bound {
	case survey.AtLeast:
		return "≥" + text
	case survey.AtMost:
		return "≤" + text
	}
	return text
}

// percentSign is the sign as the language sets it after a number.
func percentSign(p *i18n.Printer) string { return strings.TrimPrefix(p.Percent(0), "0") }

// shortest returns the number that a float32 was made from.
func shortest(f float32) float64 {
	n, _ := strconv.ParseFloat(strconv.FormatFloat(float64(f), 'g', -1, 32), 64)
	return n
}
