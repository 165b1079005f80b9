package importer

import (
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// sheetWith makes a sheet of a table, and of the spaces before a name its indentation.
func sheetWith(name, table string) sheet.Sheet {
	s := sheet.Sheet{File: "r-2025.xlsx", Name: name}
	for i, line := range strings.Split(table, "|") {
		var row []sheet.Cell
		for at, text := range strings.Split(line, ";") {
			plain := strings.TrimLeft(text, " ")
			row = append(row, sheet.Cell{Text: plain, Indent: len(text) - len(plain), Place: problem.Place{File: s.File, Line: i + 1, Col: at + 1}})
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

func TestASheetThatRepeatsAnotherIsLeftOut(t *testing.T) {
	const heads = "Enhet;Overordnet;Svar;Indre motivasjon;Mestringstro;Autonomi"
	whole := heads + "|Fjordmo kommune;;98;4,02;3,91;4,11|Oppvekst;Fjordmo kommune;54;4,06;3,86;4,21|Skule;Oppvekst;33;4,12;3,91;4,3|SFO;Oppvekst;<5;*;*;*"
	list := strings.NewReplacer(";Overordnet", "", ";;", ";", ";Fjordmo kommune;", ";", ";Oppvekst;", ";").Replace(whole)
	for _, c := range []struct{ name, first, second, kept string }{
		{"the data of a chart", whole, "Faktor;Fjordmo kommune;Norge|Indre motivasjon;4,02;3,9|Mestringstro;3,91;3,8|Autonomi;4,11;4,0", "A"},
		{"... with fewer decimals", whole, "Faktor;Oppvekst;Landet|Indre motivasjon;4,1;3,9|Mestringstro;3,9;3,8|Autonomi;4,2;4,0", "A"},
		{"... and years before", whole, "Faktor;2023;Fjordmo kommune|Indre motivasjon;4,0;4,02|Mestringstro;3,7;3,91|Autonomi;4,1;4,11", "A"},
		{"... of a list", list, "Faktor;Fjordmo kommune;Norge|Indre motivasjon;4,02;3,9|Mestringstro;3,91;3,8|Autonomi;4,11;4,0", "A"},
		{"... of nobody", whole, "Faktor;Norge|Indre motivasjon;3,9|Mestringstro;3,8|Autonomi;4,0", "AB"},
		{"... of another unit", whole, "Faktor;Fjordmo kommune;Bibliotek|Indre motivasjon;4,02;3,9|Mestringstro;3,91;3,8|Autonomi;4,11;4,0", "AB"},
		{"... with one number of its own", whole, "Faktor;Fjordmo kommune;Norge|Indre motivasjon;4,02;3,9|Mestringstro;3,92;3,8|Autonomi;4,11;4,0", "AB"},
		{"... of a unit that is hidden", whole, "Faktor;Fjordmo kommune;SFO|Indre motivasjon;4,02;3,9|Mestringstro;3,91;3,8|Autonomi;4,11;4,0", "AB"},
		{"some rows and columns", whole, "Enhet;Svar;Indre motivasjon;Autonomi|Fjordmo kommune;98;4,02;4,11|Oppvekst;54;4,06;4,21", "A"},
		{"some of them first", "Enhet;Svar;Indre motivasjon;Autonomi|Fjordmo kommune;98;4,02;4,11|Oppvekst;54;4,06;4,21", whole, "B"},
		{"with another number of answers", whole, "Enhet;Svar;Indre motivasjon;Autonomi|Fjordmo kommune;98;4,02;4,11|Oppvekst;55;4,06;4,21", "AB"},
		{"with another factor", whole, "Enhet;Svar;Indre motivasjon;Rolleklarhet|Fjordmo kommune;98;4,02;4,11|Oppvekst;54;4,06;4,21", "AB"},
		{"with a hidden unit of its own", whole, "Enhet;Svar;Indre motivasjon;Autonomi|Fjordmo kommune;98;4,02;4,11|Kulturskule;<5;*;*", "AB"},
		{"some of a list, which may say its tree", list, "Enhet;Svar;Indre motivasjon;Autonomi|Fjordmo kommune;98;4,02;4,11|Oppvekst;54;4,06;4,21", "AB"},
		{"a copy of a list", list, list, "A"},
		{"a copy that says the tree", list, whole, "B"},
		{"a copy with indentation", list, strings.NewReplacer("|Oppvekst", "| Oppvekst", "|Skule", "|  Skule", "|SFO", "|  SFO").Replace(list), "B"},
	} {
		var problems problem.List
		input := newInput(nil, Answers{})
		found := chooseSheets([]sheet.Sheet{sheetWith("A", c.first), sheetWith("B", c.second)}, &instruments{shipped: input.Instruments}, Answers{}.over(Answers{}), newNotes(&problems, input.Site.Printer()))
		kept, left := "", ""
		for _, one := range found {
			kept, left = kept+one.sheet, left+strings.Join(one.repeated, "")
		}
		if kept != c.kept || len(kept+left) != 2 {
			t.Errorf("%s: kept %s, left %s %s", c.name, kept, left, told(&problems))
		}
	}
}
