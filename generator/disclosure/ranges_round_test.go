package disclosure

import (
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/yamlfile"
)

// within writes a range instead of the number of answers of a unit, as its source
// does, which hides the mean too.
func within(r *raw.Results, id string, lowest, highest int) *raw.Results {
	hidden := row(r, id)
	hidden.Respondents, hidden.Within = yamlfile.Value[int]{}, written(raw.Range{Lowest: lowest, Highest: highest}, hidden.Unit.Place.Line)
	hidden.Cells = raw.Means{{Factor: written("autonomi", hidden.Unit.Place.Line), Hidden: true}}
	return r
}

// fjordvik is a municipality whose sectors have six people each of their own. Its
// source hides three units with fewer than five answers.
func fjordvik() *raw.Results {
	return table(unit{"fjordvik", "", 700, 575, 4400},
		unit{"oppvekst", "fjordvik", 218, 183, 4400}, unit{"barneskole", "oppvekst", 41, 36, 4400}, unit{"ungdomsskole", "oppvekst", 29, 28, 4300},
		unit{"nes-skole", "oppvekst", 25, 20, 4600}, unit{"strand-skole", "oppvekst", 12, 11, 4200}, unit{"solsikken", "oppvekst", 25, 20, 4400},
		unit{"trollskogen", "oppvekst", 23, 20, 4400}, unit{"nes-barnehage", "oppvekst", 28, 20, 4500}, unit{"ppt", "oppvekst", 6, 4, -1},
		unit{"kulturskolen", "oppvekst", 17, 13, 4400}, unit{"bibliotek", "oppvekst", 5, 5, 4200},
		unit{"helse", "fjordvik", 259, 213, 4300}, unit{"hjemme-nord", "helse", 45, 38, 3900}, unit{"hjemme-sor", "helse", 34, 33, 4400},
		unit{"sykehjem", "helse", 67, 61, 4500}, unit{"lia", "helse", 16, 10, 4300}, unit{"asen", "helse", 15, 12, 4200}, unit{"legekontoret", "helse", 20, 14, 4200},
		unit{"helsestasjonen", "helse", 12, 8, 4400}, unit{"nav", "helse", 16, 9, 4500}, unit{"barnevern", "helse", 22, 18, 4300}, unit{"natteamet", "helse", 5, 4, -1},
		unit{"teknisk", "fjordvik", 124, 101, 4400}, unit{"vei", "teknisk", 21, 19, 4300}, unit{"vann", "teknisk", 26, 22, 4500}, unit{"bygg", "teknisk", 24, 19, 4200},
		unit{"renhold", "teknisk", 25, 17, 4400}, unit{"brann", "teknisk", 21, 18, 4400},
		unit{"administrasjon", "fjordvik", 91, 71, 4400}, unit{"okonomi", "administrasjon", 23, 21, 4400}, unit{"hr", "administrasjon", 14, 7, 4500},
		unit{"servicetorget", "administrasjon", 23, 18, 4500}, unit{"ikt", "administrasjon", 19, 16, 4400}, unit{"sekretariat", "administrasjon", 5, 3, -1},
	)
}

// hiddenUnits returns the units with answers of which nothing is shown.
func hiddenUnits(t *testing.T, results *raw.Results) string {
	t.Helper()
	var problems problem.List
	_, reasons, err := Protect(results, five(), nil, &problems)
	if err != nil || problems.Failed() {
		t.Fatal(err, problems.Sorted())
	}
	var names []string
	for _, reason := range reasons {
		if reason.Hidden {
			names = append(names, reason.Unit)
		}
	}
	return strings.Join(names, " ")
}

func TestNeighboursOfUnitsHiddenByTheirSourceAreShown(t *testing.T) {
	for _, test := range []struct {
		lowest, highest int
		want            string
	}{
		{0, 4, "ppt natteamet sekretariat"},
		{1, 4, "ppt natteamet sekretariat"},
		{0, 5, "ppt bibliotek helsestasjonen natteamet hr sekretariat"}, // that may be enough to be shown
		{0, 1, "ppt bibliotek helsestasjonen natteamet hr sekretariat"}, // anyone who answered is alone
	} {
		in := fjordvik()
		for _, id := range []string{"ppt", "natteamet", "sekretariat"} {
			within(in, id, test.lowest, test.highest)
		}
		if got := hiddenUnits(t, in); got != test.want {
			t.Errorf("%d-%d: hidden are %s, wanted %s", test.lowest, test.highest, got, test.want)
		}
	}
}

func TestUnitsThatMayBeAllThatIsLeftNeedANeighbour(t *testing.T) {
	for _, test := range []struct {
		name    string
		whole   int // of which ten are in a, nine in b, and the others in units of 0-4
		few     []string
		want    string
		without []string // the means of which were not delivered
	}{
		{"more than all of them", 28, []string{"x", "y"}, "x y", nil},
		{"all of them, each with four", 27, []string{"x", "y"}, "b x y", nil},
		{"fewer than all of them", 26, []string{"x", "y"}, "x y", nil},
		{"the smallest group", 24, []string{"x"}, "x", nil},
		{"too few are left", 23, []string{"x"}, "b x", nil},
		{"a source that tells nothing more of them", 28, []string{"x", "y"}, "x y", []string{"x", "y"}},
	} {
		units := []unit{{"k", "", -1, test.whole, 4000}, {"a", "k", -1, 10, 4000}, {"b", "k", -1, 9, 4000}}
		for _, id := range test.few {
			units = append(units, unit{id, "k", -1, 2, 4000})
		}
		in := table(units...)
		for _, id := range test.few {
			within(in, id, 0, 4)
		}
		for _, id := range test.without {
			row(in, id).Cells = nil
		}
		if got := hiddenUnits(t, in); got != test.want {
			t.Errorf("%s: hidden are %s, wanted %s", test.name, got, test.want)
		}
	}
}

func TestAUnitWithARangeIsHiddenOnTheSite(t *testing.T) {
	for _, cells := range []raw.Means{nil, {{Factor: written("autonomi", 4), Hidden: true}}, {{Factor: written("autonomi", 4), Mean: written(decimal(4000), 4)}}} {
		in := within(table(unit{"k", "", -1, 28, 4000}, unit{"a", "k", -1, 20, 4000}, unit{"x", "k", 6, 4, -1}), "x", 0, 4)
		row(in, "x").Cells = cells
		dataset, _ := protect(t, in, 5)
		if got := seen(dataset); got != "k 28 answers 4.0; a 20 answers 4.0; x hidden -" {
			t.Errorf("%v: got %s", cells, got)
		}
	}
}

func TestAReportOfAUnitWithARangeLeavesEnough(t *testing.T) {
	settings := &site.Site{SmallestGroup: 5, Rounding: site.Strict, Insider: 3}
	for _, test := range []struct {
		whole, highest, mean int
		want                 string
	}{
		{29, 4, -1, "k 29 answers 4.0; a 20 answers 4.0; x hidden -"}, // five are left for a reader who knows the four
		{28, 4, -1, "k 28 answers 4.0; a hidden -; x hidden -"},
		{28, 3, -1, "k 28 answers 4.0; a 20 answers 4.0; x hidden -"},
		{27, 2, -1, "k 27 answers 4.0; a 20 answers 4.0; x hidden -"}, // nobody holds a report of two
	} {
		in := within(table(unit{"k", "", -1, test.whole, 4000}, unit{"a", "k", -1, 20, 4000}, unit{"x", "k", 6, 4, -1}), "x", 0, test.highest)
		dataset, _ := protectAs(t, in, settings, nil)
		if got := seen(dataset); got != test.want {
			t.Errorf("%d, 0-%d:\n got %s\nwant %s", test.whole, test.highest, got, test.want)
		}
	}
	for mean, want := range map[int]string{ // the four of x and the five beside it have a mean of 4.0
		4000: "k 29 answers 4.0; a 20 answers 4.0; x hidden -",
		1000: "k 29 answers -; a 20 answers -; x hidden -", // if four, the five have 6.4; if three, 5.5: these reveal everything
	} {
		in := within(table(unit{"k", "", -1, 29, 4000}, unit{"a", "k", -1, 20, 4000}, unit{"x", "k", 6, 4, -1}), "x", 0, 4)
		row(in, "x").Cells[0] = raw.Cell{Factor: written("autonomi", 4), Mean: written(decimal(mean), 4)}
		dataset, _ := protectAs(t, in, settings, nil)
		if got := seen(dataset); got != want {
			t.Errorf("mean %d:\n got %s\nwant %s", mean, got, want)
		}
	}
}

func TestImpossibleRangesAreRefused(t *testing.T) {
	for _, test := range []struct {
		name  string
		spoil func(r *raw.Results)
		want  string
	}{
		{"fewer invited than the lowest", func(r *raw.Results) { within(r, "x", 7, 9) }, "contradict"},
		{"the ends in the wrong order", func(r *raw.Results) { within(r, "x", 4, 1) }, "contradict"},
		{"more than the whole", func(r *raw.Results) { within(r, "x", 4, 6); row(r, "k").Respondents.V = 23 }, `parts of "k" have more`},
		{"fewer than its parts", func(r *raw.Results) { within(r, "a", 1, 4) }, `parts of "a" have more people`},
		{"more answers to a factor", func(r *raw.Results) { within(r, "x", 0, 4); row(r, "x").Cells[0].Answers = written(5, 3) }, "the number of answers to \"autonomi\" is not possible"},
		{"in a protected round", func(r *raw.Results) {
			*r = *within(table(unit{"k", "", -1, -1, 4000}, unit{"x", "k", -1, 4, 4000}), "x", 0, 4)
			r.Rounds[0].Protected = written("source", 1)
		}, "cannot have numbers"},
	} {
		results := table(unit{"k", "", -1, 28, 4000}, unit{"a", "k", -1, 20, 4000}, unit{"b", "a", -1, 5, 4000}, unit{"x", "k", 6, 4, 4000})
		test.spoil(results)
		var problems problem.List
		dataset, _, err := Protect(results, five(), nil, &problems)
		if dataset != nil || err != nil || !problems.Failed() || !strings.Contains(advice(&problems), test.want) {
			t.Errorf("%s: dataset %v, error %v, problems %s", test.name, dataset, err, advice(&problems))
		}
	}
}

func TestTheReasonsOfUnitsWithRanges(t *testing.T) {
	for _, test := range []struct {
		whole, highest int
		want           []string
	}{
		{28, 4, []string{"x is hidden: it is only known that from 0 to 4 answered"}},
		{23, 4, []string{"a is hidden because x could otherwise be computed: k 23 - a 20", "x is hidden: it is only known that from 0 to 4 answered"}},
		{28, 6, []string{"a is hidden because the number of answers of another hidden unit could otherwise be computed",
			"x is hidden: it is only known that from 0 to 6 answered, which is not fewer than 5, so the units around it are protected as if nothing was known"}},
	} {
		in := within(table(unit{"k", "", -1, test.whole, 4000}, unit{"a", "k", -1, 20, 4000}, unit{"x", "k", -1, 4, 4000}), "x", 0, test.highest)
		text, reasons := explained(t, in, &site.Site{SmallestGroup: 5, Rounding: site.Strict})
		for _, want := range test.want {
			if !slices.Contains(strings.Split(text, "\n"), want) {
				t.Errorf("%d, 0-%d: got\n%swant %s", test.whole, test.highest, text, want)
			}
		}
		for _, reason := range reasons {
			if reason.Remedies != nil && strings.Contains(strings.Join(reason.Remedies(), " "), "registered directly") {
				t.Errorf("%s: told to move people who may be those of x: %v", reason.Unit, reason.Remedies())
			}
		}
	}
}
