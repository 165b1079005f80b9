package generator

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io/fs"
	"strconv"
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
			for address, data := range files {
				if !strings.HasSuffix(address, "/utforsk.html") && !strings.HasSuffix(address, "/explore.html") {
					continue
				}
				explorer, table := cellsOf(t, dataOf(t, address, data)), cellsInTable(t, files["data/results.csv"])
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

// dataOf reads what the page gives its script.
func dataOf(t *testing.T, name string, page []byte) results.ExplorerData {
	t.Helper()
	var data results.ExplorerData
	for _, node := range parse(t, name, page).nodes {
		if attribute(node, "id") == "explorer_data" {
			decoder := json.NewDecoder(strings.NewReader(inner(node)))
			decoder.DisallowUnknownFields()
			if err := decoder.Decode(&data); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
	}
	if len(data.Units) == 0 || len(data.Factors) == 0 {
		t.Fatalf("%s has no data", name)
	}
	return data
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

func TestTheExplorerOfALargeOrganisationIsLight(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds a large site")
	}
	const heaviestExplorer = 50_000 // packed, with 2,000 units of ten factors in five rounds
	files := build(t, municipality(2000, 5))
	page := files["nn/resultat/utforsk.html"]
	size := packed(t, page)
	t.Logf("%d units: %s bytes, packed %s", len(dataOf(t, "utforsk", page).Units), strconv.Itoa(len(page)), strconv.Itoa(size))
	if size > heaviestExplorer {
		t.Errorf("it weighs %d bytes", size)
	}
}
