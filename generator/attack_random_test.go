package generator

import (
	"math/rand/v2"

	"tifaktor/generator/survey"
)

// randomOrganisation makes up one with some of everything that is awkward.
func randomOrganisation(rng *rand.Rand, scale survey.Scale, wholeSteps bool) *organisation {
	o := &organisation{scale: scale, factors: 1 + rng.IntN(2), units: 2 + rng.IntN(5), groups: 2 + rng.IntN(2)}
	first := version{group: 3 + rng.IntN(6), strict: rng.IntN(2) == 0, round: "2023", factor: "f0"}
	if rng.IntN(3) > 0 {
		first.group = 3 + rng.IntN(3)
	}
	if rng.IntN(4) == 0 {
		first.insider = 3
	}
	silence := rng.IntN(3) * rng.IntN(8)
	crowd := -1
	if rng.IntN(2) == 0 {
		crowd = rng.IntN(o.units)
	}
	for u := range o.units {
		parent := top
		if u > 0 {
			parent = rng.IntN(u)
			if rng.IntN(2) == 0 {
				parent = max(0, u-1-rng.IntN(3))
			}
		}
		first.parents = append(first.parents, parent)
		first.rows = append(first.rows, []row{whole, noRow}[rng.IntN(12)/11])
		first.without = append(first.without, []int{-1, 0}[rng.IntN(20)/19])
		size := []int{0, rng.IntN(4), rng.IntN(9), 4 + rng.IntN(14), rng.IntN(30)}[rng.IntN(5)]
		if u == crowd {
			size += 20 + rng.IntN(150)
		}
		o.employ(rng, u, 0, size, silence, wholeSteps)
	}
	o.of = rng.IntN(o.units)
	if rng.IntN(2) == 0 {
		o.of = 0
	}
	o.versions = []version{first}
	return o
}

// employ adds people: alike, or as different as can be.
func (o *organisation) employ(rng *rand.Rand, unit, arrival, size, silence int, wholeSteps bool) {
	mood := rng.IntN(6)
	from, to := 4*o.scale.From, 4*o.scale.To
	for range size {
		e := employee{unit: unit, arrival: arrival, group: rng.IntN(o.groups+1) - 1}
		for range o.factors {
			answer := from + rng.IntN(to-from+1)
			switch {
			case rng.IntN(100) < silence:
				answer = silent
			case mood == 0:
				answer = to
			case mood == 1:
				answer = from
			case wholeSteps:
				answer -= (answer - from) % 4
			}
			e.answers = append(e.answers, answer)
		}
		o.employees = append(o.employees, e)
	}
}
