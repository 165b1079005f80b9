package generator

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html/atom"

	"tifaktor/generator/importer"
	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// The results of the UK Civil Service People Survey are real results of the
// same shape: about 100 organisations in departmental groups, ten factors in
// per cent. Their publisher has protected them and gives no numbers of answers.
// What tifaktor prints must be what the source says.

// cspsFactors are the columns of the source that are factors, by the year's own
// spelling.
var cspsFactors = []string{
	"Employee engagement index", "My work", "Organisational objectives and purpose", "My manager", "My team",
	"Learning and development", "Inclusion and fair treatment", "Resources and workload", "Pay and benefits",
	"Leadership and managing change",
}

// csps imports both years as the command does, and returns the content folder.
func csps(t testing.TB) fs.FS {
	t.Helper()
	var sources []sheet.Source
	for _, year := range []string{"2018", "2019"} {
		name := "testdata/csps/organisations-" + year + ".csv"
		data, err := os.ReadFile(filepath.FromSlash(name))
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, sheet.Source{Name: name, Data: data})
	}
	var problems problem.List
	out := importer.Import(importer.Input{
		Sources: sources,
		Answers: importer.Answers{Organisation: "Civil Service", ProtectedBySource: true},
		Site:    importer.ReadSite(nil, &problems),
	}, &problems)
	if problems.Failed() {
		t.Fatal(problems.Sorted())
	}
	folder := fstest.MapFS{}
	for _, file := range out.Files {
		folder[file.Path] = &fstest.MapFile{Data: file.Data}
	}
	return folder
}

func TestTheNumbersOfTheCivilServiceSurveyAreThoseOfTheSource(t *testing.T) {
	table, err := publishable(t, csps(t)).File("data/results.csv")
	if err != nil {
		t.Fatal(err)
	}
	printed := printedMeans(t, table)
	total := 0
	for _, year := range []string{"2018", "2019"} {
		for _, row := range cspsRows(t, "testdata/csps/organisations-"+year+".csv") {
			for _, factor := range cspsFactors {
				want := strings.TrimSuffix(row[strings.ToLower(factor)], "%")
				key := cspsKey(year, row["organisation"], factor)
				if got := printed[key]; got != want {
					t.Errorf("%s: printed %q, the source says %q", key, got, want)
				}
				total++
			}
		}
	}
	if total < 2000 {
		t.Errorf("only %d numbers compared", total)
	}
}

func TestThePagesPrintTheNumbersOfTheCivilServiceSurvey(t *testing.T) {
	if testing.Short() {
		t.Skip("many sites take long")
	}
	files := build(t, csps(t))
	pages := 0
	source := map[string]map[string]string{}
	for _, row := range cspsRows(t, "testdata/csps/organisations-2019.csv") {
		source[strings.Join(strings.Fields(row["organisation"]), " ")] = row
	}
	for _, d := range documents(t, files) {
		row := source[heading(d)]
		if !strings.HasPrefix(d.path, "en/results/unit/") || row == nil {
			continue
		}
		if printed := printedRows(d); len(printed) == len(cspsFactors) {
			pages++
			for factor, value := range printed {
				if value != row[strings.ToLower(factor)] {
					t.Errorf("%s: %s is printed as %q, the source says %q", d.path, factor, value, row[strings.ToLower(factor)])
				}
			}
		}
	}
	if pages < 100 {
		t.Errorf("only %d pages of organisations with ten numbers", pages)
	}
}

func heading(d document) string {
	for _, node := range d.nodes {
		if node.DataAtom == atom.H1 {
			return text(node)
		}
	}
	return ""
}

// printedRows reads the table of dot rows on a unit's page: factor -> mean as
// printed.
func printedRows(d document) map[string]string {
	printed := map[string]string{}
	name := ""
	for _, node := range d.nodes {
		switch attribute(node, "class") {
		case "row-name":
			name = text(node)
		case "value":
			if name != "" {
				printed[name] = text(node)
			}
		}
	}
	return printed
}

// cspsRows returns the organisations of a year as maps from column, in lower case,
// to cell. The benchmarks at the top are left out.
func cspsRows(t *testing.T, file string) []map[string]string {
	t.Helper()
	data, err := os.ReadFile(filepath.FromSlash(file))
	if err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, record := range records[1:] {
		row := map[string]string{}
		for i, column := range records[0] {
			row[strings.ToLower(column)] = record[i]
		}
		name := strings.ToLower(row["organisation"])
		if !strings.Contains(name, "benchmark") && !strings.Contains(name, "all civil servants") {
			rows = append(rows, row)
		}
	}
	return rows
}

// cspsKey names a number. An organisation is spelt a little differently in the
// two years, and its page has the newest name.
func cspsKey(year, organisation, factor string) string {
	organisation = strings.ReplaceAll(strings.ToLower(organisation), "&", "and")
	return strings.Join([]string{year, strings.Join(strings.Fields(organisation), " "), strings.ToLower(factor)}, "|")
}

// printedMeans reads the shown rows of data/results.csv back.
func printedMeans(t *testing.T, data []byte) map[string]string {
	t.Helper()
	records, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, name := range records[0] {
		column[name] = i
	}
	means := map[string]string{}
	for _, record := range records[1:] {
		if record[column["status"]] == "shown" {
			key := cspsKey(record[column["round"]], record[column["name"]], factorName(record[column["factor"]]))
			means[key] = record[column["mean"]]
		}
	}
	return means
}

// factorName turns a factor's id back into the name of its column.
func factorName(id string) string { return strings.ReplaceAll(id, "-", " ") }
