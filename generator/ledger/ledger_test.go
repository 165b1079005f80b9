package ledger_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"tifaktor/generator/ledger"
	"tifaktor/generator/survey"
)

func TestWhatIsWrittenIsReadBackTheSame(t *testing.T) {
	means, distributions := 0, 0
	for seed := range 400 {
		d := random(seeded(seed))
		l := reread(t, nothing(t).With(d))
		for i := range d.Rounds {
			written := &d.Rounds[i]
			r := l.Round(written.ID)
			scale := d.Instrument.Scale
			if r == nil || r.Synthetic != written.Synthetic || r.Decimals != scale.Decimals || r.From != scale.From || r.To != scale.To {
				t.Fatalf("seed %d: the round is %+v", seed, r)
			}
			for u, unit := range d.Units {
				parent := ""
				if unit.Parent != survey.NoUnit {
					parent = d.Units[unit.Parent].ID
				}
				remembered(t, r.Unit(unit.ID), parent, written.Responses[u])
				for f, mean := range written.Means[u] {
					means++
					cell := r.Unit(unit.ID).Cell(d.Instrument.Factors[f].ID)
					rememberedMean(t, cell, mean, written.Responses[u])
					if cell != nil && written.Distributions != nil {
						distributions += len(cell.Parts)
						if !reflect.DeepEqual(cell.Parts, written.Distributions[u][f].Parts) {
							t.Errorf("seed %d: %v is read as %v", seed, written.Distributions[u][f], cell.Parts)
						}
					}
				}
			}
			for g, group := range written.Groups[0] {
				id := d.Groupings[0].Groups[g].ID
				remembered(t, r.Unit(id), d.Units[d.Groupings[0].Of].ID, group.Response)
				for f, mean := range group.Means {
					rememberedMean(t, r.Unit(id).Cell(d.Instrument.Factors[f].ID), mean, group.Response)
				}
			}
		}
	}
	if means < 1000 || distributions < 1000 {
		t.Errorf("only %d means and %d parts of distributions", means, distributions)
	}
}

// remembered compares a unit of the ledger with what was shown of it. If it was not shown,
// the ledger has its place in the tree, and whether it was hidden.
func remembered(t *testing.T, u *ledger.Unit, parent string, shown survey.Response) {
	t.Helper()
	if u == nil || u.Hidden != (shown.State == survey.Hidden) || u.Parent != parent || u.Answers != shown.Respondents || u.Invited != shown.Invited || u.Replaced {
		t.Errorf("%+v below %q is read as %+v", shown, parent, u)
	}
}

func rememberedMean(t *testing.T, cell *ledger.Cell, shown survey.Mean, response survey.Response) {
	t.Helper()
	if shown.State != survey.Shown {
		if cell != nil {
			t.Errorf("%+v is read as %+v", shown, cell)
		}
		return
	}
	if shown.Answers == 0 {
		shown.Answers = response.Respondents
	}
	if cell == nil || cell.Mean != shown || cell.Replaced {
		t.Errorf("%+v is read as %+v", shown, cell)
	}
}

func TestPublishingTheSameAddsNothing(t *testing.T) {
	for seed := range 200 {
		d := random(seeded(seed))
		once := nothing(t).With(d)
		l := reread(t, once)
		if twice := l.With(d); !bytes.Equal(once, twice) {
			t.Fatalf("seed %d:\n%s\nthen\n%s", seed, once, twice)
		}
		none := l.With(&survey.Dataset{}) // all rounds are taken down
		if again := reread(t, none).With(&survey.Dataset{}); !bytes.Equal(none, again) {
			t.Fatalf("seed %d:\n%s\nwith nothing\n%s", seed, none, again)
		}
	}
}

func TestTheLedgerOnlyGrows(t *testing.T) {
	for seed := range 200 {
		rng := seeded(seed)
		l := nothing(t)
		var before []byte
		for range 4 {
			d := random(rng)
			if before != nil {
				d.Instrument.Scale = survey.Scale{From: -100, To: 100, Decimals: 2} // everything that was shown lies on it
			}
			after := l.With(d)
			lines := before[:max(0, bytes.LastIndex(before, []byte("sha256,")))]
			if !bytes.HasPrefix(after, lines) {
				t.Fatalf("seed %d:\n%s\nbecame\n%s", seed, before, after)
			}
			next, wrong := read(after)
			if wrong != "" {
				break // other decimals in a known round, which disclosure refuses
			}
			l, before = next, after
		}
	}
}

// one returns a dataset of one unit with one mean.
func one(answers, digits int) *survey.Dataset {
	return &survey.Dataset{
		Instrument: survey.Instrument{Scale: scales[0], Factors: []survey.Factor{{ID: "f"}}},
		Units:      []survey.Unit{{ID: "k", Parent: survey.NoUnit}},
		Rounds: []survey.Round{{
			ID: "2023", Responses: []survey.Response{{State: survey.Shown, Respondents: answers}},
			Means: [][]survey.Mean{{{State: survey.Shown, Digits: digits}}},
		}},
	}
}

func TestAReplacedFigureIsMarked(t *testing.T) {
	l := reread(t, nothing(t).With(one(20, 41)))
	l = reread(t, l.With(one(25, 41)))
	unit := l.Round("2023").Unit("k")
	if cell := unit.Cell("f"); unit.Answers != 25 || !unit.Replaced || cell.Mean.Answers != 25 || !cell.Replaced {
		t.Errorf("%+v, %+v", unit, cell)
	}
	hidden := one(25, 41)
	hidden.Rounds[0].Responses[0] = survey.Response{State: survey.Hidden}
	hidden.Rounds[0].Means[0][0] = survey.Mean{State: survey.Hidden}
	l = reread(t, l.With(hidden))
	if unit := l.Round("2023").Unit("k"); unit.Answers != 25 || unit.Cell("f") == nil {
		t.Errorf("hiding it made it %+v", unit)
	}
}

func TestAnInventedRoundThatBecomesRealBeginsAnew(t *testing.T) {
	invented := one(20, 41)
	invented.Rounds[0].Synthetic = true
	l := reread(t, nothing(t).With(invented))
	l = reread(t, l.With(one(12, 38)))
	unit := l.Round("2023").Unit("k")
	if l.Round("2023").Synthetic || unit.Answers != 12 || unit.Replaced || unit.Cell("f").Replaced {
		t.Errorf("%+v: %+v", l.Round("2023"), unit)
	}
	// Not the other way round: calling real numbers invented makes nobody forget them.
	l = reread(t, l.With(invented))
	if l.Round("2023").Synthetic || l.Round("2023").Unit("k") == nil {
		t.Errorf("%+v", l.Round("2023"))
	}
}

func TestARoundProtectedByItsSourceHasOneLine(t *testing.T) {
	d := one(0, 41)
	d.Rounds[0].SourceProtected = true
	data := nothing(t).With(d)
	if strings.Contains(string(data), "4.1") {
		t.Errorf("%s", data)
	}
	if r := reread(t, data).Round("2023"); r == nil || !r.Source || len(r.Units) > 0 {
		t.Errorf("%+v", r)
	}
}

func TestNothingIsKnownWhenNothingWasPublished(t *testing.T) {
	var none *ledger.Ledger
	if cell := none.Round("2023").Unit("k").Cell("f"); cell != nil || nothing(t).Round("2023") != nil {
		t.Error(cell)
	}
}

func TestTheLedgerIsReadable(t *testing.T) {
	d := one(20, -5)
	d.Instrument.Scale = survey.Scale{From: -2, To: 2, Decimals: 2}
	d.Rounds[0].Means[0][0].Bound = survey.AtMost
	d.Rounds[0].Distributions = [][]survey.Distribution{{{State: survey.Shown, Parts: []survey.Part{{From: -2, To: 0, Share: 91}, {From: 1, To: 1, Share: 9}, {From: 2, To: 2}}}}}
	want := columns + "round,2023,..,-2..2,2,\nunit,2023,k,,20,\nmean,2023,k,f,20,<=-0.05\nshares,2023,k,f,20,-2..0:91 1:9 2:0\n"
	if got := nothing(t).With(d); !bytes.Equal(got, withFingerprint(want)) {
		t.Errorf("got %s", got)
	}
}
