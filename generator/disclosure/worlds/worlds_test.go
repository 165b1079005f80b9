package worlds

import (
	"math/rand/v2"
	"testing"
)

// random makes up a region of few people with the answers that they gave. The bounds of the
// sums are those of figures that round them, or those of figures that do not.
func random(rng *rand.Rand) *Region {
	steps, groups := 2+rng.IntN(4), 1+rng.IntN(3)
	r := &Region{From: rng.IntN(3) - 1, Counts: make([]int, steps)}
	all := make([]int, groups)
	for g := range groups {
		group := Group{Inside: -1, Answers: 1 + rng.IntN(4)}
		if g > 0 {
			group.Inside = rng.IntN(g)
		}
		mood, lowest, highest := rng.IntN(3), steps, 0
		for range group.Answers {
			step := rng.IntN(steps)
			if mood == 0 {
				step = steps - 1
			}
			r.Counts[step]++
			lowest, highest = min(lowest, step), max(highest, step)
			group.Sum += r.From + step
		}
		if g > 0 && rng.IntN(3) == 0 { // some of the steps that it has answers on
			group.Lowest, group.Highest = lowest, max(1, highest)
		}
		group.Demands = []Demand{{1, 1}, {min(2, group.Answers), 1 + rng.IntN(2)}}
		r.Groups = append(r.Groups, group)
	}
	for g := groups - 1; g >= 0; g-- {
		group := &r.Groups[g]
		all[g] += group.Sum
		group.Low, group.High = all[g]-rng.IntN(2), all[g]+rng.IntN(2)
		if group.Inside >= 0 {
			all[group.Inside] += all[g]
		}
	}
	r.Groups[0].Low, r.Groups[0].High = all[0], all[0]
	return r
}

// truth finds every world, and reports whether there is one, and whether the demands are met.
func truth(r *Region) (some, met bool) {
	found := make([]extremes, len(r.Groups))
	w := &world{region: r, sums: make([]int, len(r.Groups)), all: make([]int, len(r.Groups))}
	for range r.Groups {
		w.on = append(w.on, make([]int, len(r.Counts)))
	}
	var fill func(group, step, left int)
	fill = func(group, step, left int) {
		switch {
		case group == len(r.Groups):
			if !w.fits() {
				return
			}
			for g, group := range r.Groups {
				if !some {
					found[g] = make(extremes, len(group.Demands))
					for i, demand := range group.Demands {
						found[g][i].least, found[g][i].greatest = w.ends(g, demand.Answers)
					}
				}
				found[g].add(w, g, group.Demands)
			}
			some = true
		case step == len(r.Counts) && left == 0:
			next := 0
			if group+1 < len(r.Groups) {
				next = r.Groups[group+1].Answers
			}
			fill(group+1, 0, next)
		case step < len(r.Counts):
			for n := 0; n <= min(left, r.Counts[step]) && (n == 0 || w.has(group, step)); n++ {
				r.Counts[step] -= n
				w.on[group][step] = n
				w.sums[group] += n * (r.From + step)
				fill(group, step+1, left-n)
				r.Counts[step] += n
				w.on[group][step] = 0
				w.sums[group] -= n * (r.From + step)
			}
		}
	}
	fill(0, 0, r.Groups[0].Answers)
	met = some
	for g, group := range r.Groups {
		met = met && found[g].meet(group.Demands)
	}
	return some, met
}

// TestWhatIsProvenIsTrue compares proofs with every world of small regions.
func TestWhatIsProvenIsTrue(t *testing.T) {
	proven, possible := 0, 0
	for seed := range 20_000 {
		r := random(rand.New(rand.NewPCG(uint64(seed), 3)))
		some, met := truth(r)
		if !some {
			t.Fatalf("seed %d: not even the truth is a world", seed)
		}
		got := r.Proven()
		if got && !met {
			t.Fatalf("seed %d: %+v is not open", seed, *r)
		}
		if met {
			possible++
		}
		if got {
			proven++
		}
	}
	if 10*proven < 9*possible || possible < 2000 {
		t.Errorf("%d of %d that are open are proven", proven, possible)
	}
}
