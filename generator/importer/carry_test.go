package importer

import (
	"strings"
	"testing"
)

// stairs is a small organisation with a name on each step. The numbers fit to the last answer.
const stairs = `Nivå 1;Nivå 2;Nivå 3;Svar;Ro;Mot;Tru
Fjordmo;;;98;3,81;3,97;4,13
;Oppvekst;;54;4,05;3,86;4,32
;;Skule;33;4,12;3,91;4,40
;;Barnehage;21;3,95;3,77;4,20
;Heim;;44;3,52;4,11;3,90
`

func TestEmptyCellsAreFilledWhereTheNumbersProveIt(t *testing.T) {
	merged := strings.NewReplacer("Nivå 1;Nivå 2;Nivå 3", "Sektor;Enhet", "Fjordmo;;", ";Fjordmo", ";Oppvekst;", "Oppvekst;Oppvekst", ";;", ";", ";Heim;", "Heim;Heim").Replace(stairs)
	for name, c := range map[string]struct {
		table string
		asked bool
	}{
		"a stair":                      {stairs, false},
		"one factor proves too little": {cutColumns(stairs, 5), true},
		"the means are of others":      {strings.Replace(stairs, "4,05;3,86;4,32", "3,21;4,60;3,61", 1), true},
		"one lies elsewhere":           {strings.Replace(stairs, ";;Barnehage;21", ";;Barnehage;25", 1), true},
		"a stair with one hidden":      {stairs + ";;Kontor;<5;*;*;*\n", false},
		"a sector written once":        {merged, false},
		"one hidden, and no room":      {strings.Replace(merged, "Heim;Heim", ";PPT;<5;*;*;*\nHeim;Heim", 1), true},
		"a sector written again":       {strings.Replace(merged, ";Skule;", "Oppvekst;Skule;", 1), true},
	} {
		tree, said := treeImported("r-2025.csv", strings.TrimSpace(c.table), Answers{Organisation: "Fjordmo"})
		if asked := strings.Contains(said, "--carry-down"); asked != c.asked || asked != (tree == "") || asked && questions(said) != 1 {
			t.Errorf("%s: %s\n%s\n%s", name, tree, said, c.table)
		}
		if !c.asked && (!strings.Contains(tree, "skule<oppvekst barnehage<oppvekst") || !strings.Contains(said, "are read as what the row above has")) {
			t.Errorf("%s: %s\n%s", name, tree, said)
		}
	}
}

// cutColumns keeps so many columns of a table.
func cutColumns(table string, keep int) string {
	var rows []string
	for _, row := range strings.Split(strings.TrimSpace(table), "\n") {
		rows = append(rows, strings.Join(strings.Split(row, ";")[:keep], ";"))
	}
	return strings.Join(rows, "\n") + "\n"
}

func TestLevelsInAColumnAreTheTreeWhereTheNumbersProveTheirOrder(t *testing.T) {
	depths := strings.NewReplacer("Nivå 1;Nivå 2;Nivå 3", "Nivå;Enhet", "Fjordmo;;", "1;Fjordmo", ";;Skule", "3;Skule", ";;Barn", "3;Barn", ";Oppvekst;", "2;Oppvekst", ";Heim;", "2;Heim").Replace(stairs)
	rows := strings.Split(strings.TrimSpace(depths), "\n")
	order := func(at ...int) string {
		var moved []string
		for _, i := range at {
			moved = append(moved, rows[i])
		}
		return strings.Join(moved, "\n")
	}
	for name, c := range map[string]struct {
		table string
		asked bool
	}{
		"each below the one that it belongs to": {depths + "3;Kontor;<5;*;*;*", false},
		"one factor proves too little":          {cutColumns(depths, 4), true},
		"the parts stand below another":         {order(0, 1, 5, 3, 4, 2), true},
		"the parts stand before":                {order(0, 3, 4, 2, 5, 1), true},
	} {
		tree, said := treeImported("r-2025.csv", strings.TrimSpace(c.table), Answers{})
		if asked := tree == ""; asked != c.asked || asked && questions(said) != 1 || !asked && !strings.HasPrefix(tree, "oppvekst<fjordmo skule<oppvekst barnehage<oppvekst heim<fjordmo") {
			t.Errorf("%s: %s\n%s\n%s", name, tree, said, c.table)
		}
	}
}

func TestEmployeesAreThoseInvitedWhereTheRatesProveIt(t *testing.T) {
	table := func(people ...string) string {
		rows := strings.Split(strings.TrimSpace(nested("Enhet;Overordnet;Ansatte;%;Svar;Ro;Mot")), "\n")
		for i := range people {
			cells := strings.Split(rows[i+1], ";")
			rows[i+1] = strings.Join([]string{cells[0], cells[1], people[i], cells[2], cells[3], cells[4]}, ";")
		}
		return strings.Join(rows, "\n")
	}
	for name, c := range map[string]struct {
		people  []string
		invited bool
		told    bool
	}{
		"the rates are those of the employees":  {[]string{"120;82 %", "66;82 %", "40;83 %", "26;81 %", "54;81 %"}, true, false},
		"in a workbook":                         {[]string{"120;0,8167", "66;0,8182", "40;0,825", "26;0,8077", "54;0,8148"}, true, false},
		"one is of others":                      {[]string{"120;82 %", "66;82 %", "40;84 %", "26;81 %", "54;81 %"}, false, true},
		"more answers than employees somewhere": {[]string{"120;82 %", "66;82 %", "30;110 %", "26;81 %", "54;81 %"}, false, false},
		"no rates":                              {[]string{"120;", "66;", "40;", "26;", "54;"}, false, true},
	} {
		files, said := importOne(t, "r-2025.csv", table(c.people...), Answers{})
		if invited := strings.Contains(files["survey/round-2025.yaml"], "invited: 40"); invited != c.invited || files == nil {
			t.Errorf("%s: %s\n%s", name, files["survey/round-2025.yaml"], said)
		}
		if told := strings.Contains(said, `--column "Ansatte=invited"`); told != c.told || questions(said) > 0 {
			t.Errorf("%s: %s", name, said)
		}
	}
}

func TestAMarkOfWhereAWordMayBeDividedIsNoPartOfAName(t *testing.T) {
	files, said := importOne(t, "r-2025.csv", strings.Replace(nested("Enhet;Overordnet;Svar;Ro;Mot"), "Barnehage", "Barne\u00adhage", 1), Answers{})
	if units := files[unitsPath]; !strings.Contains(units, "name: Barnehage") {
		t.Errorf("%s\n%s", units, said)
	}
}
