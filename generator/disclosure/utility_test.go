package disclosure

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"tifaktor/generator/disclosure/pattern"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// town returns a realistic municipality of about 137 units: a top, six sectors,
// some twenty services below them and the units where people work. Half of these
// have fewer than 14 answers, and every upper unit has some people of its own:
// its leader, often a staff.
func town(rng *rand.Rand) *forest {
	f := &forest{tree: &tree{index: map[string]int{}}}
	add := func(parent, depth, own int) int {
		u := len(f.counts)
		f.tree.parents, f.tree.depths = append(f.tree.parents, parent), append(f.tree.depths, depth)
		f.tree.ends, f.counts, f.may = append(f.tree.ends, 0), append(f.counts, own), append(f.may, true)
		return u
	}
	top := add(survey.NoUnit, 0, 1+rng.IntN(8))
	for range 6 {
		sector := add(top, 1, 1+rng.IntN(7)*rng.IntN(2))
		for range 3 + rng.IntN(3) {
			service := add(sector, 2, 1+rng.IntN(4)*rng.IntN(2))
			for range 2 + rng.IntN(7) {
				add(service, 3, int(math.Exp(math.Log(14)+0.7*rng.NormFloat64())))
			}
		}
	}
	for u := len(f.counts) - 1; u >= 0; u-- {
		f.tree.ends[u] = max(f.tree.ends[u], u+1)
		if parent := f.tree.parents[u]; parent >= 0 {
			f.counts[parent] += f.counts[u]
			f.tree.ends[parent] = max(f.tree.ends[parent], f.tree.ends[u])
		}
	}
	return f
}

// BenchmarkHiddenAdditionally measures the price of protection: the share of
// units with enough answers that are hidden to protect others, in per cent.
// If numbers are known anyhow (rules 1 and 2 alone), that is the price of a protection that
// does not keep the numbers of hidden units secret.
func BenchmarkHiddenAdditionally(b *testing.B) {
	for _, group := range []int{3, 5, 8} {
		for _, rounding := range []site.Rounding{site.Strict, site.Cover} {
			for _, open := range []bool{true, false} {
				name := fmt.Sprintf("group=%d/%s/%s", group, [...]string{"cover", "strict"}[rounding], map[bool]string{true: "numbersTold", false: "numbersSecret"}[open])
				b.Run(name, func(b *testing.B) {
					l := newLimits(&site.Site{Rounding: rounding}, oneToFive, nil, group, false)
					possible, hidden := 0, 0
					for b.Loop() {
						possible, hidden = 0, 0
						for seed := range 100 {
							f := town(seeded(seed))
							shown, err := f.tree.pattern(pattern.Question{Limits: l, Counts: f.counts, May: f.may, NumbersKnown: open})
							if err != nil {
								b.Fatal(err)
							}
							for u, n := range f.counts {
								if n >= group {
									possible++
									if !shown[u] {
										hidden++
									}
								}
							}
						}
					}
					b.ReportMetric(100*float64(hidden)/float64(possible), "%hidden")
				})
			}
		}
	}
}
