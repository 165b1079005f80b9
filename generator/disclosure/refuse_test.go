package disclosure

import (
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

func TestWhatCheckShouldHaveFoundIsNotPublished(t *testing.T) {
	for _, test := range []struct {
		name  string
		spoil func(r *raw.Results)
		want  string
	}{
		{"two tops", func(r *raw.Results) { r.Units[1].Parent.V = "" }, "not one tree"},
		{"a circle", func(r *raw.Results) { r.Units[1].Parent.V = "a" }, "not one tree"},
		{"an unknown parent", func(r *raw.Results) { r.Units[1].Parent.V = "x" }, "not one tree"},
		{"an id used twice", func(r *raw.Results) { r.Units[1].ID.V = "b" }, "not one tree"},
		{"no units", func(r *raw.Results) { r.Units = nil }, "not one tree"},
		{"an unknown unit", func(r *raw.Results) { row(r, "a").Unit.V = "x" }, `"x" is not a unit`},
		{"two rows", func(r *raw.Results) { row(r, "a").Unit.V = "b" }, "two rows"},
		{"an unknown factor", func(r *raw.Results) { row(r, "a").Cells[0].Factor.V = "x" }, `"x" is not a factor`},
		{"a factor twice", func(r *raw.Results) { a := row(r, "a"); a.Cells = append(a.Cells, a.Cells[0]) }, "twice"},
		{"a mean above the scale", func(r *raw.Results) { row(r, "a").Cells[0].Mean.V = decimal(5001) }, "outside the scale"},
		{"a mean below the scale", func(r *raw.Results) { row(r, "a").Cells[0].Mean.V = decimal(999) }, "outside the scale"},
		{"more answered than were asked", func(r *raw.Results) { row(r, "a").Invited.V = 7 }, "contradict"},
		{"fewer than nobody", func(r *raw.Results) { row(r, "a").Respondents.V = -1 }, "contradict"},
		{"more answers to a factor than people", func(r *raw.Results) { row(r, "a").Cells[0].Answers = written(9, 3) }, "the number of answers to \"autonomi\" is not possible"},
		{"fewer answers to a factor than none", func(r *raw.Results) { row(r, "a").Cells[0].Answers = written(-1, 3) }, "the number of answers to \"autonomi\" is not possible"},
		{"parts larger than the whole", func(r *raw.Results) { row(r, "k").Respondents.V = 19 }, `parts of "k" have more`},
		{"parts larger for a factor", func(r *raw.Results) { row(r, "k").Cells[0].Answers = written(18, 2) }, `autonomi: the parts of "k" have more`},
		{"numbers in a protected round", func(r *raw.Results) { r.Rounds[0].Protected = written("source", 1) }, "cannot have numbers"},
		{"a reference outside the scale", func(r *raw.Results) {
			r.Rounds[0].References = []raw.Reference{{Means: raw.Means{{Factor: written("autonomi", 1), Mean: written(decimal(6000), 1)}}}}
		}, "outside the scale"},
		{"a reference to an unknown factor", func(r *raw.Results) {
			r.Rounds[0].References = []raw.Reference{{Means: raw.Means{{Factor: written("x", 1), Mean: written(decimal(4000), 1)}}}}
		}, `"x" is not a factor`},
	} {
		results := table(unit{"k", "", 25, 20, 4000}, unit{"a", "k", 10, 8, 4000}, unit{"b", "k", 15, 12, 4000})
		test.spoil(results)
		var problems problem.List
		dataset, _, err := Protect(results, &site.Site{SmallestGroup: 5}, nil, &problems)
		if dataset != nil || err != nil || !problems.Failed() || !strings.Contains(advice(&problems), test.want) {
			t.Errorf("%s: dataset %v, error %v, problems %s", test.name, dataset, err, advice(&problems))
		}
	}
}

func TestImpossibleSettingsAreErrors(t *testing.T) {
	for _, test := range []struct {
		group int
		scale survey.Scale
	}{
		{2, oneToFive}, {0, oneToFive}, {5, survey.Scale{From: 5, To: 5}}, {5, survey.Scale{From: 1, To: 5, Decimals: 3}}, {5, survey.Scale{From: 1, To: 5, Decimals: -1}},
	} {
		results := table(unit{"k", "", 25, 20, 4000})
		results.Instrument.Scale = test.scale
		var problems problem.List
		if dataset, _, err := Protect(results, &site.Site{SmallestGroup: test.group}, nil, &problems); err == nil || dataset != nil {
			t.Errorf("%+v: %v", test, dataset)
		}
	}
}

func TestTheReasonsSayWhatIsHiddenAndWhy(t *testing.T) {
	results := table(
		unit{"k", "", -1, 75, 4000},
		unit{"sektor", "k", -1, 24, 4000}, unit{"avd-a", "sektor", -1, 9, 4000}, unit{"avd-b", "sektor", -1, 1, 4000}, unit{"avd-c", "sektor", -1, 8, 4000}, unit{"avd-d", "sektor", -1, 6, 4000},
		unit{"skule", "k", -1, 23, 4000}, unit{"trinn-1", "skule", -1, 12, 4000}, unit{"trinn-2", "skule", -1, 8, 4000},
		unit{"ukjend", "k", -1, -1, 4000}, unit{"kjelde", "k", -1, 9, -1},
	)
	row(results, "kjelde").Cells = raw.Means{{Factor: written("autonomi", 12), Hidden: true}}
	want := strings.Join([]string{
		"test.yaml:5:1: avd-b is hidden: 1 answer, fewer than 5",
		"test.yaml:7:1: avd-d is hidden because avd-b could otherwise be computed: sektor 24 - avd-a 9 - avd-c 8 - avd-d 6",
		"test.yaml:10:1: trinn-2 is hidden because the 3 answers of people registered directly could otherwise be computed: skule 23 - trinn-1 12 - trinn-2 8; move them to a unit of at least 5 and more can be shown",
		"test.yaml:11:1: ukjend is hidden: it is not known how many answered",
		"test.yaml:12:1: kjelde is hidden because its source has hidden all of its means",
	}, "\n")
	if got := reasons(t, results, five(), nil); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestALogSaysHowManyRowsAreHiddenAndNothingMore(t *testing.T) {
	results := table(unit{"k", "", -1, 20, 4000}, unit{"a", "k", -1, 8, 4000}, unit{"b", "k", -1, 3, 4000}, unit{"c", "k", -1, 9, 4000})
	_, problems := protect(t, results, 5)
	if got := advice(problems); got != `round.yaml: 2 of 4 rows are hidden; "tifaktor explain" shows which, and why [protection]` {
		t.Errorf("got %s", got)
	}
	row(results, "b").Respondents, row(results, "c").Respondents = written(12, 4), written(0, 5)
	if _, problems := protect(t, results, 5); advice(problems) != "" {
		t.Errorf("got %s", advice(problems))
	}
}

func TestALongEquationIsCutShort(t *testing.T) {
	units := []unit{{"k", "", -1, 93, 4000}}
	for _, id := range strings.Fields("a b c d e f g h i") {
		units = append(units, unit{id, "k", -1, 10, 4000})
	}
	want := "could otherwise be computed: k 93 - a 10 - b 10 - c 10 - d 10 - e 10 - f 10 - 3 more; move"
	if got := reasons(t, table(units...), &site.Site{SmallestGroup: 5, Rounding: site.Strict}, nil); !strings.Contains(got, want) {
		t.Errorf("got %s", got)
	}
}

func TestMeansThatContradictEachOtherAreReported(t *testing.T) {
	// The five who are not in a would have to answer above the scale.
	results := table(unit{"k", "", -1, 10, 4500}, unit{"a", "k", -1, 5, 3000})
	dataset, problems := protect(t, results, 5)
	if got := seen(dataset); got != "k 10 answers -; a 5 answers -" {
		t.Errorf("got %s", got)
	}
	want := "test.yaml:2:1: k has means that contradict those of its sub-units, so autonomi is hidden there; correct them"
	if got := advice(problems); !strings.Contains(got, want) {
		t.Errorf("got %s", got)
	}
}
