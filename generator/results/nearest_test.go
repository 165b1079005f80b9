package results

import (
	"fmt"
	"reflect"
	"testing"

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
