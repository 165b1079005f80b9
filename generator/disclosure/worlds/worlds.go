// Package worlds proves that printed figures leave answers open, by finding other answers
// that give the same figures.
//
// A printed distribution says how many answers each step of the scale has, and the means
// printed below it say how these are divided among smaller groups. What follows from the two
// together is a question of whole numbers, with no formula that is both exact and quick. But
// to show that nothing follows it is enough to find two worlds, answers that fit everything
// that is printed, which differ by as much as was promised. A proof is never wrong; where
// none is found, there may be one.
package worlds

import (
	"cmp"
	"slices"
)

// Region is the people between a printed distribution and the next ones below it.
type Region struct {
	From   int     // the lowest step of the scale
	Counts []int   // answers on each step, from the lowest
	Groups []Group // every group before those inside it; the first holds the others
}

// Group is people whom no printed figure tells apart: those of a unit with a printed mean who
// are in no such unit below it.
type Group struct {
	Inside    int      // the index of the group around it; -1 for the first
	Answers   int      // how many
	Sum       int      // of its answers, in one world
	Low, High int      // bounds of its sum and those of all groups inside it, from the printed mean
	Lowest    int      // the first step that it may have answers on, from 0 for the lowest
	Highest   int      // the last such step; 0 if it may have answers on every step
	Demands   []Demand // what must be open
}

// Demand is that the sum of some answers of a group must be able to differ.
type Demand struct {
	Answers int // how many
	Width   int // how far apart their greatest and least sums must be
}

// world is answers that fit what is printed.
type world struct {
	region *Region
	on     [][]int // per group: answers on each step
	sums   []int   // per group: of its own answers
	all    []int   // per group: of its own and of those inside it
}

// Proven reports whether worlds were found that meet every demand.
func (r *Region) Proven() bool {
	first := r.deal()
	if first == nil || !first.settle() {
		return false
	}
	for g := range r.Groups {
		if !first.open(g) {
			return false
		}
	}
	return true
}

// deal gives the lowest answers to the groups with the lowest means, but first each group that
// may not have every step the steps that are nearest to its mean. The sums are not right yet.
// It returns nil if there are too few answers.
func (r *Region) deal() *world {
	w := &world{region: r, sums: make([]int, len(r.Groups)), all: make([]int, len(r.Groups))}
	var free []int
	left := slices.Clone(r.Counts)
	for g, group := range r.Groups {
		w.on = append(w.on, make([]int, len(r.Counts)))
		if group.Highest == 0 {
			free = append(free, g)
		} else if !w.take(g, left, r.nearest(group)) {
			return nil
		}
	}
	slices.SortStableFunc(free, func(a, b int) int {
		one, other := r.Groups[a], r.Groups[b]
		return cmp.Compare(one.Sum*max(1, other.Answers), other.Sum*max(1, one.Answers))
	})
	all := make([]int, len(r.Counts))
	for step := range all {
		all[step] = step
	}
	for _, g := range free {
		if !w.take(g, left, all) {
			return nil
		}
	}
	return w
}

// nearest returns the steps that a group may have, those nearest to its mean first.
func (r *Region) nearest(group Group) []int {
	var steps []int
	for step := group.Lowest; step <= group.Highest; step++ {
		steps = append(steps, step)
	}
	away := func(step int) int {
		return max((r.From+step)*group.Answers-group.Sum, group.Sum-(r.From+step)*group.Answers)
	}
	slices.SortStableFunc(steps, func(a, b int) int { return cmp.Compare(away(a), away(b)) })
	return steps
}

// take gives a group what is left of answers, in the order of the steps. It reports whether
// there were enough.
func (w *world) take(group int, left, steps []int) bool {
	want := w.region.Groups[group].Answers
	for _, step := range steps {
		some := min(want, left[step])
		w.on[group][step] += some
		w.sums[group] += some * (w.region.From + step)
		want, left[step] = want-some, left[step]-some
	}
	return want == 0
}

// settle exchanges answers until each group has its sum, and fills in all. It reports whether
// it succeeded, and whether the sums fit what is printed.
func (w *world) settle() bool {
	r := w.region
	for {
		from, most := -1, 0
		for g, group := range r.Groups {
			if over := w.sums[g] - group.Sum; over > most {
				from, most = g, over
			}
		}
		if from < 0 {
			break
		}
		if !w.pass(from) {
			return false
		}
	}
	for g := len(r.Groups) - 1; g >= 0; g-- {
		group := r.Groups[g]
		w.all[g] += w.sums[g]
		if w.sums[g] != group.Sum || w.all[g] < group.Low || w.all[g] > group.High {
			return false
		}
		if group.Inside >= 0 {
			w.all[group.Inside] += w.all[g]
		}
	}
	return true
}

// pass makes the sum of a group one smaller, and that of one with too small a sum one greater,
// by exchanges along the shortest way between them. It reports whether there is one.
func (w *world) pass(from int) bool {
	groups := w.region.Groups
	before := make([]int, len(groups)) // the group on the way to each, and -1 where nobody was
	for g := range before {
		before[g] = -1
	}
	before[from] = from
	for way := []int{from}; len(way) > 0; way = way[1:] {
		at := way[0]
		for to := range groups {
			if before[to] >= 0 || w.lower(at, to) < 0 {
				continue
			}
			before[to] = at
			if w.sums[to] >= groups[to].Sum {
				way = append(way, to)
				continue
			}
			for ; to != from; to = before[to] {
				step := w.lower(before[to], to)
				if step < 0 {
					return false // an exchange nearer to the end took it
				}
				w.exchange(before[to], to, step+1, step)
			}
			return true
		}
	}
	return false
}

// has reports whether a group may have answers on a step.
func (w *world) has(group, step int) bool {
	g := w.region.Groups[group]
	return step >= g.Lowest && (g.Highest == 0 || step <= g.Highest)
}

// lower returns a step that one group can take from another for an answer on the next step, or -1.
func (w *world) lower(one, other int) int {
	for step := range len(w.region.Counts) - 1 {
		if w.on[one][step+1] > 0 && w.on[other][step] > 0 && w.has(one, step) && w.has(other, step+1) {
			return step
		}
	}
	return -1
}

// exchange lets one group give an answer on a step to another for one on another step.
func (w *world) exchange(one, other, gives, takes int) {
	w.on[one][gives]--
	w.on[one][takes]++
	w.on[other][takes]--
	w.on[other][gives]++
	w.sums[one] += takes - gives
	w.sums[other] += gives - takes
}
