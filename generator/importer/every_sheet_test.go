package importer

import (
	"strings"
	"testing"

	"tifaktor/generator/problem"
)

// sheetCalled is what a sheet says: its rows, each with a name and a number of answers.
func sheetCalled(name string, rows ...row) *delivery {
	d := &delivery{table: &table{sheet: name}, round: "2025", tree: flat}
	for i, r := range rows {
		r.place = problem.Place{File: name, Line: i + 2}
		r.means = []mean{{factor: "ro", value: number{kind: known, text: "4.0"}}}
		d.rows = append(d.rows, r)
	}
	return d
}

func people(name string, answers int) row {
	return row{name: name, answers: count{kind: known, least: answers, most: answers}}
}

func TestARowInEverySheetIsTheWholeAndNoUnitInEachSector(t *testing.T) {
	for _, c := range []struct {
		what   string
		answer int  // of the row in every sheet
		again  int  // ... in the last sheet
		whole  bool // it is laid above all others
		asked  bool
	}{
		{"as many as all others", 60, 60, true, false}, {"more than all others", 66, 66, true, false}, {"one less than all others", 59, 59, false, true}, {"other numbers in one sheet", 60, 61, false, true},
	} {
		var problems problem.List
		f := plant([]*delivery{
			sheetCalled("Oppvekst", people("Skule", 20), people("Barnehage", 10), people("Fjordmo", c.answer)),
			sheetCalled("Teknisk", people("Veg", 18), people("Brann", 12), people("Fjordmo", c.again)),
		}, newNotes(&problems, newInput(nil, Answers{}).Site.Printer()))
		var tree []string
		wholes := 0
		for _, n := range f.nodes {
			if n.row != nil && n.row.kind == wholeRow {
				wholes++
			}
			if n.name == "Fjordmo" && n.parent != noNode {
				tree = append(tree, n.name+"<"+f.nodes[n.parent].name)
			}
		}
		if (wholes == 1) != c.whole || c.whole && len(tree) > 0 || strings.Contains(told(&problems), `--row "Fjordmo=whole"`) != c.asked {
			t.Errorf("%s: %d wholes, %s", c.what, wholes, strings.Join(tree, " "))
		}
	}
}

func TestARowThatHoldsAllSheetsIsAskedAbout(t *testing.T) {
	for _, c := range []struct {
		total, answers int
		asked          bool
	}{{30, 60, true}, {30, 59, false}, {59, 60, true}, {60, 60, false}} { // a total of the sheet may hold it
		var problems problem.List
		plant([]*delivery{
			sheetCalled("Oppvekst", people("Oppvekst", c.total), people("Skule", 20), people("Barnehage", 10), people("Ressursteam", c.answers)),
			sheetCalled("Teknisk", people("Veg", 18), people("Brann", 12)),
		}, newNotes(&problems, newInput(nil, Answers{}).Site.Printer()))
		if strings.Contains(told(&problems), `--row "Ressursteam=whole"`) != c.asked {
			t.Errorf("%v: %s", c, told(&problems))
		}
	}
}
