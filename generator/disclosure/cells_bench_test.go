package disclosure

import (
	"math/rand/v2"
	"slices"
	"testing"

	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// organisations are kinds of organisations in which single cells of shown units may have
// to be hidden: where means lie near an end of the scale, where people skip statements
// and so the numbers of answers differ per factor, and where much is printed.
var organisations = []struct {
	name     string
	mean     float64 // of the answers, on a scale from 1 to 5
	silence  int     // per cent of the answers
	decimals int
	deep     bool
}{
	{"ordinary means", 4.0, 0, 1, false},
	{"high means", 4.6, 0, 1, false},
	{"means near the end", 4.85, 0, 1, false},
	{"5 per cent missing", 4.0, 5, 1, false},
	{"15 per cent missing", 4.0, 15, 1, false},
	{"two decimals", 4.0, 0, 2, false},
	{"deep, near the end, 5 per cent missing", 4.85, 5, 1, true},
	{"deep, high means", 4.6, 0, 1, true},
	{"deep, near the end", 4.85, 0, 1, true},
	{"deep, 5 per cent missing", 4.0, 5, 1, true},
}

// inhabited returns a town with people whose answers lie around the mean of their unit.
func inhabited(rng *rand.Rand, mean float64, silence int, deep bool) *madeUp {
	m := &madeUp{scale: oneToFive, factors: 4, counted: true, statements: 4, known: true}
	f := town(rng)
	if deep {
		f = chain(rng)
	}
	own, _, _ := f.tree.ownPeople(f.counts)
	for u, parent := range f.tree.parents {
		m.parents, m.noRow, m.invited = append(m.parents, parent), append(m.noRow, false), append(m.invited, rng.IntN(3))
		level := mean + 0.25*rng.NormFloat64()
		var people []person
		for range own[u] {
			p := make(person, m.factors)
			for i := range p {
				if p[i] = silent; rng.IntN(100) >= silence {
					p[i] = min(20, max(4, int(4*(level+0.5*rng.NormFloat64())+0.5)))
				}
			}
			people = append(people, p)
		}
		m.people = append(m.people, people)
	}
	return m
}

// spreads makes each answer one to a single statement, and returns the results with the
// distribution of each unit.
func (m *madeUp) spreads(rng *rand.Rand) *raw.Results {
	for _, people := range m.people {
		for _, p := range people {
			for f := range p {
				if p[f] != silent {
					p[f] = min(m.scale.To, max(m.scale.From, (p[f]+rng.IntN(m.statements))/m.statements))
				}
			}
		}
	}
	m.statements = 1
	in, all := m.results(), m.total()
	for i := range in.Rounds[0].Rows {
		row := &in.Rounds[0].Rows[i]
		for f := range m.factors {
			counts := make([]int, m.scale.To-m.scale.From+1)
			for _, p := range all[i] {
				if p[f] != silent {
					counts[p[f]-m.scale.From]++
				}
			}
			if n := slices.Max(counts); n == 0 {
				continue
			}
			list, _, _ := shares(counts...)
			row.Distributions = append(row.Distributions, raw.Distribution{Factor: written(factorID(f), 10+i), Shares: list})
		}
	}
	return in
}

// chain returns a deep tree: each unit has one or two below it, and a few people.
func chain(rng *rand.Rand) *forest {
	f := &forest{tree: &tree{index: map[string]int{}}}
	for u := range 40 {
		parent := survey.NoUnit
		if u > 0 {
			parent = max(0, u-1-rng.IntN(3))
			for f.tree.parents[u-1] != parent && parent != u-1 && !ancestor(f.tree, parent, u-1) {
				parent--
			}
		}
		depth := 0
		if parent >= 0 {
			depth = f.tree.depths[parent] + 1
		}
		f.tree.parents, f.tree.depths, f.tree.ends = append(f.tree.parents, parent), append(f.tree.depths, depth), append(f.tree.ends, u+1)
		f.counts, f.may = append(f.counts, rng.IntN(14)), append(f.may, true)
	}
	for u := len(f.counts) - 1; u > 0; u-- {
		parent := f.tree.parents[u]
		f.counts[parent] += f.counts[u]
		f.tree.ends[parent] = max(f.tree.ends[parent], f.tree.ends[u])
	}
	return f
}

// ancestor reports whether a unit lies above another.
func ancestor(t *tree, above, unit int) bool {
	for unit > above {
		unit = t.parents[unit]
	}
	return unit == above
}

// BenchmarkSingleCellsHidden measures which share of the cells of shown units is hidden,
// and which is printed as a band, in per cent.
func BenchmarkSingleCellsHidden(b *testing.B) {
	for _, kind := range organisations {
		for _, group := range []int{3, 5, 8} {
			b.Run(kind.name+"/group="+string(rune('0'+group)), func(b *testing.B) {
				var cells, few, hidden, between, bands int
				for b.Loop() {
					cells, few, hidden, between, bands = 0, 0, 0, 0, 0
					for seed := range 60 {
						m := inhabited(seeded(seed), kind.mean, kind.silence, kind.deep)
						m.scale.Decimals = kind.decimals
						people := m.total()
						d, _ := protectAs(b, m.results(), &site.Site{SmallestGroup: group}, nil)
						for u, response := range d.Rounds[0].Responses {
							for f, mean := range d.Rounds[0].Means[u] {
								if response.State != survey.Shown {
									continue
								}
								switch cells++; {
								case mean.Bound == survey.Between:
									between++
								case mean.State != survey.Shown && answered(people[u], f) < group:
									few++
								case mean.State != survey.Shown:
									hidden++
								case mean.Bound != survey.Exact:
									bands++
								}
							}
						}
					}
				}
				b.ReportMetric(100*float64(hidden)/float64(cells), "%hidden")
				b.ReportMetric(100*float64(few)/float64(cells), "%few")
				b.ReportMetric(100*float64(between)/float64(cells), "%between")
				b.ReportMetric(100*float64(bands)/float64(cells), "%limit")
			})
		}
	}
}

// answered returns how many answered a factor.
func answered(people []person, factor int) (n int) {
	for _, p := range people {
		if p[factor] != silent {
			n++
		}
	}
	return n
}
