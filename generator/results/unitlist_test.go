package results

import (
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey/surveytest"
)

func TestTheRowOfAUnitSaysInWhatItIsClearlyDifferent(t *testing.T) {
	for _, test := range []struct {
		name, now, answers string
		want               map[i18n.Lang]string
	}{
		{"higher and lower", "46 38 41 40 42", "31/38", map[i18n.Lang]string{
			"nn": "Høgare: motivasjon 0,6. Lågare: rolleklarleik 0,4.", "nb": "Høyere: motivasjon 0,6. Lavere: rolleklarhet 0,4.", "en": "Higher: motivation 0.6. Lower: role clarity 0.4.",
		}},
		{"only lower, the largest first", "40 38 35 40 42", "31/38", map[i18n.Lang]string{"nn": "Lågare: meistringsklima 0,6, rolleklarleik 0,4."}},
		{"no more than four are named", "48 34 34 33 34", "31/38", map[i18n.Lang]string{
			"nn": "Høgare: motivasjon 0,8. Lågare: rolleklarleik 0,8, HMS-kultur 0,8, meistringsklima 0,7. Éin til skil seg ut.",
		}},
		{"nothing is clear", "41 42 41 40 42", "31/38", map[i18n.Lang]string{"nn": "om lag likt", "nb": "omtrent likt", "en": "about the same"}},
		{"the number of answers is not known", "46 38 41 40 42", "", map[i18n.Lang]string{"nn": "Vist"}},
		{"nothing is shown", "x x x x x", "x", map[i18n.Lang]string{"nn": "for å verne dei som svarte"}},
	} {
		data := surveytest.Dataset(
			surveytest.NewUnit("fjellsund", "", []string{"612/803"}, []string{"40 42 41 40 42"}),
			surveytest.NewUnit("nord", "fjellsund", []string{test.answers}, []string{test.now}),
		)
		if test.answers == "" {
			data.Rounds[0].Responses[0] = surveytest.ResponseOf("")
		}
		for lang, want := range test.want {
			r := resultsIn(lang, data)
			if got := unitRow(r, 1, r.fromUnit).Text; got != want {
				t.Errorf("%s, %s: got %q, not %q", test.name, lang, got, want)
			}
		}
	}
}
