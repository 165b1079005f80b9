package importer

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/sheet"
)

// tableOf is a table of so many units and factors.
func tableOf(units, factors int) string {
	var text strings.Builder
	text.WriteString("Enhet;Antall svar")
	for i := range factors {
		fmt.Fprintf(&text, ";Faktor nummer %d", i)
	}
	for i := range units {
		fmt.Fprintf(&text, "\nAvdeling %d;%d%s", i, 9+i%50, strings.Repeat(";4,1", factors))
	}
	return text.String()
}

func TestATableOfMoreThanASiteCanHaveIsRefusedInOneLine(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long")
	}
	for name, c := range map[string]struct {
		units, factors int
		want           string
	}{
		"units, just enough":    {raw.MostUnits, 1, ""},
		"units, one too many":   {raw.MostUnits + 1, 1, "there are 10,001 units in the table, and no more than 10,000 are read. Leave out the lowest level"},
		"rows of all kinds":     {2*raw.MostUnits + 1, 1, "there are 20,001 units in the table, and no more than 10,000 are read. Leave out the lowest level"},
		"factors, just enough":  {9, raw.MostFactors, ""},
		"factors, one too many": {9, raw.MostFactors + 1, "there are 101 columns of factors in the table, and no more than 100 are read. Results are per factor, so leave out the single questions"},
	} {
		var problems problem.List
		imported(newInput([]sheet.Source{{Name: "results-2023.csv", Data: []byte(tableOf(c.units, c.factors))}}, Answers{}), &problems)
		refused := ""
		for _, p := range problems.Sorted() {
			if strings.Contains(p.Text, "no more than") {
				refused += p.Text
			}
		}
		if refused != c.want {
			t.Errorf("%s: %q", name, refused)
		}
	}
}

func TestAQuestionAboutManyRowsNamesTheFirst(t *testing.T) {
	n := newNotes(&problem.List{}, newInput(nil, Answers{}).Site.Printer())
	for count, want := range map[int]string{26: strings.Repeat("a; ", 25) + "a", 27: strings.Repeat("a; ", 25) + "2 more"} {
		if got := n.someOf(strings.Split(strings.Repeat("a", count), "")); got != want {
			t.Errorf("%d: %q", count, got)
		}
	}
}
