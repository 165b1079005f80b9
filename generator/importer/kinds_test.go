package importer

import (
	"regexp"
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// unitPattern is a unit in survey/units.yaml as an import writes it.
var unitPattern = regexp.MustCompile(`- \{id: ([\w-]+), name: .*?(?:, parent: ([\w-]+))?\}`)

// imported imports a table, in which lines are written between bars, and returns its
// tree, as "id<parent" with the top left out, and what was said.
func imported(name, table string, answers Answers) (tree, said string) {
	text := strings.ReplaceAll(table, "|", "\n") + "\n"
	return importedSources(answers, sheet.Source{Name: name, Data: []byte(text)})
}

func importedSources(answers Answers, sources ...sheet.Source) (tree, said string) {
	var problems problem.List
	out := Import(newInput(sources, answers), &problems)
	said = told(&problems)
	if out == nil {
		return "", said
	}
	var units []string
	for _, file := range out.Files {
		if file.Path != unitsPath {
			continue
		}
		for _, parts := range unitPattern.FindAllStringSubmatch(string(file.Data), -1) {
			if parts[2] != "" {
				units = append(units, parts[1]+"<"+parts[2])
			}
		}
	}
	return strings.Join(units, " "), out.Reading + said
}

func TestMoreAnswersThanPeopleAskedAreAProblemWhereTheyStand(t *testing.T) {
	for _, table := range []string{
		"Eining;Spurde;Svar;Meistring|Nes;12;14;4,1|Lia;20;15;4,0",
		"År;Eining;Spurde;Antall svar;Faktor;Snitt|2025;Nes;12;14;Meistring;4,1|2025;Lia;20;15;Meistring;4,0",
	} {
		tree, said := imported("a-2025.csv", table, Answers{})
		if tree != "" || !strings.Contains(said, ":2:") || !strings.Contains(said, "“Nes” has more answers than people who were asked") {
			t.Errorf("%s %s", tree, said)
		}
	}
	if tree, said := imported("a-2025.csv", "Eining;Spurde;Svar;Meistring|Nes;14;14;4,1|Lia;20;15;4,0", Answers{}); tree == "" {
		t.Error(said)
	}
}

func TestNumbersOfUnitsAreNoNumbersOfAnswers(t *testing.T) {
	for _, heading := range []string{"Antall enheter", "Antal einingar", "Antall respondentenheter", "Number of units", "N enheter", "Antall deltakende enheter", "Enheter (antall)", "Antall svarende avdelinger", "Antall team", "Antall spørsmål"} {
		tree, said := imported("a-2025.csv", "Eining;"+heading+";Meistring|Nes;12;4,1|Lia;15;4,0", Answers{})
		if tree != "" || strings.Contains(said, "=answers\"") && strings.Contains(said, heading+"=answers") {
			t.Errorf("%s: %s %s", heading, tree, said)
		}
	}
}
