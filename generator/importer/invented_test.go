package importer

import (
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

func TestATableThatSaysThatItsNumbersAreInventedIsSynthetic(t *testing.T) {
	const table = "Eining;Overordna eining;Svar;Autonomi\nFjordvik kommune;;90;4,1\nSkule;Fjordvik kommune;50;4,2\nHelse;Fjordvik kommune;40;4,0\n"
	const long = "Måling;Eining;Svar;Faktor;Snitt\n2025;Skule;50;Autonomi;4,2\n2025;Helse;40;Autonomi;4,0\n"
	for _, m := range []struct {
		table    string
		invented bool
	}{
		{"Oppdikta tal;;;\n" + table, true}, {"10-FAKTOR;;;\nOPPDIKTEDE TALL\n" + table, true}, {"Invented numbers\n" + table, true}, {"Oppdikta tal;;;;\n" + long, true},
		{table, false}, {"Oppdikta tal er tekne bort;;;\n" + table, false}, {"Tal;;;\n" + table, false}, {table + "Oppdikta tal;;;\n", false},
	} {
		files, said := importOne(t, "a-2025.csv", m.table, Answers{})
		if round := files["survey/round-2025.yaml"]; round == "" || strings.Contains(round, "\nsynthetic: true\n") != m.invented {
			t.Errorf("%s\n%s%s", m.table, said, round)
		}
	}
}

func TestARoundIsSyntheticOnlyWhenAllItsTablesAre(t *testing.T) {
	const whole = "Eining;Overordna eining;Svar;Autonomi\nFjordvik kommune;;90;4,1\n"
	const parts = "Eining;Overordna eining;Svar;Autonomi\nSkule;Fjordvik kommune;50;4,2\nHelse;Fjordvik kommune;40;4,0\n"
	for _, m := range []struct {
		first, second string
		invented      bool
	}{{"Oppdikta tal\n" + whole, "Oppdikta tal\n" + parts, true}, {"Oppdikta tal\n" + whole, parts, false}} {
		var problems problem.List
		out := imported(newInput([]sheet.Source{{Name: "a-2025.csv", Data: []byte(m.first)}, {Name: "b-2025.csv", Data: []byte(m.second)}}, Answers{}), &problems)
		if out == nil || strings.Contains(written(out, "survey/round-2025.yaml"), "\nsynthetic: true\n") != m.invented || strings.Contains(out.Reading, "are invented") != m.invented {
			t.Errorf("%v: %s", m, told(&problems))
		}
	}
}
