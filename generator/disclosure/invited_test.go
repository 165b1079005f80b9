package disclosure

import (
	"fmt"
	"testing"

	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

func TestWhoAnsweredDoesNotFollowFromHowManyWereInvited(t *testing.T) {
	open := &site.Site{SmallestGroup: 5, Participation: site.Open}
	for _, test := range []struct {
		name  string
		units []unit
		site  *site.Site
		want  string
	}{
		{"all four of a unit did not answer", []unit{{"top", "", 44, 40, 4000}, {"a", "top", 20, 20, 4000}, {"b", "top", 20, 20, 4000}, {"c", "top", 4, 0, -1}}, five(),
			"top 40 answers of 44 4.0; a 20 answers of 20 4.0; b 20 answers 4.0; c hidden -"},
		{"five did not answer", []unit{{"top", "", 45, 40, 4000}, {"a", "top", 20, 20, 4000}, {"b", "top", 20, 20, 4000}, {"c", "top", 5, 0, -1}}, five(),
			"top 40 answers of 45 4.0; a 20 answers of 20 4.0; b 20 answers of 20 4.0; c hidden -"},
		{"the leader alone answered", []unit{{"top", "", 241, 221, 4000}, {"a", "top", 120, 110, 4000}, {"b", "top", 120, 110, 4000}}, five(),
			"top 221 answers of 241 4.0; a 110 answers of 120 4.0; b 110 answers 4.0"},
		{"it is not protected", []unit{{"top", "", 44, 40, 4000}, {"a", "top", 20, 20, 4000}, {"b", "top", 20, 20, 4000}, {"c", "top", 4, 0, -1}}, open,
			"top 40 answers of 44 4.0; a 20 answers of 20 4.0; b 20 answers of 20 4.0; c hidden -"},
		{"the parts invited more than the whole", []unit{{"k", "", 20, 20, 4000}, {"a", "k", 12, 8, 4000}, {"b", "k", 15, 12, 4000}}, five(),
			"k 20 answers 4.0; a 8 answers of 12 4.0; b 12 answers of 15 4.0"},
	} {
		dataset, _ := protectAs(t, table(test.units...), test.site, nil)
		if got := seen(dataset); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

// TestNumbersInvitedDoNotRevealWhoAnswered looks at random organisations: of the invited people
// left of each unit with a printed number there are nobody or a smallest group.
func TestNumbersInvitedDoNotRevealWhoAnswered(t *testing.T) {
	printed, left := 0, 0
	for seed := range 1500 {
		rng := seeded(seed)
		group := 3 + rng.IntN(4)
		m := random(rng, 2+rng.IntN(12), 1, oneToFive)
		results := m.results()
		dataset, _ := protect(t, results, group)
		asked := map[string]int{}
		for _, row := range results.Rounds[0].Rows {
			asked[row.Unit.V] = row.Invited.V
		}
		for u, response := range dataset.Rounds[0].Responses {
			if response.Invited == 0 {
				continue
			}
			printed++
			rest := asked[dataset.Units[u].ID] - printedBelow(dataset, u)
			if rest < 0 || rest > 0 && rest < group {
				t.Errorf("seed %d: of the invited of %s %d are left", seed, dataset.Units[u].ID, rest)
			}
			if rest > 0 {
				left++
			}
		}
	}
	if printed < 2000 || left < 500 {
		t.Errorf("only %d numbers are printed, and %d leave anybody", printed, left)
	}
}

// printedBelow adds up the printed numbers of the topmost units below one that have any.
func printedBelow(d *survey.Dataset, unit int) (sum int) {
	for _, child := range d.Units[unit].Children {
		if n := d.Rounds[0].Responses[child].Invited; n > 0 {
			sum += n
		} else {
			sum += printedBelow(d, child)
		}
	}
	return sum
}

func TestTheDatasetHasTheLimitsInForce(t *testing.T) {
	limitsOf := func(change func(*survey.Instrument), s *site.Site) (cover int, alike string) {
		results := table(unit{"k", "", 25, 20, 4000})
		change(&results.Instrument.Instrument)
		dataset, _ := protectAs(t, results, s, nil)
		in := dataset.Rounds[0].Limits
		return in.CoverTimes, newFormatter(dataset.Instrument.Scale).statement(in.Alike)
	}
	statements := func(n int) func(*survey.Instrument) {
		return func(i *survey.Instrument) { i.Factors[0].Statements = survey.Statements{Fewest: n, Most: n} }
	}
	percent := func(i *survey.Instrument) { i.Scale = survey.Scale{From: 0, To: 100, Percent: true} }
	for _, test := range []struct {
		name   string
		change func(*survey.Instrument)
		site   *site.Site
		cover  int
		alike  string
	}{
		{"two statements", statements(2), five(), 21, ">=4.8"},
		{"one statement", statements(1), five(), 30, ">=4.8"},
		{"nobody knows how many", statements(0), five(), 30, ">=4.8"},
		{"a group of three", statements(2), &site.Site{SmallestGroup: 3}, 21, ">=4.7"},
		{"a group of nineteen", statements(2), &site.Site{SmallestGroup: 19}, 21, ">=4.9"},
		{"a group of twenty", statements(2), &site.Site{SmallestGroup: 20}, 21, "5.0"},
		{"strict", statements(2), &site.Site{SmallestGroup: 5, Rounding: site.Strict}, 0, ">=4.8"},
		{"per cent of many statements", percent, five(), 51, ">=95"},
		{"per cent of one", func(i *survey.Instrument) { percent(i); statements(1)(i) }, five(), 225, ">=80"},
		{"two decimals", func(i *survey.Instrument) { i.Scale.Decimals = 2; statements(2)(i) }, five(), 0, ">=4.80"},
	} {
		if cover, alike := limitsOf(test.change, test.site); cover != test.cover || alike != test.alike {
			t.Errorf("%s: %d times, %s", test.name, cover, alike)
		}
	}
}

// BenchmarkInvited measures which share of the shown units has no number invited because
// participation is protected, in per cent: where every fifth did not answer, and where few did not.
func BenchmarkInvited(b *testing.B) {
	for _, silent := range []int{20, 3} {
		for _, group := range []int{3, 5, 8} {
			b.Run(fmt.Sprintf("silent=%d/group=%d", silent, group), func(b *testing.B) {
				var shown, without int
				for b.Loop() {
					shown, without = 0, 0
					for seed := range 60 {
						rng := seeded(seed)
						m := inhabited(rng, 4, 0, false)
						for u, people := range m.people {
							m.invited[u] = 0
							for range people {
								if rng.IntN(100) < silent {
									m.invited[u]++
								}
							}
						}
						d, _ := protect(b, m.results(), group)
						for _, response := range d.Rounds[0].Responses {
							if response.State == survey.Shown {
								shown++
								if response.Invited == 0 {
									without++
								}
							}
						}
					}
				}
				b.ReportMetric(100*float64(without)/float64(shown), "%without")
			})
		}
	}
}
