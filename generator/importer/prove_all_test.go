package importer

import (
	"strings"
	"testing"
)

const listUnits = "Skule;33;4,12;3,91;4,40;4,01|Barnehage;21;3,95;3,77;4,20;4,31|Heim;44;3,52;4,11;3,90;3,75"

func TestARowAtTheEndOfAListIsTheWholeOfItsOthersByItsNumbers(t *testing.T) {
	const hidden, fits, fitsWithHidden = "|Kontor;<5;*;*;*;*", ";98;3,81;3,97;4,13;3,96", ";100;3,82;3,97;4,13;3,96"
	for name, c := range map[string]struct {
		rows, organisation string
		asked              bool
	}{
		"by its numbers alone, last":          {listUnits + "|Rådmannen" + fits, "", false},
		"by its numbers alone, first":         {"Rådmannen" + fits + "|" + listUnits, "", false},
		"the means are of others":             {listUnits + "|Rådmannen;98;3,81;3,97;4,13;3,90", "", true},
		"one answer too few":                  {listUnits + "|Rådmannen;97;3,81;3,97;4,13;3,96", "", true},
		"one factor of one decimal":           {"Skule;33;4,1|Barnehage;21;3,9|Heim;44;3,5|Rådmannen;98;3,8", "", true},
		"two others":                          {"Skule;33;4,12;3,91;4,40;4,01|Heim;44;3,52;4,11;3,90;3,75|Rådmannen;77;3,78;4,02;4,11;3,86", "", true},
		"in the middle":                       {strings.Replace(listUnits, "|Heim", "|Rådmannen"+fits+"|Heim", 1), "", true},
		"one is hidden":                       {listUnits + hidden + "|Rådmannen" + fitsWithHidden, "", true},
		"one is hidden, and the name says it": {listUnits + hidden + "|Rådmannen (hele kommunen)" + fitsWithHidden, "", false},
		"... that of the organisation":        {listUnits + hidden + "|FJORDMO" + fitsWithHidden, "Fjordmo kommune", false},
		"... that of another":                 {listUnits + hidden + "|Fjordheim" + fitsWithHidden, "Fjordmo kommune", true},
		"... that of the mean":                {listUnits + hidden + "|Snitt alle" + fitsWithHidden, "", false},
		"no room for who is hidden":           {listUnits + hidden + "|Gj.snitt" + fits, "", true},
		"a mean of more than there are":       {listUnits + "|Gj.snitt;990;3,81;3,97;4,13;3,96", "", true},
		"an own mean":                         {listUnits + hidden + "|Kommunesnitt" + fitsWithHidden, "Fjordmo kommune", false},
	} {
		tree, said := treeImported("r-2025.csv", "Enhet;Svar;Ro;Mot;Tru;Lyst|"+c.rows, Answers{Organisation: c.organisation})
		if asked := tree == ""; asked != c.asked || !asked && strings.Count(tree, "<") != strings.Count(c.rows, "|") {
			t.Errorf("%s: %s\n%s", name, tree, said)
		}
		if c.asked && questions(said) != 1 || strings.HasPrefix(name, "a mean") && !strings.Contains(said, `=reference"`) {
			t.Errorf("%s: %s", name, said)
		}
	}
}
