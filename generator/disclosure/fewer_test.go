package disclosure

import (
	"fmt"
	"testing"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// TestMeansMayHaveFewerDecimalsThanArePrinted audits what is published of means that were
// delivered with fewer decimals than are printed, while the round does not say so, as a reader
// does who sees it: every figure ends in 0.
func TestMeansMayHaveFewerDecimalsThanArePrinted(t *testing.T) {
	figures := 0
	for seed := range 2000 {
		rng := seeded(seed)
		scale := survey.Scale{From: 1, To: 5, Decimals: 1 + seed%2}
		settings := &site.Site{SmallestGroup: 3 + rng.IntN(4), Rounding: site.Rounding(rng.IntN(2))}
		m := &madeUp{scale: scale, factors: 2, counted: true, statements: []int{1, 3, 4, 5}[rng.IntN(4)], known: rng.IntN(3) > 0}
		m.populate(rng, 2+rng.IntN(5))
		m.crowd(rng)
		results := m.results()
		delivered := max(0, scale.Decimals-1-rng.IntN(2))
		deliverWith(results, delivered)
		dataset, _ := protectAs(t, results, settings, nil)
		for f := range m.factors {
			p := published(dataset, results, f, settings)
			p.Rounding = audit.Roundings(delivered, scale.Decimals)[0]
			p.Statements, p.Step = m.statements, step(scale)
			_, found, err := audit.Audit(p)
			if err != nil {
				t.Fatal(err)
			}
			for _, text := range p.Printed {
				if text != "" {
					figures++
				}
			}
			if len(found) > 0 {
				t.Errorf("seed %d, factor %d: %+v\n%+v", seed, f, found, p)
			}
		}
	}
	if figures < 1000 {
		t.Errorf("only %d figures are published: the organisations show too little", figures)
	}
}

func TestFewerDecimalsAreSeenInWhatIsPrinted(t *testing.T) {
	exact := func(digits ...int) (means []survey.Mean) {
		for _, d := range digits {
			means = append(means, survey.Mean{State: survey.Shown, Digits: d})
		}
		return means
	}
	hidden := survey.Mean{State: survey.Hidden, Digits: 407}
	for _, test := range []struct {
		name   string
		means  [][]survey.Mean
		groups []survey.Mean
		beside []int
		want   string
	}{
		{"all end in 0", [][]survey.Mean{exact(410), exact(380, 290)}, nil, nil, "[1]"},
		{"all end in 00", [][]survey.Mean{exact(400), exact(300)}, nil, nil, "[0 1]"},
		{"one does not", [][]survey.Mean{exact(410), exact(380, 291)}, nil, nil, "[]"},
		{"what is hidden is not looked at", [][]survey.Mean{exact(410), {hidden}}, nil, nil, "[1]"},
		{"a limit is no figure", [][]survey.Mean{exact(410), {{State: survey.Shown, Bound: survey.AtLeast, Digits: 493}}}, nil, nil, "[1]"},
		{"one of a group does not", [][]survey.Mean{exact(410)}, exact(380, 291), nil, "[]"},
		{"nothing is shown", [][]survey.Mean{{hidden}}, nil, nil, "[]"},
		{"they are looked at already", [][]survey.Mean{exact(400)}, nil, []int{manyDecimals, 0}, "[1]"},
	} {
		p := &protector{formatter: newFormatter(survey.Scale{From: 1, To: 5, Decimals: 2})}
		round := &survey.Round{Means: test.means, Groups: [][]survey.GroupResult{{{Means: test.groups}}}}
		if got := fmt.Sprint(p.fewerDecimals(round, test.beside)); got != test.want {
			t.Errorf("%s: %s decimals, not %s", test.name, got, test.want)
		}
		if round.SourceProtected = true; len(p.fewerDecimals(round, nil)) > 0 {
			t.Errorf("%s: but its source protected it", test.name)
		}
	}
}
