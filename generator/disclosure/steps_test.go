package disclosure

import (
	"testing"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// TestDistributionsAboveEachOtherRevealNoMoreThanAllowed shows two distributions that
// reveal only together that everyone in a answered the lowest: each step of k may have a
// few answers fewer, but all steps together must have all of them.
func TestDistributionsAboveEachOtherRevealNoMoreThanAllowed(t *testing.T) {
	results := table(unit{"k", "", -1, 23, 0}, unit{"a", "k", -1, 12, 1000})
	results.Instrument.Scale.Decimals = 2
	row(results, "k").Cells[0].Mean = written(yamlfile.Decimal(1217391304), 2)
	for id, shares := range map[string][]yamlfile.Decimal{"k": {91304, 0, 4348, 4348, 0}, "a": {100000, 0, 0, 0, 0}} {
		spread := raw.Distribution{Factor: written("autonomi", 2)}
		for _, share := range shares {
			spread.Shares = append(spread.Shares, written(share*yamlfile.One/1000, 2))
		}
		row(results, id).Distributions = []raw.Distribution{spread}
	}
	dataset, _ := protect(t, results, 5)
	if shown := dataset.Rounds[0].Distributions; shown[0][0].State == survey.Shown && shown[1][0].State == survey.Shown {
		t.Errorf("both are shown: %v", shown)
	}
	if got := seen(dataset); got != "k 23 answers 1.22; a 12 answers <=1.08" {
		t.Errorf("got %s", got)
	}
}

// stepsKnown is what is known of the steps of one unit, from 1 upwards.
func stepsKnown(each ...audit.Interval) *steps {
	s := newSteps(1, 1)
	for _, one := range each {
		s.add(0, one)
	}
	return s
}

// on returns the interval of from least to most answers on a step, and so many grains more.
func on(least, most, grains int) audit.Interval {
	return audit.Interval{Low: least*answer + grains, High: most*answer + grains}
}

func TestTwoAnswersMustBePossibleOutsideEachStep(t *testing.T) {
	for _, test := range []struct {
		name  string
		steps *steps // of twenty answers
		alike bool
	}{
		{"eighteen are certain to be on one", stepsKnown(on(0, 9, 0), on(18, 20, 0), on(0, 9, 0)), false},
		{"a grain more are", stepsKnown(on(0, 9, 0), on(18, 20, 1), on(0, 9, 0)), true},
		{"eighteen are on the first", stepsKnown(on(18, 20, 0), on(0, 9, 0), on(0, 9, 0)), false},
		{"a grain more are on the first", stepsKnown(on(18, 20, 1), on(0, 9, 0), on(0, 9, 0)), true},
		{"the others have room for two", stepsKnown(on(0, 1, 0), on(0, 20, 0), on(0, 1, 0)), false},
		{"the others have a grain less room", stepsKnown(on(0, 1, 0), on(0, 20, 0), on(0, 1, -1)), true},
	} {
		if got := test.steps.alike(0, 20); got != test.alike {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

func TestTheEndsAreTheStepsWhereAnAnswerMayBe(t *testing.T) {
	for _, test := range []struct {
		name     string
		steps    *steps
		from, to int
	}{
		{"all", stepsKnown(on(0, 1, 0), on(0, 5, 0), on(0, 1, 0)), 1, 3},
		{"a grain less than an answer on the first", stepsKnown(on(0, 1, -1), on(0, 5, 0), on(0, 1, 0)), 2, 3},
		{"a grain less than an answer on the last", stepsKnown(on(0, 1, 0), on(0, 5, 0), on(0, 1, -1)), 1, 2},
		{"only the middle", stepsKnown(on(0, 0, 0), on(0, 1, 0), on(0, 0, 0)), 2, 2},
		{"only the first", stepsKnown(on(0, 1, 0), on(0, 0, 0), on(0, 0, 0)), 1, 1},
		{"only the last", stepsKnown(on(0, 0, 0), on(0, 0, 0), on(0, 1, 0)), 3, 3},
		{"none", stepsKnown(on(0, 0, 0), on(0, 0, 0)), 2, 2},
	} {
		if from, to := test.steps.ends(0, 1); from != test.from || to != test.to {
			t.Errorf("%s: from %d to %d", test.name, from, to)
		}
	}
}

func TestTheSumOfStepsIsFromAllAsLowAsTheyCanBeToAllAsHigh(t *testing.T) {
	for _, test := range []struct {
		name            string
		steps           *steps // of ten answers
		least, greatest int
	}{
		{"each step is known", stepsKnown(on(2, 2, 0), on(3, 3, 0), on(5, 5, 0)), 2 + 6 + 15, 2 + 6 + 15},
		{"nothing is", stepsKnown(on(0, 10, 0), on(0, 10, 0), on(0, 10, 0)), 10, 30},
		{"three are on the second, and the others anywhere", stepsKnown(on(0, 10, 0), on(3, 10, 0), on(0, 10, 0)), 6 + 7, 6 + 21},
		{"the ends have room for a few", stepsKnown(on(0, 2, 0), on(3, 9, 0), on(0, 1, 0)), 2 + 16, 2*9 + 3},
		{"some are certain at both ends", stepsKnown(on(1, 2, 0), on(0, 10, 0), on(2, 4, 0)), 2 + 2*6 + 6, 1 + 2*5 + 12},
	} {
		for _, times := range []int{1, 10} { // with no decimal, and with one
			want := audit.Interval{Low: test.least * times * answer, High: test.greatest * times * answer}
			if got := test.steps.sum(0, 10, times*answer); got != want {
				t.Errorf("%s: %v, not %v", test.name, got, want)
			}
		}
	}
}
