package results

import (
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
	"tifaktor/generator/survey/surveytest"
)

func TestABandIsPrintedWithBothEnds(t *testing.T) {
	percent := survey.Scale{From: 0, To: 100, Percent: true}
	for _, test := range []struct {
		lang         i18n.Lang
		scale        survey.Scale
		mean         string
		short, words string
	}{
		{"nn", survey.Scale{From: 1, To: 5, Decimals: 1}, "34-47", "3,4–4,7", "mellom 3,4 og\u00a04,7"},
		{"nb", survey.Scale{From: 1, To: 5, Decimals: 2}, "340-471", "3,40–4,71", "mellom 3,40 og\u00a04,71"},
		{"en", survey.Scale{From: 1, To: 5, Decimals: 1}, "34-50", "3.4–5.0", "between 3.4 and\u00a05.0"},
		{"nn", percent, "40-60", "40–60\u00a0%", "mellom 40 og\u00a060\u00a0%"},
		{"en", percent, "40-60", "40–60%", "between 40 and\u00a060%"},
	} {
		data := surveytest.Dataset(surveytest.NewUnit("fjellsund", "", []string{"612/803"}, []string{test.mean}))
		data.Instrument.Scale = test.scale
		r := resultsIn(test.lang, data)
		value := r.value(r.cell(0, 0, 0))
		if want := (Value{Number: test.short, Missing: test.words, Between: true}); value != want {
			t.Errorf("%+v, not %+v", value, want)
		}
		if value.String() != test.words {
			t.Errorf("%q", value)
		}
	}
}

// A unit that has bands and nothing else has a page with them.
func TestAUnitWithOnlyBandsIsShown(t *testing.T) {
	data := surveytest.Dataset(
		surveytest.NewUnit("fjellsund", "", []string{"600/790", "600/790"}, []string{"40 41 42", "40 41 42"}),
		surveytest.NewUnit("nord", "fjellsund", []string{"31/38", "31/38"}, []string{"40 41 42", "34-47 30-42 35-45"}),
	)
	r := resultsIn("nn", data)
	body := unitBodyOf(t, r, 1)
	if body.Empty != nil || len(body.Results.Table.Rows) != 3 || !body.Results.Table.Rows[1].Value.Between {
		t.Errorf("%+v", body.Empty)
	}
	if key := body.Trend.Key; key[len(key)-1].Text != "Skjult: talet ligg ein stad i det skraverte feltet" {
		t.Errorf("%+v", key)
	}
	if talk := body.Talk; talk != nil {
		t.Errorf("%+v", talk)
	}
}

func TestANoteExplainsBands(t *testing.T) {
	const hidden, between = "Tal som er merkte «skjult»", "Der det står to tal som snittet ligg mellom"
	for _, test := range []struct {
		means           string
		hidden, between bool
	}{
		{"44 40 42", false, false},
		{"44 x 42", true, false},
		{"44 34-47 42", false, true},
		{"x 34-47 42", true, true},
	} {
		data := surveytest.Dataset(
			surveytest.NewUnit("fjellsund", "", []string{"600/790"}, []string{"40 41 42"}),
			surveytest.NewUnit("nord", "fjellsund", []string{"31/38"}, []string{test.means}),
		)
		text := ""
		for _, note := range unitBodyOf(t, resultsIn("nn", data), 1).Notes {
			text += note.Text + "\n"
		}
		if strings.Contains(text, hidden) != test.hidden || strings.Contains(text, between) != test.between {
			t.Errorf("%s: %s", test.means, text)
		}
	}
}

func TestTheHeatmapKeyExplainsHiddenMeansAndBands(t *testing.T) {
	const hidden, between = "Skjult for å verne dei som svarte", "Skjult: talet ligg mellom dei to som står der"
	for _, test := range []struct{ means, key string }{
		{"44 40 42", ""},
		{"44 x 42", hidden},
		{"44 34-47 42", between},
		{"x 34-47 42", between + ", " + hidden},
	} {
		data := surveytest.Dataset(surveytest.NewUnit("fjellsund", "", []string{"600/790"}, []string{test.means}))
		r := resultsIn("nn", data)
		table, err := heatTable(r, []int{0}, []int{0, 1, 2}, r.fromResults)
		if err != nil {
			t.Fatal(err)
		}
		var key []string
		for _, item := range table.Key {
			if item.Step == 0 {
				key = append(key, item.Text)
			}
		}
		if got := strings.Join(key, ", "); got != test.key {
			t.Errorf("%s: %s", test.means, got)
		}
		for _, cell := range table.Rows[0].Cells {
			if cell.Value.Between && cell.Step != 0 {
				t.Errorf("%s: a mean that lies between two numbers has a colour", test.means)
			}
		}
	}
}

func TestBandsAreCountedAmongTheHiddenMeans(t *testing.T) {
	for _, test := range []struct {
		lang  i18n.Lang
		means string
		want  string
	}{
		{"nn", "44 34-47 42", "gjort med 1 av 3 tal. For eitt av dei skriv vi i staden kva to tal det ligg mellom."},
		{"nb", "x 34-47 34-47", "gjort med 3 av 3 tall. For 2 av dem skriver vi i stedet hvilke to tall de ligger mellom."},
		{"en", "44 34-47 42", "done with 1 of 3 figures. For one of them we give the two numbers that it lies between instead."},
	} {
		rules := rulesIn(protectionIn(t, test.lang, func(_ *site.Site, data *survey.Dataset) {
			one := surveytest.Dataset(surveytest.NewUnit("fjellsund", "", []string{"600/790"}, []string{test.means}))
			*data = *one
		}))
		if !strings.Contains(rules, test.want) {
			t.Errorf("%s: no %q in\n%s", test.means, test.want, rules)
		}
	}
	rules := rulesIn(protectionIn(t, "nn", func(_ *site.Site, data *survey.Dataset) {
		*data = *surveytest.Dataset(surveytest.NewUnit("fjellsund", "", []string{"600/790"}, []string{"44 x 42"}))
	}))
	if strings.Contains(rules, "ligg mellom") {
		t.Errorf("nothing lies between two numbers, but\n%s", rules)
	}
}
