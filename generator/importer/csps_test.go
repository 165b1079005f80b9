package importer

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/sheet"
)

func TestTheCivilServiceSurveyIsRead(t *testing.T) {
	var sources []sheet.Source
	for _, name := range []string{"organisations-2018.csv", "organisations-2019.csv"} {
		data, err := os.ReadFile("../testdata/csps/" + name)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, sheet.Source{Name: name, Data: data})
	}
	var problems problem.List
	files := map[string]string{}
	out := imported(newInput(sources, Answers{ProtectedBySource: true}), &problems)
	if out == nil {
		t.Fatal(told(&problems))
	}
	for _, file := range out.Files {
		files[file.Path] = string(file.Data)
	}
	for name, count := range map[string]int{
		"survey/instrument.yaml": strings.Count(files["survey/instrument.yaml"], "  - {id: ") - 10,
		"survey/round-2018.yaml": strings.Count(files["survey/round-2018.yaml"], "  - unit: ") - 105,
		"survey/round-2019.yaml": strings.Count(files["survey/round-2019.yaml"], "  - unit: ") - 109,
	} {
		if count != 0 {
			t.Errorf("%s has %+d too many", name, count)
		}
	}
	for _, unit := range []string{
		"{id: civil-service, name: Civil Service}",
		"{id: attorney-generals-departments, name: Attorney General's Departments, parent: civil-service}",
		"{id: charity-commission, name: Charity Commission, parent: civil-service}",
		"{id: hm-treasury, name: HM Treasury, parent: hm-treasury-group}",
		"{id: hm-treasury-group, name: HM Treasury Group, parent: civil-service}",
	} {
		if strings.Count(files["survey/units.yaml"], unit+"\n") != 1 {
			t.Errorf("units.yaml does not have once %s", unit)
		}
	}
}

func TestTheUnitsInAWorkbookOfTheCivilServiceSurveyAreThoseInItsTextFile(t *testing.T) {
	var names []map[string]bool
	for _, ending := range []string{".csv", ".xlsx"} {
		data, err := os.ReadFile("../testdata/csps/organisations-2019" + ending)
		if err != nil {
			t.Fatal(err)
		}
		var problems problem.List
		out := imported(newInput([]sheet.Source{{Name: "organisations-2019" + ending, Data: data}}, Answers{ProtectedBySource: true}), &problems)
		if out == nil {
			t.Fatal(told(&problems))
		}
		files := fstest.MapFS{}
		for _, file := range out.Files {
			files[file.Path] = &fstest.MapFile{Data: file.Data}
		}
		results := raw.Read(files, &problems)
		called := map[string]string{}
		for _, u := range results.Units {
			called[u.ID.V] = normal(u.Name[i18n.Any])
		}
		found := map[string]bool{}
		for _, row := range results.Rounds[0].Rows {
			found[called[row.Unit.V]] = true
		}
		names = append(names, found)
	}
	for name := range names[0] {
		if !names[1][name] && !names[1][name+"1"] { // three names have the number of a footnote
			t.Errorf("%s has no results in the workbook", name)
		}
	}
}

func TestANameIsThatOfARowToCompareWith(t *testing.T) {
	for name, want := range map[string]bool{
		"Landet": true, "Landet (alle kommuner)": true, "Kommunegruppe 3": true, "Alle kommuner": true, "Noreg 2023": true, "KOSTRA-gruppe 11": true,
		"Civil Service Benchmark (median)": true, "Gjennomsnitt Telemark": true, "Resten av landet": true, "National": true,
		"National Crime Agency": false, "The National Archives": false, "Landet barnehage": false, "Snittfjellet skule": false, "Norgesgata 4": false,
		"Reference Laboratory": false, "Alle helgens kirke": false, "Kommunen": false,
	} {
		if isCompared(name) != want {
			t.Errorf("%q: %v", name, !want)
		}
	}
}
