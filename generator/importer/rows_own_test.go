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

// Such a group was once laid inside itself, and import never ended.
func TestARowInsideAGroupOfNearlyItsNameIsNotThatOfTheGroup(t *testing.T) {
	const before, after = "Eining;Overordna;Svar;Indre motivasjon;Autonomi;Mestringstro|Alle;;90;4,11;3,91;4,20|", "|Helse;Alle;30;4,07;3,77;4,14"
	const figures = ";60;4,13;3,98;4,23"
	for rows, expected := range map[string]string{
		"Skule;Oppvekst" + figures + "|Oppveksten;Skule" + figures:                               "helse<alle oppvekst<alle skule<oppvekst oppveksten<skule",
		"Opvekst;Oppvekst" + figures + "|Skule;Opvekst;..;..;..;..":                              "helse<alle oppvekst<alle opvekst<oppvekst skule<opvekst",
		"Skule;Oppvekst" + figures + "|Opvekst;Skule" + figures + "|Barnehage;Opvekst" + figures: "helse<alle oppvekst<alle skule<oppvekst opvekst<skule barnehage<opvekst",
	} {
		if tree, said := treeImported("a-2025.csv", before+rows+after, Answers{}); tree != expected {
			t.Errorf("%s: %s\n%s", rows, tree, said)
		}
		for _, row := range []string{"Oppveksten", "Opvekst"} {
			if _, said := treeImported("a-2025.csv", before+rows+after, Answers{Rows: map[string]string{row: "sum"}}); questions(said) == 0 {
				t.Errorf("%s is said to be a sum, and of what was not asked: %s\n%s", row, rows, said)
			}
		}
	}
}
