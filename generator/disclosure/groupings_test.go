package disclosure

import (
	"testing"

	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// Of 22 people, 15 or 16 said yes according to their ages: ten, three, and two or three of three.
// According to their professions 16 or 17 did: eleven, and five or six of six. So 16 did, and all
// of the three.
func TestTwoGroupingsOfTheSamePeopleDoNotRevealMoreTogether(t *testing.T) {
	scale := survey.Scale{From: 1, To: 2, Decimals: 1}
	for _, test := range []struct {
		name       string
		first, two []unit
		shown      bool
	}{
		{"both", []unit{group("a", 14, 1714), group("b", 3, 2000), group("c", 5, 1600)}, []unit{group("d", 16, 1687), group("e", 6, 1833)}, false},
		{"fifteen did, and two of the three", []unit{group("a", 14, 1714), group("b", 3, 1667), group("c", 5, 1600)}, []unit{group("d", 11, 1636), group("e", 11, 1727)}, true},
	} {
		k := 1727
		if test.shown {
			k = 1682
		}
		in := grouping(grouping(table(unit{"k", "", -1, 22, k}), "k", test.first...), "k", test.two...)
		in.Instrument.Scale, in.Rounds[0].Decimals = scale, written(3, 1)
		in.Instrument.Factors[0].Statements = survey.Statements{Fewest: 1, Most: 1}
		dataset, _ := protectAs(t, in, &site.Site{SmallestGroup: 3}, nil)
		first := dataset.Rounds[0].Groups[0][1].Means[0].State == survey.Shown
		second := dataset.Rounds[0].Groups[1][0].Means[0].State == survey.Shown
		if !first || second != test.shown {
			t.Errorf("%s: the first is shown: %v, the second: %v", test.name, first, second)
		}
	}
}
