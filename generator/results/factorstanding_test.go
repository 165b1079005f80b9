package results

import (
	"fmt"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
	"tifaktor/generator/survey/surveytest"
)

func TestThePageOfAFactorSaysHowManyUnitsAreAsTheWhole(t *testing.T) {
	units := func(means ...string) *survey.Dataset {
		all := []surveytest.Unit{surveytest.NewUnit("fjellsund", "", []string{"612/803"}, []string{"40"})}
		for i, mean := range means {
			all = append(all, surveytest.NewUnit(fmt.Sprint("eining-", i+1), "fjellsund", []string{"31/38"}, []string{mean}))
		}
		return surveytest.Dataset(all...)
	}
	for _, test := range []struct {
		data *survey.Dataset
		want map[i18n.Lang]string
	}{
		{units("41", "46", "40", "33", "x"), map[i18n.Lang]string{
			"nn": "2 av 4 einingar er om lag som kommunen. Tydeleg høgare: Eining-2. Tydeleg lågare: Eining-4.",
			"nb": "2 av 4 enheter er omtrent som kommunen. Tydelig høyere: Eining-2. Tydelig lavere: Eining-4.",
			"en": "2 of 4 units are about the same as the municipality. Clearly higher: Eining-2. Clearly lower: Eining-4.",
		}},
		{units("41", "40"), map[i18n.Lang]string{"nn": "Alle 2 einingane er om lag som kommunen."}},
		{units("46", "46", "46", "46", "46"), map[i18n.Lang]string{"nn": "Tydeleg høgare: Eining-1, Eining-2, Eining-3, Eining-4 og Eining-5."}},
		{units("46", "46", "46", "46", "46", "46"), map[i18n.Lang]string{"nn": "Tydeleg høgare: 6 einingar."}},
		{units("x", "x"), map[i18n.Lang]string{"nn": ""}},
	} {
		for lang, want := range test.want {
			if got := resultsIn(lang, test.data).unitsApart(0); got != want {
				t.Errorf("%s: got %q, not %q", lang, got, want)
			}
		}
	}
}

func TestThePageOfAFactorHasItsNumberAndTheMeanElsewhere(t *testing.T) {
	data := surveytest.Town()
	data.Rounds[len(data.Rounds)-1].References = []survey.Reference{{Label: i18n.Same("Noreg"), Kind: survey.National, Means: surveytest.MeansOf("41 42 43")}}
	r := resultsIn("nn", data)
	pg := FactorPages(r)[1]
	body, err := factorBody(r, 1, pg.Path)
	if err != nil || body.Outside != "Noreg: 4,2" || pg.Kicker[:len("Faktor 2 av 3 · ")] != "Faktor 2 av 3 · " {
		t.Errorf("%q, %q, %v", pg.Kicker, body.Outside, err)
	}
}
