package disclosure

import (
	"slices"
	"testing"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
)

func TestThePatternIsTheBestOfAllPatterns(t *testing.T) {
	for seed := range 4000 {
		rng := seeded(seed)
		f := grow(rng, 1+rng.IntN(8), 3+rng.IntN(4), false)
		switch seed % 3 {
		case 1:
			f.limits.Cover = 2 + rng.IntN(4) // so that small forests have somebody to cover
		case 2:
			f.limits.Insider = 3
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
		f.limits.Cover, f.limits.Insider = 21*(seed%2), 3*(seed/2%2)
		if !f.safe(f.pattern(t)) {
			t.Errorf("seed %d: not safe", seed)
		}
	}
}

func TestTheAuditOfNumbersFindsNothingInAnyPattern(t *testing.T) {
	for seed := range 3000 {
		rng := seeded(seed)
		f := grow(rng, 1+rng.IntN(30), 3+rng.IntN(4), seed%2 == 0)
		f.limits.Cover, f.limits.Insider = (2+rng.IntN(20))*rng.IntN(2), 3*rng.IntN(2)
		found := audit.AuditNumbers(audit.Numbers{Parents: f.tree.parents, People: f.counts, Shown: f.pattern(t), Limits: f.limits})
		if len(found) > 0 && !slices.Contains(f.counts, limits.Unknown) {
			t.Fatalf("seed %d: %v in %v of %v", seed, found, f.tree.parents, f.counts)
		}
	}
}
