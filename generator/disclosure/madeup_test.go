package disclosure

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// person is what somebody answered to each factor, in steps of the scale divided by the
// number of statements. Silent is no answer.
type person []int

const silent = -1 << 30

// madeUp is an invented organisation with the answers of each person, so that the means of
// all levels agree. Unit 0 is the top.
type madeUp struct {
	scale   survey.Scale
	factors int
	parents []int
	people  [][]person // registered directly at each unit
	invited []int      // people asked beyond those who answered, per unit
	noRow   []bool     // the unit has no row of its own
	counted bool       // numbers of answers per factor are written

	statements int  // that an answer is the mean of
	known      bool // the instrument says so
	yesNo      bool // each of them is answered with yes or no
}

var oneToFive = survey.Scale{From: 1, To: 5, Decimals: 1}

// random returns an organisation with some of everything that is awkward.
func random(rng *rand.Rand, units, factors int, scale survey.Scale) *madeUp {
	m := &madeUp{scale: scale, factors: factors, counted: true, statements: 4, known: true}
	m.populate(rng, units)
	return m
}

// populate makes up the units and their people.
func (m *madeUp) populate(rng *rand.Rand, units int) {
	silence := rng.IntN(3) * rng.IntN(8) // per cent
	for u := range units {
		parent := survey.NoUnit
		if u > 0 {
			parent = rng.IntN(u)
			if rng.IntN(2) == 0 {
				parent = max(0, u-1-rng.IntN(3))
			}
		}
		m.parents = append(m.parents, parent)
		m.noRow = append(m.noRow, rng.IntN(12) == 0)
		m.invited = append(m.invited, rng.IntN(4))
		m.people = append(m.people, nil)
		size := []int{0, rng.IntN(4), rng.IntN(9), 4 + rng.IntN(14), rng.IntN(30)}[rng.IntN(5)]
		mood := rng.IntN(6)
		for range size {
			m.people[u] = append(m.people[u], m.somebody(rng, mood, silence))
		}
	}
}

// crowd adds so many people to one of the units that rounding can cover some of
// the others.
func (m *madeUp) crowd(rng *rand.Rand) {
	if rng.IntN(2) == 0 {
		return
	}
	u := rng.IntN(len(m.people))
	for range 20 + rng.IntN(200) {
		m.people[u] = append(m.people[u], m.somebody(rng, 2, 0))
	}
}

// somebody returns a person who answered everything the highest, everything the lowest, or
// anything.
func (m *madeUp) somebody(rng *rand.Rand, mood, silence int) person {
	from, to, apart := m.statements*m.scale.From, m.statements*m.scale.To, 1
	if m.yesNo {
		apart = m.scale.To - m.scale.From
	}
	p := make(person, m.factors)
	for f := range p {
		switch {
		case rng.IntN(100) < silence:
			p[f] = silent
		case mood == 0:
			p[f] = to
		case mood == 1:
			p[f] = from
		default:
			p[f] = from + apart*rng.IntN((to-from)/apart+1)
		}
	}
	return p
}

// total returns the people of each unit, its sub-units' included.
func (m *madeUp) total() [][]person {
	all := make([][]person, len(m.parents))
	for u := len(m.parents) - 1; u >= 0; u-- {
		all[u] = append(all[u], m.people[u]...)
		if parent := m.parents[u]; parent >= 0 {
			all[parent] = append(all[parent], all[u]...)
		}
	}
	return all
}

// results returns the organisation as one round.
func (m *madeUp) results() *raw.Results {
	r := &raw.Results{Instrument: raw.Instrument{Instrument: survey.Instrument{ID: "made-up", Scale: m.scale}}}
	for f := range m.factors {
		factor := survey.Factor{ID: factorID(f), Number: f + 1}
		if m.known {
			factor.Statements = survey.Statements{Fewest: m.statements, Most: m.statements}
		}
		r.Instrument.Factors = append(r.Instrument.Factors, factor)
	}
	round := raw.Round{File: "round.yaml", ID: written("2023", 1), From: written(yamlfile.Date{Time: time.Date(2023, 3, 6, 0, 0, 0, 0, time.UTC)}, 2)}
	asked := make([]int, len(m.parents))
	for u := len(m.parents) - 1; u >= 0; u-- {
		asked[u] += m.invited[u] + len(m.people[u])
		if parent := m.parents[u]; parent >= 0 {
			asked[parent] += asked[u]
		}
	}
	for u, people := range m.total() {
		unit := raw.Unit{ID: written(unitID(u), u+1), Name: i18n.Same(unitID(u))}
		if m.parents[u] >= 0 {
			unit.Parent = written(unitID(m.parents[u]), u+1)
		}
		r.Units = append(r.Units, unit)
		if !m.noRow[u] {
			round.Rows = append(round.Rows, m.row(u, asked[u], people))
		}
	}
	r.Rounds = []raw.Round{round}
	return r
}

func (m *madeUp) row(unit, asked int, people []person) raw.Row {
	line := 10 + unit
	row := raw.Row{Unit: written(unitID(unit), line), Invited: written(asked, line), Respondents: written(len(people), line)}
	for f := range m.factors {
		sum, n := 0, 0
		for _, p := range people {
			if p[f] != silent {
				sum, n = sum+p[f], n+1
			}
		}
		if n == 0 {
			continue
		}
		cell := raw.Cell{Factor: written(factorID(f), line), Mean: written(yamlfile.One*yamlfile.Decimal(sum)/yamlfile.Decimal(m.statements*n), line)}
		if n != len(people) || m.counted && unit%3 == 0 {
			cell.Answers = written(n, line)
		}
		row.Cells = append(row.Cells, cell)
	}
	return row
}

func unitID(unit int) string     { return fmt.Sprintf("u%d", unit) }
func factorID(factor int) string { return fmt.Sprintf("f%d", factor) }

func written[T any](v T, line int) yamlfile.Value[T] {
	return yamlfile.Value[T]{V: v, Place: problem.Place{File: "test.yaml", Line: line, Col: 1}}
}

// protect runs the whole step, which must not fail.
func protect(t testing.TB, results *raw.Results, group int) (*survey.Dataset, *problem.List) {
	t.Helper()
	return protectAs(t, results, &site.Site{SmallestGroup: group}, nil)
}

// protectAs does it with settings of the site, and with what was published.
func protectAs(t testing.TB, results *raw.Results, site *site.Site, published *ledger.Ledger) (*survey.Dataset, *problem.List) {
	t.Helper()
	var problems problem.List
	dataset, _, err := Protect(results, site, published, &problems)
	if err != nil {
		t.Fatal(err)
	}
	if problems.Failed() {
		t.Fatal(problems.Sorted())
	}
	return dataset, &problems
}

// seeded returns random numbers that are the same every time.
func seeded(seed int) *rand.Rand { return rand.New(rand.NewPCG(uint64(seed), 7)) }
