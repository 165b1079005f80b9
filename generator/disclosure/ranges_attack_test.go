package disclosure

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// hideNumbers writes ranges for some small numbers of answers, as sources do: with
// the means, with the means hidden, or without any.
func (m *madeUp) hideNumbers(rng *rand.Rand, results *raw.Results, group int) (hidden int) {
	all := m.total()
	rows := results.Rounds[0].Rows
	for i := range rows {
		row := &rows[i]
		n := len(all[slices.IndexFunc(results.Units, func(unit raw.Unit) bool { return unit.ID.V == row.Unit.V })])
		if n >= group || rng.IntN(4) == 0 {
			continue
		}
		within := raw.Range{Lowest: rng.IntN(min(n, 3) + 1), Highest: group - 1}
		if rng.IntN(3) == 0 {
			within.Highest = n + rng.IntN(2*group)
		}
		if within.Lowest >= within.Highest {
			continue
		}
		row.Respondents, row.Within = yamlfile.Value[int]{}, written(within, row.Unit.Place.Line)
		hidden++
		how := rng.IntN(3)
		for c := range row.Cells {
			row.Cells[c].Answers = yamlfile.Value[int]{}
			if how == 1 {
				row.Cells[c] = raw.Cell{Factor: row.Cells[c].Factor, Hidden: true}
			}
		}
		if how == 2 {
			row.Cells = nil
		}
	}
	return hidden
}

// answered returns the true number of answers to a factor in each unit of a dataset.
func (m *madeUp) answered(dataset *survey.Dataset, factor int) []int {
	numbers := make([]int, len(dataset.Units))
	for made, people := range m.total() {
		u := slices.IndexFunc(dataset.Units, func(unit survey.Unit) bool { return unit.ID == unitID(made) })
		for _, p := range people {
			if p[factor] != silent && !m.noRow[made] {
				numbers[u]++
			}
		}
	}
	return numbers
}

// TestWhatIsHiddenAroundRangesIsSafeWithEveryNumberInThem attacks with all true
// numbers, and with every other number in a range that fits those around it.
func TestWhatIsHiddenAroundRangesIsSafeWithEveryNumberInThem(t *testing.T) {
	attacked, others := 0, 0
	for seed := range 600 {
		rng := seeded(seed)
		settings := &site.Site{SmallestGroup: 3 + rng.IntN(4), Rounding: site.Rounding(rng.IntN(2))}
		m := random(rng, 2+rng.IntN(5), 2, oneToFive)
		m.crowd(rng)
		results := m.results()
		m.hideNumbers(rng, results, settings.SmallestGroup)
		dataset, _ := protectAs(t, results, settings, nil)
		for f := range m.factors {
			truth := published(dataset, results, f, settings)
			truth.Answers = m.answered(dataset, f)
			attacked += newAttacker(truth).attack(t, seed, f)
			for u, row := range rowsOf(dataset, results) {
				if row == nil || !row.Within.Known() {
					continue
				}
				most := row.Within.V.Highest
				if row.Invited.Known() {
					most = min(most, row.Invited.V) // of nobody who was invited, nobody answered
				}
				for n := 0; n <= most; n++ {
					other := truth
					other.Answers = slices.Clone(truth.Answers)
					if other.Answers[u] = n; slices.Min(newAttacker(other).own) >= 0 {
						others += newAttacker(other).attack(t, seed, f)
					}
				}
			}
		}
	}
	if attacked < 2000 || others < 1000 {
		t.Errorf("only %d attacks, and %d with other numbers", attacked, others)
	}
}

// rowsOf returns the row of each unit of a dataset.
func rowsOf(dataset *survey.Dataset, results *raw.Results) []*raw.Row {
	rows := make([]*raw.Row, len(dataset.Units))
	for i := range results.Rounds[0].Rows {
		row := &results.Rounds[0].Rows[i]
		rows[slices.IndexFunc(dataset.Units, func(unit survey.Unit) bool { return unit.ID == row.Unit.V })] = row
	}
	return rows
}

// TestReportsOfUnitsWithRangesRevealNoMoreThanAllowed attacks with the exact sum of
// each hidden unit whose leader holds its report, if its mean was delivered: nothing can be
// promised about a sum that was not.
func TestReportsOfUnitsWithRangesRevealNoMoreThanAllowed(t *testing.T) {
	reports, asked := 0, 0
	for seed := range 1500 {
		rng := seeded(seed)
		settings := &site.Site{SmallestGroup: 4 + rng.IntN(4), Rounding: site.Rounding(rng.IntN(2)), Insider: 3}
		m := random(rng, 2+rng.IntN(4), 2, oneToFive)
		m.crowd(rng)
		results := m.results()
		m.hideNumbers(rng, results, settings.SmallestGroup)
		dataset, _ := protectAs(t, results, settings, nil)
		for f := range m.factors {
			truth := published(dataset, results, f, settings)
			truth.Answers = m.answered(dataset, f)
			r := report{attacker: newAttacker(truth)}
			for u, row := range rowsOf(dataset, results) {
				delivered := row != nil && slices.ContainsFunc(row.Cells, func(cell raw.Cell) bool { return cell.Factor.V == factorID(f) && cell.Mean.Known() })
				if !delivered || !row.Within.Known() || r.owner(u) < 0 || r.Answers[u] < settings.Insider {
					continue
				}
				reports++
				r.unit, r.sum = u, m.sum(dataset.Units[u].ID, f, r.half())
				asked += r.attackRest(t, seed, r.owner(u))
			}
		}
	}
	if reports < 50 || asked < 50 {
		t.Errorf("only %d reports and %d questions", reports, asked)
	}
}

// sum returns the sum of the answers to a factor in a unit, in grains.
func (m *madeUp) sum(unit string, factor, half int) (sum int) {
	for made, people := range m.total() {
		for _, p := range people {
			if unitID(made) == unit && p[factor] != silent {
				sum += p[factor] * half / 4
			}
		}
	}
	return sum
}

// TestNumbersAndAnswersWithinARangeChangeNothing moves people between a unit with
// a range and the unit above it, where they are registered directly, and lets those
// of the unit answer anything: what is published, and the reasons for the publisher,
// must be the same.
func TestNumbersAndAnswersWithinARangeChangeNothing(t *testing.T) {
	changed := 0
	for seed := range 300 {
		rng := seeded(seed)
		group := 4 + rng.IntN(3)
		m := random(rng, 2+rng.IntN(30), 3, oneToFive)
		u := len(m.parents) - 1 // nothing is below it
		m.noRow[u], m.people[u] = false, nil
		publish := func(answered int) (*survey.Dataset, string) {
			moved := *m
			moved.people = slices.Clone(m.people)
			people := moved.people[m.parents[u]]
			answered = min(answered, len(people))
			moved.people[u], moved.people[m.parents[u]] = people[:answered], people[answered:]
			moved.invited = slices.Clone(m.invited)
			moved.invited[u], moved.invited[m.parents[u]] = group-answered, m.invited[m.parents[u]]+answered
			results := moved.results()
			row := row(results, unitID(u))
			row.Respondents, row.Within = yamlfile.Value[int]{}, written(raw.Range{Highest: group - 1}, row.Unit.Place.Line)
			row.Cells = nil
			for f := range m.factors {
				row.Cells = append(row.Cells, raw.Cell{Factor: written(factorID(f), 1), Mean: written(yamlfile.One+yamlfile.Decimal(rng.Int64N(int64(4*yamlfile.One))), 1)})
			}
			dataset, told := protect(t, results, group)
			return dataset, advice(told)
		}
		before, told := publish(0)
		for answered := 1; answered < group; answered++ {
			changed++
			if after, toldAfter := publish(answered); !reflect.DeepEqual(before, after) || told != toldAfter {
				t.Fatalf("seed %d: %d and not 0 answers change what is published", seed, answered)
			}
		}
	}
	if changed < 1000 {
		t.Errorf("only %d numbers were changed", changed)
	}
}
