package importer

import (
	"strings"
	"testing"
)

func TestARowWhoseNumberMayBeAnythingKeepsAListFromBeingProved(t *testing.T) {
	const list = "Enhet;Svar;Ro;Mot\nVest;18;4,35;3,61\nOppvekst;12;4,52;4,00\nKjøkken;7;4,57;4,14\n"
	for hidden, asked := range map[string]bool{"..;..;..": true, "under 10;*;*": true, "<5;*;*": false, "40;2,1;2,2": false} {
		_, problems := importOne(t, "r-2025.csv", list+"Stasjon;"+hidden+"\n", Answers{})
		if strings.Contains(problems, flatAsked) != asked {
			t.Errorf("%s: %s", hidden, problems)
		}
	}
	// 53 without 44 are nine: as many as "under 10" can hold.
	_, problems := importOne(t, "r-2025.csv", "Enhet;Svar;Ro\nUtvikling;53;3,8\nVerkstad;51;4,1\nHeim;44;3,8\nSkule;under 10;*\n", Answers{})
	if !strings.Contains(problems, flatAsked) {
		t.Error(problems)
	}
}

func TestAHiddenRowAfterTheLastSumIsItsPartOnlyWhereTheRowForAllProvesIt(t *testing.T) {
	row := func(sector string) string { return "Sum " + sector }
	_, lines, _ := strings.Cut(sectors("Enhet", row), "|")
	rows := strings.Split(lines, "|")
	above := "Enhet;Svar;Ro;Trivsel;Tru;Meistring|" + strings.Join([]string{rows[2], rows[0], rows[1], rows[5], rows[3], rows[4]}, "|")
	for _, c := range []struct {
		total, hidden string
		part          bool
	}{
		{"|Totalt;121;3,80;3,98;4,08;3,95", "|Renhald;<5;*;*;*;*", false}, // four of the whole are in no sector
		{"|Totalt;117;3,80;3,98;4,08;3,95", "|Renhald;<5;*;*;*;*", false}, // no place has room for anybody
		{"", "|Renhald;<5;*;*;*;*", false},
		{"|Totalt;120;3,80;3,98;4,08;3,95", "|Renhald;<5;*;*;*;*", true}, // Helse is three more, and so are all
	} {
		table := above
		if c.part {
			table = strings.Replace(above, ";63;", ";66;", 1)
		}
		tree, said := treeImported("a-2025.csv", table+c.hidden+c.total, Answers{})
		if strings.Contains(tree, "renhald<helse") != c.part {
			t.Errorf("%s: %s\n%s", c.total, tree, said)
		}
	}
}
