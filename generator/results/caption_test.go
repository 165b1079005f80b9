package results

import (
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey/surveytest"
)

func TestACaptionSaysWhatHasChanged(t *testing.T) {
	for _, test := range []struct {
		before, now string
		factors     []int
		want        map[i18n.Lang]string
	}{
		{"40 40 40 40", "45 40 40 40", []int{0, 1, 2, 3}, map[i18n.Lang]string{
			"nn": "Motivasjon har gått tydeleg opp sidan 2021. Ingen har gått tydeleg ned.", "nb": "Motivasjon har gått tydelig opp siden 2021. Ingen har gått tydelig ned.",
			"en": "Motivation has clearly gone up since 2021. None has clearly gone down.",
		}},
		{"40 40 40 40", "35 35 40 40", []int{0, 1, 2, 3}, map[i18n.Lang]string{
			"nn": "Motivasjon og rolleklarleik har gått tydeleg ned sidan 2021. Ingen har gått tydeleg opp.", "nb": "Motivasjon og rolleklarhet har gått tydelig ned siden 2021. Ingen har gått tydelig opp.",
			"en": "Motivation and role clarity have clearly gone down since 2021. None has clearly gone up.",
		}},
		{"40 40 40 40", "45 35 40 40", []int{0, 1, 2, 3}, map[i18n.Lang]string{
			"nn": "Motivasjon har gått tydeleg opp sidan 2021, og rolleklarleik tydeleg ned.", "nb": "Motivasjon har gått tydelig opp siden 2021, og rolleklarhet tydelig ned.",
			"en": "Motivation has clearly gone up since 2021, and role clarity clearly down.",
		}},
		{"40 40 40 40", "35 35 35 35", []int{0, 1, 2, 3}, map[i18n.Lang]string{
			"nn": "Fire faktorar har gått tydeleg ned sidan 2021. Ingen har gått tydeleg opp.",
		}},
		{"40 40", "40 41", []int{0}, map[i18n.Lang]string{"nn": "Uendra sidan 2021: 4,0.", "nb": "Uendret siden 2021: 4,0.", "en": "Unchanged since 2021: 4.0."}},
		{"40 40", "40 41", []int{1}, map[i18n.Lang]string{"nn": "Frå 4,0 i 2021 til 4,1 i 2023."}},
	} {
		data := surveytest.Dataset(
			surveytest.NewUnit("fjellsund", "", []string{"600/790", "612/803"}, []string{test.before, test.now}),
		)
		for lang, want := range test.want {
			if got := changeCaption(resultsIn(lang, data), top, test.factors); got != want {
				t.Errorf("%s: got %q, not %q", lang, got, want)
			}
		}
	}
}

func TestACaptionOfTwoAlikeSaysBoth(t *testing.T) {
	for text, want := range map[string]string{"42": "Snittet er 4,2.", "42 42": "Begge snitta er 4,2.", "42 42 42": "Alle snitta er 4,2.", "42 x 42": "Begge snitta er 4,2."} {
		r := resultsIn("nn", surveytest.Town())
		var means []namedMean
		for _, mean := range surveytest.MeansOf(text) {
			means = append(means, namedMean{"", mean})
		}
		if got := r.rangeCaption(means); got != want {
			t.Errorf("%s: got %q, not %q", text, got, want)
		}
	}
}
