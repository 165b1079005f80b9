package disclosure

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// TestHiddenAnswersChangeNothing gives the units that are hidden for their
// numbers of answers any other means: what is published must be the same.
func TestHiddenAnswersChangeNothing(t *testing.T) {
	changed := 0
	for seed := range 300 {
		rng := seeded(seed)
		group := 3 + rng.IntN(4)
		results := random(rng, 2+rng.IntN(40), 3, oneToFive).results()
		before, told := protect(t, results, group)
		for i, row := range results.Rounds[0].Rows {
			for c := range row.Cells {
				if cell := &results.Rounds[0].Rows[i].Cells[c]; hiddenForItsNumber(before, row, *cell, group) {
					cell.Mean.V = yamlfile.One + yamlfile.Decimal(rng.Int64N(int64(4*yamlfile.One)))
					changed++
				}
			}
		}
		after, toldAfter := protect(t, results, group)
		if !reflect.DeepEqual(before, after) || advice(told) != advice(toldAfter) {
			t.Fatalf("seed %d: hidden answers changed what is published", seed)
		}
	}
	if changed < 1000 {
		t.Errorf("only %d means were changed", changed)
	}
}

// hiddenForItsNumber reports whether a cell is hidden whatever its mean is: with its unit,
// or because too few answered the factor.
func hiddenForItsNumber(d *survey.Dataset, row raw.Row, cell raw.Cell, group int) bool {
	for u, unit := range d.Units {
		if unit.ID == row.Unit.V {
			return d.Rounds[0].Responses[u].State == survey.Hidden || cell.Answers.Known() && cell.Answers.V < group
		}
	}
	return false
}

// TestThePatternDoesNotDependOnAnswers gives every unit other means: the same
// units are shown, with the same numbers.
func TestThePatternDoesNotDependOnAnswers(t *testing.T) {
	for seed := range 200 {
		rng := seeded(seed)
		results := random(rng, 2+rng.IntN(40), 3, oneToFive).results()
		before, _ := protect(t, results, 5)
		for i := range results.Rounds[0].Rows {
			for c := range results.Rounds[0].Rows[i].Cells {
				results.Rounds[0].Rows[i].Cells[c].Mean.V = yamlfile.One + yamlfile.Decimal(rng.Int64N(int64(4*yamlfile.One)))
			}
		}
		after, _ := protect(t, results, 5)
		if !reflect.DeepEqual(before.Rounds[0].Responses, after.Rounds[0].Responses) {
			t.Fatalf("seed %d: other answers, another pattern", seed)
		}
	}
}

// TestFewSingleCellsAreHidden limits what the protection costs in an ordinary municipality:
// repairs are rare, and little more than the small units is hidden.
func TestFewSingleCellsAreHidden(t *testing.T) {
	const group = 5
	results := municipality(seeded(3), 1000, 10, 0).results()
	dataset, _ := protect(t, results, group)
	possible, shown, cells, hidden := 0, 0, 0, 0
	for _, row := range results.Rounds[0].Rows {
		if row.Respondents.V >= group {
			possible++
		}
	}
	for u, response := range dataset.Rounds[0].Responses {
		if response.State != survey.Shown {
			continue
		}
		shown++
		for _, mean := range dataset.Rounds[0].Means[u] {
			cells++
			if mean.State == survey.Hidden {
				hidden++
			}
		}
	}
	t.Logf("%d of %d units shown; %d of %d cells of these hidden", shown, possible, hidden, cells)
	if shown*100 < possible*80 || hidden*200 > cells {
		t.Errorf("%d of %d units shown; %d of %d cells of these hidden", shown, possible, hidden, cells)
	}
}

// FuzzProtect makes random organisations of any shape: nothing may fail, and the audit must
// find nothing in what is published.
func FuzzProtect(f *testing.F) {
	f.Add(uint64(1), uint8(5), uint8(5), uint8(0))
	f.Add(uint64(2), uint8(60), uint8(3), uint8(1))
	f.Add(uint64(3), uint8(200), uint8(9), uint8(2))
	f.Add(uint64(4), uint8(0), uint8(200), uint8(3))
	scales := []survey.Scale{oneToFive, {From: 1, To: 5, Decimals: 2}, {From: 0, To: 100, Percent: true}, {From: -3, To: 3}}
	f.Fuzz(func(t *testing.T, seed uint64, units, group, scale uint8) {
		rng := rand.New(rand.NewPCG(seed, 11))
		m := random(rng, 1+int(units), 2, scales[int(scale)%len(scales)])
		results := m.results()
		spoil(rng, results)
		smallest := site.LowestGroup + int(group)
		var problems problem.List
		dataset, _, err := Protect(results, &site.Site{SmallestGroup: smallest}, nil, &problems)
		if err != nil {
			t.Fatal(err)
		}
		if (dataset == nil) != problems.Failed() {
			t.Fatal("a dataset with problems, or none without")
		}
		for f := 0; dataset != nil && f < m.factors; f++ {
			if found := audited(t, published(dataset, results, f, &site.Site{SmallestGroup: smallest})); len(found) > 0 {
				t.Errorf("factor %d: %v", f, found)
			}
		}
	})
}

// spoil leaves out and contradicts some of what was delivered.
func spoil(rng *rand.Rand, results *raw.Results) {
	for i := range results.Rounds[0].Rows {
		row := &results.Rounds[0].Rows[i]
		if rng.IntN(20) == 0 {
			row.Invited = yamlfile.Value[int]{}
		}
		for c := range row.Cells {
			switch rng.IntN(40) {
			case 0:
				row.Cells[c].Mean.V = yamlfile.One * yamlfile.Decimal(results.Instrument.Scale.To)
			case 1:
				row.Cells[c] = raw.Cell{Factor: row.Cells[c].Factor, Hidden: true, Answers: row.Cells[c].Answers}
			}
		}
	}
}

// TestOtherHiddenNumbersChangeNothing moves one person from a hidden unit to
// another beside it, where everybody answered alike: the figure of the whole, and
// how coarse it is, must not reveal how many are in each.
func TestOtherHiddenNumbersChangeNothing(t *testing.T) {
	for _, test := range []struct {
		name          string
		people        int
		before, after [2]int
		rest          int // mean of twelve others, in thousandths
	}{
		{"of six", 6, [2]int{3, 3}, [2]int{2, 4}, 4000},
		{"of ten, of whom five at the unit", 10, [2]int{3, 2}, [2]int{4, 1}, 4000},
		{"of five, told more exactly by the whole", 5, [2]int{2, 3}, [2]int{1, 4}, 3583},
	} {
		for _, mean := range []int{1000, 5000} {
			published := func(hidden [2]int) string {
				rest := (mean-3000)*(test.rest-3000)/2000 + 3000
				whole := (12*rest + test.people*mean) / (12 + test.people)
				dataset, _ := protect(t, table(unit{"k", "", -1, 12 + test.people, whole},
					unit{"u", "k", -1, test.people, mean}, unit{"r", "k", -1, 12, rest},
					unit{"a", "u", -1, hidden[0], mean}, unit{"b", "u", -1, hidden[1], mean}), 5)
				return seen(dataset)
			}
			if before, after := published(test.before), published(test.after); before != after {
				t.Errorf("%s, all %d: %v shows %s\nbut %v shows %s", test.name, mean/1000, test.before, before, test.after, after)
			}
		}
	}
}
