package disclosure

import (
	"math/rand/v2"
	"slices"
	"testing"

	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/disclosure/pattern"
	"tifaktor/generator/survey"
)

// forest is a tree with numbers of answers, made for tests.
type forest struct {
	tree   *tree
	counts []int
	ranges []limits.Range // nil if there are none
	may    []bool
	limits limits.Limits
}

// grow returns a random forest in preorder with consistent numbers.
func grow(rng *rand.Rand, units, group int, unknowns bool) forest {
	f := forest{&tree{index: map[string]int{}}, make([]int, units), nil, make([]bool, units), limits.Limits{Group: group}}
	f.branch(rng, survey.NoUnit, units)
	for u := units - 1; u >= 0; u-- {
		f.counts[u] += []int{0, rng.IntN(group), rng.IntN(2 * group), rng.IntN(5 * group), 1}[rng.IntN(5)]
		if parent := f.tree.parents[u]; parent >= 0 {
			f.counts[parent] += f.counts[u]
		}
	}
	for u := range f.counts {
		f.may[u] = rng.IntN(10) > 0
		switch rng.IntN(20) {
		case 0:
			f.counts[u] = 0
		case 1:
			if unknowns {
				f.counts[u] = limits.Unknown
			}
		}
	}
	return f
}

// branch adds a unit with the given number of units in its subtree.
func (f *forest) branch(rng *rand.Rand, parent, units int) {
	u := len(f.tree.parents)
	f.tree.parents = append(f.tree.parents, parent)
	f.tree.ends = append(f.tree.ends, u+units)
	depth := 0
	if parent >= 0 {
		depth = f.tree.depths[parent] + 1
	}
	f.tree.depths = append(f.tree.depths, depth)
	for left := units - 1; left > 0; {
		size := 1 + rng.IntN(left)
		if rng.IntN(2) == 0 {
			size = 1 + rng.IntN(min(left, 3))
		}
		f.branch(rng, u, size)
		left -= size
	}
}

func (f *forest) pattern(t testing.TB) []bool {
	t.Helper()
	shown, err := f.tree.pattern(pattern.Question{Limits: f.limits, Counts: f.counts, Ranges: f.ranges, May: f.may})
	if err != nil {
		t.Fatal(err)
	}
	return shown
}

// gain is the value of a pattern: first how many units it shows, then how high they are in
// the tree, then how many answers they have.
type gain struct{ units, height, answers int }

func (g gain) more(other gain) bool {
	return slices.Compare([]int{g.units, g.height, g.answers}, []int{other.units, other.height, other.answers}) > 0
}

// worth returns the gain of a pattern.
func (f *forest) worth(shown []bool) gain {
	var sum gain
	for u, s := range shown {
		if s {
			sum = gain{sum.units + 1, sum.height - f.tree.depths[u], sum.answers + f.counts[u]}
		}
	}
	return sum
}

// place is a unit at which people are registered directly.
type place struct{ unit, people int }

// places returns all places of the forest.
func (f *forest) places() []place {
	own := slices.Clone(f.counts)
	for u, n := range f.counts {
		if n <= 0 {
			continue
		}
		for above := f.tree.parents[u]; above >= 0; above = f.tree.parents[above] {
			if f.counts[above] > 0 {
				own[above] -= n
				break
			}
		}
	}
	var all []place
	for u, n := range own {
		if n > 0 && f.counts[u] > 0 {
			all = append(all, place{u, n})
		}
	}
	return all
}

func (f *forest) inside(unit, other int) bool {
	return unit >= other && unit < f.tree.ends[other]
}

// remainder returns the places in the remainder of a unit.
func (f *forest) remainder(shown []bool, unit int) (places []place, people int) {
next:
	for _, p := range f.places() {
		if !f.inside(p.unit, unit) {
			continue
		}
		for u := unit + 1; u < f.tree.ends[unit]; u++ {
			if shown[u] && f.inside(p.unit, u) {
				continue next
			}
		}
		places, people = append(places, p), people+p.people
	}
	return places, people
}

// enough reports whether rule 1 lets so many people be left of a unit.
func (f *forest) enough(unit, people int) bool {
	return people == 0 || people >= f.limits.Group || f.limits.Cover > 0 && people*f.limits.Cover <= f.counts[unit]
}

// safe reports whether rules 1, 4 and 5 hold, place by place, straight from their wording.
func (f *forest) safe(shown []bool) bool {
	for u, n := range f.counts {
		places, people := f.remainder(shown, u)
		above := f.tree.parents[u]
		for above >= 0 && !shown[above] {
			above = f.tree.parents[above]
		}
		switch {
		case shown[u]:
			if n < f.limits.Group || !f.enough(u, people) {
				return false
			}
		case n > 0 && len(places) == 0:
			return false
		case n > 0 && above >= 0:
			all, everybody := f.remainder(shown, above)
			if len(all) == len(places) || everybody == len(all) || f.limits.Reported(n) && !f.enough(above, everybody-people) {
				return false
			}
		}
	}
	return true
}

// best returns the greatest gain of any safe pattern.
func (f *forest) best() gain {
	best := gain{}
	for mask := range 1 << len(f.counts) {
		shown := make([]bool, len(f.counts))
		allowed := true
		for u := range shown {
			shown[u] = mask>>u&1 == 1
			allowed = allowed && (!shown[u] || f.may[u] && f.counts[u] >= f.limits.Group)
		}
		if worth := f.worth(shown); allowed && worth.more(best) && f.safe(shown) {
			best = worth
		}
	}
	return best
}
