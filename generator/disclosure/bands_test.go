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

// sparse is an organisation in which two of c's six answered, so that c's figure is hidden, and
// that of a, which is smaller than b.
func sparse() *raw.Results {
	results := table(unit{"k", "", -1, 28, 4100}, unit{"a", "k", -1, 10, 4000}, unit{"b", "k", -1, 12, 4300}, unit{"c", "k", -1, 6, 3400})
	row(results, "k").Cells[0].Answers = written(24, 2)
	row(results, "c").Cells[0].Answers = written(2, 5)
	return results
}

// bandsOf writes the bands of the first factor: "a 34 to 47".
func bandsOf(d *survey.Dataset) string {
	var bands []string
	for u, unit := range d.Units {
		if mean := d.Rounds[0].Means[u][0]; mean.Bound == survey.Between {
			bands = append(bands, fmt.Sprintf("%s %d to %d", unit.ID, mean.Digits, mean.Highest))
		}
	}
	return strings.Join(bands, "; ")
}

// What is printed leaves a band: 24 people have less than 99.6 together, b has 50.94 or more,
// and the two at least 2, so the ten of a have less than 46.66; and they have at least 97.08
// less 52.2 and 10, which is 34.88. (Means may have been rounded twice.)
func TestAHiddenFigureOfAShownUnitIsABandOfWhatThePrintedOnesLeave(t *testing.T) {
	dataset, known := publish(t, sparse(), five(), nil)
	if got, want := seen(dataset), "k 28 answers 4.1; a 10 answers -; b 12 answers 4.3; c 6 answers -"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	const want = "a 34 to 47"
	if got := bandsOf(dataset); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if dataset, _ = publish(t, sparse(), five(), known); bandsOf(dataset) != want {
		t.Errorf("published again: %q", bandsOf(dataset))
	}
}

// There is a band of a figure that was delivered, of a smallest group, in a unit that is
// shown, and of nothing else.
func TestOfWhatThereIsNoBand(t *testing.T) {
	_, published := publish(t, sparse(), five(), nil)
	other := sparse()
	other.Units[3].Parent.V = "b"
	_, wrong := publish(t, other, five(), nil)
	for _, test := range []struct {
		name   string
		before *ledger.Ledger
		change func(*raw.Results)
	}{
		{"one who has come since", published, func(r *raw.Results) {
			row(r, "k").Respondents.V, row(r, "a").Respondents.V = 29, 11
			row(r, "k").Cells[0].Answers.V = 25
		}},
		{"a wrong tree that is taken back", wrong, func(r *raw.Results) { correctTree(r) }},
		{"a unit whose number is not delivered any more", published, func(r *raw.Results) {
			row(r, "a").Respondents, row(r, "a").Cells[0].Answers = yamlfile.Value[int]{}, written(10, 3)
		}},
		{"what the source hid", nil, func(r *raw.Results) {
			twoFactors(r, 28, 10, 12, 6)
			row(r, "a").Cells[0].Mean, row(r, "a").Cells[0].Hidden = yamlfile.Value[yamlfile.Decimal]{}, true
			row(r, "a").Cells[0].Answers = written(10, 3)
		}},
	} {
		results := sparse()
		test.change(results)
		dataset, _ := protectAs(t, results, five(), test.before)
		if got := bandsOf(dataset); got != "" {
			t.Errorf("%s: %s", test.name, got)
		}
	}
	// Seven and one are hidden together, and of seven a band would be narrow.
	results := table(unit{"k", "", -1, 40, 4000}, unit{"a", "k", -1, 16, 4200}, unit{"b", "k", -1, 8, 3500}, unit{"c", "k", -1, 16, 4000})
	row(results, "k").Cells[0].Answers, row(results, "b").Cells[0].Answers, row(results, "c").Cells[0].Answers = written(24, 2), written(7, 4), written(1, 5)
	dataset, _ := protect(t, results, 8)
	if got := bandsOf(dataset); got != "" {
		t.Errorf("fewer than a smallest group: %s", got)
	}
}

// Where nobody knows how means were rounded, or by how many digits, a band holds for each way.
func TestABandHoldsHoweverFiguresWereRounded(t *testing.T) {
	once, twice := origin{1, audit.RoundedOnce}, origin{1, audit.Rounding{Nearer: 1100, Further: 900}}
	for _, origins := range [][]origin{{once, twice}, {twice, once}} {
		f := &factor{origins: origins}
		if got := f.widestRounding(); got != (audit.Rounding{Nearer: 1100, Further: 1000}) {
			t.Errorf("%+v", got)
		}
	}
}

// A band is told if it is five eighths of the scale at most, and more than a figure.
func TestHowWideABandIs(t *testing.T) {
	f := newFormatter(oneToFive)
	const people, digit = 10, 2 * audit.Grain * 10
	for _, test := range []struct {
		sum       audit.Interval
		low, high int
	}{
		{audit.Interval{Low: 25 * digit, High: 50 * digit}, 25, 50},
		{audit.Interval{Low: 25*digit - 1, High: 50 * digit}, 0, 0},
		{audit.Interval{Low: 20*digit + 1, High: 45*digit - 1}, 20, 45},
		{audit.Interval{Low: 20*digit + 1, High: 45*digit + 1}, 0, 0},
		{audit.Interval{Low: 43 * digit, High: 43*digit + 1}, 43, 44},
		{audit.Interval{Low: 43 * digit, High: 43 * digit}, 0, 0},
	} {
		want := survey.Mean{State: survey.Hidden}
		if test.high > 0 {
			want = survey.Mean{State: survey.Hidden, Bound: survey.Between, Digits: test.low, Highest: test.high}
		}
		if got := f.band(test.sum, people); got != want {
			t.Errorf("%+v: %+v, not %+v", test.sum, got, want)
		}
	}
}

// TestABandIsTrueAndNoNews tries organisations of which a good part did not answer some
// factors: each band holds the true mean, and everything that is possible with the printed
// figures alone.
func TestABandIsTrueAndNoNews(t *testing.T) {
	bands := 0
	for seed := range 400 {
		rng := seeded(seed)
		m := inhabited(rng, 3+2*rng.Float64(), rng.IntN(25), seed%2 == 0)
		people := m.total()
		dataset, _ := protect(t, m.results(), 3+rng.IntN(6))
		for f := range m.factors {
			known := withoutBands(t, dataset, people, f)
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
				if part := n * m.statements; 10*sum < mean.Digits*part || 10*sum > mean.Highest*part {
					t.Errorf("seed %d: %s has %d of %d, not from %d to %d", seed, unit.ID, sum, part, mean.Digits, mean.Highest)
				}
				if digit := 2 * audit.Grain * n; known.Sums[u].Low < mean.Digits*digit || known.Sums[u].High > mean.Highest*digit {
					t.Errorf("seed %d: the band of %s tells more than the figures", seed, unit.ID)
				}
			}
		}
	}
	if bands < 300 {
		t.Errorf("only %d bands", bands)
	}
}

// withoutBands is what is possible with the figures of a factor alone, the units with a band
// among them.
func withoutBands(t *testing.T, dataset *survey.Dataset, people [][]person, factor int) *audit.Bounds {
	t.Helper()
	scale := dataset.Instrument.Scale
	p := audit.Publication{From: scale.From, To: scale.To, Decimals: scale.Decimals, Step: 1}
	for u, unit := range dataset.Units {
		mean := dataset.Rounds[0].Means[u][factor]
		text := newFormatter(scale).statement(mean)
		if mean.Bound == survey.Between {
			text = audit.Elsewhere
		}
		p.Parents, p.Answers, p.Printed = append(p.Parents, unit.Parent), append(p.Answers, answered(people[u], factor)), append(p.Printed, text)
	}
	known, err := audit.Bound(p)
	if err != nil {
		t.Fatal(err)
	}
	return known
}
