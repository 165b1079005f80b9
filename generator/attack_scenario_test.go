package generator

import (
	"math/rand/v2"
	"slices"

	"tifaktor/generator/survey"
)

// scenario is what happens to a site between two versions.
type scenario struct {
	name   string
	happen func(rng *rand.Rand, o *organisation, v *version)
}

var scenarios = []scenario{
	{"few late", func(rng *rand.Rand, o *organisation, v *version) { o.late(rng, 1, 1+rng.IntN(v.group-1)) }},
	{"many late", func(rng *rand.Rand, o *organisation, v *version) { o.late(rng, 1, v.group+rng.IntN(9)) }},
	{"many late in several units", func(rng *rand.Rand, o *organisation, v *version) {
		for range 2 {
			o.late(rng, 1, v.group+rng.IntN(9))
		}
	}},
	{"few late in several units", func(rng *rand.Rand, o *organisation, v *version) { o.late(rng, 2+rng.IntN(3), 1+rng.IntN(v.group)) }},
	{"lower limit", func(rng *rand.Rand, _ *organisation, v *version) { v.group = max(3, v.group-1-rng.IntN(3)) }},
	{"higher limit", func(rng *rand.Rand, _ *organisation, v *version) { v.group += 1 + rng.IntN(3) }},
	{"other rounding", func(_ *rand.Rand, _ *organisation, v *version) { v.strict = !v.strict }},
	{"insiders", func(_ *rand.Rand, _ *organisation, v *version) { v.insider = 3 - v.insider }},
	{"row removed", func(rng *rand.Rand, o *organisation, v *version) { v.rows[rng.IntN(o.units)] = noRow }},
	{"row added", func(rng *rand.Rand, o *organisation, v *version) {
		for u := range v.rows {
			v.rows[u] = whole
		}
	}},
	{"means hidden", func(rng *rand.Rand, o *organisation, v *version) { v.rows[rng.IntN(o.units)] = hidden }},
	{"factor hidden", func(rng *rand.Rand, o *organisation, v *version) { v.without[rng.IntN(o.units)] = rng.IntN(o.factors) }},
	{"factor delivered after all", func(_ *rand.Rand, _ *organisation, v *version) {
		for u := range v.without {
			v.without[u] = -1
		}
	}},
	{"unit removed", func(rng *rand.Rand, o *organisation, v *version) {
		if u := rng.IntN(o.units); u > 0 && !slices.Contains(v.parents, u) {
			v.parents[u] = removed
		}
	}},
	{"unit moved", func(rng *rand.Rand, o *organisation, v *version) {
		if u := rng.IntN(o.units); u > 1 && v.parents[u] != removed && !v.grouped {
			if to := rng.IntN(u); v.parents[to] != removed {
				v.parents[u] = to
			}
		}
	}},
	{"answers corrected", func(rng *rand.Rand, o *organisation, v *version) {
		for len(v.correct) < len(o.employees) {
			v.correct = append(v.correct, silent)
		}
		if len(v.correct) > 0 {
			v.correct[rng.IntN(len(v.correct))] = 4 * (o.scale.From + rng.IntN(o.scale.To-o.scale.From+1))
		}
	}},
	{"silence broken", func(rng *rand.Rand, o *organisation, _ *version) { o.breakSilence(rng, 1+rng.IntN(6)) }},
	{"nothing", func(*rand.Rand, *organisation, *version) {}},
	{"groups", func(_ *rand.Rand, _ *organisation, v *version) { v.grouped = !v.grouped }},
	{"distributions", func(_ *rand.Rand, _ *organisation, v *version) { v.spread = !v.spread }},
}

// late lets people answer late, in some units.
func (o *organisation) late(rng *rand.Rand, units, people int) {
	for range units {
		o.employ(rng, rng.IntN(o.units), len(o.versions), people, rng.IntN(2)*rng.IntN(8), true)
	}
}

// goOn adds a version after something has happened.
func (o *organisation) goOn(rng *rand.Rand, what ...scenario) {
	next := o.versions[len(o.versions)-1]
	next.parents, next.rows, next.without, next.correct = slices.Clone(next.parents), slices.Clone(next.rows), slices.Clone(next.without), slices.Clone(next.correct)
	for _, s := range what {
		s.happen(rng, o, &next)
	}
	o.versions = append(o.versions, next)
}

var attackedScales = []survey.Scale{
	{From: 1, To: 5, Decimals: 1}, {From: 1, To: 5, Decimals: 2}, {From: 0, To: 100, Percent: true}, {From: -2, To: 2, Decimals: 1}, {From: 1, To: 5},
}

// breakSilence lets some people answer the first factor only now.
func (o *organisation) breakSilence(rng *rand.Rand, people int) {
	for range people {
		if len(o.employees) == 0 {
			return
		}
		e := &o.employees[rng.IntN(len(o.employees))]
		e.until = max(e.until, len(o.versions))
	}
}
