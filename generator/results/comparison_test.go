package results

import (
	"fmt"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
	"tifaktor/generator/survey/surveytest"
)

func TestDifferencesAreOfPrintedNumbers(t *testing.T) {
	r := resultsIn("nn", surveytest.Dataset(surveytest.NewUnit("fjellsund", "", []string{"612/803"}, []string{"40"})))
	for _, test := range []struct {
		now, other string
		answers    int
		text       string
		notable    bool
	}{
		{"43", "43", 31, "uendra", false},
		{"43", "41", 31, "om lag likt", false},
		{"43", "40", 31, "0,3 høgare", true},
		{"40", "43", 31, "0,3 lågare", true},
		{"43", "40", 29, "om lag likt", false},
		{"44", "40", 29, "0,4 høgare", true},
		{"44", "40", 9, "om lag likt", false},
		{"45", "40", 9, "0,5 høgare", true},
		{"45", "40", 0, "0,5 høgare", false}, // the number of answers is not known
		{"40", "40", 0, "uendra", false},
		{"x", "40", 31, "skjult", false},
		{"40", "x", 31, "skjult", false},
		{"34-47", "40", 31, "ikkje rekna ut", false},
		{"40", "34-47", 31, "ikkje rekna ut", false},
		{"", "40", 31, "ingen data", false},
		{"40", "", 31, "ingen data", false},
		{">48", "40", 6, "ikkje rekna ut", false},
		{"40", "<12", 6, "ikkje rekna ut", false},
	} {
		now, other := surveytest.MeanOf(test.now), surveytest.MeanOf(test.other)
		d := subtract(now, other, survey.Notable(test.answers, r.data.Instrument.Scale))
		got := r.difference(d, now, other, "uendra")
		if got.Text != test.text || got.Notable != test.notable {
			t.Errorf("%q against %q with %d answers: %q, notable %t; want %q, %t",
				test.now, test.other, test.answers, got.Text, got.Notable, test.text, test.notable)
		}
	}
}

func TestUnitsAreComparedWithTheWholeElseWithAReference(t *testing.T) {
	data := surveytest.Dataset(
		surveytest.NewUnit("fjellsund", "", []string{"x"}, []string{"x x"}),
		surveytest.NewUnit("nord", "fjellsund", []string{"31/38"}, []string{"44 38"}),
	)
	r := resultsIn("nb", data)
	if body := unitBodyOf(t, r, 1); body.Results.Table.Whole != "" {
		t.Errorf("there is nothing to compare with, but the column %q", body.Results.Table.Whole)
	}
	data.Rounds[0].References = []survey.Reference{{Label: i18n.Same("Alle kommuner"), Kind: survey.Benchmark, Means: surveytest.MeansOf("41 42")}}
	body := unitBodyOf(t, resultsIn("nb", data), 1)
	if got := body.Results.Table.Whole; got != "Mot referansen" {
		t.Errorf("the column is %q", got)
	}
	if got := body.Brief[0]; got.Label != "Tydelig annerledes enn i Alle kommuner" || fmt.Sprint(got.Marks) != "[{{Rolleklarhet #f2  } false 0,4 lavere} {{Motivasjon #f1  } true 0,3 høyere}]" {
		t.Errorf("the summary says %q %v", got.Label, got.Marks)
	}
	data.Rounds[0].Responses[0], data.Rounds[0].Means[0] = surveytest.ResponseOf("612/803"), surveytest.MeansOf("44 38")
	if got := unitBodyOf(t, resultsIn("nb", data), 1).Results.Table.Whole; got != "Mot kommunen" {
		t.Errorf("the column is %q", got)
	}
}

func TestTheWholeIsComparedWithTheNationalMeanElseWithTheRoundBefore(t *testing.T) {
	data := surveytest.Dataset(surveytest.NewUnit("fjellsund", "", []string{"600/790", "612/803"}, []string{"40 40", "43 40"}))
	whole := func() *DotTable {
		body, err := wholeBody(resultsIn("en", data), "en/results/index.html")
		if err != nil {
			t.Fatal(err)
		}
		return body.Results.Table
	}
	if table := whole(); table.Whole != "" || table.Previous != "Since 2021" || table.Rows[0].Previous.Text != "0.3 higher" {
		t.Errorf("without a reference: %q, %q, %+v", table.Whole, table.Previous, table.Rows[0].Previous)
	}
	data.Rounds[1].References = []survey.Reference{
		{Label: i18n.Same("Schools"), Kind: "type", Means: surveytest.MeansOf("20 20")},
		{Label: i18n.Same("All"), Kind: "national", Means: surveytest.MeansOf("43 45")},
	}
	if table := whole(); table.Whole != "Compared with the reference" || table.Rows[1].Whole.Text != "0.5 lower" {
		t.Errorf("with a reference: %q, %+v", table.Whole, table.Rows[1].Whole)
	}
}

func TestNumbersOnAScaleOfPercentArePrintedInPercent(t *testing.T) {
	data := surveytest.Dataset(
		surveytest.NewUnit("service", "", []string{""}, []string{"70 60"}),
		surveytest.NewUnit("office", "service", []string{""}, []string{"74 60"}),
	)
	data.Units[0].Type = ""
	data.Instrument.Scale = survey.Scale{To: 100, Percent: true}
	data.Rounds[0].SourceProtected = true
	body := unitBodyOf(t, resultsIn("nb", data), 1)
	row := body.Results.Table.Rows[0]
	if row.Value.String() != "74\u00a0%" || row.Whole.Text != "4 prosentpoeng høyere" || row.Whole.Notable {
		t.Errorf("%q, %+v", row.Value, row.Whole)
	}
	if body.Results.Table.Rows[1].Whole.Text != "likt" {
		t.Errorf("%+v", body.Results.Table.Rows[1].Whole)
	}
	if got := body.Results.Table.Whole; got != "Mot Service" {
		t.Errorf("an organisation that is no municipality is called by its name, not %q", got)
	}
	if body.Response != nil || body.Others != nil || len(body.Brief) != 2 || body.Brief[0].Label != "Størst forskjell fra Service" {
		t.Errorf("%+v, %+v, %+v", body.Response, body.Others, body.Brief)
	}
}
