package importer

import "testing"

func TestWhatStandsAboveTurnedUnitsIsWhatTheyBelongTo(t *testing.T) {
	const factors = "|Antall svar;33;21;44|Indre motivasjon;4,1;4,0;3,5|Mestringstro;3,9;3,8;4,1"
	for name, table := range map[string]string{
		"a sector above each":    ";Oppvekst;Oppvekst;Helse|Faktor;Skule;Barnehage;Heim" + factors,
		"the heading of factors": "Sektor;Oppvekst;Oppvekst;Helse|Enhet;Skule;Barnehage;Heim" + factors,
	} {
		tree, said := treeImported("r-2025.csv", table, Answers{Turned: true, Organisation: "Fjordmo"})
		if tree != "oppvekst<fjordmo skule<oppvekst barnehage<oppvekst helse<fjordmo heim<helse" {
			t.Errorf("%s: %s\n%s", name, tree, said)
		}
	}
	if tree, said := treeImported("r-2025.csv", "Faktor;Skule;Barnehage;Heim"+factors, Answers{Turned: true, Tree: flat, Organisation: "Fjordmo"}); tree != "skule<fjordmo barnehage<fjordmo heim<fjordmo" {
		t.Error(tree, said)
	}
}
