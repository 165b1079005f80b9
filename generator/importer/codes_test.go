package importer

import (
	"strings"
	"testing"
)

// inNames has the codes before the names in one cell.
func inNames(between string, codes ...string) string {
	var rows []string
	for i, code := range codes {
		rows = append(rows, strings.TrimPrefix(code+between+sevenUnits[i].name, between))
	}
	return sevenTable("Namn", rows...)
}

func TestTreesOfCodesThatTheNumbersTellFromOtherCodes(t *testing.T) {
	for _, codes := range [][]string{
		{"", "1000", "1100", "1200", "2000", "2100", "2200"},
		{"", "10", "11", "12", "20", "21", "22"},
		{"", "10000", "10100", "10200", "20000", "20100", "20200"},
		{"100000", "110000", "110100", "110200", "120000", "120100", "120200"},
		{"", "A", "A1", "A2", "B", "B1", "B2"},
		{"X", "X1", "X1a", "X1b", "X2", "X2a", "X2b"},
		{"", "1", "11", "12", "2", "21", "22"},
	} {
		for where, table := range map[string]string{"in a column": withCodes(codes...), "in the names": inNames(" ", codes...)} {
			name := where + ": " + strings.Join(codes, " ")
			reading{name: name, file: "a-2025.csv", table: table, tree: sevenTree, says: "by codes"}.try(t)
			reading{name: name + ", without proof", file: "a-2025.csv", table: unproved(table), answers: Answers{Organisation: "Fjordvik kommune"}, says: "write --tree codes"}.try(t)
			reading{name: name + ", said", file: "a-2025.csv", table: unproved(table), answers: Answers{Tree: byCodes, Organisation: "Fjordvik kommune"}, tree: sevenTree}.try(t)
		}
	}
}

func TestCodesThatTheNumbersGainsayAreNoTree(t *testing.T) {
	for _, codes := range [][]string{
		{"", "1100", "1000", "1200", "2100", "2000", "2200"},
		{"", "A1", "A", "A2", "B1", "B", "B2"},
	} {
		tree, said := treeImported("a-2025.csv", withCodes(codes...), Answers{})
		if tree != "" && tree != sevenTree || strings.Contains(said, "by codes") {
			t.Errorf("%v: %s\n%s", codes, tree, said)
		}
	}
}

func TestCodesInNamesLeaveTheOrganisationWithout(t *testing.T) {
	codes := []string{"", "1", "1.1", "1.2", "2", "2.1", "2.2"}
	for _, between := range []string{" ", ". ", ": ", " – ", " - "} {
		reading{name: between, file: "a-2025.csv", table: inNames(between, codes...), tree: sevenTree, says: "by codes"}.try(t)
	}
	bare := strings.Replace(inNames(" ", codes...), "2.2 Heimen", "Heimen", 1)
	if tree, said := treeImported("a-2025.csv", bare, Answers{}); strings.Contains(said, "by codes") {
		t.Errorf("one unit has no code: %s\n%s", tree, said)
	}
}

func TestOtherTreesOfCodes(t *testing.T) {
	for codes, trees := range map[string]int{
		"1000 1100 1110":  3, // one digit a level, or two, or one before the rest
		"1000 1001 1002":  1,
		"1000 1100 1101":  3,
		"1000 2000 3000":  0,
		"1000 1100":       0, // too few to say anything
		"1000 1110 1120":  1, // 1100 is missing
		"A A1 A1a":        1,
		"A A1a B":         0, // A1 is missing
		"101 205 317 408": 0,
		"1.1 1.2 1000":    0,
		"1000 1000 1100":  0,
	} {
		var rows []row
		for _, code := range strings.Fields(codes) {
			rows = append(rows, row{code: code})
		}
		if found := otherTrees(rows); len(found) != trees {
			t.Errorf("%s: %d trees, %v", codes, len(found), found)
		}
	}
}
