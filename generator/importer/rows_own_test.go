package importer

import (
	"strings"
	"testing"
)

func TestARowCalledAllOfItsSectorIsThatOfTheSector(t *testing.T) {
	own := strings.NewReplacer(";54;4,05;3,86;4,32;4,13", ";64;4,0;3,9;4,2;4,1", ";63;3,58;4,08;3,88;3,80", ";73;3,6;4,0;3,8;3,9") // ten people more than in its parts
	for _, name := range []string{"(alle)", "Alle", "Hele sektoren", "Heile sektoren", "Sektoren samlet", "Samlet", "Totalt", "Sektorsnitt", "Gjennomsnitt", "Tjenesteområdet", "Oppsummering", "I alt", "Sum enheter", "All units"} {
		table := sectors("Sektor;Enhet", func(sector string) string { return sector + ";" + name }, "SECTOR;")
		for _, written := range []string{table, own.Replace(table)} {
			if tree, said := treeImported("a-2025.csv", written, Answers{}); tree != twoSectors {
				t.Errorf("%s: %s\n%s", name, tree, said)
			}
		}
		whole := table + "|Fjordmo kommune;" + name + ";117;3,80;3,98;4,08;3,95"
		if tree, said := treeImported("a-2025.csv", whole, Answers{Organisation: "Fjordmo kommune"}); tree != strings.ReplaceAll(twoSectors, "whole", "fjordmo-kommune") {
			t.Errorf("Fjordmo kommune;%s: %s\n%s", name, tree, said)
		}
	}
}

func TestARowCalledAllOfItsSectorIsHeldAgainstTheOthersThere(t *testing.T) {
	table := sectors("Sektor;Enhet", func(sector string) string { return sector + ";Hele sektoren" }, "SECTOR;")
	for what, written := range map[string]string{
		"fewer than its parts":       strings.Replace(table, ";54;4,05;", ";53;4,05;", 1),
		"a mean that it cannot have": strings.Replace(table, ";54;4,05;", ";54;4,95;", 1),
		"two of one sector":          table + "|Oppvekst;Alle;54;4,05;3,86;4,32;4,13",
		"all in the last sector":     table + "|Helse;Totalt;117;3,80;3,98;4,08;3,95",
	} {
		if tree, said := treeImported("a-2025.csv", written, Answers{}); tree != "" || questions(said) == 0 {
			t.Errorf("%s: %s\n%s", what, tree, said)
		}
	}
	for _, name := range []string{"Felles", "Administrasjon", "Sektor nord", "Alle teller SFO", "Samlingen"} {
		if isAllOfGroup(name) {
			t.Errorf("%s is a unit", name)
		}
	}
}
