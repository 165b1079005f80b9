package plan

import (
	"reflect"
	"testing"

	"tifaktor/generator/survey/surveytest"
	"tifaktor/generator/texts"
)

const planTool = `---
kind: tool
title: Min plan
worksheet:
  per: unit
  sections:
    - fields:
        - {id: eining, label: Eining, kind: unit}
        - {id: faktor, label: Faktor, kind: factor}
        - {id: kvifor, label: "Kvifor?", lines: 3}
    - row: Tiltak
      rows: 2
      fields:
        - {id: frist, label: Frist, kind: date}
        - {id: status, label: Status, kind: choice, choices: [I gang, Gjort]}
---
`

func TestAWorksheetHasOneFieldPerRowEachWithItsOwnID(t *testing.T) {
	content := written(t, map[string]string{"verktoy/igp.md": igpTool})
	sheet := bodyOf[*texts.ToolBody](t, content, "nn/verktoy/igp.html").Worksheet
	rows := sheet.Sections[1].Rows
	if rows[0].Name != "Tiltak 1" || rows[1].Name != "Tiltak 2" {
		t.Errorf("got %v", rows)
	}
	fields := []texts.Field{sheet.Sections[0].Fields[0], rows[0].Fields[0], rows[1].Fields[0]}
	for i, want := range []texts.Field{
		{ID: "field_kva", Key: "kva", Label: "Kva?", Control: texts.WriteText, Lines: 2},
		{ID: "field_kva-gjer-vi-1", Key: "kva-gjer-vi-1", Label: "Kva gjer vi?", Control: texts.WriteText, Lines: 1},
		{ID: "field_kva-gjer-vi-2", Key: "kva-gjer-vi-2", Label: "Kva gjer vi?", Control: texts.WriteText, Lines: 1},
	} {
		if !reflect.DeepEqual(fields[i], want) {
			t.Errorf("got %+v, want %+v", fields[i], want)
		}
	}
}

// controls lists the fields of a sheet by their keys.
func controls(sheet *texts.Worksheet) map[string]texts.Field {
	fields := map[string]texts.Field{}
	for _, section := range sheet.Sections {
		for _, field := range section.Fields {
			fields[field.Key] = field
		}
		for _, row := range section.Rows {
			for _, field := range row.Fields {
				fields[field.Key] = field
			}
		}
	}
	return fields
}

func TestAFieldIsFilledInByItsKind(t *testing.T) {
	content := written(t, map[string]string{"min-plan.md": planTool})
	fields := controls(bodyOf[*texts.ToolBody](t, content, "nn/min-plan.html").Worksheet)
	if got := fields["faktor"]; got.Control != texts.WriteText || got.Options != nil {
		t.Errorf("without a survey a factor is %+v", got)
	}
	if got := fields["eining"]; got.Control != texts.WriteText || got.Value != "" {
		t.Errorf("anybody's unit is %+v", got)
	}
	if got := fields["frist-2"]; got.Control != texts.PickDate {
		t.Errorf("a date is %+v", got)
	}
	if got, want := fields["status-1"].Options, []texts.Option{{Value: "1", Text: "I gang"}, {Value: "2", Text: "Gjort"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("choices are %v", got)
	}
	content.Survey = surveytest.Dataset(surveytest.NewUnit("fjellsund", "", []string{"612/803"}, []string{"40 42"}))
	for address, want := range map[string]texts.Field{
		"nn/min-plan.html": {Options: []texts.Option{{Value: "motivation", Text: "Motivasjon"}, {Value: "role", Text: "Rolleklarleik"}}},
		"en/min-plan.html": {Options: []texts.Option{{Value: "motivation", Text: "Motivation"}, {Value: "role", Text: "Role clarity"}}, Lang: "en"},
	} {
		got := controls(bodyOf[*texts.ToolBody](t, content, address).Worksheet)["faktor"]
		if got.Control != texts.SelectOption || !reflect.DeepEqual(got.Options, want.Options) || got.Lang != want.Lang {
			t.Errorf("%s: a factor is %+v", address, got)
		}
	}
}

func TestASheetIsSavedUnderTheSameNameInEveryLanguageAndOnEveryPage(t *testing.T) {
	content := written(t, map[string]string{"samlingar/analyse.md": analysis, "verktoy/igp.md": igpTool})
	for _, address := range []string{"nn/verktoy/igp.html", "en/verktoy/igp.html"} {
		sheet := bodyOf[*texts.ToolBody](t, content, address).Worksheet
		if sheet.Store != "tifaktor/proeve-kommune/verktoy/igp" || sheet.Path != "verktoy/igp" || sheet.Href != "" {
			t.Errorf("%s: %+v", address, sheet)
		}
	}
	sheet := bodyOf[*texts.SessionBody](t, content, "nb/samlingar/analyse.html").Worksheet
	if sheet.Store != "tifaktor/proeve-kommune/verktoy/igp" || sheet.Href != "../verktoy/igp.html" {
		t.Errorf("%+v", sheet)
	}
}
