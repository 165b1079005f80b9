package importer

import (
	"strings"
	"testing"
)

func TestAColumnOfWhereUnitsWereBeforeIsAskedAbout(t *testing.T) {
	const rows = "Fjordmo;;;49;4,0;3,9;3,8\nOppvekst;Fjordmo;Fjordmo;32;4,1;3,8;4,0\nLia;Oppvekst;Oppvekst;20;4,1;3,7;3,9\nNes;Teknisk;Oppvekst;12;4,1;4,0;4,2\nTeknisk;Fjordmo;Fjordmo;17;3,9;4,0;3,5\nVeg;Teknisk;Teknisk;17;3,9;4,0;3,5\n"
	for _, c := range []struct {
		former, now string
		asks        string // "" if it is not asked about
	}{
		{"Sektor 2023", "Overordnet enhet", `--column "Sektor 2023=left-out"`},
		{"Sektor (gammel)", "Overordnet enhet", `--column "Sektor (gammel)=left-out"`},
		{"Overordnet enhet 2023", "Overordnet enhet", `--column "Overordnet enhet 2023=left-out"`},
		{"Nivå 1 2023", "Nivå 2 2023", ""},
	} {
		table := "Enhet;" + c.former + ";" + c.now + ";Antall svar;Ro;Mot;Lyst\n" + rows
		_, said := importOne(t, "r-2025.csv", table, Answers{})
		if asked := strings.Contains(said, "belonged before"); asked != (c.asks != "") || asked && !strings.Contains(said, c.asks) {
			t.Errorf("%s, %s: %s", c.former, c.now, said)
		}
		if c.asks == "" {
			continue
		}
		tree, said := treeImported("r-2025.csv", strings.ReplaceAll(table, "\n", "|"), Answers{Columns: map[string]string{c.former: "left-out"}})
		if tree == "" {
			t.Errorf("%s: the answer leads nowhere: %s", c.former, said)
		}
	}
}

func TestAHiddenWholeWithMorePeopleBelowIsAskedAbout(t *testing.T) {
	for below, asked := range map[string]bool{"5": true, "4": false} {
		table := "Enhet;Overordnet enhet;Antall svar;Ro;Mot;Lyst\nOppvekst;Fjordmo;<5;*;*;*\nLia;Oppvekst;" + below + ";4,1;3,7;3,9\nVeg;Fjordmo;17;3,9;4,0;3,5\n"
		_, said := importOne(t, "r-2025.csv", table, Answers{})
		if got := strings.Contains(said, "more people together than"); got != asked {
			t.Errorf("%s below: %s", below, said)
		}
	}
}
