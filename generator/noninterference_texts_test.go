package generator

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// withTexts gives a site of results everything that texts can say of them: a sheet
// for every unit, and a session whose page, slides and script show figures of the
// whole, of all units and of those named.
func withTexts(files fstest.MapFS, units ...string) fstest.MapFS {
	files["programme/min-plan.md"] = &fstest.MapFile{Data: []byte("---\nkind: tool\ntitle: Min plan\n" +
		"worksheet: {per: unit, sections: [{fields: [{label: Faktor, kind: factor}, {label: Eining, kind: unit}]}]}\n---\n")}
	var session strings.Builder
	session.WriteString("---\nkind: session\ntitle: Analyse\nnumber: 1\ndate: 2023-03-23\nstart: \"09:00\"\nend: \"10:00\"\n" +
		"worksheet: min-plan.md\nagenda:\n  - {minutes: 60, what: Tala, form: group, part: tala}\n---\n\n## Tala\n")
	figure := func(kind, keys string) {
		fmt.Fprintf(&session, "\n```chart\nkind: %s\n%s```\n", kind, keys)
	}
	for _, kind := range []string{"dots", "trend", "heatmap", "strip", "response"} {
		figure(kind, "")
	}
	for _, unit := range units {
		for _, kind := range []string{"dots", "trend"} {
			figure(kind, "unit: "+unit+"\n")
		}
	}
	for pair := range slices.Chunk(units, 2) {
		for _, kind := range []string{"heatmap", "response", "profile"} {
			figure(kind, "unit: ["+strings.Join(append(pair, "u0"), ", ")+"]\n")
		}
	}
	files["programme/analyse.md"] = &fstest.MapFile{Data: []byte(session.String())}
	return files
}

func unitsOf(pairs [][2]int) []string {
	var units []string
	for _, pair := range pairs {
		units = append(units, "u"+strconv.Itoa(pair[0]), "u"+strconv.Itoa(pair[1]))
	}
	return units
}

// attackedSites are sites that the attack knows, and a larger one, with texts.
func attackedSites(t *testing.T) []map[string][]byte {
	t.Helper()
	tree := madeUpTree(120)
	sites := []map[string][]byte{build(t, withTexts(tree.content(2), "u1", "u4", "u8", "u15"))}
	for seed := range 12 {
		o, _ := attackedOrganisation(seed)
		if files := o.madeOf(t, 0, nil, true); files != nil && files["nn/analyse.html"] != nil {
			sites = append(sites, files)
		}
	}
	if len(sites) < 6 {
		t.Fatalf("only %d sites", len(sites))
	}
	return sites
}

// Numbers as a page prints them; "4,8 eller høgare" is 4,8.
var (
	decimal = regexp.MustCompile(`[0-9]+[.,][0-9]+`)
	mean    = regexp.MustCompile(`[0-9]+([.,][0-9]+)?`)
)

// TestTheSlidesHaveNoNumberThatThePageOfTheSessionLacks reads everything in the
// files: text, names for screen readers, drawings.
func TestTheSlidesHaveNoNumberThatThePageOfTheSessionLacks(t *testing.T) {
	if testing.Short() {
		t.Skip("many sites take long")
	}
	numbers := 0
	for i, files := range attackedSites(t) {
		known := map[string]bool{}
		for _, number := range decimal.FindAllString(readable(t, files["nn/analyse.html"]), -1) {
			known[number] = true
		}
		for _, name := range []string{"nn/analyse-lysbilete.html", "nn/analyse-manus.html"} {
			for _, number := range decimal.FindAllString(readable(t, files[name]), -1) {
				numbers++
				if !known[number] {
					t.Errorf("site %d: %s tells %s", i, name, number)
				}
			}
		}
	}
	if numbers < 100 {
		t.Errorf("only %d numbers read", numbers)
	}
}

// readable returns all words that a page says, seen or not; coordinates are left out.
func readable(t *testing.T, data []byte) string {
	t.Helper()
	var said strings.Builder
	for _, node := range parse(t, "", data).nodes {
		if node.DataAtom == atom.Script {
			continue
		}
		for child := node.FirstChild; child != nil; child = child.NextSibling {
			if child.Type == html.TextNode {
				said.WriteString(child.Data + "\n")
			}
		}
		for _, attr := range node.Attr {
			if strings.HasPrefix(attr.Key, "aria-") || strings.HasPrefix(attr.Key, "data-") || attr.Key == "title" || attr.Key == "alt" {
				said.WriteString(attr.Val + "\n")
			}
		}
	}
	return said.String()
}

// TestAPlanHasTheNumbersOfTheTableOfResults compares every plan with data/results.csv, which
// is what the attack reads: the unit's means, or those of the nearest unit above that has some, and
// those of the whole.
func TestAPlanHasTheNumbersOfTheTableOfResults(t *testing.T) {
	if testing.Short() {
		t.Skip("many sites take long")
	}
	plans, means := 0, 0
	for i, files := range attackedSites(t) {
		records, err := csv.NewReader(bytes.NewReader(files["data/results.csv"])).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		latest := records[len(records)-1][0]
		printed, shown, above := map[string]string{}, map[string]bool{}, map[string]string{}
		for _, record := range records[1:] {
			if round, unit, factor, mean := record[0], record[1], record[6], record[7]; round == latest {
				printed[unit+" "+factor], above[unit] = mean, record[3]
				shown[unit] = shown[unit] || mean != ""
			}
		}
		for unit := range shown {
			data := files["nn/resultat/plan/"+unit+".html"]
			if data == nil {
				t.Errorf("site %d: %s has no plan", i, unit)
				continue
			}
			nearest := unit
			for nearest != "" && !shown[nearest] {
				nearest = above[nearest]
			}
			plans++
			for _, row := range planRows(parse(t, unit, data)) {
				for j, of := range []string{nearest, "u0"} {
					if j+1 >= len(row) {
						continue
					}
					want := strings.TrimLeft(printed[of+" "+row[0]], "<>=-")
					numbers := 1
					if strings.Contains(want, "..") {
						numbers = 2
					}
					if got := strings.ReplaceAll(strings.Join(mean.FindAllString(row[j+1], numbers), ".."), ",", "."); got != want {
						t.Errorf("site %d: the plan of %s says %q of %s, the table %q", i, unit, row[j+1], of, want)
					} else if want != "" {
						means++
					}
				}
			}
		}
	}
	if plans < 100 || means < 1000 {
		t.Errorf("only %d plans with %d means", plans, means)
	}
}

// planRows returns the cells of the results beside a plan, the factor's id first.
func planRows(page document) [][]string {
	var rows [][]string
	for _, node := range page.nodes {
		if node.DataAtom == atom.Tr && node.Parent.DataAtom == atom.Tbody {
			var row []string
			for cell := node.FirstChild; cell != nil; cell = cell.NextSibling {
				switch cell.DataAtom {
				case atom.Th:
					address := attribute(cell.FirstChild, "href")
					row = append(row, strings.TrimSuffix(address[strings.LastIndex(address, "/")+1:], ".html"))
				case atom.Td:
					row = append(row, text(cell))
				}
			}
			rows = append(rows, row)
		}
	}
	return rows
}
