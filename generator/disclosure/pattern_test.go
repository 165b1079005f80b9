package disclosure

import (
	"slices"
	"testing"
)

func TestThePatternIsTheBestOfAllPatterns(t *testing.T) {
	for seed := range 4000 {
		rng := seeded(seed)
		f := grow(rng, 1+rng.IntN(8), 3+rng.IntN(4), false)
		switch seed % 3 {
		case 1:
			f.cover = 2 + rng.IntN(4) // so that small forests have somebody to cover
		case 2:
			f.insider = 3
		}
		shown := f.pattern(t)
		if !f.safe(shown) {
			t.Fatalf("seed %d: not safe: %v shows %v of %v", seed, f.tree.parents, shown, f.counts)
		}
		if worth, best := f.worth(shown), f.best(); worth != best {
			t.Fatalf("seed %d: worth %v instead of %v: %v shows %v of %v", seed, worth, best, f.tree.parents, shown, f.counts)
		}
	}
}

func TestThePatternOfALargeTreeIsSafe(t *testing.T) {
	for seed := range 20 {
		rng := seeded(seed)
		f := grow(rng, 300, 5, false)
		f.cover, f.insider = 21*(seed%2), 3*(seed/2%2)
		if !f.safe(f.pattern(t)) {
			t.Errorf("seed %d: not safe", seed)
		}
	}
}

func TestTheAuditOfNumbersIsContentWithEveryPattern(t *testing.T) {
	for seed := range 3000 {
		rng := seeded(seed)
		f := grow(rng, 1+rng.IntN(30), 3+rng.IntN(4), seed%2 == 0)
		f.cover, f.insider = (2+rng.IntN(20))*rng.IntN(2), 3*rng.IntN(2)
		found := auditNumbers(numbers{parents: f.tree.parents, people: f.counts, shown: f.pattern(t), limits: f.limits})
		if len(found) > 0 && !slices.Contains(f.counts, unknown) {
			t.Fatalf("seed %d: %v in %v of %v", seed, found, f.tree.parents, f.counts)
		}
	}
}

func TestOfEquallyGoodPatternsTheFirstUnitIsShown(t *testing.T) {
	f := forest{tree: &tree{parents: []int{-1, 0, 0, 0}, ends: []int{4, 2, 3, 4}, depths: []int{0, 1, 1, 1}}, counts: []int{17, 7, 7, 3}, may: []bool{true, true, true, true}, limits: limits{group: 5}}
	for range 3 {
		if got := f.pattern(t); !slices.Equal(got, []bool{true, true, false, false}) {
			t.Errorf("shows %v", got)
		}
	}
}

func TestUpperLevelsAreShownBeforeLowerOnes(t *testing.T) {
	// 8 answers: 5 in a sub-unit and 3 registered directly. One of the two units can be shown.
	f := forest{tree: &tree{parents: []int{-1, 0}, ends: []int{2, 2}, depths: []int{0, 1}}, counts: []int{8, 5}, may: []bool{true, true}, limits: limits{group: 5}}
	if got := f.pattern(t); !slices.Equal(got, []bool{true, false}) {
		t.Errorf("shows %v", got)
	}
}
