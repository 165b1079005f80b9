package disclosure

import (
	"math/rand/v2"
	"testing"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/pattern"
	"tifaktor/generator/problem"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// municipality returns an invented organisation of ordinary shape with four levels: most
// units have 6 to 40 people, every tenth has few, and every third upper unit has some of
// its own. Silence is how many per cent leave a factor out.
func municipality(rng *rand.Rand, units, factors, silence int) *madeUp {
	m := &madeUp{scale: oneToFive, factors: factors, statements: 4, known: true, noRow: make([]bool, units), invited: make([]int, units), people: make([][]person, units)}
	sectors := max(1, min(8, units/10))
	for u := range units {
		parent, size := survey.NoUnit, 6+rng.IntN(35)
		switch {
		case u == 0:
			size = rng.IntN(8)
		case u <= sectors:
			parent, size = 0, rng.IntN(5)*rng.IntN(2)
		case u <= units/8:
			parent, size = 1+u%sectors, rng.IntN(8)*rng.IntN(2)
		default:
			parent = 1 + u%max(1, units/8)
			if u%10 == 0 {
				size = 1 + rng.IntN(6)
			}
		}
		m.parents = append(m.parents, parent)
		m.invited[u] = size / 3
		level := 13 + rng.IntN(4)
		for range size {
			p := make(person, factors)
			for f := range p {
				p[f] = min(20, level+rng.IntN(8)-3)
				if rng.IntN(100) < silence {
					p[f] = silent
				}
			}
			m.people[u] = append(m.people[u], p)
		}
	}
	return m
}

// BenchmarkProtect finds the patterns of ten factors in some rounds, prints and
// audits them. Some leave factors out, so that a pattern is needed per factor.
func BenchmarkProtect(b *testing.B) {
	for _, bench := range []struct {
		name                   string
		units, rounds, silence int
	}{
		{"units=50/rounds=3", 50, 3, 0}, {"units=500/rounds=3", 500, 3, 0}, {"units=5288/rounds=5", 5288, 5, 0}, {"units=5288/rounds=5/someSilent", 5288, 5, 1},
	} {
		b.Run(bench.name, func(b *testing.B) {
			results := municipality(seeded(1), bench.units, 10, bench.silence).results()
			for len(results.Rounds) < bench.rounds {
				results.Rounds = append(results.Rounds, results.Rounds[0])
			}
			b.ReportAllocs()
			for b.Loop() {
				var problems problem.List
				dataset, _, err := Protect(results, &site.Site{SmallestGroup: 5}, nil, &problems)
				if err != nil || dataset == nil {
					b.Fatal(err, problems.Sorted())
				}
			}
		})
	}
}

func BenchmarkPattern(b *testing.B) {
	f := grow(seeded(1), 5000, 5, false)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := f.tree.pattern(pattern.Question{Limits: f.limits, Counts: f.counts, May: f.may}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAudit(b *testing.B) {
	results := municipality(seeded(1), 5000, 1, 0).results()
	dataset, _ := protect(b, results, 5)
	p := audit.Publication{From: 1, To: 5, Decimals: 1, Limits: newLimits(&site.Site{}, oneToFive, nil, 5, false)}
	format := newFormatter(oneToFive)
	counts := map[string]int{}
	for _, row := range results.Rounds[0].Rows {
		counts[row.Unit.V] = row.Respondents.V
	}
	for u, unit := range dataset.Units {
		p.Parents = append(p.Parents, unit.Parent)
		p.Answers = append(p.Answers, counts[unit.ID])
		p.Printed = append(p.Printed, format.statement(dataset.Rounds[0].Means[u][0]))
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, found, err := audit.Audit(p); err != nil || len(found) > 0 {
			b.Fatal(found, err)
		}
	}
}
