package disclosure

import (
	"slices"
	"testing"

	"tifaktor/generator/disclosure/audit"
)

// suppression decides what to show. All of these have been used somewhere, and all of them
// reveal hidden cells.
type suppression func(f *forest) []bool

// broken are suppressions that each lack one thing.
var broken = []struct {
	name string
	show suppression
}{
	{"one answer fewer is enough", func(f *forest) []bool {
		g := *f
		g.limits.Group--
		return g.greedy(g.leftAtLeast(g.everything))
	}},
	{"own staff are forgotten", func(f *forest) []bool { return f.greedy(f.leftAtLeast(f.hiddenUnits)) }},
	{"hidden middle levels are not looked through", func(f *forest) []bool { return f.greedy(f.leftAtLeast(f.family)) }},
	{"only pairs are looked at", func(f *forest) []bool { return f.greedy(f.pairs) }},
	{"one more is hidden and no more", (*forest).oneMore},
	{"hidden siblings are added up", func(f *forest) []bool { return f.greedy(f.siblings) }},
	{"numbers of answers are no secret", func(f *forest) []bool { return f.greedy(f.leftAtLeast(f.everything)) }},
}

func TestTheAuditFindsEveryBrokenSuppression(t *testing.T) {
	for _, suppressor := range broken {
		caught := 0
		for seed := range 2000 {
			rng := seeded(seed)
			f := grow(rng, 2+rng.IntN(12), 5, false)
			if f.catches(t, suppressor.name, suppressor.show(&f)) {
				caught++
			}
		}
		if caught < 5 {
			t.Errorf("%s: leaks only %d times: the test proves too little", suppressor.name, caught)
		}
	}
}

// catches compares the audit with what is safe by definition.
func (f *forest) catches(t *testing.T, name string, shown []bool) bool {
	t.Helper()
	found := audit.AuditNumbers(audit.Numbers{Parents: f.tree.parents, People: f.counts, Shown: shown, Limits: f.limits})
	if f.safe(shown) != (len(found) == 0) {
		t.Fatalf("%s: found %v in %v of %v, shown %v", name, found, f.tree.parents, f.counts, shown)
	}
	return len(found) > 0
}

func TestTheAuditFindsOneShownUnitTooMany(t *testing.T) {
	caught := 0
	for seed := range 1500 {
		rng := seeded(seed)
		f := grow(rng, 2+rng.IntN(20), 5, false)
		for u := range f.may {
			f.may[u] = true
		}
		shown := f.pattern(t)
		for u := range shown {
			if shown[u] || f.counts[u] == 0 {
				continue
			}
			more := slices.Clone(shown)
			more[u] = true
			if !f.catches(t, "one too many", more) {
				t.Fatalf("seed %d: unit %d could have been shown too", seed, u)
			}
			caught++
		}
	}
	if caught < 1000 {
		t.Errorf("only %d units were hidden", caught)
	}
}

// greedy shows units from the top down as long as nothing seems to be revealed.
func (f *forest) greedy(fine func(shown []bool) bool) []bool {
	shown := make([]bool, len(f.counts))
	for u := range shown {
		shown[u] = f.counts[u] >= f.limits.Group
		if shown[u] && !fine(shown) {
			shown[u] = false
		}
	}
	return shown
}

// leftAtLeast requires that what is left of each shown unit is nobody or a smallest group.
func (f *forest) leftAtLeast(left func(shown []bool, unit int) int) func([]bool) bool {
	return func(shown []bool) bool {
		for u := range shown {
			if n := left(shown, u); shown[u] && n > 0 && n < f.limits.Group {
				return false
			}
		}
		return true
	}
}

func (f *forest) everything(shown []bool, unit int) int {
	_, people := f.remainder(shown, unit)
	return people
}

// hiddenUnits leaves out the people registered directly at the unit itself.
func (f *forest) hiddenUnits(shown []bool, unit int) int {
	places, people := f.remainder(shown, unit)
	for _, p := range places {
		if p.unit == unit {
			people -= p.people
		}
	}
	return people
}

// family looks at the sub-units only, and not through those that are hidden.
func (f *forest) family(shown []bool, unit int) int {
	left := f.counts[unit]
	for child := unit + 1; child < f.tree.ends[unit]; child = f.tree.ends[child] {
		if shown[child] {
			left -= f.counts[child]
		}
	}
	return left
}

// pairs looks at each unit and each of its sub-units alone.
func (f *forest) pairs(shown []bool) bool {
	for u, parent := range f.tree.parents {
		if parent < 0 || !shown[u] || !shown[parent] {
			continue
		}
		if left := f.counts[parent] - f.counts[u]; left > 0 && left < f.limits.Group {
			return false
		}
	}
	return true
}

// siblings requires that the hidden sub-units of a unit have a smallest group together.
func (f *forest) siblings(shown []bool) bool {
	for unit := range shown {
		sum := 0
		for child := unit + 1; child < f.tree.ends[unit]; child = f.tree.ends[child] {
			if !shown[child] {
				sum += f.counts[child]
			}
		}
		if sum > 0 && sum < f.limits.Group {
			return false
		}
	}
	return true
}

// oneMore hides one sibling with every family that has something to hide.
func (f *forest) oneMore() []bool {
	shown := make([]bool, len(f.counts))
	for u := range shown {
		shown[u] = f.counts[u] >= f.limits.Group
	}
	for unit := range shown {
		small, other := false, -1
		for child := unit + 1; child < f.tree.ends[unit]; child = f.tree.ends[child] {
			small = small || f.counts[child] > 0 && f.counts[child] < f.limits.Group
			if f.counts[child] >= f.limits.Group && (other < 0 || f.counts[child] < f.counts[other]) {
				other = child
			}
		}
		if small && other >= 0 {
			shown[other] = false
		}
	}
	return shown
}
