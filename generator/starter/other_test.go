package starter_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator"
	"tifaktor/generator/importer"
	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
	"tifaktor/generator/starter"
	"tifaktor/themes"
)

// otherSurvey is a survey with none of the factors of the instrument of a new site.
const otherSurvey = `Enhet;Overordnet;Svar;Engasjement
Fjordvik kommune;;98;4,0
Skule;Fjordvik kommune;54;4,1
Heim;Fjordvik kommune;44;3,9
`

// withoutWhole is the same survey without a row for the whole organisation, for which a new
// site has a figure.
var withoutWhole = strings.Replace(otherSurvey, "Fjordvik kommune;;98;4,0\n", "", 1)

func TestANewSiteTakesAnySurvey(t *testing.T) {
	for i, order := range slices.Concat(built(), built()) {
		table := otherSurvey
		if i >= len(built()) {
			table = withoutWhole
		}
		folder := made(t, starter.Wishes{Organisation: "Fjordvik kommune", Languages: order})
		delete(folder, "survey/instrument.yaml")
		var problems problem.List
		out := importer.Import(importer.Input{Site: importer.ReadSite(folder, &problems), Sources: []sheet.Source{{Name: "other-2025.csv", Data: []byte(table)}}}, &problems)
		for _, file := range out.Files {
			folder[file.Path] = &fstest.MapFile{Data: file.Data}
		}
		if built, err := generator.Build(folder, themes.Files, &problems); err != nil || built == nil || problems.Failed() || len(out.Files) == 0 {
			t.Errorf("%v (%d): %v, %v", order, i, err, problems.Sorted())
		}
	}
	if body := string(made(t, starter.Wishes{Organisation: "Fjordvik kommune", Languages: orders[0], Results: true})["programme/oppfolging.md"].Data); !strings.Contains(body, "kind: trend") {
		t.Error("the sample's results keep their figures")
	}
}
