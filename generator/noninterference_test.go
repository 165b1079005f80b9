package generator

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Anyone who reads the site must learn nothing about a hidden unit. So a site made
// from other hidden answers, with the same numbers of answers and the same shown
// figures, must be the same to the last byte: pages, tables, drawings, search,
// order, colours.

func TestOtherHiddenAnswersGiveTheSameBytes(t *testing.T) {
	if testing.Short() {
		t.Skip("many sites take long")
	}
	tree := madeUpTree(120)
	before := build(t, withTexts(tree.content(2)))
	pairs := hiddenSiblings(t, tree, before["data/results.csv"])
	if len(pairs) == 0 {
		t.Fatal("no two hidden units in the same place: the test would prove nothing")
	}
	before = build(t, withTexts(tree.content(2), unitsOf(pairs)...))
	for _, pair := range pairs {
		tree[pair[0]].shift += 4000
		tree[pair[1]].shift -= 4000
	}
	sameBytes(t, before, build(t, withTexts(tree.content(2), unitsOf(pairs)...)))
}

// sameBytes fails for every file that differs between two sites.
func sameBytes(t *testing.T, before, after map[string][]byte) {
	t.Helper()
	if len(before) != len(after) {
		t.Errorf("%d files became %d", len(before), len(after))
	}
	for _, name := range names(before) {
		if !bytes.Equal(before[name], after[name]) {
			t.Errorf("%s differs", name)
		}
	}
}

// hiddenSiblings returns pairs of hidden units without sub-units below the same
// parent: what one answers more, the other can answer less.
func hiddenSiblings(t *testing.T, tree madeUpUnits, results []byte) [][2]int {
	t.Helper()
	hidden := hiddenUnits(t, results)
	isParent := map[int]bool{}
	for _, unit := range tree {
		isParent[unit.parent] = true
	}
	waiting := map[int]int{}
	var pairs [][2]int
	for i, unit := range tree {
		if !hidden["u"+strconv.Itoa(i)] || isParent[i] {
			continue
		}
		if other, ok := waiting[unit.parent]; ok {
			pairs = append(pairs, [2]int{other, i})
			delete(waiting, unit.parent)
		} else {
			waiting[unit.parent] = i
		}
	}
	return pairs
}

// hiddenUnits reads which units are hidden in every row of data/results.csv.
func hiddenUnits(t *testing.T, results []byte) map[string]bool {
	t.Helper()
	records, err := csv.NewReader(bytes.NewReader(results)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	hidden := map[string]bool{}
	for _, record := range records[1:] {
		unit, status := record[1], record[len(record)-1]
		if _, seen := hidden[unit]; !seen {
			hidden[unit] = true
		}
		hidden[unit] = hidden[unit] && status == "hidden"
	}
	return hidden
}

func TestAHiddenUnitHasNoNumberAnywhere(t *testing.T) {
	tree := madeUpTree(120)
	files := build(t, withTexts(tree.content(1)))
	hidden := hiddenUnits(t, files["data/results.csv"])
	drawn := 0
	for i, unit := range tree {
		id := "u" + strconv.Itoa(i)
		if !hidden[id] {
			continue
		}
		if files["nn/resultat/plan/"+id+".html"] == nil {
			t.Errorf("%s is hidden and has no plan", id)
		}
		if files["nn/resultat/eining/"+id+".csv"] != nil {
			t.Errorf("%s is hidden and has a table", id)
		}
		above := unit.parent
		for hidden["u"+strconv.Itoa(above)] {
			above = tree[above].parent
		}
		marks, of := drawnMarks(t, files, i), drawnMarks(t, files, above)
		if drawn += len(marks); !slices.Equal(marks, of[:min(len(of), len(marks))]) {
			t.Errorf("%s is hidden, and its marks are not those of u%d: %v and %v", id, above, marks, of)
		}
	}
	if drawn == 0 {
		t.Error("no unit has a mark: this test proves less than it says")
	}
	records, err := csv.NewReader(bytes.NewReader(files["data/results.csv"])).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, record := range records[1:] {
		if record[len(record)-1] == "hidden" && strings.Join([]string{record[4], record[5], record[7], record[8]}, "") != "" {
			t.Errorf("a hidden row says more than its place: %v", record)
		}
	}
}

// drawnMarks returns where the means of the newest round are drawn on the page of a unit.
func drawnMarks(t *testing.T, files map[string][]byte, unit int) (at []string) {
	t.Helper()
	name := "nn/resultat/eining/u" + strconv.Itoa(unit) + ".html"
	if unit == 0 {
		name = "nn/resultat/index.html"
	}
	for _, node := range parse(t, name, files[name]).nodes {
		if x := attribute(node, "cx"); hasClass(node, "now") && strings.HasSuffix(x, "%") {
			at = append(at, x)
		}
	}
	return at
}

var (
	fewAnswers = regexp.MustCompile(`respondents: [34]\b`)
	anyMean    = regexp.MustCompile(`(faktor-\d+): [0-9.]+`)
)

// TestAnythingWithinARangeGivesTheSameBytes lets the source of an invented
// organisation hide its small numbers of answers, and gives those units other means.
func TestAnythingWithinARangeGivesTheSameBytes(t *testing.T) {
	written := func(mean string) map[string][]byte {
		content, changed := madeUpTree(120).content(2), 0
		for _, name := range []string{"survey/round-2019.yaml", "survey/round-2021.yaml"} {
			rows := strings.SplitAfter(string(content[name].Data), "  - unit:")
			for i, row := range rows {
				if fewAnswers.MatchString(row) {
					rows[i] = anyMean.ReplaceAllString(fewAnswers.ReplaceAllString(row, "respondents: 0-4"), "$1: "+mean)
					changed += strings.Count(rows[i], mean)
				}
			}
			content[name].Data = []byte(strings.Join(rows, ""))
		}
		if changed < 50 {
			t.Fatalf("only %d means are changed: the test would prove nothing", changed)
		}
		return build(t, withTexts(content))
	}
	sameBytes(t, written("1.0"), written("4.9"))
}
