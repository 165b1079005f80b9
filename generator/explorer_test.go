package generator

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"tifaktor/generator/results"
)

// The explorer carries all results of the site in one place. It must not know
// more than data/results.csv, which is what the attack reads.

func TestTheExplorerKnowsExactlyWhatTheTableOfResultsKnows(t *testing.T) {
	for name, files := range map[string]map[string][]byte{
		"the sample":              sample(t),
		"a made-up municipality":  build(t, madeUpTree(120).content(3)),
		"one with few that agree": build(t, testFolder(t)),
	} {
		t.Run(name, func(t *testing.T) {
			for address := range files {
				if !strings.HasSuffix(address, "/utforsk.html") && !strings.HasSuffix(address, "/explore.html") {
					continue
				}
				explorer, table := cellsOf(t, dataOf(t, files, address)), cellsInTable(t, files["data/results.csv"])
				for cell, want := range table {
					if got := explorer[cell]; got != want {
						t.Errorf("%s: %s is %q, and %q in the table", address, cell, got, want)
					}
				}
				for cell, got := range explorer {
					if _, there := table[cell]; !there && got != "missing" {
						t.Errorf("%s: %s is %q, and not in the table", address, cell, got)
					}
				}
			}
		})
	}
}

// dataOf reads what the page gives its script, with the units that the script fetches.
func dataOf(t *testing.T, files map[string][]byte, name string) results.ExplorerData {
	t.Helper()
	var data results.ExplorerData
	for _, node := range parse(t, name, files[name]).nodes {
		if attribute(node, "id") == "explorer_data" {
			decode(t, name, inner(node), &data)
		}
	}
	if len(data.Units) != 1 || len(data.Factors) == 0 {
		t.Fatalf("%s has no data", name)
	}
	var names []results.ExplorerName
	values(t, files, path.Join(path.Dir(name), data.Names), &names)
	if len(names) != data.Count || names[0] != data.Units[0].ExplorerName {
		t.Fatalf("%s has %d units, and the script of names %d, first %+v", name, data.Count, len(names), names[0])
	}
	numbers := map[string]results.ExplorerNumbers{}
	for _, script := range data.Numbers {
		var part results.ExplorerPart
		values(t, files, path.Join(path.Dir(name), script), &part)
		if !slices.Equal(part.Rounds, data.Rounds) || !slices.Equal(part.Factors, data.Factors) {
			t.Errorf("%s is of other rounds or factors than its page", script)
		}
		maps.Copy(numbers, part.Units)
	}
	if whole := data.Units[0].ExplorerNumbers; !reflect.DeepEqual(whole, numbers[names[0].ID]) {
		t.Errorf("%s begins with %+v", name, whole)
	}
	data.Units = nil
	for _, unit := range names {
		data.Units = append(data.Units, results.ExplorerUnit{ExplorerName: unit, ExplorerNumbers: numbers[unit.ID]})
	}
	return data
}

// values reads the values in a script of a site.
func values(t *testing.T, files map[string][]byte, name string, into any) {
	t.Helper()
	_, text, found := strings.Cut(string(files[name]), "] = ")
	if !found {
		t.Fatalf("%s has no values", name)
	}
	decode(t, name, strings.TrimSuffix(text, ";\n"), into)
}

func decode(t *testing.T, name, text string, into any) {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

func inner(node *html.Node) string {
	var b strings.Builder
	for child := range node.ChildNodes() {
		b.WriteString(child.Data)
	}
	return b.String()
}

// cellsOf returns what is in each cell of the data, by round, unit and factor.
func cellsOf(t *testing.T, data results.ExplorerData) map[string]string {
	t.Helper()
	cells := map[string]string{}
	for _, unit := range data.Units {
		if len(unit.Means) != len(data.Rounds) {
			t.Fatalf("%s has %d rounds of %d", unit.ID, len(unit.Means), len(data.Rounds))
		}
		for round, means := range unit.Means {
			for f, factor := range data.Factors {
				mean := means
				if list, ok := means.([]any); ok {
					mean = list[f]
				}
				cells[fmt.Sprint(data.Rounds[round], " ", unit.ID, " ", factor.ID)] = fmt.Sprint(mean)
			}
		}
	}
	return cells
}

// cellsInTable returns the same from the table of results.
func cellsInTable(t *testing.T, table []byte) map[string]string {
	t.Helper()
	records, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	cells := map[string]string{}
	for _, record := range records[1:] {
		round, unit, factor, mean, status := record[0], record[1], record[6], record[7], record[9]
		if mean != "" {
			digits := strings.NewReplacer("..", "..", ".", "", ">=", "≥", "<=", "≤").Replace(mean)
			status = digits
		}
		cells[round+" "+unit+" "+factor] = status
	}
	return cells
}

// testFolder is a content in which small units agree so much that some means are
// only printed as "so high or higher".
func testFolder(t *testing.T) fs.FS {
	t.Helper()
	units := "units:\n  - {id: u0, name: Heile}\n"
	results := ""
	for i, mean := range []float64{4.2, 5, 1, 4.8, 4.1} {
		people := 6
		if i == 0 {
			people = 40
		} else {
			units += fmt.Sprintf("  - {id: u%d, name: Del %d, parent: u0}\n", i, i)
		}
		results += fmt.Sprintf("  - {unit: u%d, invited: %d, respondents: %d, means: {trivsel: %v}}\n", i, people, people, mean)
	}
	folder := exampleContent(5, []exampleGroup{{answers: 9}})
	folder["survey/units.yaml"].Data = []byte(units)
	folder["survey/round-2023.yaml"].Data = []byte("round: 2023\nfrom: 2023-03-06\nto: 2023-03-19\npublished: 2023-04-17\nsynthetic: true\nresults:\n" + results)
	return folder
}
