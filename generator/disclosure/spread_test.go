package disclosure

import (
	"reflect"
	"testing"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// shares returns the share of each step from the number of answers on it, and the sum of
// all answers with the lowest step as 0.
func shares(counts ...int) (list []yamlfile.Value[yamlfile.Decimal], people, sum int) {
	for step, n := range counts {
		people, sum = people+n, sum+step*n
	}
	for _, n := range counts {
		list = append(list, written(100*yamlfile.One*yamlfile.Decimal(n)/yamlfile.Decimal(people), 1))
	}
	return list, people, sum
}

func TestNearlyAllOnOneStepArePrintedWithItsNeighbours(t *testing.T) {
	for _, test := range []struct {
		name   string
		scale  survey.Scale
		counts []int
		want   []survey.Part
	}{
		{"three outside", oneToFive, []int{0, 1, 2, 17, 0}, []survey.Part{{From: 1, To: 1}, {From: 2, To: 2, Share: 5}, {From: 3, To: 3, Share: 10}, {From: 4, To: 4, Share: 85}, {From: 5, To: 5}}},
		{"two outside", oneToFive, []int{0, 1, 1, 18, 0}, []survey.Part{{From: 1, To: 1}, {From: 2, To: 2, Share: 5}, {From: 3, To: 5, Share: 95}}},
		{"one of ten on either side", oneToFive, []int{0, 0, 1, 8, 1}, []survey.Part{{From: 1, To: 1}, {From: 2, To: 2}, {From: 3, To: 5, Share: 100}}},
		{"all of ten", oneToFive, []int{0, 0, 0, 10, 0}, []survey.Part{{From: 1, To: 1}, {From: 2, To: 2}, {From: 3, To: 5, Share: 100}}},
		{"one outside", oneToFive, []int{1, 0, 0, 19, 0}, []survey.Part{{From: 1, To: 1, Share: 5}, {From: 2, To: 2}, {From: 3, To: 5, Share: 95}}},
		{"one per cent of 300 are three", oneToFive, []int{0, 0, 0, 3, 297}, []survey.Part{{From: 1, To: 1}, {From: 2, To: 2}, {From: 3, To: 3}, {From: 4, To: 4, Share: 1}, {From: 5, To: 5, Share: 99}}},
		{"one per cent of 299 is not quite three", oneToFive, []int{0, 0, 0, 3, 296}, []survey.Part{{From: 1, To: 1}, {From: 2, To: 2}, {From: 3, To: 3}, {From: 4, To: 5, Share: 100}}},
		{"nobody outside the highest", oneToFive, []int{0, 0, 0, 0, 20}, []survey.Part{{From: 1, To: 1}, {From: 2, To: 2}, {From: 3, To: 3}, {From: 4, To: 5, Share: 100}}},
		{"nobody outside the lowest", oneToFive, []int{20, 0, 0, 0, 0}, []survey.Part{{From: 1, To: 2, Share: 100}, {From: 3, To: 3}, {From: 4, To: 4}, {From: 5, To: 5}}},
		{"the part is the whole scale", survey.Scale{From: 1, To: 3, Decimals: 1}, []int{0, 20, 1}, nil},
		{"the scale has two steps", survey.Scale{From: 0, To: 1, Decimals: 1}, []int{20, 0}, nil},
		{"two steps with three outside", survey.Scale{From: 0, To: 1, Decimals: 1}, []int{17, 3}, []survey.Part{{From: 0, To: 0, Share: 85}, {From: 1, To: 1, Share: 15}}},
		{"a long scale", survey.Scale{From: 0, To: 10}, []int{0, 0, 0, 0, 0, 20, 0, 0, 0, 0, 1}, []survey.Part{{From: 0, To: 0}, {From: 1, To: 1}, {From: 2, To: 2}, {From: 3, To: 7, Share: 95}, {From: 8, To: 8}, {From: 9, To: 9}, {From: 10, To: 10, Share: 5}}},
	} {
		list, people, _ := shares(test.counts...)
		if got := newFormatter(test.scale).parts(list, people); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %v, not %v", test.name, got, test.want)
		}
	}
}

// Of twelve answers, one on each side of ten make up 8, 83 and 8 per cent. If those were added up,
// 99 per cent would reveal that not all twelve chose the same.
func TestStepsPrintedTogetherAreWhatTheOthersLeave(t *testing.T) {
	printed := func(shares ...int) []survey.Part {
		list := make([]yamlfile.Value[yamlfile.Decimal], len(shares))
		for i, share := range shares {
			list[i] = written(yamlfile.Decimal(share)*yamlfile.One, 1)
		}
		return newFormatter(oneToFive).parts(list, 12)
	}
	all := printed(0, 0, 100, 0, 0)
	for _, other := range [][]survey.Part{printed(0, 8, 83, 8, 0), printed(0, 8, 92, 0, 0), printed(0, 0, 83, 17, 0)} {
		if !reflect.DeepEqual(all, other) {
			t.Errorf("%v is printed otherwise than %v", other, all)
		}
	}
	if got, want := printed(8, 0, 92, 0, 0), (survey.Part{From: 2, To: 4, Share: 92}); got[1] != want {
		t.Errorf("got %v", got)
	}
}

// TestTheIntervalsOfADistributionHoldTheTruth takes random answers: the sum and the
// number on each step must lie in the intervals of the printed shares.
func TestTheIntervalsOfADistributionHoldTheTruth(t *testing.T) {
	const grains = 2 * audit.Grain
	told := 0
	for seed := range 4000 {
		rng := seeded(seed)
		scale := survey.Scale{From: rng.IntN(5) - 3, Decimals: rng.IntN(3)}
		scale.To = scale.From + 1 + rng.IntN(6)
		counts := make([]int, scale.To-scale.From+1)
		favourite := rng.IntN(len(counts))
		for range 1 + rng.IntN(200) {
			step := rng.IntN(len(counts))
			if rng.IntN(1+seed%8) > 0 {
				step = favourite
			}
			counts[step]++
		}
		list, people, sum := shares(counts...)
		parts := newFormatter(scale).parts(list, people)
		if parts == nil {
			continue
		}
		told++
		sum = (sum + people*scale.From) * grains
		if said := spreadSum(parts, people, grains); sum < said.Low || sum > said.High {
			t.Fatalf("seed %d: %v of %d say a sum in %v, and it is %d", seed, parts, people, said, sum)
		}
		for i, n := range counts {
			if said := stepShare(parts, scale.From+i, people, grains); n*grains < said.Low || n*grains > said.High {
				t.Fatalf("seed %d: %v of %d say %v on step %d, and there are %d", seed, parts, people, said, scale.From+i, n*grains)
			}
		}
	}
	if told < 2000 {
		t.Errorf("only %d distributions", told)
	}
}

// TestTheIntervalsOfADistributionAreTight finds, for small numbers of answers,
// the least and the greatest sum of all answers with the same printed shares: the interval
// must not be much wider.
func TestTheIntervalsOfADistributionAreTight(t *testing.T) {
	const grains = 2 * audit.Grain
	counts := []int{30, 50, 90, 400, 430}
	list, people, sum := shares(counts...)
	parts := newFormatter(oneToFive).parts(list, people)
	said := spreadSum(parts, people, grains)
	// Each share is within half a per cent: five answers move from the lowest step or
	// the next to it to the highest or the one before, and no farther.
	if truth := (sum + people) * grains; truth-said.Low != 30*grains || said.High-truth != 30*grains {
		t.Errorf("from %d below to %d above, in grains of %d", truth-said.Low, said.High-truth, grains)
	}
	if nobody := stepShare(parts, 1, people, grains); nobody != (audit.Interval{Low: people * grains * 5 / 200, High: people * grains * 7 / 200}) {
		t.Errorf("on the lowest step %v", nobody)
	}
	// Answers are whole: 12 or 13 per cent of eight is one, and no number of eight is 20 per cent.
	for share, want := range map[int]audit.Interval{12: {Low: grains, High: grains}, 13: {Low: grains, High: grains}, 20: {Low: 8 * grains * 39 / 200, High: -divideDown(-8*grains*41, 200)}} {
		parts := []survey.Part{{From: 1, To: 1, Share: share}, {From: 2, To: 2, Share: 100 - share}}
		if got := stepShare(parts, 1, 8, grains); got != want {
			t.Errorf("%d per cent of eight: %v, not %v", share, got, want)
		}
	}
}
