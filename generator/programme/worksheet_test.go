package programme_test

import (
	"reflect"
	"testing"
	"testing/fstest"

	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

func TestAWorksheetIsReadAsWritten(t *testing.T) {
	sheet := whole(t).Find("verktoy/igp", "nn").Tool.Worksheet
	if sheet.Lead != "Eitt ark per gruppe." || sheet.PerUnit || sheet.Place.Line == 0 || len(sheet.Sections) != 1 {
		t.Fatalf("%+v", sheet)
	}
	section := sheet.Sections[0]
	if section.Title != "Tiltak" || section.Row != "Tiltak" || section.Rows != 3 {
		t.Errorf("%+v", section)
	}
	same(t, section.Fields, []programme.Field{
		{ID: "kva", Label: "Kva?", Hint: "Skriv kort.", Kind: programme.TextField, Lines: 4},
		{ID: "kven", Label: "Kven?", Kind: programme.TextField, Lines: 1},
	})
}

func TestAFieldHasTheIDAndTheKindWritten(t *testing.T) {
	text := `---
kind: tool
title: Ark
worksheet:
  per: unit
  sections:
    - fields:
        - {id: maal, label: "Målet vårt om eit halvt år", lines: 2}
        - {label: "Målet vårt om eit halvt år"}
        - {id: naar, label: Når, kind: date}
        - {id: status, label: Status, kind: choice, choices: [Ikkje begynt, Gjort]}
---
`
	var problems problem.List
	read := programme.Read(fstest.MapFS{"programme/ark.md": {Data: []byte(text)}}, languages, &problems)
	const advice = "programme/ark.md:9:11: the field has no id, so that what is filled in is lost when its label is changed, or read in another language; write the same id in every language, for instance id: maalet-vaart-om-eit-halvt-aar [front-matter]"
	if found := problems.Sorted(); len(found) != 1 || !found[0].Advice || found[0].String() != advice {
		t.Errorf("found %v", found)
	}
	sheet := read.Find("ark", "nn").Tool.Worksheet
	if !sheet.PerUnit || sheet.PerPlace.Line != 5 {
		t.Errorf("%+v", sheet)
	}
	same(t, sheet.Sections[0].Fields, []programme.Field{
		{ID: "maal", Label: "Målet vårt om eit halvt år", Kind: programme.TextField, Lines: 2},
		{ID: "maalet-vaart-om-eit-halvt-aar", Label: "Målet vårt om eit halvt år", Kind: programme.TextField, Lines: 1},
		{ID: "naar", Label: "Når", Kind: programme.DateField, Lines: 1},
		{ID: "status", Label: "Status", Kind: programme.ChoiceField, Lines: 1, Choices: []string{"Ikkje begynt", "Gjort"}},
	})
}

// same compares fields without their places.
func same(t *testing.T, got, want []programme.Field) {
	t.Helper()
	for i := range got {
		if got[i].Place.Line == 0 {
			t.Errorf("%s has no place", got[i].Label)
		}
		got[i].Place = problem.Place{}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v\nwant\n%+v", got, want)
	}
}
