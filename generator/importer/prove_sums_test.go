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

func TestOnlyAnAnswerThatWorksIsProposed(t *testing.T) {
	const (
		table  = "Enhet;Svar;Ro;Mot;Lyst\nTotalt;65;4,01;3,86;4,16\nHelse;30;3,86;3,36;4,46\n"
		parts  = "Veg;16;4,08;4,05;4,02\nBygg;19;4,19;4,49;3,79\n"
		sorted = table + "Bygg;19;4,19;4,49;3,79\nTeknisk;35;4,14;4,29;3,90\nVeg;16;4,08;4,05;4,02\n"
		mixed  = "Enhet;Svar;Ro;Mot;Lyst;Tru\nTotalt;117;3,80;3,98;4,08;3,95\nSkule;33;4,12;3,91;4,40;4,01\nBarnehage;21;3,95;3,77;4,20;4,31\nOppvekst;54;4,05;3,86;4,32;4,13\n" +
			"Helse;63;3,58;4,08;3,88;3,80\nHeimen;44;3,52;4,11;3,90;3,75\nTenesta;19;3,71;4,02;3,85;3,91\n"
	)
	for name, c := range map[string]struct {
		table    string
		tree     string
		proposed string
	}{
		"sums by their numbers": {mixed, "", "--tree sums"},
		"it is said":            {strings.Replace(table, "65", "60", 1) + parts, bySums, "Find out which number is wrong"},
		"nothing is the sum":    {strings.Replace(table, "65", "60", 1) + parts, "", "Find out which number is wrong"},
		"they are elsewhere":    {sorted, "", "give the table a column"},
	} {
		_, problems := importOne(t, "r-2025.csv", c.table, Answers{Tree: c.tree})
		if !strings.Contains(problems, c.proposed) || questions(problems) != 1 || c.proposed != "--tree sums" && strings.Contains(problems, "--tree sums") {
			t.Errorf("%s: %s", name, problems)
		}
		if _, after := importOne(t, "r-2025.csv", c.table, Answers{Tree: bySums}); c.proposed == "--tree sums" && questions(after) > 0 {
			t.Errorf("%s, said: %s", name, after)
		}
	}
}
