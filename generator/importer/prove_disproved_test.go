package importer

import (
	"strings"
	"testing"
)

func TestAnswersThatTheNumbersGainsayAreRefused(t *testing.T) {
	units := map[string]string{"Oppvekst": "unit", "Helse": "unit", "Fjordmo": "unit"}
	four := wholeList("Enhet;Svar", "Fjordmo", false, 4)
	for _, c := range []struct {
		what, table string
		answers     Answers
		refused     bool
	}{
		{"three wholes are units", four, Answers{Rows: units, Tree: flat}, true},
		{"all rows are units", four, Answers{Rows: map[string]string{"Fjordmo": "unit"}, Tree: flat}, true},
		{"one factor says too little", wholeList("Enhet;Svar", "Fjordmo", false, 1), Answers{Rows: units, Tree: flat}, false},
		{"other people", strings.NewReplacer(";54;", ";55;", ";63;", ";66;", ";117;", ";140;").Replace(four), Answers{Rows: units, Tree: flat}, false},
		{"sums and a list", four, Answers{Rows: map[string]string{"Oppvekst": "sum", "Helse": "sum", "Fjordmo": "whole"}, Tree: flat}, false},
		{"wholes left out", four, Answers{Rows: map[string]string{"Oppvekst": "left-out", "Helse": "left-out", "Fjordmo": "left-out"}, Tree: flat}, false},
	} {
		tree, said := treeImported("a-2025.csv", c.table, c.answers)
		if refused := strings.Contains(said, "of its own, but it has exactly") || strings.Contains(said, "of their own, but each has exactly"); refused != c.refused || refused == (tree != "") {
			t.Errorf("%s: %s\n%s", c.what, tree, said)
		}
	}
}

func TestRowsToCompareWithAreOthers(t *testing.T) {
	const head, whole = "Enhet;Svar;Ro;Mot;Tru;Lyst|", "Fjordmo;117;3,80;3,98;4,08;3,95|Oppvekst;54;4,05;3,86;4,32;4,13|"
	say := func(kind string) map[string]string { return map[string]string{"Fjordmo": "whole", "Helse": kind} }
	for _, c := range []struct {
		what, rest string
		kind       string
		asked      string // "" when it is read
	}{
		{"the rest of the organisation", "Helse;63;3,58;4,08;3,88;3,80", "reference", "the organisation's own"},
		{"the organisation itself", "Helse;117;3,80;3,98;4,08;3,95", "reference", "the organisation's own"},
		{"a few", "Helse;4;3,58;4,08;3,88;3,80", "reference", "so few answered"},
		{"fewer than five", "Helse;<5;3,58;4,08;3,88;3,80", "reference", "so few answered"},
		{"others as many", "Helse;5;3,58;4,08;3,88;3,80", "reference", ""},
		{"others with other means", "Helse;63;4,58;4,08;3,88;3,80", "reference", ""},
		{"a unit", "Helse;63;3,58;4,08;3,88;3,80", "unit", ""},
	} {
		tree, said := treeImported("a-2025.csv", head+whole+c.rest, Answers{Rows: say(c.kind), Tree: flat})
		if c.asked == "" && tree == "" || c.asked != "" && (tree != "" || questions(said) != 1 || !strings.Contains(said, c.asked)) {
			t.Errorf("%s: %s\n%s", c.what, tree, said)
		}
	}
}
