package importer

import (
	"strings"
	"testing"
)

func TestGroupsWithinUnitsAreNoUnits(t *testing.T) {
	const twoSchools = "Enhet;Overordnet;Svar;Ro|Fjordmo;;64;4,0|Skule;Fjordmo;33;4,1|Heim;Fjordmo;31;3,9"
	for name, c := range map[string]struct {
		rows   string
		answer []string // each of the groups in the question; none when they are units
	}{
		"their units above them":          {"|Kvinner;Skule;20;4,1|Menn;Skule;13;4,1|Kvinner;Heim;21;3,9|Menn;Heim;10;3,9", []string{"Kvinner", "Menn"}},
		"their units in their names":      {"|Skule - Kvinner;Skule;20;4,1|Skule - Menn;Skule;13;4,1|Heim - Kvinner;Heim;21;3,9", []string{"* Kvinner", "* Menn"}},
		"ages":                            {"|Under 40 år;Skule;20;4,1|40 år og eldre;Skule;13;4,1", []string{"Under 40 år", "40 år og eldre"}},
		"one that is called so":           {"|Vikarar;Skule;20;4,1", nil},
		"leaders of each, who are theirs": {"|Ledere;Skule;20;4,1|Ledere;Heim;21;3,9", nil},
	} {
		tree, said := treeImported("r-2025.csv", twoSchools+c.rows, Answers{})
		if asked := strings.Contains(said, "groups across the units"); asked != (c.answer != nil) || asked == (tree != "") || asked && questions(said) != 1 {
			t.Errorf("%s: %s\n%s", name, tree, said)
		}
		rows := map[string]string{}
		for _, group := range c.answer {
			rows[group] = "left-out"
			if !strings.Contains(said, group) {
				t.Errorf("%s: no %q in %s", name, group, said)
			}
		}
		if tree, said := treeImported("r-2025.csv", twoSchools+c.rows, Answers{Rows: rows}); c.answer != nil && tree != "skule<fjordmo heim<fjordmo" {
			t.Errorf("%s, left out: %s\n%s", name, tree, said)
		}
	}
}

func TestAColumnOfGroupsLeavesTheUnits(t *testing.T) {
	const table = "Enhet;Overordnet;Kjønn;Svar;Ro|Fjordmo;;Alle;64;4,0|Skule;Fjordmo;Alle;33;4,1|Skule;Fjordmo;Kvinner;20;4,2|Skule;Fjordmo;Menn;13;3,9|Heim;Fjordmo;Alle;31;3,9|Heim;Fjordmo;Kvinner;21;3,9"
	tree, said := treeImported("r-2025.csv", table, Answers{})
	if tree != "skule<fjordmo heim<fjordmo" || !strings.Contains(said, "3 rows of “Kvinner” and “Menn” under “Kjønn” are left out") {
		t.Error(tree, said)
	}
	for name, other := range map[string]string{
		"a unit with groups alone":     strings.Replace(table, "|Heim;Fjordmo;Alle;31;3,9", "", 1),
		"something else in the column": strings.Replace(table, "Heim;Fjordmo;Kvinner", "Heim;Fjordmo;Natt", 1),
	} {
		if tree, said := treeImported("r-2025.csv", other, Answers{}); tree != "" || strings.Contains(said, "are left out") {
			t.Errorf("%s: %s\n%s", name, tree, said)
		}
	}
}
