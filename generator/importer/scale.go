package importer

import (
	"slices"

	"tifaktor/generator/problem"
)

// scale is the scale of the means.
type scale struct {
	from, to int
	decimals int
	percent  bool
	said     bool // by the publisher, the instrument or the headings
}

// scales are tried in this order when nobody says which it is and the numbers carry
// no percent sign.
var scales = []scale{
	{from: 1, to: 5, decimals: 1},
	{from: 1, to: 6, decimals: 1},
	{from: 1, to: 7, decimals: 1},
	{from: 0, to: 10, decimals: 1},
	{from: 0, to: 100},
}

var percentScale = scale{from: 0, to: 100, percent: true}

// slips is how many of the numbers may lie off the scale and be taken for slips of
// the pen: one, and no more than one in twenty.
func slips(numbers int) int { return max(1, numbers/20) }

// findScale finds the scale: what the publisher says, what the instrument has, what
// is in a heading, or else the first one that all numbers lie on but a few
// slips. It notes those, and asks where more than one scale is possible.
func (s *survey) findScale(a Answers, n notes) scale {
	means := allMeans(s.deliveries, s.factors)
	decimals, percent := 0, 0
	var numbers []mean
	for _, m := range means {
		if m.value.kind == known {
			numbers = append(numbers, m)
			decimals = max(decimals, m.value.decimals())
			if m.value.percent {
				percent++
			}
		}
	}
	found := scaleSaid(s.deliveries, s.instrument, a, n)
	if n.failed() || askOtherScale(s.instrument, found, numbers, n) {
		return found // which has to be known first
	}
	if !found.said {
		switch {
		case len(numbers) == 0:
			found = scales[0]
		case 2*percent >= len(numbers):
			found = percentScale
		default:
			found = guessScale(numbers, n)
		}
	}
	numbers = askRowsOffScale(s.deliveries, s.factors, found, numbers, n)
	found.checkAll(numbers, n)
	if a.Scale != "" && !a.last.scale {
		found.adviseLong(numbers, n)
	}
	if s.instrument != nil {
		return found
	}
	if s.protected {
		found.decimals = min(max(found.decimals, decimals), 2)
	} else {
		found.decimals = max(found.decimals, min(decimals, 1))
	}
	return found
}

// allMeans returns the means of the factors that are kept.
func allMeans(deliveries []*delivery, factors []factor) []mean {
	var means []mean
	for _, d := range deliveries {
		for _, rows := range [][]row{d.references, d.rows} {
			for _, r := range rows {
				for _, m := range r.means {
					if factorCalled(factors, m.factor) != nil {
						means = append(means, m)
					}
				}
			}
		}
	}
	return means
}

// guessScale returns the first scale that the numbers lie on. Above 5 more than one
// scale may be meant, and how much a mean says depends on which.
func guessScale(numbers []mean, n notes) scale {
	for i, s := range scales {
		off := 0
		for _, m := range numbers {
			if !s.holds(m.value) {
				off++
			}
		}
		if off > slips(len(numbers)) {
			continue
		}
		if i > 0 && i < len(scales)-1 {
			n.Problem(numbers[0].place, "scale_unclear", "from", s.from, "to", s.to)
		} else {
			n.Advice(problem.Place{File: numbers[0].place.File}, "scale_taken", "from", s.from, "to", s.to)
		}
		return s
	}
	return scales[len(scales)-1]
}

// adviseLong adds advice where all numbers lie on a scale that is no more than half as long as
// the one that the publisher says.
func (s scale) adviseLong(numbers []mean, n notes) {
	for _, shorter := range scales {
		if 2*(shorter.to-shorter.from) > s.to-s.from || len(numbers) == 0 {
			return
		}
		if !slices.ContainsFunc(numbers, func(m mean) bool { return !shorter.holds(m.value) }) {
			n.Advice(problem.Place{File: numbers[0].place.File}, "scale_long", "said", s.String(), "shorter", shorter.String())
			return
		}
	}
}

func (s scale) holds(n number) bool {
	return n.float() >= float64(s.from) && n.float() <= float64(s.to)
}

// checkAll notes numbers that do not lie on the scale, or are written otherwise than
// the rest.
func (s scale) checkAll(numbers []mean, n notes) {
	isPercent := func(m mean) bool { return m.value.percent }
	if len(numbers) > 1 && !s.percent && !slices.ContainsFunc(numbers, func(m mean) bool { return !isPercent(m) }) {
		n.Problem(numbers[0].place, "scale_percent", "number", n.Words.Quote(problem.Shorten(numbers[0].written)), "from", s.from, "to", s.to)
		return
	}
	for _, m := range numbers {
		switch {
		case m.value.percent && !s.percent:
			n.Problem(m.place, "percent_strange", "number", n.Words.Quote(problem.Shorten(m.written)))
		case !m.value.percent && s.percent && !s.said:
			n.Problem(m.place, "percent_missing", "number", n.Words.Quote(problem.Shorten(m.written)))
		case !s.holds(m.value):
			n.Problem(m.place, "off_scale", "number", n.Words.Quote(problem.Shorten(m.written)), "from", s.from, "to", s.to)
		}
	}
}
