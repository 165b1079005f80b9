package importer

import (
	"regexp"
	"strings"
	"testing"
)

func TestARowForAllIsTheOnlyGroupThatAllOthersLieIn(t *testing.T) {
	for _, name := range []string{"Sum", "Totalt", "Alle", "Total"} {
		rows := "Enhet;Overordnet;Svar;Ro;Mot\nStab;Fjordmo;9;4,02;3,91\nOppvekst;Fjordmo;54;4,06;3,86\nSkule;Oppvekst;33;4,12;3,91\nBarnehage;Oppvekst;21;3,96;3,78\n" + name + ";;63;4,05;3,87\n"
		for _, said := range []Answers{{}, {Organisation: "Fjordmo"}} {
			tree, problems := treeImported("a-2025.csv", strings.TrimSpace(rows), said)
			if tree != "stab<fjordmo oppvekst<fjordmo skule<oppvekst barnehage<oppvekst" {
				t.Errorf("%s, %q: %s\n%s", name, said.Organisation, tree, problems)
			}
		}
	}
}

func TestCodesMayHaveLetters(t *testing.T) {
	for _, codes := range []string{"A|A.1|A.1.a|A.1.b|A.2", "K|K-1|K-1-1|K-1-2|K-2", "H1|H1.1|H1.1.1|H1.1.2|H1.2", "A|A1|A1a|A1b|A2"} {
		table := nested("Enhet;X;Svar;Ro;Mot")
		for i, name := range []string{"Fjordmo;", "Oppvekst;Fjordmo", "Skule;Oppvekst", "Barnehage;Oppvekst", "Heim;Fjordmo"} {
			table = strings.Replace(table, "\n"+name+";", "\n"+strings.Split(name, ";")[0]+";"+strings.Split(codes, "|")[i]+";", 1)
		}
		tree, said := treeImported("a-2025.csv", strings.Replace(strings.TrimSpace(table), "X", "Kode", 1), Answers{})
		if joined := strings.HasPrefix(codes, "A|A1"); !joined && tree != nestedTree || joined && tree != "" && tree != nestedTree {
			t.Errorf("%s: %s\n%s", codes, tree, said)
		}
	}
}

func TestMarksOfOtherKindsAreOtherLevels(t *testing.T) {
	for _, marks := range []string{"|• |◦ |◦ |• ", "|▪ |▫ |▫ |▪ ", "|- |-- |-- |- ", "|● |○ |○ |● ", "|> |• |• |> "} {
		table := "Enhet;Svar;Ro;Mot"
		for i, row := range []string{"Fjordmo;98;4,02;3,91", "Oppvekst;54;4,06;3,86", "Skule;33;4,12;3,91", "Barnehage;21;3,96;3,78", "Heim;44;3,97;3,97"} {
			table += "\n" + strings.Split(marks, "|")[i] + row
		}
		if tree, said := treeImported("a-2025.csv", table, Answers{}); tree != nestedTree {
			t.Errorf("%s: %s\n%s", marks, tree, said)
		}
	}
}

func TestAColumnOfLeadersHoldsNoUnits(t *testing.T) {
	for _, heading := range []string{"Enhetsleder", "Einingsleiar", "Avdelingsleder", "Leder", "Unit manager", "Virksomhetsleder", "Rektor/styrer", "Kontaktperson"} {
		table := nested("Enhet;" + heading + ";Overordnet;Svar;Ro;Mot")
		for i, name := range []string{"Fjordmo", "Oppvekst", "Skule", "Barnehage", "Heim"} {
			table = strings.Replace(table, "\n"+name+";", "\n"+name+";Person "+string(rune('A'+i))+";", 1)
		}
		files, said := importOne(t, "r-2025.csv", table, Answers{})
		if strings.Contains(files[unitsPath], "Person") || files[unitsPath] == "" || regexp.MustCompile(`Person [A-E]`).MatchString(said) {
			t.Errorf("%s: %s\n%s", heading, files[unitsPath], said)
		}
	}
}

func TestWordsForWhatBelongsToWhatInACompany(t *testing.T) {
	for _, headings := range []string{"Selskap;Morselskap", "Datterselskap;Konsern", "Company;Parent company", "Kontor;Region", "Enhet;Nærmeste nivå over", "Eining;Høyrer inn under"} {
		table := strings.TrimSpace(nested(headings + ";Svar;Ro;Mot"))
		if tree, said := treeImported("a-2025.csv", table, Answers{}); tree != nestedTree {
			t.Errorf("%s: %s\n%s", headings, tree, said)
		}
	}
}

func TestALevelMayBeAWord(t *testing.T) {
	for _, words := range []string{"Kommune|Sektor|Eining|Eining|Sektor", "Virksomhet|Avdeling|Seksjon|Seksjon|Avdeling", "Company|Division|Team|Team|Division"} {
		table := "Type;Enhet;Svar;Ro;Mot"
		for i, row := range []string{"Fjordmo;98;4,02;3,91", "Oppvekst;54;4,06;3,86", "Skule;33;4,12;3,91", "Barnehage;21;3,96;3,78", "Heim;44;3,97;3,97"} {
			table += "\n" + strings.Split(words, "|")[i] + ";" + row
		}
		tree, said := treeImported("a-2025.csv", table, Answers{})
		if tree != nestedTree && !(tree == "" && strings.Contains(said, "--tree depths")) {
			t.Errorf("%s: %s\n%s", words, tree, said)
		}
		if tree, said := treeImported("a-2025.csv", table, Answers{Tree: byDepths}); tree != nestedTree {
			t.Errorf("%s, said: %s\n%s", words, tree, said)
		}
	}
}

func TestAParentThatSeemsToBeAPathIsAskedAbout(t *testing.T) {
	for _, sign := range []string{" â†’ ", " under ", "Æ"} {
		table := strings.TrimSpace(strings.ReplaceAll(nested("Enhet;Overordnet;Svar;Ro;Mot"), ";Oppvekst;", ";Fjordmo"+sign+"Oppvekst;"))
		if tree, said := treeImported("a-2025.csv", table, Answers{}); tree != "" || !strings.Contains(said, "seems to be the whole way") {
			t.Errorf("%q: %s\n%s", sign, tree, said)
		}
	}
}

func TestARowMayRepeatItsNameOnTheLevelsBelow(t *testing.T) {
	table := "Kommune;Sektor;Eining;Svar;Ro;Mot|Fjordmo;Fjordmo;Fjordmo;98;4,02;3,91|Fjordmo;Oppvekst;Oppvekst;54;4,06;3,86|Fjordmo;Oppvekst;Skule;33;4,12;3,91|Fjordmo;Oppvekst;Barnehage;21;3,96;3,78|Fjordmo;Heim;Heim;44;3,97;3,97"
	for _, headings := range []string{"Kommune;Sektor;Eining", "Kommune;Område;Enhet", "Level 1;Level 2;Level 3", "Nivå 1;Nivå 2;Nivå 3"} {
		if tree, said := treeImported("a-2025.csv", strings.Replace(table, "Kommune;Sektor;Eining", headings, 1), Answers{}); tree != nestedTree {
			t.Errorf("%s: %s\n%s", headings, tree, said)
		}
	}
}

func TestAllInAGroupIsTheGroup(t *testing.T) {
	for _, all := range []string{"All sections", "Alle avdelinger", "Alle seksjonar", "Totalt"} {
		table := "Department;Section;Responses;Ro;Mot|Oppvekst;" + all + ";54;4,06;3,86|Oppvekst;Skule;33;4,12;3,91|Oppvekst;Barnehage;21;3,96;3,78|Heim;" + all + ";44;3,97;3,97|Heim;A;20;3,97;3,97|Heim;B;24;3,97;3,97"
		tree, said := treeImported("a-2025.csv", table, Answers{})
		if tree != "oppvekst<whole skule<oppvekst barnehage<oppvekst heim<whole a<heim b<heim" {
			t.Errorf("%s: %s\n%s", all, tree, said)
		}
	}
}

func TestTheColumnWithMostNamesHasTheUnits(t *testing.T) {
	for _, headings := range []string{"Department;Reports to", "Department;Belongs to", "Gruppe;Tilhører", "Avdeling;Rapporterer til"} {
		if tree, said := treeImported("a-2025.csv", strings.TrimSpace(nested(headings+";Svar;Ro;Mot")), Answers{}); tree != nestedTree {
			t.Errorf("%s: %s\n%s", headings, tree, said)
		}
	}
}

func TestAParentMayBeThePathToIt(t *testing.T) {
	for _, heading := range []string{"Overordnet enhet", "Plassering", "Sti", "Hører til", "Path", "Organisasjonssti"} {
		for _, sign := range []string{" / ", " > ", "/", "\\", " - ", " → ", " | ", " \x1a ", " ? "} {
			table := strings.TrimSpace(strings.ReplaceAll(nested("Enhet;"+heading+";Svar;Ro;Mot"), ";Oppvekst;", ";Fjordmo"+sign+"Oppvekst;"))
			if tree, said := importShipped(table, "a", Answers{}); tree != nestedTree {
				t.Errorf("%s %q: %s\n%s", heading, sign, tree, said)
			}
		}
	}
	// the units alone, and the path with the unit itself
	alone := "Enhet;Overordnet;Svar;Ro\nSkule;Fjordmo / Oppvekst;33;4,1\nBarnehage;Fjordmo / Oppvekst;21;3,9\nHeim;Fjordmo;44;3,9"
	if tree, said := treeImported("a-2025.csv", alone, Answers{Organisation: "Fjordmo"}); sorted(tree) != sorted(nestedTree) {
		t.Errorf("%s\n%s", tree, said)
	}
}
