package importer

import (
	"os"
	"strings"
	"testing"

	"tifaktor/generator/problem"
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
	out := Import(newInput(sources, Answers{ProtectedBySource: true}), &problems)
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
