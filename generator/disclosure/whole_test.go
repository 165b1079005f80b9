package disclosure

import (
	"fmt"
	"testing"
	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"

	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// TestAnAttackWithWholeAnswersLearnsNoMoreThanAllowed attacks what is published of
// random organisations in which each answer is the mean of so many statements, by
// an attacker who knows how many, whether the program does or not.
func TestAnAttackWithWholeAnswersLearnsNoMoreThanAllowed(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long")
	}
	yesNo := survey.Scale{From: 0, To: 100, Percent: true}
	attacked := map[string]int{}
	for seed := range 1200 {
		rng := seeded(seed)
		scale := []survey.Scale{oneToFive, yesNo, {From: 1, To: 5, Decimals: 2}, {From: 1, To: 5}}[seed%4]
		settings := &site.Site{SmallestGroup: []int{3, 5, 8}[rng.IntN(3)], Rounding: site.Rounding(rng.IntN(2))}
		m := &madeUp{scale: scale, factors: 2, counted: true, statements: []int{1, 3, 4, 5}[rng.IntN(4)], known: rng.IntN(3) > 0, yesNo: scale.Percent}
		m.populate(rng, 2+rng.IntN(5))
		m.crowd(rng)
		results := m.results()
		delivered := -1
		if rng.IntN(2) == 0 {
			delivered = scale.Decimals + 1
			if scale.Decimals > 0 && rng.IntN(2) == 0 {
				delivered = scale.Decimals - 1
			}
			deliverWith(results, delivered)
		}
		if rng.IntN(2) == 0 {
			results.Rounds[0].Decimals = written(max(7, delivered), 1)
			if delivered >= 0 {
				results.Rounds[0].Decimals.V = delivered
			}
		}
		dataset, _ := protectAs(t, results, settings, nil)
		for f := range m.factors {
			p := published(dataset, results, f, settings)
			if delivered >= 0 {
				p.Rounding = audit.Roundings(delivered, scale.Decimals)[0]
			}
			p.Statements, p.Step = m.statements, step(scale)
			attacked[fmt.Sprintf("%d statements, per cent %v", m.statements, scale.Percent)] += newAttacker(p).attack(t, seed, f)
		}
	}
	for _, m := range []int{1, 3, 4, 5} {
		for _, percent := range []bool{false, true} {
			if name := fmt.Sprintf("%d statements, per cent %v", m, percent); attacked[name] < 50 {
				t.Errorf("only %d questions about %s: the organisations show too little", attacked[name], name)
			}
		}
	}
}

// deliverWith rounds the means to so many decimals, halves away from zero.
func deliverWith(results *raw.Results, decimals int) {
	last := yamlfile.One
	for range decimals {
		last /= 10
	}
	for _, row := range results.Rounds[0].Rows {
		for i := range row.Cells {
			mean := &row.Cells[i].Mean.V
			if *mean < 0 {
				*mean = -((-*mean + last/2) / last * last)
				continue
			}
			*mean = (*mean + last/2) / last * last
		}
	}
}
