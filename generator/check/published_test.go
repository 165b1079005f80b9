package check_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/check"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
)

// workbook is a sheet with one row: a name, and a number with the decimals that
// a spreadsheet keeps.
func workbook(t *testing.T, name, number string) []byte {
	t.Helper()
	var file bytes.Buffer
	w := zip.NewWriter(&file)
	part, err := w.Create("xl/worksheets/sheet1.xml")
	if err != nil {
		t.Fatal(err)
	}
	sheet := `<worksheet><row><c t="inlineStr"><is><t>` + name + `</t></is></c><c><v>` + number + `</v></c></row></worksheet>`
	if _, err := part.Write([]byte(sheet)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestAWorkbookInAThemeIsLookedThrough(t *testing.T) {
	survey := fstest.MapFS{
		"survey/instrument.yaml": {Data: []byte("id: p\nname: P\nsource: Oss\nscale: {from: 1, to: 5, decimals: 1, low: a, high: b}\nfactors:\n  - {id: autonomi, name: Autonomi}\n")},
		"survey/units.yaml":      {Data: []byte("units:\n  - {id: k, name: Kommunen}\n  - {id: sone-3, name: Sone 3, parent: k}\n")},
		"survey/round-2023.yaml": {Data: []byte("round: 2023\nfrom: 2023-03-06\nto: 2023-03-19\nresults:\n  - {unit: k, invited: 9, respondents: 8, means: {autonomi: 4.1}}\n" +
			"  - {unit: sone-3, invited: 4, respondents: 3, means: {autonomi: 3.67}}\n")},
	}
	for _, test := range []struct {
		name, number string
		theme        string
		told         bool
	}{
		{"Sone 3", "3.6666666666666665", "eige", true},
		{"SONE 3", "3.67", "default", true},
		{"Sone 3 og 4", "3.6666666666666665", "default", true},
		{"Sone 3", "3.66", "default", false},
		{"Sone 30", "3.67", "default", false},
		{"Sone 3", "3.67", "another", false},
		{"Sone 3", "12", "default", false},
		{"Sone 3</t></is></c><c><v>12</v></c></row><row><c t='inlineStr'><is><t>Kommunen", "8", "default", false},
		{"Sone 3</t></is></c><c><v>3</v></c></row><row><c t='inlineStr'><is><t>Kommunen", "8", "default", true},
	} {
		var problems problem.List
		check.Run(check.Content{
			Site:      &site.Site{SmallestGroup: 5, Theme: "eige"},
			Programme: &programme.Programme{},
			Results:   raw.Read(survey, &problems),
			Files:     survey,
			Themes:    fstest.MapFS{test.theme + "/assets/data/tal.xlsx": {Data: workbook(t, test.name, test.number)}},
		}, &problems)
		if problems.Failed() != test.told {
			t.Errorf("%+v: %v", test, problems.Sorted())
		}
		if found := problems.Sorted(); test.told && !strings.HasPrefix(found[0].String(), "../themes/"+test.theme+"/assets/data/tal.xlsx: ") {
			t.Errorf("%+v: told at %v", test, found[0])
		}
	}
}
