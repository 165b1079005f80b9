package disclosure

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
)

// explained returns the reasons of one round, one on each line.
func explained(t *testing.T, in *raw.Results, settings *site.Site, before ...*raw.Results) (text string, reasons []Reason) {
	t.Helper()
	known := nothingPublished()
	for _, earlier := range before {
		_, known = publish(t, earlier, settings, known)
	}
	var problems problem.List
	dataset, reasons, err := Protect(in, settings, known, &problems)
	if err != nil || dataset == nil {
		t.Fatal(err, advice(&problems))
	}
	for _, reason := range reasons {
		text += reason.String() + "\n"
	}
	return text, reasons
}

func TestEveryStateHasAReason(t *testing.T) {
	insider := &site.Site{SmallestGroup: 5, Rounding: site.Strict, Insider: 3}
	bySource := k40(0, 0, 0, 0)
	row(bySource, "b").Cells[0] = raw.Cell{Factor: written("autonomi", 4), Hidden: true}
	without := k40(0, 0, 0, 0)
	row(without, "b").Respondents.V, row(without, "b").Cells = 0, nil
	byHand := k40(0, 0, 0, 0)
	row(byHand, "b").Cells[0] = raw.Cell{Factor: written("autonomi", 4), Hidden: true}
	for _, test := range []struct {
		name     string
		in       *raw.Results
		settings *site.Site
		before   []*raw.Results
		want     string
	}{
		{"shown", k40(0, 0, 0, 0), five(), nil, "b is shown\n"},
		{"nobody answered", without, five(), nil, "b has no answers\n"},
		{"too few", k20(), five(), nil, "b is hidden: 4 answers, fewer than 5\n"},
		{"for another", k20(), five(), nil, "c is hidden because b could otherwise be computed: k 20 - a 9 - c 7\n"},
		{"for leaders", table(unit{"k", "", -1, 23, 4000}, unit{"a", "k", -1, 12, 4000}, unit{"b", "k", -1, 8, 4000}), five(), nil,
			"b is hidden because the 3 answers of people registered directly could otherwise be computed: k 23 - a 12 - b 8; move them to a unit of at least 5 and more can be shown\n"},
		{"its number is not known", table(unit{"k", "", -1, 30, 4000}, unit{"a", "k", -1, -1, 4000}, unit{"b", "k", -1, 8, 4000}), five(), nil,
			"a is hidden: it is not known how many answered\n"},
		{"by its source", bySource, five(), nil, "b is hidden because its source has hidden all of its means\n"},
		{"for a report", table(unit{"k", "", -1, 23, 4000}, unit{"a", "k", -1, 4, 4000}, unit{"b", "k", -1, 4, 4000}, unit{"c", "k", -1, 15, 4000}), insider, nil,
			"c is hidden because whoever holds the report of another hidden unit could otherwise compute the answers of fewer than 5 persons\n"},
		{"late", k40(0, 1, 0, 0), five(), []*raw.Results{k40(0, 0, 0, 0)},
			"a is shown, as it was published, with 14 answers and not 15: what is published is replaced when those who came in between are nobody or 5 or more everywhere\n"},
		{"hidden by hand", byHand, five(), []*raw.Results{k40(0, 0, 0, 0)},
			"b was published with 16 answers and is hidden now; what was published is known, so the units around it are protected as if it were shown\n"},
	} {
		if text, _ := explained(t, test.in, test.settings, test.before...); !strings.Contains("\n"+text, "\n"+test.want) {
			t.Errorf("%s:\n got %swant %s", test.name, text, test.want)
		}
	}
}

// promised matches the text of a remedy.
var promised = regexp.MustCompile(`^(?:If (?:\d+ answers? registered directly at (\w+) (?:was|were) moved to (\w+)|(\w+) \(\d+ answers?\) were merged with (\w+))|(With "rounding: cover" and no distributions)), (\d+) units? more could be shown: (.+)$`)

// TestARemedyShowsTheUnitsItNames does to random organisations what the remedies
// say, and protects them anew: the units named must be shown then.
func TestARemedyShowsTheUnitsItNames(t *testing.T) {
	kinds := map[string]int{}
	for seed := range 400 {
		rng := seeded(seed)
		m := random(rng, 3+rng.IntN(8), 1, oneToFive)
		for u := range m.noRow {
			m.noRow[u] = false
		}
		m.crowd(rng)
		settings := &site.Site{SmallestGroup: 5, Rounding: site.Rounding(rng.IntN(2))}
		_, reasons := explained(t, m.results(), settings)
		for _, reason := range reasons {
			if reason.Remedies == nil {
				continue
			}
			remedies := reason.Remedies()
			if len(remedies) > mostRemedies {
				t.Errorf("seed %d: %d remedies", seed, len(remedies))
			}
			for _, remedy := range remedies {
				p := promised.FindStringSubmatch(remedy)
				if p == nil {
					t.Fatalf("seed %d: %q", seed, remedy)
				}
				after, s := m.remedied(p), *settings
				if p[5] != "" {
					s.Rounding = site.Cover
				}
				kinds[fmt.Sprint(p[1] != "", p[5] != "")]++
				dataset, _ := protectAs(t, after.results(), &s, nil)
				shown := seen(dataset)
				named := strings.Split(p[7], ", ")
				if strconv.Itoa(len(named)) != p[6] && !strings.HasSuffix(p[7], " more") {
					t.Errorf("seed %d: %q", seed, remedy)
				}
				for _, unit := range named {
					if !strings.HasSuffix(unit, " more") && !strings.Contains("; "+shown, "; "+unit+" ") || strings.Contains("; "+shown, "; "+unit+" hidden") {
						t.Errorf("seed %d: %q, and then %s", seed, remedy, shown)
					}
				}
			}
		}
	}
	if kinds["true false"] < 10 || kinds["false false"] < 10 || kinds["false true"] < 10 {
		t.Errorf("too few remedies to prove anything: %v", kinds)
	}
}

// remedied returns the organisation with a remedy carried out.
func (m *madeUp) remedied(p []string) *madeUp {
	after := *m
	after.people = append([][]person(nil), m.people...)
	number := func(id string) int { n, _ := strconv.Atoi(strings.TrimPrefix(id, "u")); return n }
	from, to := number(p[1]+p[3]), number(p[2]+p[4])
	if p[5] == "" {
		after.people[to] = append(append([]person(nil), m.people[to]...), m.people[from]...)
		after.people[from] = nil
	}
	return &after
}
