package results

import (
	"fmt"
	"reflect"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
	"tifaktor/generator/survey/surveytest"
)

// nearby has a sector with numbers and one without, each with a unit that has none, and a unit that
// became part of another. The rest of the sector's people make its numbers.
func nearby(whole string) *survey.Dataset {
	data := surveytest.Dataset(
		surveytest.NewUnit("alle", "", []string{"100/120"}, []string{whole}),
		surveytest.NewUnit("helse", "alle", []string{"40/50"}, []string{"41 42 43"}),
		surveytest.NewUnit("natt", "helse", []string{"x"}, []string{"x x x"}),
		surveytest.NewUnit("lege", "helse", []string{""}, []string{" "}),
		surveytest.NewUnit("stab", "alle", []string{"x"}, []string{"x x x"}),
		surveytest.NewUnit("ikt", "stab", []string{"x"}, []string{"x x x"}),
		surveytest.NewUnit("borte", "helse", []string{""}, []string{" "}),
	)
	data.Units[6].MergedInto, data.Units[6].MergedFrom = 1, data.Rounds[0].ID
	return data
}

func TestAUnitWithoutNumbersHasThoseOfTheNearestThatHasSome(t *testing.T) {
	ways := page.Ways{IGP: "nn/igp.html", MinPlan: "nn/plan.html", Steps: "nn/steg.html", Plans: true}
	for _, test := range []struct {
		whole string
		unit  int
		want  string
	}{
		{"40 40 40", 2, "Slik svarte Helse 2 ../plan/natt.html ../../igp.html ../../steg.html"},
		{"40 40 40", 3, "Slik svarte Helse 2 ../plan/lege.html ../../igp.html ../../steg.html"},
		{"40 40 40", 5, "Slik svarte Alle 2 ../plan/ikt.html ../../igp.html ../../steg.html"},
		{"x x x", 5, "- 1 ../plan/ikt.html ../../igp.html ../../steg.html"},
	} {
		data := nearby(test.whole)
		if test.whole == "x x x" {
			data.Rounds[0].Responses[0] = surveytest.ResponseOf("x")
		}
		body := unitBodyOf(t, New(page.Editions(surveytest.Site())["nn"], data, ways), test.unit)
		got := "-"
		if body.Results != nil {
			got = body.Results.Heading
		}
		got += fmt.Sprint(" ", len(body.Talk.Cards))
		for _, action := range body.Talk.Actions {
			got += " " + action.Href
		}
		if got != test.want || len(body.Talk.Cards[0].Questions) == 0 {
			t.Errorf("%s: got %s, not %s", body.Heading, got, test.want)
		}
	}
	r := New(page.Editions(surveytest.Site())["nn"], nearby("40 40 40"), ways)
	hidden, missing := unitBodyOf(t, r, 2), unitBodyOf(t, r, 3)
	if !reflect.DeepEqual(hidden.Results, missing.Results) || !reflect.DeepEqual(hidden.Talk.Cards, missing.Talk.Cards) || hidden.Brief != nil {
		t.Errorf("what a unit has in place of its own numbers tells why it has none: %+v and %+v", hidden.Results, missing.Results)
	}
	gone := unitBodyOf(t, New(page.Editions(surveytest.Site())["nn"], nearby("40 40 40"), ways), 6)
	if gone.Results != nil || gone.Talk != nil || len(gone.Empty.Links) != 1 {
		t.Errorf("a unit that is gone leads to more than what it became part of: %+v", gone)
	}
}

func TestWithoutAWholeTheNewsAreThoseOfTheUnits(t *testing.T) {
	data := surveytest.Dataset(
		surveytest.NewUnit("alle", "", []string{""}, []string{"   "}),
		surveytest.NewUnit("a", "alle", []string{"40"}, []string{"41 42 43"}), surveytest.NewUnit("b", "alle", []string{"40"}, []string{"40 47 43"}),
		surveytest.NewUnit("c", "alle", []string{"40"}, []string{"41 38 43"}), surveytest.NewUnit("d", "alle", []string{"40"}, []string{"41 42 43"}),
		surveytest.NewUnit("e", "alle", []string{"40"}, []string{"41 42 43"}),
	)
	for lang, want := range map[i18n.Lang]string{
		"nn": "Fem einingar har resultat. Størst avstand er det i rolleklarleik: 3,8–4,7.",
		"nb": "Fem enheter har resultater. Størst avstand er det i rolleklarhet: 3,8–4,7.",
		"en": "Five units have results. They are farthest apart in role clarity: 3.8–4.7.",
	} {
		r := resultsIn(lang, data)
		if latest := r.Latest(r.Addresses.Home()); latest == nil || latest.Brief[0].Sentence.String() != want || r.HasWhole() {
			t.Errorf("%s: %+v", lang, latest)
		}
	}
	r := resultsIn("nn", data)
	apart, err := spreadOfUnits(r, r.allFactors(), r.fromResults)
	if err != nil || len(apart.Columns) != 1 || len(apart.Rows[0].Cells) != 1 {
		t.Errorf("there is a column for a whole that is not there: %+v, %v", apart.Columns, err)
	}
	explorer, err := explorerData(r)
	if err != nil || len(explorer.Chosen) > 0 {
		t.Errorf("the explorer begins with %v, which has no numbers: %v", explorer.Chosen, err)
	}
	for u := range data.Rounds[0].Responses {
		data.Rounds[0].Responses[u], data.Rounds[0].Means[u] = survey.Response{}, make([]survey.Mean, 3)
	}
	if latest := resultsIn("nn", data).Latest("nn/index.html"); latest != nil {
		t.Errorf("nothing is shown, and the news are %+v", latest)
	}
}
