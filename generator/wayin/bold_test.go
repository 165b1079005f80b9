package wayin

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// boldSheet is a sheet in which the names that begin with "!" are in bold letters.
func boldSheet(rows ...string) table {
	t := sheetOf("Resultat", rows...)
	for i := range t.rows {
		name := &t.rows[i].cells[0]
		name.text, name.bold = strings.TrimPrefix(name.text, "!"), strings.HasPrefix(name.text, "!")
	}
	return t
}

func TestRowsInBoldLettersAreTheWholesOfThoseBetweenThem(t *testing.T) {
	const head = "Eining;Svar;Ro;Mot;Tru;Lyst"
	const heim = "Heim;<5;*;*;*;*" // hidden, which a division by numbers alone does not take
	const school = "!Oppvekst;56;4,05;3,86;4,32;4,13"
	rows := []string{"!Fjordmo kommune;119;3,80;3,98;4,08;3,95", school, "Skule;33;4,12;3,91;4,40;4,01", "Barnehage;21;3,95;3,77;4,20;4,31", heim, "!Helse;63;3,58;4,08;3,88;3,80", "Heimen;44;3,52;4,11;3,90;3,75", "Tenesta;19;3,71;4,02;3,85;3,91"}
	after := []string{rows[2], rows[3], rows[4], rows[1], rows[6], rows[7], rows[5], rows[0]}
	unit := regexp.MustCompile(`id: ([\w-]+), name: [^,]*, parent: ([\w-]+)`)
	s := &style{rng: rand.New(rand.NewPCG(1, 1))}
	for _, c := range []struct {
		what, change, to string
		rows             []string
		said             answers
		right            bool
	}{
		{"wholes before", "", "", rows, answers{}, true},
		{"wholes after", "", "", after, answers{}, true},
		{"no room for the hidden unit", ";56;", ";54;", rows, answers{}, false},
		{"people of its own", ";56;", ";61;", rows, answers{}, false},
		{"people of its own, said", ";56;", ";61;", rows, answers{Tree: "sums"}, true},
		{"a mean does not fit", "33;4,12", "33;4,42", rows, answers{}, false},
		{"a mean does not fit, said", "33;4,12", "33;4,42", rows, answers{Tree: "sums"}, false},
		{"a unit in bold letters too", "Skule", "!Skule", rows, answers{}, false},
		{"none in bold letters", "!", "", rows, answers{}, false},
	} {
		text := strings.ReplaceAll(strings.Join(c.rows, "|"), c.change, c.to)
		if c.to == ";61;" {
			text = strings.Replace(text, ";119;3,80;3,98;4,08;3,95", ";124;3,81;3,97;4,10;3,96", 1)
		}
		if c.change == "" {
			text = strings.Join(c.rows, "|")
		}
		files, problems := importTable([]source{s.workbookFile("resultat-2025", boldSheet(append([]string{head}, strings.Split(text, "|")...)...))}, c.said)
		tree := ""
		for _, found := range unit.FindAllStringSubmatch(string(files["survey/units.yaml"]), -1) {
			tree += found[1] + "<" + found[2] + " "
		}
		for _, want := range []string{"oppvekst<fjordmo-kommune ", "skule<oppvekst ", "barnehage<oppvekst ", "heim<oppvekst ", "helse<fjordmo-kommune ", "heimen<helse ", "tenesta<helse "} {
			if c.right && !strings.Contains(tree, want) {
				t.Errorf("%s: no %sin %s\n%s", c.what, want, tree, strings.Join(lines(problems), "\n"))
			}
		}
		if !c.right && len(files) > 0 {
			t.Errorf("%s: %s", c.what, tree)
		}
	}
}
