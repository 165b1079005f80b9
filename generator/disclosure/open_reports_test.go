package disclosure

import (
	"testing"

	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// TestLeadersLearnNothingMoreFromDistributions publishes small organisations in which leaders
// hold the reports of hidden units, and finds all answers that give the printed figures and the
// same report.
func TestLeadersLearnNothingMoreFromDistributions(t *testing.T) {
	shown, attacked, organisations := 0, 0, 500
	if testing.Short() {
		organisations = 150
	}
	for seed := range organisations {
		rng := seeded(seed)
		a := &spreadAttack{scale: survey.Scale{From: 1, To: 3, Decimals: 1}, insider: 3}
		for u := range 2 + rng.IntN(2) {
			counts, common, people := make([]int, 3), rng.IntN(3), 3+rng.IntN(3)
			if u == 0 {
				people = 6 + rng.IntN(4)
			}
			for range people {
				step := common
				if u%2 == seed%2 && rng.IntN(3) == 0 {
					step = rng.IntN(3)
				}
				counts[step]++
			}
			a.parents, a.own = append(a.parents, u-1-rng.IntN(max(1, u))), append(a.own, counts)
		}
		shown += a.publish(t, 5, func(unit int) bool { return rng.IntN(3) > 0 })
		for u, counts := range a.totals(a.own) {
			if numberOf(counts) < a.insider || a.printed[u].State == survey.Shown {
				continue
			}
			attacked++
			if leak := a.leakTo(u); leak != "" {
				t.Errorf("seed %d, to the leader of unit %d: %s", seed, u, leak)
			}
		}
	}
	if 4*shown < organisations || 2*attacked < organisations {
		t.Errorf("only %d distributions and %d reports in %d organisations", shown, attacked, organisations)
	}
}

func TestALeaderDoesNotKnowTheOthersFromADistribution(t *testing.T) {
	for _, test := range []struct {
		name          string
		rest, sub     []int
		distributions int
	}{
		{"the others all answered 2", []int{0, 6, 0}, []int{0, 0, 4}, 0},
		{"others may have answered 3", []int{2, 4, 2}, []int{1, 1, 2}, 1},
	} {
		a := &spreadAttack{scale: survey.Scale{From: 1, To: 3, Decimals: 1}, insider: 3, parents: []int{-1, 0}, own: [][]int{test.rest, test.sub}}
		if got := a.publish(t, 5, func(unit int) bool { return unit == 0 }); got != test.distributions {
			t.Errorf("%s: %d distributions are shown", test.name, got)
		}
		if leak := a.leakTo(1); leak != "" {
			t.Errorf("%s: %s", test.name, leak)
		}
	}
}

// Of eight people the mean is 3, and of three in a hidden unit 2. Both may have been rounded from
// a half, and the leader of the three knows that they answered 5 in all: then five others all
// answered 3.
func TestALeaderKnowsTheSumOfWhichAReportIsRounded(t *testing.T) {
	for _, test := range []struct {
		name     string
		decimals int
		want     string
	}{
		{"rounded to whole steps", 0, "k 8 answers -; a hidden -"},
		{"hardly rounded", 7, "k 8 answers 2; a hidden -"},
	} {
		results := table(unit{"k", "", -1, 8, 2250}, unit{"a", "k", -1, 3, 2000})
		if test.decimals == 0 {
			row(results, "k").Cells[0].Mean = written(decimal(3000), 3)
		}
		results.Rounds[0].Decimals = written(test.decimals, 1)
		results.Instrument.Scale = survey.Scale{From: 1, To: 3}
		results.Instrument.Factors[0].Statements = survey.Statements{Fewest: 1, Most: 1}
		dataset, _ := protectAs(t, results, &site.Site{SmallestGroup: 5, Insider: 2}, nil)
		if got := seen(dataset); got != test.want {
			t.Errorf("%s: %s", test.name, got)
		}
	}
}

func numberOf(counts []int) int { return weigh(1, counts) - weigh(0, counts) }
