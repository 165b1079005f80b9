package disclosure

import (
	"fmt"
	"testing"

	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// TestNothingFollowsFromMeansAndDistributionsTogether publishes small organisations whose
// people answer one statement on three steps, and finds all answers that give the printed
// figures: every single answer must keep a quarter of the scale.
func TestNothingFollowsFromMeansAndDistributionsTogether(t *testing.T) {
	shown, organisations := 0, 400
	if testing.Short() {
		organisations = 80
	}
	for seed := range organisations {
		rng := seeded(seed)
		a := &spreadAttack{scale: survey.Scale{From: 1, To: 3, Decimals: 1}, ranges: seed%3 == 0}
		for u := range 1 + rng.IntN(3) {
			counts, mood := make([]int, 3), rng.IntN(4)
			for range []int{0, 3, 5 + rng.IntN(3), 10 + rng.IntN(3)}[rng.IntN(4)] + 5/(1+u) {
				switch mood {
				case 0:
					counts[2]++
				case 1:
					counts[2*rng.IntN(2)]++
				default:
					counts[rng.IntN(3)]++
				}
			}
			a.parents, a.own = append(a.parents, u-1-rng.IntN(max(1, u))), append(a.own, counts)
		}
		shown += a.publish(t, 3+2*rng.IntN(2), func(int) bool { return rng.IntN(3) > 0 })
		if leak := a.leak(); leak != "" {
			t.Errorf("seed %d: %s", seed, leak)
		}
	}
	if 3*shown < organisations {
		t.Errorf("only %d distributions in %d organisations", shown, organisations)
	}
}

// TestExamplesOfMeansAndDistributionsTogether has three that were published once.
func TestExamplesOfMeansAndDistributionsTogether(t *testing.T) {
	for _, test := range []struct {
		name    string
		scale   survey.Scale
		parents []int
		own     [][]int
	}{
		{"half at each end, and a mean says which half", survey.Scale{From: 1, To: 3, Decimals: 1}, []int{-1, 0}, [][]int{{5, 0, 0}, {0, 0, 5}}},
		{"a mean takes what is not 4", survey.Scale{From: 1, To: 5, Decimals: 1}, []int{-1, 0}, [][]int{{0, 0, 0, 7, 0}, {0, 2, 0, 5, 1}}},
	} {
		a := &spreadAttack{scale: test.scale, parents: test.parents, own: test.own}
		a.publish(t, 5, func(unit int) bool { return unit == 0 })
		if leak := a.leak(); leak != "" {
			t.Errorf("%s: %s", test.name, leak)
		}
	}
}

// spreadAttack knows how many people each unit has, and what is printed of it.
type spreadAttack struct {
	scale   survey.Scale
	insider int
	ranges  bool // the numbers of units too small to be shown are only known to lie below the smallest group
	parents []int
	own     [][]int // answers on each step of those registered directly
	printed []survey.Mean
	spreads []survey.Distribution
}

// publish protects the organisation, with the distributions of some units, and returns how
// many are shown.
func (a *spreadAttack) publish(t *testing.T, group int, delivered func(unit int) bool) (shown int) {
	t.Helper()
	all := a.totals(a.own)
	units := make([]spreadUnit, len(all))
	for u, counts := range all {
		units[u] = spreadUnit{fmt.Sprint("u", u), "", counts}
		if u > 0 {
			units[u].parent = fmt.Sprint("u", a.parents[u])
		}
	}
	in := spreadTable(units...)
	in.Instrument.Scale, in.Instrument.Factors[0].Statements = a.scale, survey.Statements{Fewest: 1, Most: 1}
	for u := range in.Rounds[0].Rows {
		if !delivered(u) {
			in.Rounds[0].Rows[u].Distributions = nil
		}
	}
	for u, counts := range all {
		if a.ranges && numberOf(counts) < group {
			within(in, units[u].id, 0, group-1)
			in.Rounds[0].Rows[u].Distributions = nil
		}
	}
	dataset, _ := protectAs(t, in, &site.Site{SmallestGroup: group, Insider: a.insider}, nil)
	a.printed, a.spreads = make([]survey.Mean, len(all)), make([]survey.Distribution, len(all))
	for u := range all {
		a.printed[u] = dataset.Rounds[0].Means[u][0]
		if dataset.Rounds[0].Distributions != nil {
			a.spreads[u] = dataset.Rounds[0].Distributions[u][0]
		}
		if a.spreads[u].State == survey.Shown {
			shown++
		}
	}
	return shown
}

// totals returns the answers of each unit, its sub-units' included.
func (a *spreadAttack) totals(own [][]int) [][]int {
	all := make([][]int, len(own))
	for u := len(own) - 1; u >= 0; u-- {
		if all[u] == nil {
			all[u] = make([]int, len(own[u]))
		}
		for step, n := range own[u] {
			all[u][step] += n
		}
		if parent := a.parents[u]; parent >= 0 {
			if all[parent] == nil {
				all[parent] = make([]int, len(own[u]))
			}
			for step, n := range all[u] {
				all[parent][step] += n
			}
		}
	}
	return all
}

// leak returns where the answers that give the same figures leave a single one less than a
// quarter of the scale; "" if nowhere.
func (a *spreadAttack) leak() string { return a.leakTo(survey.NoUnit) }

// leakTo goes through everything that could have been answered, as leak does, for a leader who
// knows the sum of a unit. What the people of a unit answered is not protected from its leader.
func (a *spreadAttack) leakTo(leader int) string {
	sum := func(all [][]int) (sum int) {
		if leader != survey.NoUnit {
			sum = weigh(0, all[leader])
		}
		return sum
	}
	reported := sum(a.totals(a.own))
	last := len(a.own[0]) - 1
	lowest, highest := make([]int, len(a.own)), make([]int, len(a.own))
	world := make([][]int, len(a.own))
	for u := range world {
		lowest[u], highest[u], world[u] = last+1, -1, make([]int, last+1)
	}
	a.each(world, 0, func() {
		if all := a.totals(world); !a.fits(all) || sum(all) != reported {
			return
		}
		for u, counts := range world {
			for step, n := range counts {
				if n > 0 {
					lowest[u], highest[u] = min(lowest[u], step), max(highest[u], step)
				}
			}
		}
	})
	for u := range world {
		if (leader == survey.NoUnit || !a.within(u, leader)) && highest[u] >= 0 && 4*(highest[u]-lowest[u]) < last {
			return fmt.Sprintf("all %v of unit %d answered %d: %v, %v", a.own[u], u, a.scale.From+lowest[u], a.printed, a.spreads)
		}
	}
	return ""
}

// within reports whether a unit is another or lies below it.
func (a *spreadAttack) within(unit, other int) bool {
	for ; unit > other; unit = a.parents[unit] {
	}
	return unit == other
}

// each fills in every way in which the people of each unit from one on could have answered.
func (a *spreadAttack) each(world [][]int, unit int, do func()) {
	if unit == len(world) {
		do()
		return
	}
	people := 0
	for _, n := range a.own[unit] {
		people += n
	}
	var fill func(step, left int)
	fill = func(step, left int) {
		if step == len(world[unit])-1 {
			world[unit][step] = left
			a.each(world, unit+1, do)
			return
		}
		for n := range left + 1 {
			world[unit][step] = n
			fill(step+1, left-n)
		}
	}
	fill(0, people)
}

// fits reports whether answers give the printed figures.
func (a *spreadAttack) fits(all [][]int) bool {
	for u, counts := range all {
		people, sum := 0, 0
		for step, n := range counts {
			people, sum = people+n, sum+n*(a.scale.From+step)
		}
		if people == 0 {
			continue
		}
		digits := (2*a.scale.Digits(sum) + people) / (2 * people)
		switch mean := a.printed[u]; {
		case mean.State != survey.Shown:
		case mean.Bound == survey.Exact && digits != mean.Digits, mean.Bound == survey.AtLeast && digits < mean.Digits, mean.Bound == survey.AtMost && digits > mean.Digits:
			return false
		}
		for _, part := range a.spreads[u].Parts {
			some := 0
			for step := part.From; step <= part.To; step++ {
				some += counts[step-a.scale.From]
			}
			if (200*some+people)/(2*people) != part.Share {
				return false
			}
		}
	}
	return true
}
