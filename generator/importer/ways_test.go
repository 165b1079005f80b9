package importer

import (
	"strings"
	"testing"

	"tifaktor/generator/problem"
)

func TestAMisspeltParentIsProvedByNoLessThanAllItsNumbers(t *testing.T) {
	const eight = "|Fjordmo;;55;4,05;3,86;4,32;4,13;4,05;3,86;4,32;4,13|Oppvekst;Fjordmo;55;4,05;3,86;4,32;4,13;4,05;3,86;4,32;4,13|Skule;Oppvekst;33;4,12;3,91;4,40;4,01;4,12;3,91;4,40;4,01|Barnehage;Opvekst;21;3,95;3,77;4,20;4,31;3,95;3,77;4,20;4,31"
	for name, table := range map[string]string{
		"one has answered besides":  "Enhet;Overordnet;Svar;A;B;C;D;E;F;G;H" + eight,
		"one factor of one decimal": "Enhet;Overordnet;Svar;A|Fjordmo;;54;4,1|Oppvekst;Fjordmo;54;4,1|Skule;Oppvekst;33;4,1|Barnehage;Opvekst;21;4,0",
	} {
		if tree, said := treeImported("a-2025.csv", table, Answers{}); tree != "" || questions(said) != 1 || !strings.Contains(said, `--row "Oppvekst=sum"`) {
			t.Errorf("%s: %s\n%s", name, tree, said)
		}
	}
}

func TestANameWithAHyphenIsNoPath(t *testing.T) {
	tree, said := treeImported("a-2025.csv", "Enhet;Overordnet;Svar;Ro|Skule;Drift - nord;33;4,1|Heim;Drift - nord;31;3,9|Kontor;Drift - sør;22;4,0", Answers{Organisation: "Fjordmo"})
	if tree != "drift-nord<fjordmo skule<drift-nord heim<drift-nord drift-sor<fjordmo kontor<drift-sor" {
		t.Errorf("%s\n%s", tree, said)
	}
}

func TestCodesWithAGapAreNoTree(t *testing.T) {
	whole, gap := withCodes("01", "0101", "010101", "010102", "0102", "010201", "010202"), withCodes("01", "0109", "010101", "010102", "0102", "010201", "010202")
	if tree, _ := treeImported("a-2025.csv", whole, Answers{}); tree != sevenTree {
		t.Error(tree)
	}
	if tree, said := treeImported("a-2025.csv", gap, Answers{}); tree != sevenTree || !strings.Contains(said, "beside each other") { // by its numbers
		t.Errorf("%s\n%s", tree, said)
	}
}

// sheetOf is a sheet of a workbook with the numbers of answers of its rows.
func sheetOf(name string, rows ...row) *delivery {
	return &delivery{table: &table{sheet: name}, tree: flat, rows: rows}
}

func answered(name string, kind rowKind, people int) row {
	return row{name: name, kind: kind, answers: count{kind: known, least: people, most: people}}
}

func TestATotalInASheetIsTheParentOnlyWithAllItsAnswers(t *testing.T) {
	for people, want := range map[int]string{53: "Totalt", 54: "Oppvekst", 55: "Totalt"} {
		d := sheetOf("Oppvekst", answered("Skule", unitRow, 33), answered("Barnehage", unitRow, 21), answered("Totalt", wholeRow, people))
		if d.nameTotal("Oppvekst", false); d.rows[2].name != want {
			t.Errorf("%d: %s, not %s", people, d.rows[2].name, want)
		}
	}
}

func TestTheSheetOfAllIsNoParent(t *testing.T) {
	all := sheetOf("Kart", answered("Oppvekst", unitRow, 54), answered("Helse", unitRow, 63))
	school, health := sheetOf("Oppvekst", answered("Skule", unitRow, 33), answered("Barnehage", unitRow, 21)), sheetOf("Helse", answered("Heim", unitRow, 44), answered("Tenesta", unitRow, 19))
	findHeads([]*delivery{all, school, health}, newNotes(&problem.List{}, newInput(nil, Answers{}).Site.Printer()))
	if all.head != "" || school.head != "Oppvekst" || health.head != "Helse" || all.tree != flat || school.tree != bySheets {
		t.Errorf("%q, %q, %q", all.head, school.head, health.head)
	}
	if !areSectors([]*delivery{all, sheetOf("Oppvekst", school.rows...), sheetOf("Helse", health.rows...)}) {
		t.Error("they are the sectors of one organisation")
	}
	if areSectors([]*delivery{all, sheetOf("Oppvekst", answered("Skule", unitRow, 33)), sheetOf("Helse", health.rows...)}) {
		t.Error("one of them lacks a school")
	}
}

func TestAPartOfTheRowAboveIsNamed(t *testing.T) {
	for name, want := range map[string]bool{"herav natt": true, "Derav leiarar": true, "Av disse nyansatte": true, "av dette: nyutdannede": true, "Blant dem vikarar": true, "Of which temporary": true, "Inkl. vikarar": true, "Av disse": false, "Avlasting natt": false, "Herav": false, "Natt": false, "Hermansgarden natt": false} {
		if isPartOfAbove(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
}
