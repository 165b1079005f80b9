package disclosure

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/ledger"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// thinlyAnswered returns an organisation in which so many of c's six answered that c's
// figure is hidden, and so is that of a, which is smaller than b. Of the two 26 answered.
func thinlyAnswered(answered int) *raw.Results {
	results := table(unit{"k", "", -1, 60, 4000}, unit{"a", "k", -1, 24, 3700}, unit{"b", "k", -1, 30, 4300}, unit{"c", "k", -1, 6, 3400})
	row(results, "k").Cells[0].Answers = written(56, 2)
	row(results, "a").Cells[0].Answers = written(26-answered, 3)
	row(results, "c").Cells[0].Answers = written(answered, 5)
	return results
}

// bandsOf returns the bands of the first factor: "a 34 to 47".
func bandsOf(d *survey.Dataset) string {
	var bands []string
	for u, unit := range d.Units {
		if mean := d.Rounds[0].Means[u][0]; mean.Bound == survey.Between {
			bands = append(bands, fmt.Sprintf("%s %d to %d", unit.ID, mean.Digits, mean.Highest))
		}
	}
	return strings.Join(bands, "; ")
}

// What is printed leaves a band: 56 people have from 220.92 to 226.8 together and b from
// 127.35 to 130.5, so a and c have from 90.42 to 99.45. (Means may have been rounded twice.) Of
// the 26 of them who answered, six or fewer are c's. If those are six, the twenty of a have from
// 60.42 to 93.45, and if they are fewer, less is left of the mean. Nobody sees how many they are.
func TestAHiddenCellOfAShownUnitIsPrintedAsABand(t *testing.T) {
	const want = "a 30 to 47"
	for answered := 2; answered < 5; answered++ {
		dataset, known := publish(t, thinlyAnswered(answered), five(), nil)
		if got, want := seen(dataset), "k 60 answers 4.0; a 24 answers -; b 30 answers 4.3; c 6 answers -"; got != want {
			t.Errorf("%d: got %s, want %s", answered, got, want)
		}
		if got := bandsOf(dataset); got != want {
			t.Errorf("%d: got %q, want %q", answered, got, want)
		}
		if dataset, _ = publish(t, thinlyAnswered(answered), five(), known); bandsOf(dataset) != want {
			t.Errorf("%d, published again: %q", answered, bandsOf(dataset))
		}
	}
}

// There is a band if the unit is shown and a smallest group is sure to have answered. What
// was delivered of the cell itself does not matter.
func TestWhichCellsHaveABand(t *testing.T) {
	_, published := publish(t, thinlyAnswered(2), five(), nil)
	wrongTree := thinlyAnswered(2)
	wrongTree.Units[3].Parent.V = "b"
	_, wrong := publish(t, wrongTree, five(), nil)
	for _, test := range []struct {
		name   string
		before *ledger.Ledger
		change func(*raw.Results)
		want   string
	}{
		{"one who has come since, and is not told", published, func(r *raw.Results) {
			row(r, "k").Respondents.V, row(r, "a").Respondents.V = 61, 25
			row(r, "k").Cells[0].Answers.V, row(r, "a").Cells[0].Answers.V = 57, 25
		}, "a 30 to 47"},
		{"a wrong tree that is taken back", wrong, func(r *raw.Results) { correctTree(r) }, ""},
		{"a unit whose number is not delivered any more", published, func(r *raw.Results) {
			row(r, "a").Respondents, row(r, "a").Cells[0].Answers = yamlfile.Value[int]{}, written(24, 3)
		}, ""},
		{"what the source hid", nil, func(r *raw.Results) {
			twoFactors(r, 60, 24, 30, 6)
			row(r, "a").Cells[0].Mean, row(r, "a").Cells[0].Hidden = yamlfile.Value[yamlfile.Decimal]{}, true
			row(r, "a").Cells[0].Answers = written(24, 3)
		}, "a 30 to 47"},
	} {
		results := thinlyAnswered(2)
		test.change(results)
		dataset, _ := protectAs(t, results, five(), test.before)
		if got := bandsOf(dataset); got != test.want {
			t.Errorf("%s: %q, not %q", test.name, got, test.want)
		}
	}
}

// Where nobody knows how means were rounded, or by how many digits, a band holds for each way.
func TestABandHoldsHoweverFiguresWereRounded(t *testing.T) {
	for _, test := range []struct {
		origins []origin
		want    audit.Rounding
	}{
		{[]origin{{1, audit.RoundedOnce}}, audit.Rounding{Nearer: 1100, Further: 1000}},
		{[]origin{{1, audit.Rounding{Nearer: 10000, Further: 10000}}, {2, audit.RoundedOnce}}, audit.Rounding{Nearer: 10000, Further: 10000}},
		{[]origin{{1, audit.Rounding{Nearer: 1100, Further: 900}}, {1, audit.Rounding{Nearer: 1000, Further: 1200}}}, audit.Rounding{Nearer: 1100, Further: 1200}},
	} {
		if got := widestRounding(test.origins); got != test.want {
			t.Errorf("%+v", got)
		}
	}
}

// A band is printed if it is at most five eighths of the scale, and more than one figure.
func TestHowWideABandIs(t *testing.T) {
	f := newFormatter(oneToFive)
	for _, test := range []struct {
		left      audit.Interval
		low, high int
	}{
		{audit.Interval{Low: 25, High: 50}, 25, 50},
		{audit.Interval{Low: 24, High: 50}, 0, 0},
		{audit.Interval{Low: 8, High: 20}, 10, 20},
		{audit.Interval{Low: 40, High: 52}, 40, 50},
		{audit.Interval{Low: 43, High: 44}, 43, 44},
		{audit.Interval{Low: 43, High: 43}, 0, 0},
		{audit.Interval{}, 0, 0},
	} {
		want := survey.Mean{State: survey.Hidden}
		if test.high > 0 {
			want = survey.Mean{State: survey.Hidden, Bound: survey.Between, Digits: test.low, Highest: test.high}
		}
		if got := f.band(test.left); got != want {
			t.Errorf("%+v: %+v, not %+v", test.left, got, want)
		}
	}
}

// TestABandIsTrueAndRevealsNothing tries organisations of which a good part did not answer some
// factors: each band holds the true mean, and is what anyone can work out from what is printed alone.
func TestABandIsTrueAndRevealsNothing(t *testing.T) {
	bands := 0
	for seed := range 400 {
		rng := seeded(seed)
		m := inhabited(rng, 3+2*rng.Float64(), rng.IntN(25), seed%2 == 0)
		people, group := m.total(), 3+rng.IntN(6)
		dataset, _ := protect(t, m.results(), group)
		for f := range m.factors {
			left := fromPrint(t, dataset, f)
			for u, unit := range dataset.Units {
				mean := dataset.Rounds[0].Means[u][f]
				if mean.Bound != survey.Between {
					continue
				}
				bands++
				n, sum := answered(people[u], f), 0
				for _, one := range people[u] {
					sum += max(0, one[f])
				}
				if part := n * m.statements; n < group || 10*sum < mean.Digits*part || 10*sum > mean.Highest*part {
					t.Errorf("seed %d: %s has %d of %d, not from %d to %d", seed, unit.ID, sum, part, mean.Digits, mean.Highest)
				}
				if left[u].Low < mean.Digits && mean.Digits > 10 || left[u].High > mean.Highest && mean.Highest < 50 {
					t.Errorf("seed %d: the band of %s tells more than the figures", seed, unit.ID)
				}
			}
		}
	}
	if bands < 300 {
		t.Errorf("only %d bands", bands)
	}
}

// fromPrint returns the feasible intervals of the means of a factor for a reader who sees
// nothing that is hidden.
func fromPrint(t *testing.T, dataset *survey.Dataset, factor int) []audit.Interval {
	t.Helper()
	scale, round := dataset.Instrument.Scale, &dataset.Rounds[0]
	p := audit.Publication{From: scale.From, To: scale.To, Decimals: scale.Decimals, Step: 1, Rounding: audit.RoundedAnyhow}
	p.Limits.Group = round.SmallestGroup
	var respondents []int
	for u, unit := range dataset.Units {
		mean, n := round.Means[u][factor], 0
		if mean.State == survey.Shown {
			n = max(mean.Answers, 0)
			if n == 0 {
				n = round.Responses[u].Respondents
			}
		}
		respondents = append(respondents, round.Responses[u].Respondents)
		p.Parents, p.Answers, p.Printed = append(p.Parents, unit.Parent), append(p.Answers, n), append(p.Printed, newFormatter(scale).statement(mean))
	}
	left, err := audit.FeasibleMeans(p, respondents)
	if err != nil {
		t.Fatal(err)
	}
	return left
}

func TestTheReasonNamesTheBand(t *testing.T) {
	text, _ := explained(t, thinlyAnswered(2), five())
	const want = "a is shown, but not autonomi (other answers could be computed from it, and it is told that it lies between 3.0 and 4.7)\n"
	if !strings.Contains(text, want) || strings.Count(text, "it is told") != 1 {
		t.Errorf("no %q in\n%s", want, text)
	}
}
