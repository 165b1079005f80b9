package importer

import (
	"strings"
	"testing"
)

func TestALongTableMayNameTheUnitInItsFirstRowOnly(t *testing.T) {
	for _, headings := range []string{"Eining;Overordna;Svar;Faktor;Snitt", "Enhet;Overordnet;Antall svar;Faktor;Gjennomsnitt", "Unit;Parent;Responses;Factor;Mean"} {
		table := headings + "|Fjordmo;;98;Ro;4,0|;;;Mot;3,9|Skule;Fjordmo;54;Ro;4,1|;;;Mot;3,9|Heim;Fjordmo;44;Ro;3,9|;;;Mot;3,9"
		if tree, said := treeImported("a-2025.csv", table, Answers{}); tree != "" || questions(said) != 1 || !strings.Contains(said, "--carry-down") {
			t.Errorf("%s: %s\n%s", headings, tree, said)
		}
		if tree, said := treeImported("a-2025.csv", table, Answers{CarryDown: true}); tree != "skule<fjordmo heim<fjordmo" {
			t.Errorf("%s, carried: %s\n%s", headings, tree, said)
		}
	}
}

func TestATotalBesideItsGroupIsTheGroup(t *testing.T) {
	for _, total := range []string{"Oppvekst Totalt", "Sum Oppvekst", "Total Oppvekst", "Oppvekst i alt"} {
		table := "Sektor;Enhet;Svar;Ro;Mot|Oppvekst;Skule;33;4,12;3,91|Oppvekst;Barnehage;21;3,96;3,78|" + total + ";;54;4,06;3,86|Heim;Heim A;44;3,97;3,97"
		if tree, said := treeImported("a-2025.csv", table, Answers{}); tree != "oppvekst<whole skule<oppvekst barnehage<oppvekst heim<whole heim-a<heim" {
			t.Errorf("%s: %s\n%s", total, tree, said)
		}
		if tree, said := treeImported("a-2025.csv", strings.Replace(table, ";54;", ";57;", 1), Answers{}); tree != "" || questions(said) != 1 {
			t.Errorf("%s with three of its own: %s\n%s", total, tree, said)
		}
	}
}

func TestRowsThatArePartsOfTheRowAboveAreOneQuestion(t *testing.T) {
	for _, word := range []string{"herav", "derav", "hvorav"} {
		table := "Enhet;Svar;Ro|Totalt;98;4,0|Skule;54;4,1|" + word + " lærarar;30;4,1|Heim;44;3,9|" + word + " vakter;20;3,9"
		if tree, said := treeImported("a-2025.csv", table, Answers{}); tree != "" || questions(said) != 1 || !strings.Contains(said, `--row "`+word+` *=left-out"`) {
			t.Errorf("%s: %s\n%s", word, tree, said)
		}
		if tree, said := treeImported("a-2025.csv", table, Answers{Rows: map[string]string{word + " *": "left-out"}}); tree != "skule<totalt heim<totalt" {
			t.Errorf("%s, left out: %s\n%s", word, tree, said)
		}
	}
}

func TestAParentThatIsMisspeltIsTheRowWhereTheNumbersProveIt(t *testing.T) {
	const headings = "Enhet;Overordnet;Svar;Ro;Mot;Tru;Lyst"
	const rows = "|Fjordmo;;117;3,80;3,98;4,08;3,95|Oppvekst;Fjordmo;54;4,05;3,86;4,32;4,13|Skule;Oppvekst;33;4,12;3,91;4,40;4,01|Barnehage;SLIP;21;3,95;3,77;4,20;4,31|Helse;Fjordmo;63;3,58;4,08;3,88;3,80"
	const want = "oppvekst<fjordmo skule<oppvekst barnehage<oppvekst helse<fjordmo"
	for _, slip := range []string{"Opvekst", "Oppveksst", "Oppvekts", "Oppvikst"} {
		table := headings + strings.Replace(rows, "SLIP", slip, 1)
		if tree, said := treeImported("a-2025.csv", table, Answers{}); tree != want {
			t.Errorf("%s: %s\n%s", slip, tree, said)
		}
		unproved := strings.Replace(strings.Replace(table, ";54;", ";57;", 1), ";117;", ";120;", 1)
		if tree, said := treeImported("a-2025.csv", unproved, Answers{}); tree != "" || questions(said) != 1 || !strings.Contains(said, `--row "Oppvekst=sum"`) {
			t.Errorf("%s, unproved: %s\n%s", slip, tree, said)
		}
		if tree, said := treeImported("a-2025.csv", unproved, Answers{Rows: map[string]string{"Oppvekst": "sum"}}); tree != want {
			t.Errorf("%s, said: %s\n%s", slip, tree, said)
		}
	}
	for _, pair := range [][2]string{{"Sone A", "Sone B"}, {"Avdeling 1", "Avdeling 2"}, {"Sone 10", "Sone 11"}, {"Nord", "Nor"}, {"Helse", "Helse"}, {"Oppvekst", "Oppfølging"}} {
		if isSlip(pair[0], pair[1]) {
			t.Errorf("%s and %s are two", pair[0], pair[1])
		}
	}
}
