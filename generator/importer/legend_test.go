package importer

import (
	"strings"
	"testing"

	"tifaktor/generator/sheet"
)

// numbered is fjordmo with factors that are called by their numbers alone.
const numbered = "Enhet;Overordnet;Svar;Faktor 1;Faktor 2|" + fjordmo

func TestALegendGivesFactorsTheirNames(t *testing.T) {
	const read = "their names are read in the legend"
	beside := strings.Replace(strings.Replace(numbered, "Faktor 2|", "Faktor 2;;|", 1), "4,02;3,91|Oppvekst;Fjordmo;54;4,06;3,86", "4,02;3,91;;Faktor 1: Mestringstro|Oppvekst;Fjordmo;54;4,06;3,86;;Faktor 2: Indre motivasjon", 1)
	for name, table := range map[string]string{
		"below":              numbered + "|;;;;|Faktor 1: Mestringstro;;;;|Faktor 2: Indre motivasjon;;;;",
		"below, two cells":   numbered + "|;;;;|Faktor 1;Mestringstro;;;|Faktor 2;Indre motivasjon;;;",
		"below, one line":    numbered + "|;;;;|F1 = Mestringstro, F2 = Indre motivasjon;;;;",
		"above":              "Faktor 1 – Mestringstro;;;;|Faktor 2 – Indre motivasjon;;;;|;;;;|" + numbered,
		"beside":             beside,
		"a short heading":    strings.ReplaceAll(numbered, "Faktor ", "F") + "|Faktor 1: Mestringstro;;;;|Faktor 2: Indre motivasjon;;;;",
		"a number each, too": strings.ReplaceAll(numbered, "Faktor ", "Factor ") + "|F1 er Mestringstro;;;;|F2 er Indre motivasjon;;;;",
	} {
		reading{name: name, table: table, tree: fjordmoTree, says: read}.try(t)
		files, _ := importOne(t, "r-2025.csv", strings.ReplaceAll(table, "|", "\n")+"\n", Answers{})
		if round := files["survey/round-2025.yaml"]; !strings.Contains(round, "mestringstro: 4.02") || !strings.Contains(round, "indre-motivasjon: 3.91") {
			t.Errorf("%s: %s", name, round)
		}
	}
	above := ";;;Mestringstro;Indre motivasjon|" + numbered
	reading{name: "names above the numbers", table: above, tree: fjordmoTree, says: "2 factors, all known in 10-FAKTOR: Indre motivasjon, Mestringstro"}.try(t)
	for name, below := range map[string]string{
		"one has no name":  "|Faktor 1: Mestringstro;;;;",
		"two of one name":  "|Faktor 1: Mestringstro;;;;|Faktor 2: Mestringstro;;;;",
		"two names of one": "|Faktor 1: Mestringstro;;;;|Faktor 2: Indre motivasjon;;;;|Faktor 2: Autonomi;;;;",
	} {
		reading{name: name, table: numbered + below, says: "have numbers only"}.try(t)
	}
	said := Answers{Columns: map[string]string{"Faktor 1": "indre-motivasjon", "Faktor 2": "mestringstro"}}
	reading{name: "the publisher says otherwise", table: numbered + "|Faktor 1: Mestringstro;;;;|Faktor 2: Indre motivasjon;;;;", answers: said, tree: fjordmoTree, says: "all known in 10-FAKTOR: Faktor 1, Faktor 2"}.try(t)
}

func TestALegendNamesTheFactorsInRows(t *testing.T) {
	table := "Enhet;Overordnet;Svar;Faktor;Snitt"
	for _, line := range strings.Split(fjordmo, "|") {
		c := strings.Split(line, ";")
		for i, mean := range c[3:] {
			table += "|" + strings.Join(c[:3], ";") + ";Faktor " + string(rune('1'+i)) + ";" + mean
		}
	}
	reading{name: "rows", table: table + "|Faktor 1: Mestringstro;;;;|Faktor 2: Indre motivasjon;;;;", tree: fjordmoTree, says: "their names are read in the legend"}.try(t)
	reading{name: "rows without", table: table, says: "have numbers only"}.try(t)
}

func TestAListOfFactorsOnAnotherSheetIsALegend(t *testing.T) {
	known := newInput(nil, Answers{}).Instruments
	list := func(head string) sheet.Sheet {
		return sheet.Sheet{Rows: [][]sheet.Cell{{{Text: head}, {Text: "Namn"}}, {{Text: "1"}, {Text: "Mestringstro"}}, {{Text: "2"}, {Text: "Indre motivasjon"}}}}
	}
	for head, names := range map[string]int{"Nr": 2, "Faktor": 2, "Rang": 0, "Plass": 0, "Snitt": 0} {
		if found := legendOf([]sheet.Sheet{list(head)}, &instruments{shipped: known}); len(found) != names {
			t.Errorf("%s: %v", head, found)
		}
	}
}

func TestTheHeadOfACellIsTheLastTextAboveItWithoutABreak(t *testing.T) {
	var above heads
	for _, step := range []struct{ row, want string }{
		{"Nr;Faktor", "nr faktor"},
		{"1;Autonomi", "nr autonomi"},
		{"2;", "nr "}, // what is empty breaks off
		{"3", "nr "},
		{";1", " "},
		{"Skule;2", "skule "},
	} {
		var row []sheet.Cell
		for _, text := range strings.Split(step.row, ";") {
			row = append(row, sheet.Cell{Text: text})
		}
		above = above.below(row)
		if got := above.of(0) + " " + above.of(1); got != step.want || above.of(2) != "" {
			t.Errorf("below %q: %q, not %q", step.row, got, step.want)
		}
	}
}
