package importer

import (
	"strings"
	"testing"

	"tifaktor/generator/sheet"
)

func TestNumbersOfSeveralRowsTogetherAreAskedAbout(t *testing.T) {
	const (
		head   = "Enhet;Sektor;Antall svar;Ro;Mot;Lyst\n"
		first  = "Lia;Oppvekst;24;4,3;3,9;4,1\nNes;Oppvekst;;4,1;3,8;4,0\nVik;Oppvekst;;3,9;4,2;3,7\nVeg;Teknisk;17;3,6;4,4;4,2\nBygg;Teknisk;;4,4;3,5;3,8\n"
		marked = "Lia;Oppvekst;6*;4,3;3,9;4,1\nNes;Oppvekst;6*;4,1;3,8;4,0\nVik;Oppvekst;12;3,9;4,2;3,7\nVeg;Teknisk;17;3,6;4,4;4,2\nBygg;Teknisk;9;4,4;3,5;3,8\n"
	)
	for _, c := range []struct {
		what, table string
		asks        string // "" if it is read
	}{
		{"in the first row of each group", head + first, "only the first row of each group"},
		{"one more has a number", head + strings.Replace(first, "Bygg;Teknisk;;", "Bygg;Teknisk;8;", 1), ""},
		{"those without a number have no means", head + strings.NewReplacer("Nes;Oppvekst;;4,1;3,8;4,0", "Nes;Oppvekst;;;;", "Vik;Oppvekst;;3,9;4,2;3,7", "Vik;Oppvekst;;;;", "Bygg;Teknisk;;4,4;3,5;3,8", "Bygg;Teknisk;;;;").Replace(first), ""},
		{"a mark whose footnote says so", head + marked + "* Antall svar gjelder disse enhetene samlet;;;;;\n", "footnote"},
		{"a mark whose footnote says something else", head + marked + "* Lav svarprosent;;;;;\n", ""},
		{"another mark has that footnote", head + marked + "# Svarene er slått sammen;;;;;\n", ""},
	} {
		_, said := importOne(t, "r-2025.csv", c.table, Answers{})
		for _, question := range []string{"only the first row of each group", "footnote"} {
			if strings.Contains(said, question) != (question == c.asks) {
				t.Errorf("%s: %s", c.what, said)
			}
		}
	}
}

func TestOneCellOfTwoRowsIsFound(t *testing.T) {
	cell := func(text string, merged bool) []sheet.Cell { return []sheet.Cell{{Text: text, Merged: merged}} }
	for name, c := range map[string]struct {
		rows [][]sheet.Cell
		want int
	}{
		"one cell":                 {[][]sheet.Cell{cell("9", false), cell("6", false), cell("6", true)}, 2},
		"two with the same number": {[][]sheet.Cell{cell("6", false), cell("6", false)}, -1},
		"a mark":                   {[][]sheet.Cell{cell("*", false), cell("*", true)}, -1},
		"an empty one":             {[][]sheet.Cell{cell("", false), cell("", true)}, -1},
		"merged to the side":       {[][]sheet.Cell{cell("9", false), cell("6", true)}, -1},
	} {
		if got := firstMerged(c.rows, 0); got != c.want {
			t.Errorf("%s: %d", name, got)
		}
	}
}

func TestRespondingIsANumberOrARate(t *testing.T) {
	const rows = "Lia;75;4,3;3,9;4,1\nNes;100;4,1;3,8;4,0\nVik;86;3,9;4,2;3,7\n"
	for _, c := range []struct {
		table string
		asked bool
	}{
		{"Enhet;Respons;Ro;Mot;Lyst\n" + rows, true},
		{"Enhet;Respons;Ro;Mot;Lyst\n" + strings.Replace(rows, "100", "101", 1), false},
		{"Enhet;Antall responser;Ro;Mot;Lyst\n" + rows, false},
	} {
		_, said := importOne(t, "r-2025.csv", c.table, Answers{Tree: flat})
		if asked := strings.Contains(said, "is a percentage"); asked != c.asked {
			t.Errorf("%s%s", c.table, said)
		}
	}
}
