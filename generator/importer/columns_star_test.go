package importer

import (
	"strings"
	"testing"
)

// inTwo is a small organisation with two factors, and columns beside them under these headings.
func inTwo(headings ...string) string {
	table := "Enhet;Overordnet;Svar;Indre motivasjon;Mestringstro;" + strings.Join(headings, ";")
	for _, line := range strings.Split(fjordmo, "|") {
		table += "|" + line + strings.Repeat(";2,6", len(headings))
	}
	return table
}

func TestAStarStandsForColumnsThatBeginAlike(t *testing.T) {
	table := inTwo("Puls vår", "Puls haust")
	if tree, said := treeImported("r-2025.csv", table, Answers{}); tree != "" || questions(said) != 1 || !strings.Contains(said, `--column "Puls *=left-out"`) {
		t.Errorf("%s\n%s", tree, said)
	}
	if tree, said := treeImported("r-2025.csv", table, Answers{Columns: map[string]string{"Puls *": "left-out"}}); tree != fjordmoTree || !strings.Contains(said, "Left out: Puls vår, Puls haust") {
		t.Errorf("%s\n%s", tree, said)
	}
	if _, said := treeImported("r-2025.csv", table, Answers{Columns: map[string]string{"Pulsen *": "left-out"}}); !strings.Contains(said, "no column has the heading") {
		t.Errorf("none is called so: %s", said)
	}
	other := inTwo("Puls vår", "Puls haust", "Puls for leiarar")
	said := Answers{Columns: map[string]string{"Puls for leiarar": "left-out"}}
	if _, asked := treeImported("r-2025.csv", other, said); strings.Contains(asked, "Puls *") || !strings.Contains(asked, `--column "Puls vår=left-out"`) {
		t.Errorf("the star stands for another: %s", asked)
	}
}

func TestPartsThatExceedTheirWholeMayBeSomethingElse(t *testing.T) {
	table := "Enhet;Overordnet;Svar;Indre motivasjon;Mestringstro|" + fjordmo + "|Alle kommunar i fylket samla 7;Fjordmo;998;4,00;3,90"
	_, said := treeImported("r-2025.csv", table, Answers{})
	if !strings.Contains(said, `--row "Alle kommunar i fylket samla 7=reference"`) || !strings.Contains(said, "left-out") {
		t.Error(said)
	}
	for _, kind := range []string{"reference", "left-out"} {
		if tree, said := treeImported("r-2025.csv", table, Answers{Rows: map[string]string{"Alle kommunar i fylket samla 7": kind}}); tree != fjordmoTree {
			t.Errorf("%s: %s\n%s", kind, tree, said)
		}
	}
}
