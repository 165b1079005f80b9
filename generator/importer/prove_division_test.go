package importer

import (
	"strings"
	"testing"
)

// wholeList is an organisation as a list without any tree, each whole before its parts or
// after, with a number of factors.
func wholeList(headings, top string, after bool, factors int) string {
	sector := func(whole string, parts ...string) []string {
		if after {
			return append(parts, whole)
		}
		return append([]string{whole}, parts...)
	}
	rows := sector(top+";117;3,80;3,98;4,08;3,95", append(
		sector("Oppvekst;54;4,05;3,86;4,32;4,13", "Skule;33;4,12;3,91;4,40;4,01", "Barnehage;21;3,95;3,77;4,20;4,31"),
		sector("Helse;63;3,58;4,08;3,88;3,80", "Heimen;44;3,52;4,11;3,90;3,75", "Tenesta;19;3,71;4,02;3,85;3,91")...)...)
	table := headings + strings.Join([]string{";Ro", ";Mot", ";Tru", ";Lyst"}[:factors], "")
	for _, row := range rows {
		table += "|" + strings.Join(strings.Split(row, ";")[:2+factors], ";")
	}
	return table
}

func TestAListThatDividesInOneWayOnlyIsItsTree(t *testing.T) {
	want := sorted("oppvekst<fjordmo skule<oppvekst barnehage<oppvekst helse<fjordmo heimen<helse tenesta<helse")
	for _, headings := range []string{"Eining;Svar", "Enhet;Antall svar", "Unit;Respondents"} {
		for _, after := range []bool{false, true} {
			for _, top := range []string{"Fjordmo", "Fjordmo kommune", "Totalt"} {
				tree, said := treeImported("a-2025.csv", wholeList(headings, top, after, 4), Answers{})
				if sorted(strings.NewReplacer("fjordmo-kommune", "fjordmo", "totalt", "fjordmo").Replace(tree)) != want {
					t.Errorf("%s, %s, %v: %s\n%s", headings, top, after, tree, said)
				}
			}
			// one factor says too little, and the publisher has to say the rest
			table := wholeList(headings, "Fjordmo", after, 1)
			if tree, said := treeImported("a-2025.csv", table, Answers{}); tree != "" || questions(said) != 1 || !strings.Contains(said, "--tree sums") {
				t.Errorf("%s, %v, one factor: %s\n%s", headings, after, tree, said)
			}
			if tree, said := treeImported("a-2025.csv", table, Answers{Tree: bySums}); sorted(tree) != want {
				t.Errorf("%s, %v, one factor, said: %s\n%s", headings, after, tree, said)
			}
		}
	}
}

func TestAListThatDividesInNoWayIsAskedFor(t *testing.T) {
	list := wholeList("Enhet;Svar", "Fjordmo", false, 4)
	for name, change := range map[string][]string{
		"people of its own":         {";54;", ";55;", ";117;", ";118;"},
		"a mean does not fit":       {";33;4,12", ";33;4,32"},
		"a hidden row, and no room": {"|Helse;", "|Lager;<5;*;*;*;*|Helse;"},
		"the wholes are elsewhere":  {"|Oppvekst;54;4,05;3,86;4,32;4,13", "", "|Tenesta;19;3,71;4,02;3,85;3,91", "|Tenesta;19;3,71;4,02;3,85;3,91|Oppvekst;54;4,05;3,86;4,32;4,13"},
	} {
		table := strings.NewReplacer(change...).Replace(list)
		if tree, said := treeImported("a-2025.csv", table, Answers{}); tree != "" || questions(said) != 1 || strings.Contains(said, "--tree sums") {
			t.Errorf("%s: %s\n%s", name, tree, said)
		}
	}
	hidden := strings.NewReplacer("|Helse;63", "|Lager;<5;*;*;*;*|Helse;63", ";54;", ";57;", ";117;", ";120;").Replace(list)
	if tree, said := treeImported("a-2025.csv", hidden, Answers{}); tree != "" || questions(said) != 1 || !strings.Contains(said, "--tree sums") {
		t.Errorf("room for three: %s\n%s", tree, said)
	}
	if tree, said := treeImported("a-2025.csv", hidden, Answers{Tree: bySums}); !strings.Contains(tree, "lager<oppvekst") {
		t.Errorf("room for three, said: %s\n%s", tree, said)
	}
	one := strings.NewReplacer("|Heimen;44;3,52;4,11;3,90;3,75|Tenesta;19;3,71;4,02;3,85;3,91", "").Replace(hidden)
	if _, said := treeImported("a-2025.csv", one, Answers{}); questions(said) != 1 || !strings.Contains(said, `--row "Oppvekst=sum"`) {
		t.Error(said)
	}
	if tree, said := treeImported("a-2025.csv", one, Answers{Rows: map[string]string{"Oppvekst": "sum"}}); !strings.Contains(tree, "lager<oppvekst") {
		t.Errorf("%s\n%s", tree, said)
	}
	for mark, read := range map[string]bool{"..": true, "under 10": true, "<5": true, "0": false} {
		if tree, said := treeImported("a-2025.csv", strings.Replace(hidden, "<5", mark, 1), Answers{Tree: bySums}); (tree != "") != read {
			t.Errorf("%s: %s\n%s", mark, tree, said)
		}
	}
}
