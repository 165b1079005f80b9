package disclosure

import (
	"math/rand/v2"
	"slices"
	"testing"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
)

// hide replaces some numbers of fewer than the smallest group by ranges in which
// they lie. All of them can be relied on.
func (f *forest) hide(rng *rand.Rand) {
	f.ranges = make([]limits.Range, len(f.counts))
	for u := len(f.counts) - 1; u > 0; u-- {
		n := f.counts[u]
		empty := !slices.ContainsFunc(f.counts[u+1:f.tree.ends[u]], func(n int) bool { return n != 0 })
		if n >= f.limits.Group || !empty || f.counted(u) < 0 || rng.IntN(3) == 0 {
			continue
		}
		r := limits.Range{Lowest: rng.IntN(n + 1), Highest: n + rng.IntN(f.limits.Group-n)}
		if max(1, r.Lowest) < r.Highest {
			f.counts[u], f.ranges[u] = limits.Unknown, r
		}
	}
}

// counted returns the nearest unit above whose number is known, or -1.
func (f *forest) counted(unit int) int {
	above := f.tree.parents[unit]
	for above >= 0 && f.counts[above] <= 0 {
		above = f.tree.parents[above]
	}
	return above
}

// truths returns every forest that may be the true one.
func (f *forest) truths() []forest {
	all := []forest{*f}
	for u, r := range f.ranges {
		if r == (limits.Range{}) {
			continue
		}
		var next []forest
		for _, one := range all {
			for n := r.Lowest; n <= r.Highest; n++ {
				with := one
				with.counts = slices.Clone(one.counts)
				with.counts[u] = n
				if with.fits() {
					next = append(next, with)
				}
			}
		}
		all = next
	}
	return all
}

// fits reports whether no unit has fewer people than those below it.
func (f *forest) fits() bool {
	own := slices.Clone(f.counts)
	for u, n := range f.counts {
		if above := f.counted(u); above >= 0 && n > 0 {
			own[above] -= n
		}
	}
	for u, n := range own {
		if f.counts[u] > 0 && n < 0 {
			return false
		}
	}
	return true
}

// safeWhatever reports whether what is shown is safe whatever the hidden numbers
// are, also for a reader who knows the ranges and where somebody answered.
func (f *forest) safeWhatever(shown []bool) bool {
	for _, truth := range f.truths() {
		if !truth.safe(shown) || !truth.open(shown) {
			return false
		}
	}
	return true
}

// open reports whether every hidden number has two possible values for a reader who knows
// the ranges. Each place has at least one person, each unit with a range a number within
// it, and all places of a remainder add up to it.
func (f *forest) open(shown []bool) bool {
	const anything = 1 << 20
	for w, n := range f.counts {
		owner := f.tree.parents[w]
		for owner >= 0 && !shown[owner] {
			owner = f.tree.parents[owner]
		}
		if n <= 0 || shown[w] || owner < 0 {
			continue
		}
		places, people := f.remainder(shown, owner)
		least, most := map[bool]int{}, map[bool]int{} // of the places inside the unit, and of the others
		for _, p := range places {
			low, high := 1, anything
			if r := f.ranges[p.unit]; r != (limits.Range{}) {
				low, high = max(1, r.Lowest), r.Highest
			}
			least[f.inside(p.unit, w)] += low
			most[f.inside(p.unit, w)] += high
		}
		if max(least[true], people-most[false]) == min(most[true], people-least[false]) {
			return false
		}
	}
	return true
}

func TestThePatternWithRangesIsTheBestOfAllPatterns(t *testing.T) {
	ranged, more := 0, 0
	for seed := range 4000 {
		rng := seeded(seed)
		f := grow(rng, 2+rng.IntN(6), 3+rng.IntN(4), false)
		switch seed % 3 {
		case 1:
			f.limits.Cover = 2 + rng.IntN(4)
		case 2:
			f.limits.Insider = 3
		}
		f.hide(rng)
		if !f.fits() || len(f.truths()) == 1 {
			continue
		}
		ranged++
		shown := f.pattern(t)
		if !f.safeWhatever(shown) {
			t.Fatalf("seed %d: not safe: %v shows %v of %v within %v, %+v", seed, f.tree.parents, shown, f.counts, f.ranges, f.limits)
		}
		if worth, best := f.worth(shown), f.bestWhatever(); worth != best {
			t.Fatalf("seed %d: worth %v instead of %v: %v shows %v of %v within %v, %+v", seed, worth, best, f.tree.parents, shown, f.counts, f.ranges, f.limits)
		}
		without := f
		without.ranges = nil
		if f.worth(shown).units > f.worth(without.safeAsUnknown(t)).units {
			more++
		}
	}
	if ranged < 1500 || more < 100 {
		t.Errorf("%d forests with ranges, of which %d show more than with limits.Unknown numbers", ranged, more)
	}
}

// bestWhatever returns the greatest gain of a pattern that is safe whatever the hidden
// numbers are.
func (f *forest) bestWhatever() gain {
	best := gain{}
	for mask := range 1 << len(f.counts) {
		shown := make([]bool, len(f.counts))
		allowed := true
		for u := range shown {
			shown[u] = mask>>u&1 == 1
			allowed = allowed && (!shown[u] || f.may[u] && f.counts[u] >= f.limits.Group)
		}
		if worth := f.worth(shown); allowed && worth.more(best) && f.safeWhatever(shown) {
			best = worth
		}
	}
	return best
}

// safeAsUnknown returns the pattern as a round finds it, audited until nothing is found.
func (f *forest) safeAsUnknown(t *testing.T) []bool {
	f.may = slices.Clone(f.may)
	for {
		shown := f.pattern(t)
		found := audit.AuditNumbers(audit.Numbers{Parents: f.tree.parents, People: f.counts, Ranges: f.ranges, Shown: shown, Limits: f.limits})
		if len(found) == 0 {
			return shown
		}
		for _, one := range found {
			f.may[one.Remainder] = false
		}
	}
}

func TestTheAuditOfNumbersWithRangesIsRight(t *testing.T) {
	caught, content := 0, 0
	for seed := range 6000 {
		rng := seeded(seed)
		f := grow(rng, 2+rng.IntN(7), 3+rng.IntN(4), false)
		f.limits.Cover, f.limits.Insider = (2+rng.IntN(5))*rng.IntN(2), 3*rng.IntN(2)
		f.hide(rng)
		if !f.fits() || len(f.truths()) == 1 {
			continue
		}
		shown := make([]bool, len(f.counts))
		for u, n := range f.counts {
			shown[u] = n >= f.limits.Group && rng.IntN(3) > 0
		}
		found := audit.AuditNumbers(audit.Numbers{Parents: f.tree.parents, People: f.counts, Ranges: f.ranges, Shown: shown, Limits: f.limits})
		if f.safeWhatever(shown) != (len(found) == 0) {
			t.Fatalf("seed %d: found %v in %v of %v within %v, shown %v, %+v", seed, found, f.tree.parents, f.counts, f.ranges, shown, f.limits)
		}
		if len(found) > 0 {
			caught++
		} else {
			content++
		}
	}
	if caught < 300 || content < 300 {
		t.Errorf("%d patterns with findings, %d without", caught, content)
	}
}

func TestTheAuditOfNumbersFindsNothingInAnyPatternWithRanges(t *testing.T) {
	for seed := range 6000 {
		rng := seeded(seed)
		f := grow(rng, 2+rng.IntN(20), 3+rng.IntN(4), false)
		f.limits.Cover, f.limits.Insider = (2+rng.IntN(5))*rng.IntN(2), (1+rng.IntN(3))*rng.IntN(2)
		f.hide(rng)
		if !f.fits() {
			continue
		}
		shown := f.pattern(t)
		if found := audit.AuditNumbers(audit.Numbers{Parents: f.tree.parents, People: f.counts, Ranges: f.ranges, Shown: shown, Limits: f.limits}); len(found) > 0 {
			t.Fatalf("seed %d: %v in %v of %v within %v, shown %v, %+v", seed, found, f.tree.parents, f.counts, f.ranges, shown, f.limits)
		}
	}
}
