package disclosure

import (
	"strings"
	"testing"

	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// hideByHand marks the figures of a unit as hidden.
func hideByHand(r *raw.Results, id string, factors ...int) *raw.Results {
	for _, f := range factors {
		cell := &row(r, id).Cells[f]
		cell.Mean, cell.Hidden = yamlfile.Value[yamlfile.Decimal]{}, true
	}
	return r
}

// without removes the row of a unit.
func without(r *raw.Results, id string) *raw.Results {
	leaveOut(r, id)
	return r
}

func TestWhatWasTakenDownStaysDownInOlderContent(t *testing.T) {
	results := func() *raw.Results { return twoFactors(k40(0, 0, 0, 0), 40, 14, 16, 10) }
	const all = "k 40 answers 4.0; a 14 answers 4.0; b 16 answers 4.0; c 10 answers 4.0"
	for _, test := range []struct {
		name  string
		down  *raw.Results // nil if the round is gone
		want  string
		other bool // the second factor of b is shown
	}{
		{"a row", without(results(), "b"), "k 40 answers 4.0; a 14 answers 4.0; b hidden -; c 10 answers 4.0", false},
		{"figures", hideByHand(results(), "b", 0, 1), "k 40 answers 4.0; a 14 answers 4.0; b hidden -; c 10 answers 4.0", false},
		{"one figure", hideByHand(results(), "b", 0), "k 40 answers 4.0; a 14 answers 4.0; b 16 answers -; c 10 answers 4.0", true},
		{"the whole", without(results(), "k"), "k hidden -; a 14 answers 4.0; b 16 answers 4.0; c 10 answers 4.0", true},
		{"the round", func() *raw.Results { r := results(); r.Rounds = nil; return r }(), "k hidden -; a hidden -; b hidden -; c hidden -", false},
	} {
		dataset, known := publish(t, results(), five(), nil)
		if got := seen(dataset); got != all {
			t.Fatalf("%s: at first %s", test.name, got)
		}
		_, known = publish(t, test.down, five(), known)
		if _, problems := protectAs(t, test.down, five(), known); strings.Contains(advice(problems), "shown_again") {
			t.Errorf("%s: nothing is back, and yet %s", test.name, advice(problems))
		}
		old, problems := protectAs(t, results(), five(), known)
		if got := seen(old); got != test.want || !strings.Contains(advice(problems), "shown_again") {
			t.Errorf("%s: in older content %s\n%s", test.name, got, advice(problems))
		}
		if mean := old.Rounds[0].Means[2][1]; (mean.Digits == 35) != test.other {
			t.Errorf("%s: the other factor is %+v", test.name, mean)
		}
		_, known = publish(t, results(), five(), known)
		if got, _ := protectAs(t, results(), five(), known); seen(got) != test.want {
			t.Errorf("%s: once it is published %s", test.name, seen(got))
		}
	}
}

func TestWhatWasTakenDownIsShownAgainForAReason(t *testing.T) {
	again := func(reason string) *raw.Results {
		r := k40(0, 0, 0, 0)
		row(r, "b").ShownAgain = written(reason, 4)
		return r
	}
	const down, up = "k 40 answers 4.0; a 14 answers 4.0; b hidden -; c 10 answers 4.0", "k 40 answers 4.0; a 14 answers 4.0; b 16 answers 4.0; c 10 answers 4.0"
	_, known := publish(t, k40(0, 0, 0, 0), five(), nil)
	for i, step := range []struct {
		results *raw.Results
		want    string
	}{
		{without(k40(0, 0, 0, 0), "b"), "k 40 answers 4.0; a 14 answers 4.0; b; c 10 answers 4.0"},
		{k40(0, 0, 0, 0), down},
		{again("by mistake"), up},
		{again("by mistake"), up}, // it stays in the file
		{k40(0, 0, 0, 0), up},     // and may be taken away
		{without(again(""), "b"), "k 40 answers 4.0; a 14 answers 4.0; b; c 10 answers 4.0"},
		{again("by mistake"), down}, // that was said of another time
		{again("really"), up},
		{hideByHand(again("really"), "b", 0), down},
		{hideByHand(again("at last"), "b", 0), down}, // and hidden by hand in the same content
		{again("at last"), down},
	} {
		dataset, next := publish(t, step.results, five(), known)
		if got := seen(dataset); got != step.want {
			t.Errorf("step %d: %s, not %s", i, got, step.want)
		}
		known = next
	}
}

func TestARoundThatWasTakenDownIsShownAgainForAReason(t *testing.T) {
	_, known := publish(t, k40(0, 0, 0, 0), five(), nil)
	gone := k40(0, 0, 0, 0)
	gone.Rounds = nil
	_, known = publish(t, gone, five(), known)
	again := k40(0, 0, 0, 0)
	again.Rounds[0].ShownAgain = written("the file was missing", 1)
	for range 2 {
		dataset, next := publish(t, again, five(), known)
		if got := seen(dataset); got != "k 40 answers 4.0; a 14 answers 4.0; b 16 answers 4.0; c 10 answers 4.0" {
			t.Error(got)
		}
		known, again = next, k40(0, 0, 0, 0)
	}
}

func TestOneFigureIsShownAgainWithItsUnit(t *testing.T) {
	results := func() *raw.Results { return twoFactors(k40(0, 0, 0, 0), 40, 14, 16, 10) }
	because := func(reason string) *raw.Results {
		r := results()
		row(r, "b").ShownAgain = written(reason, 4)
		return r
	}
	again := because("by mistake")
	const down, up = "k 40 answers 4.0; a 14 answers 4.0; b 16 answers -; c 10 answers 4.0", "k 40 answers 4.0; a 14 answers 4.0; b 16 answers 4.0; c 10 answers 4.0"
	_, known := publish(t, results(), five(), nil)
	for i, step := range []struct {
		results *raw.Results
		want    string
	}{
		{hideByHand(results(), "b", 0), down}, {results(), down}, {again, up}, {results(), up},
		{hideByHand(results(), "b", 0), down}, {again, down},
		{hideByHand(because("at last"), "b", 0), down}, {because("at last"), down},
	} {
		dataset, next := publish(t, step.results, five(), known)
		if got := seen(dataset); got != step.want {
			t.Errorf("step %d: %s, not %s", i, got, step.want)
		}
		known = next
	}
	if cell := row(again, "b").Cells[0]; cell.Hidden || !cell.Mean.Known() {
		t.Error("the results that were delivered are changed")
	}
}

func TestARoundThatIsShownAgainIsShownWhole(t *testing.T) {
	_, known := publish(t, k40(0, 0, 0, 0), five(), nil)
	gone := k40(0, 0, 0, 0)
	gone.Rounds = nil
	again := k40(0, 0, 0, 0)
	again.Rounds[0].ShownAgain = written("the file was missing", 1)
	for _, results := range []*raw.Results{without(k40(0, 0, 0, 0), "b"), gone, again} {
		_, known = publish(t, results, five(), known)
	}
	if dataset, _ := protectAs(t, k40(0, 0, 0, 0), five(), known); !strings.Contains(seen(dataset), "b 16 answers 4.0") {
		t.Error(seen(dataset))
	}
}

// What is hidden because of a wrong tree was not taken down by anyone.
func TestNothingIsTakenDownByAWrongTree(t *testing.T) {
	known := remembered(t, beside(true), five())
	dataset, _ := protectAs(t, correctTree(beside(false)), five(), known)
	if text := string(known.With(dataset)); strings.Contains(text, "\ndown,") {
		t.Error(text)
	}
}

func TestADistributionGoesWithItsFigure(t *testing.T) {
	_, known := publish(t, k40(0, 0, 0, 0), five(), nil)
	_, known = publish(t, hideByHand(k40(0, 0, 0, 0), "b", 0), five(), known)
	results := k40(0, 0, 0, 0)
	one := row(results, "b")
	one.Distributions = []raw.Distribution{{Factor: one.Cells[0].Factor}}
	if hideTakenDown(known.Round("2023"), one); len(one.Distributions) > 0 {
		t.Error("the distribution is still there")
	}
}

func TestAReasonToShowAgainWhatWasNeverPublishedChangesNothing(t *testing.T) {
	want, _ := protectAs(t, k20(), five(), nil)
	results := k20()
	results.Rounds[0].ShownAgain = written("It was a mistake", 1)
	row(results, "a").ShownAgain = written("So was this", 3)
	dataset, _ := protectAs(t, results, five(), nil)
	if got := seen(dataset); got != seen(want) || dataset.Rounds[0].ShownAgain != nil {
		t.Errorf("got %s, shown again %v", got, dataset.Rounds[0].ShownAgain)
	}
}
