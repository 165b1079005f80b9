package disclosure

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// seenRests returns what is shown of the rests: "k 14 3.9".
func seenRests(d *survey.Dataset) string {
	var lines []string
	format := newFormatter(d.Instrument.Scale)
	for u, rest := range d.Rounds[0].Rests {
		if rest.Respondents > 0 {
			lines = append(lines, fmt.Sprintf("%s %d %s", d.Units[u].ID, rest.Respondents, format.statement(rest.Means[0])))
		}
	}
	return strings.Join(lines, "; ")
}

// sector returns a whole of 60 with a shown part of 46; its remainder is so many own people
// and two hidden units, one of three and one of nine less those.
func sector(own, mean, part int) *raw.Results {
	return exact(3, unit{"k", "", -1, 60, mean}, unit{"a", "k", -1, 46, part}, unit{"b", "k", -1, 3, 2000}, unit{"c", "k", -1, 11 - own, 4444})
}

// exact returns a table whose means are delivered with so many decimals.
func exact(decimals int, units ...unit) *raw.Results {
	results := table(units...)
	results.Rounds[0].Decimals = written(decimals, 1)
	return results
}

func TestTheRestOfAUnitHasARowOfItsOwn(t *testing.T) {
	for _, test := range []struct {
		name string
		in   *raw.Results
		want string
	}{
		{"fourteen are left", sector(0, 3912, 3987), "k 14 ~3.7"},
		{"one decimal is delivered, which leaves too much open", exact(1, unit{"k", "", -1, 60, 3900}, unit{"a", "k", -1, 46, 4000}, unit{"b", "k", -1, 4, 2000}), ""},
		{"two decimals", exact(2, unit{"k", "", -1, 60, 3910}, unit{"a", "k", -1, 46, 3990}, unit{"b", "k", -1, 4, 2000}), "k 14 ~3.6"},
		{"nobody says how many decimals", table(unit{"k", "", -1, 60, 3912}, unit{"a", "k", -1, 46, 3987}, unit{"b", "k", -1, 4, 2000}), ""},
		{"the last that is known to a digit", exact(2, unit{"k", "", -1, 105, 3910}, unit{"a", "k", -1, 95, 3990}, unit{"b", "k", -1, 4, 2000}), "k 10 ~3.2"},
		{"the first that is not", exact(2, unit{"k", "", -1, 106, 3910}, unit{"a", "k", -1, 96, 3990}, unit{"b", "k", -1, 4, 2000}), ""},
		{"nothing below is shown", exact(3, unit{"k", "", -1, 7, 3912}, unit{"b", "k", -1, 3, 2000}, unit{"c", "k", -1, 4, 4444}), ""},
		{"a smallest group is left", exact(3, unit{"k", "", -1, 51, 3912}, unit{"a", "k", -1, 46, 3987}, unit{"b", "k", -1, 4, 2000}), "k 5 ~3.2"},
		{"one fewer, covered by rounding", exact(3, unit{"k", "", -1, 200, 3912}, unit{"a", "k", -1, 196, 3920}, unit{"b", "k", -1, 3, 2000}), ""},
		{"all gave nearly the highest answer", exact(3, unit{"k", "", -1, 60, 4184}, unit{"a", "k", -1, 46, 3937}, unit{"b", "k", -1, 4, 5000}), "k 14 >=4.8"},
		{"a part is told coarsely, and relies on the rest", exact(3, unit{"k", "", -1, 24, 4012}, unit{"a", "k", -1, 5, 5000}, unit{"b", "k", -1, 3, 2000}), ""},
	} {
		dataset, _ := protect(t, test.in, 5)
		if got := seenRests(dataset); got != test.want {
			t.Errorf("%s: got %q, not %q (%s)", test.name, got, test.want, seen(dataset))
		}
	}
}

func TestARestDoesNotDependOnWhatHiddenUnitsAnswered(t *testing.T) {
	changed := sector(0, 3912, 3987)
	row(changed, "b").Cells[0].Mean = written(decimal(5000), 3)
	row(changed, "c").Cells[0].Mean = written(decimal(1500), 4)
	dataset, _ := protect(t, changed, 5)
	if got := seenRests(dataset); got != "k 14 ~3.7" {
		t.Error(got)
	}
}

func TestThereAreNoRestsWhereLeadersHaveReportsAndThereAreBesideGroups(t *testing.T) {
	leaders := five()
	leaders.Insider = 3
	if got := seenRests(shownAs(t, sector(0, 3912, 3987), leaders)); got != "" {
		t.Errorf("reports: %s", got)
	}
	groups := grouping(sector(0, 3912, 3987), "k", group("leaders", 8, 4000), group("staff", 52, 3900))
	if got := seenRests(shownAs(t, groups, five())); got != "k 14 ~3.7" {
		t.Errorf("groups: %s", got)
	}
	known := remembered(t, sector(0, 3912, 3987), five())
	if dataset, _ := protectAs(t, groups, five(), known); seenRests(dataset) != "k 14 ~3.7" || strings.Contains(seenGroups(dataset), "answers") {
		t.Errorf("groups that came later: %s, %s", seenRests(dataset), seenGroups(dataset))
	}
}

func shownAs(t *testing.T, results *raw.Results, settings *site.Site) *survey.Dataset {
	t.Helper()
	dataset, _ := protectAs(t, results, settings, nil)
	return dataset
}

func TestARestThatWasPublishedStaysAndIsKnown(t *testing.T) {
	before := remembered(t, sector(0, 3912, 3987), five())
	for _, test := range []struct {
		name     string
		in       *raw.Results
		settings *site.Site
		units    string
		rests    string
	}{
		{"the same again", sector(0, 3912, 3987), five(), "k 60 answers 3.9; a 46 answers 4.0; b hidden -; c hidden -", "k 14 ~3.7"},
		{"other means", sector(0, 3950, 4020), five(), "k 60 answers 3.9; a 46 answers 4.0; b hidden -; c hidden -", "k 14 ~3.7"},
		{"a lower limit shows no more", sector(0, 3912, 3987), &site.Site{SmallestGroup: 3}, "k 60 answers 3.9; a 46 answers 4.0; b hidden -; c hidden -", "k 14 ~3.7"},
		{"a part is hidden by hand", hiddenByHand(sector(0, 3912, 3987), "a"), five(), "k 60 answers 3.9; a hidden -; b hidden -; c hidden -", ""},
		{"one came late", exact(3, unit{"k", "", -1, 61, 3912}, unit{"a", "k", -1, 47, 3987}, unit{"b", "k", -1, 3, 2000}), five(), "k 60 answers 3.9; a 46 answers 4.0; b hidden -", "k 14 ~3.7"},
		{"so many came late that all would be replaced", exact(3, unit{"k", "", -1, 100, 3912}, unit{"a", "k", -1, 80, 3987}, unit{"b", "k", -1, 3, 2000}), five(), "k 60 answers 3.9; a 46 answers 4.0; b hidden -", "k 14 ~3.7"},
	} {
		dataset, _ := protectAs(t, test.in, test.settings, before)
		if got := seen(dataset); got != test.units {
			t.Errorf("%s: got %s", test.name, got)
		}
		if got := seenRests(dataset); got != test.rests {
			t.Errorf("%s: rests %q", test.name, got)
		}
	}
}

// hiddenByHand hides the means of a unit.
func hiddenByHand(results *raw.Results, id string) *raw.Results {
	cell := &row(results, id).Cells[0]
	cell.Hidden, cell.Mean = true, yamlfile.Value[yamlfile.Decimal]{}
	return results
}

// TestRestsOfRandomOrganisationsRevealNoMoreThanAllowed attacks what is printed with the
// rests as one more part of their units, by exact arithmetic.
func TestRestsOfRandomOrganisationsRevealNoMoreThanAllowed(t *testing.T) {
	attacked, rests := 0, 0
	for seed := range 700 {
		rng := seeded(seed)
		settings := &site.Site{SmallestGroup: 3 + rng.IntN(4), Rounding: site.Rounding(rng.IntN(2))}
		m := random(rng, 3+rng.IntN(5), 2, oneToFive)
		m.crowd(rng)
		results := m.results()
		results.Rounds[0].Decimals = written(9, 1)
		dataset, _ := protectAs(t, results, settings, nil)
		if dataset.Rounds[0].Rests == nil {
			continue
		}
		for f := range m.factors {
			p, with := withRests(published(dataset, results, f, settings), dataset, f)
			if with == 0 {
				continue
			}
			rests += with
			attacked += newAttacker(p).attack(t, seed, f)
		}
	}
	if attacked < 300 || rests < 100 {
		t.Errorf("%d questions about organisations with %d rests", attacked, rests)
	}
}

// withRests makes the rests that are shown of a factor parts of their units.
func withRests(p audit.Publication, d *survey.Dataset, factor int) (seen audit.Publication, rests int) {
	format := newFormatter(d.Instrument.Scale)
	at, below := make([]int, len(p.Parents)), map[int]int{} // of units; and the rest of a unit
	seen = p
	seen.Parents, seen.Answers, seen.Printed = nil, nil, nil // means are exact, and so are rests
	add := func(parent, answers int, printed string) int {
		seen.Parents, seen.Answers, seen.Printed = append(seen.Parents, parent), append(seen.Answers, answers), append(seen.Printed, printed)
		return len(seen.Parents) - 1
	}
	for u, parent := range p.Parents {
		above := parent
		for above >= 0 && p.Printed[above] == "" {
			above = p.Parents[above]
		}
		place, answers := parent, p.Answers[u]
		if parent >= 0 {
			place = at[parent]
		}
		if rest, named := below[above]; above >= 0 && named {
			switch {
			case p.Printed[u] != "":
				place = at[above]
			default:
				if parent == above {
					place = rest
				}
				for v := range p.Parents {
					if p.Printed[v] != "" && topmostBelow(p, v, u) {
						answers -= p.Answers[v]
					}
				}
			}
		}
		at[u] = add(place, answers, p.Printed[u])
		if one := d.Rounds[0].Rests[u]; one.Respondents > 0 && one.Means[factor].State == survey.Shown {
			n := one.Means[factor].Answers
			if n == 0 {
				n = one.Respondents
			}
			below[u] = add(at[u], n, format.statement(one.Means[factor]))
			rests++
		}
	}
	return seen, rests
}

// topmostBelow reports whether a printed unit is the topmost printed one on its way up to
// another.
func topmostBelow(p audit.Publication, unit, top int) bool {
	for u := p.Parents[unit]; u >= top; u = p.Parents[u] {
		if u == top {
			return true
		}
		if p.Printed[u] != "" {
			return false
		}
	}
	return false
}

// BenchmarkRests measures which share of the hidden units with answers lies in a rest with
// a figure, in per cent, by the number of decimals delivered.
func BenchmarkRests(b *testing.B) {
	for _, decimals := range []int{1, 2, 4} {
		b.Run(fmt.Sprintf("decimals=%d", decimals), func(b *testing.B) {
			var hidden, named int
			for b.Loop() {
				hidden, named = 0, 0
				for seed := range 10 {
					m := inhabited(rand.New(rand.NewPCG(uint64(seed), 3)), 4, 0, false)
					results := m.results()
					rounded(results, decimals)
					results.Rounds[0].Decimals = written(decimals, 1)
					d, _ := protectAs(b, results, five(), nil)
					h, n := inRests(d)
					hidden, named = hidden+h, named+n
				}
			}
			b.ReportMetric(100*float64(named)/float64(hidden), "%named")
		})
	}
}

// rounded rounds the delivered means.
func rounded(results *raw.Results, decimals int) {
	last := yamlfile.One
	for range decimals {
		last /= 10
	}
	for i := range results.Rounds[0].Rows {
		for c := range results.Rounds[0].Rows[i].Cells {
			mean := &results.Rounds[0].Rows[i].Cells[c].Mean
			mean.V = (mean.V + last/2) / last * last
		}
	}
}

// inRests returns the number of hidden units, and of those in a rest with a figure.
func inRests(d *survey.Dataset) (hidden, named int) {
	round := &d.Rounds[0]
	for u, response := range round.Responses {
		if response.State != survey.Hidden {
			continue
		}
		hidden++
		path := d.Path(u)
		slices.Reverse(path)
		for _, above := range path {
			if round.Responses[above].State == survey.Shown {
				if round.Rests != nil && round.Rests[above].Respondents > 0 {
					named++
				}
				break
			}
		}
	}
	return hidden, named
}
