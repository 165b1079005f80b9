package importer

import (
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/sheet"
)

func TestTheLanguageOfATableIsThatOfItsWords(t *testing.T) {
	for table, want := range map[string]i18n.Lang{
		"Eining;Overordna eining;Svar\nSkule;Kommunen;12\n":        "nn",
		"Enhet;Overordnet enhet;Antall svar\nSkolen;Kommunen;12\n": "nb",
		"Unit,Parent,Answers\nSchool,Council,12\n":                 "en",
		"Unit,n\nA,12\n":                                                           "en",
		"Avdeling;Svar;Faktor\nVest;12;4,1\n":                                      "nb",
		"Avdeling;Svar\nBarneskulen;12\nHeimetenesta;14\n":                         "nn",
		"round,unit,answers,mean\n2025,Nordlia skole,12,4.1\n2025,Nes skole,9,4\n": "en",
		"12;13\n14;15\n":                                                           "en",
	} {
		if got := LanguageOf([]sheet.Source{{Name: "a.csv", Data: []byte(table)}}); got != want {
			t.Errorf("%q: %s", table, got)
		}
	}
}
