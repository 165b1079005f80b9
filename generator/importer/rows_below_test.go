package importer

import (
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// A unit whose numbers are hidden by empty cells may stand anywhere, also below all others.
func TestARowWithANameAloneIsNeverLeftOutUnasked(t *testing.T) {
	const wide, tidy = "Enhet;Svar;Indre motivasjon|Fjordmo kommune;98;4,02|Nes;33;4,1|Vik;25;3,9|Lia;36;4,1", "Enhet;Svar;Faktor;Snitt|Fjordmo kommune;98;Indre motivasjon;4,02|Nes;33;Indre motivasjon;4,1|Vik;25;Indre motivasjon;3,9|Lia;36;Indre motivasjon;4,1"
	const sector = "Enhet;Overordnet;Svar;Indre motivasjon|Fjordmo kommune;;98;4,02|Nes;Fjordmo kommune;33;4,1|Vik;Fjordmo kommune;25;3,9|Lia;Fjordmo kommune;36;4,1"
	const levels = "Nivå 1;Nivå 2;Svar;Indre motivasjon|Fjordmo kommune;;98;4,02|Fjordmo kommune;Nes;33;4,1|Fjordmo kommune;Vik;25;3,9|Fjordmo kommune;Lia;36;4,1"
	const indented = "Enhet;Svar;Indre motivasjon|Fjordmo kommune;98;4,02|  Nes;33;4,1|  Vik;25;3,9|  Lia;36;4,1"
	const tree = "nes<fjordmo-kommune vik<fjordmo-kommune lia<fjordmo-kommune"
	for what, table := range map[string]string{"wide": wide, "tidy": tidy, "a parent": sector, "levels": levels, "indented": indented} {
		for _, below := range []string{"Heim;;", "Heim;;;", "Heim", "Skjermet enhet;;;", "(Heim);;;", "Merethes hus;;"} {
			answers := Answers{Organisation: "Fjordmo kommune"}
			name, _, _ := strings.Cut(below, ";")
			_, said := treeImported("r-2025.csv", table+"|"+below, answers)
			if !strings.Contains(said, "“"+name+"” has no numbers") || questions(said) != 1 {
				t.Errorf("%s, %s:\n%s", what, below, said)
				continue
			}
			answers.Rows = map[string]string{name: "unit"}
			if got, said := treeImported("r-2025.csv", table+"|"+below, answers); got != tree+" "+slug(name)+"<fjordmo-kommune" {
				t.Errorf("%s, %s said to be a unit: %s\n%s", what, below, got, said)
			}
			answers.Rows[name] = "left-out"
			if got, said := treeImported("r-2025.csv", table+"|"+below, answers); got != tree {
				t.Errorf("%s, %s left out: %s\n%s", what, below, got, said)
			}
		}
	}
}

func TestANameAloneInATableOfSeveralRoundsIsNotLeftOut(t *testing.T) {
	const table = "År;Enhet;Svar;Faktor;Snitt|2025;Fjordmo kommune;98;Indre motivasjon;4,02|2025;Nes;33;Indre motivasjon;4,1|2025;Lia;65;Indre motivasjon;3,98|;Heim;;;|;Kilde: KS;;;"
	answers := Answers{Organisation: "Fjordmo kommune"}
	if tree, said := treeImported("r.csv", table, answers); tree != "" || questions(said) != 1 || !strings.Contains(said, "r.csv:5:1: the row must say both") {
		t.Errorf("%s\n%s", tree, said)
	}
	answers.Rows = map[string]string{"Heim": "left-out"}
	if tree, said := treeImported("r.csv", table, answers); tree != "nes<fjordmo-kommune lia<fjordmo-kommune" || !strings.Contains(said, "“Heim” and “Kilde: KS”") {
		t.Errorf("%s\n%s", tree, said)
	}
}

func TestLinesAboutATableAreNoUnits(t *testing.T) {
	for _, text := range []string{
		"* Vises ikke, færre enn 5 svar", "Kilde: KS", "Resultater vises ikke for enheter med færre enn 5 svar.", "Tall vises ikke for små enheter", "Utskrift: 12.05.2025 kl. 09:14", "Konfidensielt", "Merknad", "* Anonymisert",
		"Lest 12.05.2025", "www.ks.no", "under 5", "Skalaen går frå 1 til 5", "1) Enheten har skiftet navn.", strings.Repeat("Heim ", 17),
	} {
		if !isNote(text) {
			t.Errorf("%s is a line about the table", text)
		}
	}
	for _, name := range []string{"Heim", "Skjermet enhet", "Skjerming", "(Heim)", "* Heim", "1) Heim", "Ikke fordelt", "Under 5 år barnehage", "Avd. Nes", "Oppvekst: Heim", "Kildevann skole", "Heim avd.", strings.Repeat("Heim ", 16)} {
		if isNote(name) {
			t.Errorf("%s may be a unit", name)
		}
	}
}

func TestAUnitBetweenHeadingsThatIsHiddenLiesBelowThem(t *testing.T) {
	const table = "Enhet;Svar;Indre motivasjon|Oppvekst;;|Nes;33;4,9|Heim;;|Vik;25;3,1|Helse;;|Lia;36;4,1|Hus;;"
	_, said := treeImported("r-2025.csv", table, Answers{Tree: byHeadings})
	if questions(said) != 1 || !strings.Contains(said, "“Hus” has no numbers") {
		t.Error(said)
	}
	tree, said := treeImported("r-2025.csv", table, Answers{Tree: byHeadings, Rows: map[string]string{"Heim": "unit", "Hus": "unit"}})
	if tree != "oppvekst<whole nes<oppvekst heim<oppvekst vik<oppvekst helse<whole lia<helse hus<helse" {
		t.Errorf("%s\n%s", tree, said)
	}
}

func TestASheetOfUnitsWithoutNumbersIsAskedAbout(t *testing.T) {
	sheetOf := func(name string, rows ...string) sheet.Sheet {
		s := sheet.Sheet{File: "r.xlsx", Name: name}
		for i, row := range rows {
			var cells []sheet.Cell
			for at, text := range strings.Split(row, ";") {
				cells = append(cells, sheet.Cell{Text: text, Place: problem.Place{File: "r.xlsx[" + name + "]", Line: i + 1, Col: at + 1}})
			}
			s.Rows = append(s.Rows, cells)
		}
		return s
	}
	const heads = "Enhet;Svar;Indre motivasjon;Mestringstro"
	results := sheetOf("Oppvekst", heads, "Nes;33;4,1;4,0", "Vik;25;3,9;4,0")
	for _, c := range []struct {
		other  sheet.Sheet
		sheets []string
		asked  bool
	}{
		{sheetOf("Kultur", heads, "Kino", "Kor"), nil, true}, {sheetOf("Kultur", heads, "Kino", "Kor"), []string{everySheet}, true}, {sheetOf("Kultur", heads, "Kino;IA"), nil, true}, {sheetOf("Kultur", heads, "Kino;3"), nil, true}, {sheetOf("Kultur", heads, "Kino;*;*;*"), nil, false}, {sheetOf("Svar", heads+";Q1", "Kino;;;;4,2"), nil, false}, {sheetOf("Kultur", heads, "Kino"), []string{"Oppvekst"}, false},
		{sheetOf("Kultur", heads, "Nes"), nil, false}, {sheetOf("2027", heads, "Kino"), nil, false}, {sheetOf("Om", "Enhet;Adresse", "Kino"), nil, false}, {sheetOf("Kultur", heads), nil, false},
	} {
		var problems problem.List
		chooseSheets([]sheet.Sheet{results, c.other}, &instruments{shipped: []Instrument{shipped()}}, Answers{}.over(Answers{Sheets: c.sheets}), newNotes(&problems, newInput(nil, Answers{}).Site.Printer()))
		if said := told(&problems); strings.Contains(said, "and no means") != c.asked {
			t.Errorf("%s %v: %s", c.other.Name, c.sheets, said)
		}
	}
}
