package importer

import (
	"strings"
	"testing"
)

func TestSumsAreTakenWhereTheNumbersTellOfWhichRows(t *testing.T) {
	const (
		parts = "Veg;16;4,08;4,05;4,02\nBygg;19;4,19;4,49;3,79\n"
		whole = "Teknisk;35;4,14;4,29;3,90\n" + parts
		all   = "Totalt;65;4,01;3,86;4,16\nHelse;30;3,86;3,36;4,46\n" + whole
	)
	bySums, said := Answers{Tree: bySums}, Answers{Tree: flat, Rows: map[string]string{"Teknisk": "sum"}}
	for name, c := range map[string]struct {
		table  string
		said   Answers
		answer string // "" when it is read
	}{
		"a row for all proves it":             {all, bySums, ""},
		"no row for all":                      {whole + "Helse;30;3,86;3,36;4,46\n", bySums, "--tree flat instead"},
		"no row for all, and it is said":      {whole + "Helse;30;3,86;3,36;4,46\n", said, ""},
		"another row may be a part instead":   {whole + "Vatn;19;4,19;4,49;3,79\n", said, "of which rows"},
		"a hidden row may be one too":         {strings.Replace(whole, "35", "38", 1) + "Vatn;<5;*;*;*\nHelse;30;3,86;3,36;4,46\n", said, "of which rows"},
		"it has people of its own":            {strings.Replace(whole, "35", "36", 1) + "Helse;30;3,86;3,36;4,46\n", said, "of which rows"},
		"the whole has room for a hidden row": {strings.Replace(all, "65", "68", 1) + "Vatn;<5;*;*;*\n", bySums, ""},
		"nothing has room for a hidden row":   {all + "Vatn;<5;*;*;*\n", bySums, "of which rows"},
	} {
		_, problems := importOne(t, "r-2025.csv", "Enhet;Svar;Ro;Mot;Lyst\n"+c.table, c.said)
		if asked := strings.Contains(problems, "[import]\n") && strings.Contains(problems, c.answer); c.answer != "" && !asked || c.answer == "" && strings.Contains(problems, "--tree") {
			t.Errorf("%s: %s", name, problems)
		}
	}
}

func TestTheAnswerThatIsGivenIsNotProposed(t *testing.T) {
	const table = "Enhet;Svar;Ro;Mot;Lyst\nTotalt;60;4,01;3,86;4,16\nHelse;30;3,86;3,36;4,46\nVeg;16;4,08;4,05;4,02\nBygg;19;4,19;4,49;3,79\n"
	for tree, proposed := range map[string]bool{"": true, bySums: false} {
		_, problems := importOne(t, "r-2025.csv", table, Answers{Tree: tree})
		if !strings.Contains(problems, "have more people together than it has itself") || strings.Contains(problems, "--tree sums") != proposed {
			t.Errorf("%q: %s", tree, problems)
		}
	}
}
