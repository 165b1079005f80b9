package importer

import (
	"strings"
	"testing"

	"tifaktor/generator/sheet"
)

func TestTheWordForPeopleMayStandAfterTheirNumber(t *testing.T) {
	for _, word := range []string{" svar", " stk.", " personar", " respondenter", " answers"} {
		table := "Eining;Besvarte;Meistring;Støtte|Sør;27" + word + ";4,05;3,84|Nes;12" + word + ";4,1;3,9|Lia;15" + word + ";4,01;3,79"
		if tree, said := treeImported("a-2025.csv", table, Answers{Organisation: "Sør"}); tree != "nes<sor lia<sor" {
			t.Errorf("%q: %s\n%s", word, tree, said)
		}
	}
	for text, want := range map[string]string{"24 svar": "24", "n = 24 personar": "24", "<5 svar": "0-4", "24 av 30": "", "24 dagar": "", "5 svar eller fleire": "", "1 234 svar": "1234"} {
		if got := readCount(text).String(); got != want {
			t.Errorf("%s: %q, not %q", text, got, want)
		}
	}
}

func TestTheYearOfTheSurveyIsNotThatOfTheExport(t *testing.T) {
	const rows = ";;|Eining;Svar;Meistring|Nes;12;4,1|Lia;15;4,0"
	for _, test := range []struct{ file, above, want string }{
		{"eksport_2024-01-15.csv", "Medarbeidarundersøking 2023", "2023"},
		{"eksport_20240115.csv", "10-FAKTOR 2023", "2023"},
		{"eksport_2024-01-15.csv", "Nes og Lia", "2024"},
		{"eksport_2024-01-15.csv", "Førre undersøking 2023", "2024"},
		{"eksport_2024-01-15.csv", "Undersøking 2023 og 2021", "2024"},
		{"resultat-2024.csv", "Undersøking 2024", "2024"},
		{"resultat-2024.csv", "Undersøking 2023", "?"},
		{"resultat-2024-1234.csv", "Undersøking 2023", "?"},
	} {
		tree, said := treeImported(test.file, test.above+rows, Answers{})
		got := "?"
		for _, year := range []string{"2023", "2024"} {
			if tree != "" && strings.Contains(said, "round "+year) {
				got = year
			}
		}
		if got != test.want || got == "?" && !strings.Contains(said, "--round 2023") {
			t.Errorf("%s, %s: %s\n%s", test.file, test.above, got, said)
		}
		if tree, said := treeImported(test.file, test.above+rows, Answers{Round: "2023"}); tree == "" {
			t.Errorf("%s, %s, said: %s", test.file, test.above, said)
		}
	}
}

func TestTheTotalOfAFileIsTheUnitThatTheFileIsCalledAfterIfItsNumbersProveIt(t *testing.T) {
	const upbringing = "Enhet;Antall svar;Ro;Mot|Skolen;25;4,20;4,10|Barnehagen;15;4,33;4,23|Totalt;40;4,25;4,15"
	const health = "Enhet;Antall svar;Ro;Mot|Sykehjemmet;30;4,10;4,00|Legekontoret;12;3,90;4,40|Totalt;42;4,04;4,11"
	for _, test := range []struct{ name, second, want string }{
		{"Helse-2024.csv", health, "oppvekst<x skolen<oppvekst barnehagen<oppvekst helse<x sykehjemmet<helse legekontoret<helse"},
		{"Helse-2024.csv", strings.Replace(health, ";42;", ";48;", 1), ""}, // six of its own: nobody says so
		{"resultat-2024.csv", health, ""}, // the name is that of no unit
	} {
		tree, said := importedSources(Answers{Organisation: "X"}, csv("Oppvekst-2024.csv", upbringing), csv(test.name, test.second))
		if tree != test.want || test.want == "" && questions(said) != 1 {
			t.Errorf("%s: %s\n%s", test.name, tree, said)
		}
	}
}

// csv is a file with a line for each part of a text between signs.
func csv(name, text string) sheet.Source {
	return sheet.Source{Name: name, Data: []byte(strings.ReplaceAll(text, "|", "\n") + "\n")}
}
