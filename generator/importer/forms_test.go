package importer

import (
	"strings"
	"testing"

	"tifaktor/generator/sheet"
)

// nested is a small organisation as a table with a parent for each unit. The numbers fit to
// the last answer.
func nested(headings string) string {
	return headings + `
Fjordmo;;98;4,02;3,91
Oppvekst;Fjordmo;54;4,06;3,86
Skule;Oppvekst;33;4,12;3,91
Barnehage;Oppvekst;21;3,96;3,78
Heim;Fjordmo;44;3,97;3,97
`
}

const nestedTree = "oppvekst<fjordmo skule<oppvekst barnehage<oppvekst heim<fjordmo"

func TestTheYearNamesTheRoundWhateverElseIsWrittenWithIt(t *testing.T) {
	for written, want := range map[string]string{
		"Vår 2025": "2025", "2025 (haust)": "2025", "Autumn 2025": "2025", "Medarbeiderundersøkelsen 2025": "2025", "2025": "2025",
		"2025-2": "2025-2", "2025-vår": "2025-var", "Q1 2025": "2025-q1",
		"Vår 2025|Haust 2025": "2025-var 2025-haust", "Vår 2025|Vår 2024": "2025 2024", "2025|Høst 2025": "2025 2025-host",
	} {
		table := "Periode;Enhet;Svar;Ro\n"
		for _, round := range strings.Split(written, "|") {
			table += round + ";Kommunen totalt;64;4,0\n" + round + ";Skule;33;4,1\n" + round + ";Heim;31;3,9\n"
		}
		files, said := importOne(t, "resultat.csv", table, Answers{})
		for _, round := range strings.Fields(want) {
			if files["survey/round-"+round+".yaml"] == "" {
				t.Errorf("%s: no %s: %s", written, round, said)
			}
		}
	}
	if files, _ := importOne(t, "resultat.csv", "Enhet;Svar;Ro\nKommunen totalt;64;4,0\nSkule;33;4,1\nHeim;31;3,9\n", Answers{Round: "Vår 2025"}); files["survey/round-var-2025.yaml"] == "" {
		t.Error("what the publisher says is kept")
	}
}

func TestTheScaleInAHeadingIsNoPartOfTheName(t *testing.T) {
	for _, heading := range []string{"Trivsel (skala 1-5)", "Trivsel (1–5)", "Trivsel [Skala 1 til 5]", "Trivsel (scale: 1-5)", "Trivsel (skala frå 1 til 5)"} {
		files, said := importOne(t, "r-2025.csv", strings.ReplaceAll(nested("Enhet;Overordnet;Svar;Ro;"+heading), "3,9", "3,9"), Answers{})
		if !strings.Contains(files[instrumentPath], "{id: trivsel, name: Trivsel}") {
			t.Errorf("%s: %s\n%s", heading, files[instrumentPath], said)
		}
	}
}

func TestTheMeanOfAllFactorsIsNoFactor(t *testing.T) {
	for _, heading := range []string{"Samla skår", "Samlet skår", "Overall index", "Totalt snitt", "Indeks", "Overall score", "Samla indeks", "Total score", "Samlet indeks"} {
		files, said := importOne(t, "r-2025.csv", strings.ReplaceAll(nested("Enhet;Overordnet;Svar;Ro;Mot;"+heading), "\n", ";4,0\n"), Answers{})
		if instrument := files[instrumentPath]; strings.Count(instrument, "{id:") != 2 {
			t.Errorf("%s: %s\n%s", heading, instrument, said)
		}
	}
	for _, heading := range []string{"Samla tilfredsheit", "Overall satisfaction", "Samlet vurdering"} {
		files, said := importOne(t, "r-2025.csv", strings.ReplaceAll(nested("Enhet;Overordnet;Svar;Ro;Mot;"+heading), "\n", ";4,0\n"), Answers{})
		if instrument := files[instrumentPath]; strings.Count(instrument, "{id:") != 3 {
			t.Errorf("%s: %s\n%s", heading, instrument, said)
		}
	}
}

func TestWhatIsWrittenForANumberThatIsNotThereIsNoMistake(t *testing.T) {
	for _, mark := range []string{"n.a.", "N/A", "n. a.", "i/a", "ikke relevant", "ikkje aktuelt", "ingen svar", "no data"} {
		table := strings.TrimSpace(nested("Enhet;Overordnet;Svar;Ro;Mot")) + "\nKontor;Fjordmo;" + mark + ";" + mark + ";" + mark
		if tree, said := treeImported("a-2025.csv", table, Answers{}); !strings.HasPrefix(tree, nestedTree) {
			t.Errorf("%s: %s\n%s", mark, tree, said)
		}
	}
}

func TestStandardDeviationsOfFactorsAreLeftOut(t *testing.T) {
	for _, heading := range []string{"Std.avvik Mot", "St.avvik Mot", "Standardavvik Mot", "Mot std.avvik", "Mot (SD)", "SD Mot", "Std. dev. Mot", "Mot (standardavvik)", "Mot standard deviation"} {
		table := strings.ReplaceAll(nested("Enhet;Overordnet;Svar;Ro;Mot;"+heading), "\n", ";0,8\n")
		files, said := importOne(t, "r-2025.csv", strings.Replace(table, heading+";0,8", heading, 1), Answers{})
		if instrument := files[instrumentPath]; strings.Count(instrument, "{id:") != 2 {
			t.Errorf("%s: %s\n%s", heading, instrument, said)
		}
	}
}

func TestASecondTableOfAnotherYearIsNoPartOfTheFirst(t *testing.T) {
	first := "Resultat 2023\nEnhet;Svar;Ro\nKommunen totalt;64;4,0\nSkule;33;4,1\nHeim;31;3,9\n"
	second := "\nEnhet;Svar;Ro\nSjukeheim;30;4,0\nKontor;22;4,1\n"
	for _, title := range []string{"Resultat 2025", "2025", "Medarbeidarundersøkinga 2025;;"} {
		if tree, said := treeImported("a.csv", strings.TrimSpace(first+"\n"+title+second), Answers{}); tree != "" || !strings.Contains(said, "another table") {
			t.Errorf("%s: %s\n%s", title, tree, said)
		}
	}
	for _, title := range []string{"Resultat 2023", "Side 2"} { // the same table on its next page
		if tree, said := treeImported("a.csv", strings.TrimSpace(first+title+"\nEnhet;Svar;Ro"), Answers{}); tree == "" {
			t.Errorf("%s: %s", title, said)
		}
	}
}

func TestRowsOfFactorsAreTurnedWhateverStandsAboveThem(t *testing.T) {
	for _, corner := range []string{"", "Resultat", "Faktor", "2025"} {
		table := corner + ";Nord;Sør\nAntall inviterte;30;24\nAntall besvarelser;22;17\nIndre motivasjon;4,1;3,9\nMestringstro;4,0;3,8\n"
		if _, said := importOne(t, "r-2025.csv", table, Answers{}); !strings.Contains(said, "--turn") {
			t.Errorf("%q: %s", corner, said)
		}
		files, said := importOne(t, "r-2025.csv", table, Answers{Turned: true, Tree: flat})
		if round := files["survey/round-2025.yaml"]; !strings.Contains(round, "respondents: 22") || !strings.Contains(round, "invited: 30") {
			t.Errorf("%q turned: %s\n%s", corner, round, said)
		}
	}
}

func TestYearsBelowFactorsInAWorkbookAreHeadings(t *testing.T) {
	table := ";;Antall svar;;Ro;;Mot;\nEnhet;Overordnet;2023;2025;2023;2025;2023;2025\nFjordmo;;90;98;4,0;4,0;3,9;3,9\nSkule;Fjordmo;50;54;4,1;4,1;3,8;3,9\nHeim;Fjordmo;40;44;3,9;4,0;4,0;4,0\n"
	_, said := importOne(t, "resultat.csv", table, Answers{})
	if !strings.Contains(said, "--round 2023") || questions(said) != 0 {
		t.Error(said)
	}
	files, said := importOne(t, "resultat.csv", table, Answers{Round: "2025"})
	if round := files["survey/round-2025.yaml"]; !strings.Contains(round, "respondents: 54") || strings.Contains(round, "respondents: 50") {
		t.Error(round, said)
	}
}

func TestPerCentOnAScaleOfMeansIsOneQuestion(t *testing.T) {
	table := strings.NewReplacer("4,02", "72 %", "3,91", "70 %", "4,06", "73 %", "3,86", "71 %", "4,12", "74 %", "3,96", "69 %", "3,78", "66 %", "3,97", "68 %").Replace(nested("Enhet;Overordnet;Svar;Indre motivasjon;Mestringstro"))
	if _, said := importShipped(table, "x", Answers{}); strings.Count(said, "[import]") > 2 || !strings.Contains(said, "72 %") || strings.Contains(said, "most numbers do not") {
		t.Error(said)
	}
}

func TestNumbersOffTheScaleInARowAreOneLine(t *testing.T) {
	table := nested("Enhet;Overordnet;Svar;Indre motivasjon;Mestringstro") + "Kvart tiande;Fjordmo;22;0,6;0,7\n"
	_, said := importShipped(table, "x", Answers{})
	if strings.Count(said, "on the scale from") != 1 || !strings.Contains(said, `--row "Kvart tiande=left-out"`) {
		t.Error(said)
	}
}

// importShipped imports a table of a known instrument.
func importShipped(table, name string, answers Answers) (tree, said string) {
	return importedSources(answers, sheet.Source{Name: name + "-2025.csv", Data: []byte(table)})
}

func TestAColumnThatAnotherInstrumentHasAsWellIsAskedAbout(t *testing.T) {
	for _, headings := range []string{"Autonomi;Trivsel", "Selvstendighet;Trivsel", "Autonomy;Trivsel"} {
		table, heading := nested("Enhet;Overordnet;Svar;"+headings), strings.Split(headings, ";")[0]
		if tree, said := importShipped(table, "a", Answers{Instrument: "trivsel"}); tree != "" || questions(said) != 1 || !strings.Contains(said, `--column "`+heading+`=factor"`) {
			t.Errorf("%s: %s\n%s", headings, tree, said)
		}
		for what, factors := range map[string]int{"factor": 2, "left-out": 1} {
			files, said := importOne(t, "a-2025.csv", table, Answers{Instrument: "trivsel", Columns: map[string]string{heading: what}})
			if strings.Count(files[instrumentPath], "{id:") != factors {
				t.Errorf("%s=%s: %s\n%s", heading, what, files[instrumentPath], said)
			}
		}
	}
}
