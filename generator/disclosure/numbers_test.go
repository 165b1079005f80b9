package disclosure

import (
	"math/rand/v2"
	"testing"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
)

// TestNoHiddenNumberFollows tries every way in which the people can be spread
// over the places where somebody is, and finds the numbers that are the same in
// all of them.
func TestNoHiddenNumberFollows(t *testing.T) {
	fixed := 0
	for seed := range 1200 {
		rng := seeded(seed)
		f := small(rng)
		shown := make([]bool, len(f.counts))
		for u := range shown {
			shown[u] = f.counts[u] > 0 && rng.IntN(2) == 0
		}
		follows := f.spread(shown)
		found := audit.AuditNumbers(audit.Numbers{Parents: f.tree.parents, People: f.counts, Shown: shown, Limits: limits.Limits{Group: 1}})
		if follows != (len(found) > 0) {
			t.Fatalf("seed %d: follows: %v, found %v in %v of %v, shown %v", seed, follows, found, f.tree.parents, f.counts, shown)
		}
		if follows {
			fixed++
		}
	}
	if fixed < 100 {
		t.Errorf("only %d numbers followed", fixed)
	}
}

// small returns a random forest with at most two people at each place.
func small(rng *rand.Rand) forest {
	f := grow(rng, 2+rng.IntN(4), 3, false)
	clear(f.counts)
	for u := len(f.counts) - 1; u >= 0; u-- {
		f.counts[u] += rng.IntN(3)
		if parent := f.tree.parents[u]; parent >= 0 {
			f.counts[parent] += f.counts[u]
		}
	}
	return f
}

// spread reports whether some hidden number is the same however the people are
// spread. Each place has one to five people; what is shown must add up.
func (f *forest) spread(shown []bool) bool {
	places := f.places()
	guess := make([]int, len(places))
	seen := make([][6 * 5]bool, len(f.counts))
	var try func(i int)
	try = func(i int) {
		if i < len(places) {
			for guess[i] = 1; guess[i] <= 5; guess[i]++ {
				try(i + 1)
			}
			return
		}
		sums := make([]int, len(f.counts))
		for u := range sums {
			for p, n := range guess {
				if f.inside(places[p].unit, u) {
					sums[u] += n
				}
			}
			if shown[u] && sums[u] != f.counts[u] {
				return
			}
		}
		for u, n := range sums {
			seen[u][n] = true
		}
	}
	try(0)
	for u, n := range f.counts {
		ways := 0
		for _, possible := range seen[u] {
			if possible {
				ways++
			}
		}
		if n > 0 && !shown[u] && ways < 2 {
			return true
		}
	}
	return false
}
