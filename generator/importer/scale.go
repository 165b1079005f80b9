package importer

import (
	"tifaktor/generator/problem"
)

// scale is the scale of the means, as the numbers tell it.
type scale struct {
	from, to int
	decimals int
	percent  bool
}

// scales are tried in this order when the numbers carry no percent sign.
var scales = []scale{
	{from: 1, to: 5, decimals: 1},
	{from: 1, to: 6, decimals: 1},
	{from: 1, to: 7, decimals: 1},
	{from: 0, to: 10, decimals: 1},
	{from: 0, to: 100},
}

var percentScale = scale{from: 0, to: 100, percent: true}

// most is how large a part of the numbers must lie on the scale; the others are
// taken for slips of the pen.
const most = 0.95

// findScale finds the scale that the numbers are on, and notes those that are
// not. Two decimals at most are kept of a source that has protected its numbers
// itself; else the site shows one.
func findScale(means []mean, protected bool, problems *problem.List) scale {
	var numbers []mean
	percent, decimals := 0, 0
	for _, m := range means {
		if m.value.kind != known {
			continue
		}
		numbers = append(numbers, m)
		decimals = max(decimals, m.value.decimals())
		if m.value.percent {
			percent++
		}
	}
	if len(numbers) == 0 {
		return scales[0]
	}
	found := percentScale
	if 2*percent < len(numbers) {
		found = firstScale(numbers)
		problems.Advise(problem.Place{File: numbers[0].place.File}, rule,
			"the scale is taken to be %d to %d, since nearly all numbers lie there; mend instrument.yaml if it is not", found.from, found.to)
	}
	for _, m := range numbers {
		found.check(m, problems)
	}
	if protected {
		found.decimals = min(max(found.decimals, decimals), 2)
	} else {
		found.decimals = max(found.decimals, min(decimals, 1))
	}
	return found
}

func firstScale(numbers []mean) scale {
	for _, s := range scales {
		within := 0
		for _, m := range numbers {
			if s.holds(m.value) {
				within++
			}
		}
		if float64(within) >= most*float64(len(numbers)) {
			return s
		}
	}
	return scales[len(scales)-1]
}

func (s scale) holds(n number) bool {
	return n.float() >= float64(s.from) && n.float() <= float64(s.to)
}

// check notes a number that is not on the scale, or is written otherwise than
// the rest.
func (s scale) check(m mean, problems *problem.List) {
	switch {
	case m.value.percent && !s.percent:
		problems.Add(m.place, rule, "%s%% has a percent sign, which most numbers have not; write it on the same scale as they are", m.value.text)
	case !m.value.percent && s.percent:
		problems.Add(m.place, rule, "%s has no percent sign, as most numbers have; write it as per cent with the sign", m.value.text)
	case !s.holds(m.value):
		problems.Add(m.place, rule, "%s does not lie on the scale from %d to %d that the other numbers are on; is a decimal sign missing?",
			m.value.text, s.from, s.to)
	}
}
