package importer

import (
	"strings"
	"testing"
)

func TestHeadingsAreKnownByTheirWords(t *testing.T) {
	for role, headings := range map[role]string{
		unitRole:    "Navn på enhet, Namn på eining, Navn på avdeling, Enhetens navn, Enhet/avdeling, Organisational unit, Unit name",
		parentRole:  "ID overordna eining, Overordnet enhets-ID, Parent unit ID, Tilhører enhet, Høyrer til eining, Reports to unit, Overordnet nivå, Nivå over",
		codeRole:    "Einingskode, Organisasjonsnr, Org.enhet-ID, Unit code",
		depthRole:   "Nivånr, Hierarkinivå, Hierarchy level, Org.nivå, Nivå",
		answersRole: "Kor mange som svarte, Hvor mange svarte, How many answered, Svar i år, Ferdige, Innsendt",
		invitedRole: "Recipients, No. of recipients, Hvor mange ble invitert, Kor mange som vart spurde",
		unknownRole: "Level of engagement, Støtte frå leiing, Hvor fornøyd",
	} {
		for _, heading := range strings.Split(headings, ", ") {
			if found, _ := roleOf(heading); found != role {
				t.Errorf("%s: %d, want %d", heading, found, role)
			}
		}
	}
}

func TestAFactorMayBeSpeltAsInAmericanEnglish(t *testing.T) {
	for one, other := range map[string]string{"Skill utilization": "Skill utilisation", "Prosocial behavior": "Prosocial behaviour"} {
		if spelt(one) != spelt(other) {
			t.Errorf("%s and %s", one, other)
		}
	}
	if spelt("Autonomi") == spelt("Autonomy") {
		t.Error("Autonomi and Autonomy")
	}
}

func TestLevelsInWordsAreRead(t *testing.T) {
	rows := strings.NewReplacer("Fjordmo;;", "Fjordmo;Kommune;", "Oppvekst;Fjordmo", "Oppvekst;Sektor", "Heim;Fjordmo", "Heim;Sektor", ";Oppvekst;", ";Eining;").Replace(fjordmo)
	for _, heading := range []string{"Type", "Hierarkinivå", "Nivå"} {
		reading{name: heading, table: "Namn på eining;" + heading + ";Svar;Indre motivasjon;Mestringstro|" + rows + "|Landet;;20000;4,0;4,1", answers: Answers{Tree: byDepths}, tree: fjordmoTree, says: "by the column with the level"}.try(t)
		reading{name: heading + ", two factors prove too little", table: "Namn på eining;" + heading + ";Svar;Indre motivasjon;Mestringstro|" + rows, says: "--tree depths"}.try(t)
	}
	reading{name: "and another word", table: "Enhet;Type;Svar;Indre motivasjon;Mestringstro|" + strings.Replace(rows, "Heim;Sektor", "Heim;Bygg", 1), says: "[import]"}.try(t)
}

// fjordmoLevels is fjordmo with a column for each of three levels, and what a row for all of
// a unit is called.
func fjordmoLevels(total string) string {
	return "Fjordmo;" + total + ";;98;4,02;3,91|Fjordmo;Oppvekst;" + total + ";54;4,06;3,86|Fjordmo;Oppvekst;Skule;33;4,12;3,91|Fjordmo;Oppvekst;Barnehage;21;3,96;3,78|Fjordmo;Heim;;44;3,97;3,97"
}

func TestARowForAllInAColumnOfLevelsIsTheUnitItself(t *testing.T) {
	const heads = "Nivå 1;Nivå 2;Nivå 3;Svar;Indre motivasjon;Mestringstro|"
	for _, total := range []string{"Totalt", "Samlet", "I alt", "Alle", "Sum"} {
		reading{name: total, table: heads + fjordmoLevels(total), tree: fjordmoTree}.try(t)
		own := strings.Replace(fjordmoLevels(total), ";98;4,02;3,91", ";103;4,04;3,93", 1)
		reading{name: total + " with own people", table: heads + own, tree: fjordmoTree}.try(t)
	}
	other := strings.Replace(fjordmoLevels("Totalt"), "Fjordmo;Heim", "Heimar;Heim", 1)
	if tree, said := treeImported("r-2025.csv", heads+other, Answers{}); tree == fjordmoTree {
		t.Errorf("not of all: %s\n%s", tree, said)
	}
}

func TestOneRowPerNumberMayHaveAColumnForEachLevel(t *testing.T) {
	table := "Nivå 1;Nivå 2;Nivå 3;Svar;Faktor;Snitt"
	for _, total := range []string{"", "Samlet"} {
		rows := table
		for _, line := range strings.Split(fjordmoLevels(total), "|") {
			c := strings.Split(line, ";")
			for i, factor := range []string{"Indre motivasjon", "Mestringstro"} {
				rows += "|" + strings.Join(c[:4], ";") + ";" + factor + ";" + c[4+i]
			}
		}
		reading{name: "all: " + total, table: rows, tree: fjordmoTree}.try(t)
	}
	reading{name: "without names", table: table + "|;;;33;Indre motivasjon;4,1|Fjordmo;;;33;Indre motivasjon;4,1", says: "the row must say both which round and which unit"}.try(t)
}

func TestATightPathIsReadWhereEachNameAboveIsARow(t *testing.T) {
	const heads = "Enhet;Svar;Indre motivasjon;Mestringstro|"
	paths := strings.NewReplacer("Fjordmo;;", "Fjordmo;", "Oppvekst;Fjordmo;", "Fjordmo/Oppvekst;", "Heim;Fjordmo;", "Fjordmo/Heim;", "Skule;Oppvekst;", "Fjordmo/Oppvekst/Skule;", "Barnehage;Oppvekst;", "Fjordmo/Oppvekst/Barnehage;").Replace(fjordmo)
	reading{name: "all rows", table: heads + paths, tree: fjordmoTree}.try(t)
	reading{name: "with a name that is no row", table: heads + strings.Replace(paths, "Fjordmo/Oppvekst;54;4,06;3,86|", "", 1), says: "[import]"}.try(t)
}

func TestATurnedTableWithSectorsAboveTheUnitsIsRead(t *testing.T) {
	const sectors = ";Fjordmo kommune;Oppvekst;Oppvekst;Oppvekst;Heimar;Heimar;Heimar|Faktor;;Samlet;Skule;Barnehage;Samlet;Nes;Vik|Antall svar;98;54;33;21;44;24;20|Indre motivasjon;4,02;4,06;4,12;3,96;3,97;4,1;3,82|Mestringstro;3,91;3,86;3,91;3,78;3,97;3,9;4,06"
	const fjordmoTree = "oppvekst<fjordmo-kommune skule<oppvekst barnehage<oppvekst heimar<fjordmo-kommune nes<heimar vik<heimar"
	reading{name: "sectors", table: sectors, answers: Answers{Organisation: "Fjordmo kommune"}, tree: fjordmoTree, says: "so the rows are read as columns"}.try(t)
	reading{name: "titles", table: "10-FAKTOR 2025|Resultat per eining||" + sectors, answers: Answers{Organisation: "Fjordmo kommune"}, tree: fjordmoTree, says: "so the rows are read as columns"}.try(t)
}
