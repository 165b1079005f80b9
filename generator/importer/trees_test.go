package importer

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

// sevenUnits are an organisation on three levels, whose numbers fit, and sevenTree is it.
var sevenUnits = []struct {
	name, parent string
	depth        string
	numbers      string
}{
	{"Fjordvik kommune", "", "1", "93;4,00;3,82;3,99"}, {"Oppvekst", "Fjordvik kommune", "2", "36;4,25;4,03;4,40"}, {"Nes", "Oppvekst", "3", "12;4,13;3,90;4,20"},
	{"Strand", "Oppvekst", "3", "24;4,31;4,10;4,50"}, {"Helse", "Fjordvik kommune", "2", "57;3,84;3,68;3,74"}, {"Tenesta", "Helse", "3", "30;3,90;3,80;3,50"}, {"Heimen", "Helse", "3", "27;3,77;3,55;4,00"},
}

const sevenTree = "oppvekst<fjordvik-kommune nes<oppvekst strand<oppvekst helse<fjordvik-kommune tenesta<helse heimen<helse"

// sevenTable is the organisation with columns before its numbers, row by row.
func sevenTable(headings string, rows ...string) string {
	table := headings + ";Svar;Meistring;Støtte;Trivsel"
	for i, row := range rows {
		table += "|" + row + ";" + sevenUnits[i].numbers
	}
	return table
}

// withCodes has the names with codes before them.
func withCodes(codes ...string) string {
	var rows []string
	for i, code := range codes {
		rows = append(rows, code+";"+sevenUnits[i].name)
	}
	return sevenTable("Kode;Namn", rows...)
}

// withMarks has the names with something before each.
func withMarks(before ...string) string {
	var rows []string
	for i, mark := range before {
		rows = append(rows, mark+sevenUnits[i].name)
	}
	return sevenTable("Namn", rows...)
}

func TestTreesThatTheTableSaysOrItsNumbersProve(t *testing.T) {
	for name, table := range map[string]string{
		"codes, two digits a level": withCodes("01", "0101", "010101", "010102", "0102", "010201", "010202"),
		"codes, one digit a level":  withCodes("1", "11", "111", "112", "12", "121", "122"),
		"codes with spaces":         withCodes("1", "1 1", "1 1 1", "1 1 2", "1 2", "1 2 1", "1 2 2"),
		"codes with hyphens":        withCodes("1", "1-1", "1-1-1", "1-1-2", "1-2", "1-2-1", "1-2-2"),
		"codes with a zero":         withCodes("1.0", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "1.2.2"),
		"codes with zeros":          withCodes("1.0.0", "1.1.0", "1.1.1", "1.1.2", "1.2.0", "1.2.1", "1.2.2"),
		"hyphens":                   withMarks("", "- ", "-- ", "-- ", "- ", "-- ", "-- "),
		"hyphens and spaces":        withMarks("", "- ", "- - ", "- - ", "- ", "- - ", "- - "),
		"dots":                      withMarks("", "..", "....", "....", "..", "....", "...."),
		"dots and spaces":           withMarks("", ". ", ". . ", ". . ", ". ", ". . ", ". . "),
		"paths":                     withMarks("", "Fjordvik kommune / ", "Fjordvik kommune / Oppvekst / ", "Fjordvik kommune / Oppvekst / ", "Fjordvik kommune / ", "Fjordvik kommune / Helse / ", "Fjordvik kommune / Helse / "),
		"paths, another sign":       withMarks("", "Fjordvik kommune > ", "Fjordvik kommune > Oppvekst > ", "Fjordvik kommune > Oppvekst > ", "Fjordvik kommune > ", "Fjordvik kommune > Helse > ", "Fjordvik kommune > Helse > "),
		"paths, a lost sign":        withMarks("", "Fjordvik kommune ? ", "Fjordvik kommune ? Oppvekst ? ", "Fjordvik kommune ? Oppvekst ? ", "Fjordvik kommune ? ", "Fjordvik kommune ? Helse ? ", "Fjordvik kommune ? Helse ? "),
		"levels":                    sevenTable("Nivå;Namn", "1;Fjordvik kommune", "2;Oppvekst", "3;Nes", "3;Strand", "2;Helse", "3;Tenesta", "3;Heimen"),
		"levels from 0":             sevenTable("Level;Namn", "0;Fjordvik kommune", "1;Oppvekst", "2;Nes", "2;Strand", "1;Helse", "2;Tenesta", "2;Heimen"),
		"parents by names alone":    sevenTable("Namn;Linja", "Fjordvik kommune;", "Oppvekst;Fjordvik kommune", "Nes;Oppvekst", "Strand;Oppvekst", "Helse;Fjordvik kommune", "Tenesta;Helse", "Heimen;Helse"),
	} {
		if tree, said := treeImported("a-2025.csv", table, Answers{}); tree != sevenTree {
			t.Errorf("%s: %s\n%s", name, tree, said)
		}
	}
}

// unproved makes a table prove nothing: its wholes have more people than their parts.
func unproved(table string) string {
	return strings.NewReplacer(";93;", ";193;", ";36;", ";56;", ";57;", ";87;").Replace(table)
}

func TestTreesThatTheNumbersDoNotProveAreAskedAbout(t *testing.T) {
	for _, c := range []struct {
		name, table, asked string
		answers            Answers
	}{
		{"one digit a level", withCodes("1", "11", "111", "112", "12", "121", "122"), "write --tree codes", Answers{Tree: byCodes}},
		{"a zero for the whole", withCodes("1.0", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "1.2.2"), "write --tree codes", Answers{Tree: byCodes}},
		{"names alone", sevenTable("Namn;Linja", "Fjordvik kommune;", "Oppvekst;Fjordvik kommune", "Nes;Oppvekst", "Strand;Oppvekst", "Helse;Fjordvik kommune", "Tenesta;Helse", "Heimen;Helse"),
			`write --column "Linja=parent"`, Answers{Columns: map[string]string{"Linja": "parent"}}},
	} {
		tree, said := treeImported("a-2025.csv", unproved(c.table), Answers{})
		if tree != "" || !strings.Contains(said, c.asked) {
			t.Errorf("%s: %s %s", c.name, tree, said)
		}
		if tree, said = treeImported("a-2025.csv", unproved(c.table), c.answers); tree != sevenTree {
			t.Errorf("%s, answered: %s %s", c.name, tree, said)
		}
	}
}

// What a column of levels says depends on the order of the rows.
func TestLevelsOfRowsInAnotherOrderAreAskedAbout(t *testing.T) {
	var rows []string
	for _, u := range sevenUnits {
		rows = append(rows, u.depth+";"+u.name+";"+u.numbers)
	}
	head, last := rows[0], func(row string) string { return strings.Split(row, ";")[1] }
	for name, order := range map[string]func(a, b string) int{
		"by level": strings.Compare,
		"by name":  func(a, b string) int { return strings.Compare(last(a), last(b)) },
	} {
		sorted := slices.Clone(rows[1:])
		slices.SortFunc(sorted, order)
		table := unproved("Nivå;Namn;Svar;Meistring;Støtte;Trivsel|" + head + "|" + strings.Join(sorted, "|"))
		if tree, said := treeImported("a-2025.csv", table, Answers{}); tree != "" || !strings.Contains(said, "write --tree depths") {
			t.Errorf("%s: %s %s", name, tree, said)
		}
	}
}

func TestNumbersInAListAreNoCodes(t *testing.T) {
	var rows []row
	for i := range 24 {
		rows = append(rows, row{code: strconv.Itoa(i + 1)})
	}
	if areTree(rows) {
		t.Error("the numbers of a list are taken for the codes of a tree")
	}
}

func TestANamelessSumIsTheWholeOfItsGroupOrAsksForItsName(t *testing.T) {
	numbers := func(at int) string { return ";" + sevenUnits[at].numbers }
	head := ";Svar;Meistring;Støtte;Trivsel"
	const want = "oppvekst<whole nes<oppvekst strand<oppvekst helse<whole tenesta<helse heimen<helse"
	for _, word := range []string{"Delsum", "Subtotal", "Sum"} {
		grouped := "Sektor;Eining" + head + "|Oppvekst;Nes" + numbers(2) + "|Oppvekst;Strand" + numbers(3) + "|Oppvekst;" + word + numbers(1) +
			"|Helse;Tenesta" + numbers(5) + "|Helse;Heimen" + numbers(6) + "|Helse;" + word + numbers(4)
		if tree, said := treeImported("a-2025.csv", grouped, Answers{}); tree != want || !strings.Contains(said, "2 wholes fit their parts") {
			t.Errorf("%s in a group: %s %s", word, tree, said)
		}
		headed := "Eining" + head + "|Oppvekst;;;;|Nes" + numbers(2) + "|Strand" + numbers(3) + "|" + word + numbers(1) +
			"|Helse;;;;|Tenesta" + numbers(5) + "|Heimen" + numbers(6) + "|" + word + numbers(4)
		if tree, said := treeImported("a-2025.csv", headed, Answers{Tree: byHeadings}); tree != want || !strings.Contains(said, "2 wholes fit their parts") {
			t.Errorf("%s below a heading: %s %s", word, tree, said)
		}
	}
	alone := "Eining" + head + "|Nes" + numbers(2) + "|Strand" + numbers(3) + "|Delsum" + numbers(1) + "|Tenesta" + numbers(5) + "|Heimen" + numbers(6) + "|Delsum" + numbers(4)
	if tree, said := treeImported("a-2025.csv", alone, Answers{}); tree != "" || !strings.Contains(said, `a-2025.csv:4:1: “Delsum” seems to be the sum of “Nes” and “Strand”, and has no name of its own`) {
		t.Errorf("alone: %s %s", tree, said)
	}
}

// sorted is a tree with its units in alphabetical order.
func sorted(tree string) string {
	units := strings.Fields(tree)
	slices.Sort(units)
	return strings.Join(units, " ")
}

// questions counts what was asked.
func questions(said string) int {
	return strings.Count(said, "[import]") - strings.Count(said, "note: ")
}
