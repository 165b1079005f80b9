package importer

import (
	"strings"
	"testing"
)

func TestAScaleThatIsSaidIsHeldAgainstTheInstrumentTheTableAndTheNumbers(t *testing.T) {
	const known, own = "Eining;Svar;Mestringsklima;Autonomi|Nes;12;4,1;3,9|Lia;15;4,0;3,8", "Eining;Svar;Ro;Mot|Nes;12;4,1;3,9|Lia;15;4,0;3,8"
	for _, c := range []struct {
		table, scale, want string
		stops              bool
	}{
		{known, "1-6", "the scale 1-6 does not fit 10-FAKTOR, which has 1-5", true},
		{known, "1-5", "Scale from 1 to 5", false},
		{known, "5-1", "“5-1” is not a scale", true},
		{known, "5-5", "“5-5” is not a scale", true},
		{own, "1-6", "Scale from 1 to 6", false},
		{own, "0-8", "all numbers lie on the scale 1-5, and it is said to be 0-8", false},
		{own, "0-7", "Scale from 0 to 7", false},
		{own, "1-3", "is not on the scale from 1 to 3", true},
		{"Skala: 1-7;;;|" + own, "1-6", "the table says that the scale is 1-7. It is read as 1-6, as is said with --scale", false},
		{"Skala: 1 (heilt ueinig) – 7 (heilt einig);;;|" + own, "", "Scale from 1 to 7", false},
		{"Skala: 1-7;;;|" + own, "1-7", "Scale from 1 to 7", false},
		{"Skala: 1-7;;;|" + known, "", "the table says that the scale is 1-7, and 10-FAKTOR has 1-5. Are the numbers on 1-5? Then write --scale 1-5", true},
		{"Skala: 1-7;;;|" + known, "1-5", "It is read as 1-5", false},
	} {
		tree, said := treeImported("a-2025.csv", c.table, Answers{Scale: c.scale, Organisation: "Fjordvik", Tree: flat})
		if (tree == "") != c.stops || !strings.Contains(said, c.want) {
			t.Errorf("%s with %s: no %q in %s", c.table, c.scale, c.want, said)
		}
		if wrong := !strings.HasPrefix(c.want, "all numbers"); wrong && strings.Contains(said, "all numbers lie") {
			t.Errorf("%s with %s: %s", c.table, c.scale, said)
		}
	}
}
