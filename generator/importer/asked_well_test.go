package importer

import (
	"strings"
	"testing"
)

// tenFactors are the names of the ten factors in bokmål.
var tenFactors = []string{"Indre motivasjon", "Mestringstro", "Autonomi", "Bruk av kompetanse", "Mestringsorientert ledelse", "Rolleklarhet", "Relevant kompetanseutvikling", "Fleksibilitetsvilje", "Mestringsklima", "Prososial motivasjon"}

// inTen is a small organisation with ten factors under these headings, all with one mean.
func inTen(headings []string, mean string) string {
	table := "Enhet;Overordnet;Svar;" + strings.Join(headings, ";")
	for _, unit := range []string{"Fjordmo kommune;;64", "Skule;Fjordmo kommune;33", "Heim;Fjordmo kommune;31"} {
		table += "|" + unit + strings.Repeat(";"+mean, len(headings))
	}
	return table
}

func TestTheOnlyFactorThatIsLeftIsOffered(t *testing.T) {
	for _, c := range []struct {
		other   map[string]string
		offered string
	}{
		{map[string]string{"Relevant kompetanseutvikling": "Lærerik hverdag"}, `--column "Lærerik hverdag=relevant-kompetanseutvikling"`},
		{map[string]string{"Prososial motivasjon": "Nytteorientert innstilling"}, `--column "Nytteorientert innstilling=prososial-motivasjon"`},
		{map[string]string{"Prososial motivasjon": "Nytteorientert innstilling", "Rolleklarhet": "Tydelig ansvar"}, `--column "Tydelig ansvar=left-out"`},
	} {
		var headings []string
		for _, name := range tenFactors {
			if other, ok := c.other[name]; ok {
				name = other
			}
			headings = append(headings, name)
		}
		tree, said := treeImported("a-2025.csv", inTen(headings, "4,0"), Answers{})
		if tree != "" || questions(said) != 1 || !strings.Contains(said, c.offered) || len(c.other) > 1 && strings.Contains(said, "=prososial") {
			t.Errorf("%v: %s\n%s", c.other, tree, said)
		}
	}
	tidy := "Enhet;Svar;Faktor;Snitt"
	for _, unit := range []string{"Kommunen totalt;64", "Skule;33", "Heim;31"} {
		for _, name := range tenFactors[:9] {
			tidy += "|" + unit + ";" + name + ";4,0"
		}
		tidy += "|" + unit + ";Nytteorientert innstilling;4,0"
	}
	_, said := treeImported("a-2025.csv", tidy, Answers{})
	if !strings.Contains(said, `--column "Nytteorientert innstilling=prososial-motivasjon"`) || questions(said) != 1 {
		t.Error(said)
	}
	if tree, said := treeImported("a-2025.csv", tidy, Answers{Columns: map[string]string{"Nytteorientert innstilling": "prososial-motivasjon"}}); tree == "" {
		t.Error(said)
	}
}

func TestAnotherScaleIsOneQuestion(t *testing.T) {
	for _, c := range []struct{ mean, head, want string }{
		{"79,8", "", "seem to be on 0-100"}, {"5,6", "", "seem to be on 1-6"}, {"4,6", " (1-6)", "says that the scale is 1-6"}, {"5,6", " (1-6)", "says that the scale is 1-6"},
	} {
		headings := append([]string{tenFactors[0] + c.head}, tenFactors[1:]...)
		if tree, said := treeImported("a-2025.csv", inTen(headings, c.mean), Answers{}); tree != "" || questions(said) != 1 || !strings.Contains(said, c.want) {
			t.Errorf("%s%s: %s\n%s", c.mean, c.head, tree, said)
		}
	}
	slip := strings.Replace(inTen(tenFactors, "4,0"), ";4,0", ";40", 1)
	if _, said := treeImported("a-2025.csv", slip, Answers{}); !strings.Contains(said, "Is a decimal sign missing?") {
		t.Error(said)
	}
	for _, mark := range []string{"0", "99"} {
		hidden := strings.Replace(inTen(tenFactors, "4,0"), ";31"+strings.Repeat(";4,0", 10), ";31"+strings.Repeat(";"+mark, 10), 1)
		if _, said := treeImported("a-2025.csv", hidden, Answers{}); questions(said) != 1 || !strings.Contains(said, "empty the cells or write * in them") {
			t.Errorf("%s: %s", mark, said)
		}
	}
}
