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
