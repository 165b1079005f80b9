package importer

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// guideRows returns the rows of the table between two marks of the authors' guide,
// each as its cells.
func guideRows(t *testing.T, mark string) [][]string {
	t.Helper()
	data, err := os.ReadFile("../../content/README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, found := strings.Cut(string(data), "<!-- "+mark+" -->")
	text, _, ends := strings.Cut(text, "<!-- slutt -->")
	if !found || !ends {
		t.Fatalf("content/README.md has no table between <!-- %s --> and <!-- slutt -->", mark)
	}
	var rows [][]string
	for line := range strings.Lines(text) {
		line = strings.ReplaceAll(strings.TrimSpace(line), `\*`, "*")
		if cells := strings.Split(strings.Trim(line, "|"), "|"); strings.HasPrefix(line, "|") && !strings.HasPrefix(cells[0], " ---") {
			rows = append(rows, cells)
		}
	}
	return rows[1:] // without its headings
}

// coded are the words that are written as code in a cell.
var coded = regexp.MustCompile("`([^`]+)`")

func codedIn(cell string) []string {
	var words []string
	for _, parts := range coded.FindAllStringSubmatch(cell, -1) {
		words = append(words, parts[1])
	}
	return words
}

func TestTheHeadingsInTheAuthorsGuideAreKnown(t *testing.T) {
	tried := 0
	for _, cells := range guideRows(t, "overskriftene") {
		name := codedIn(cells[2])[0]
		for _, heading := range strings.Split(cells[1], ",") {
			if name == "factor" {
				continue // the names of factors are the instrument's
			}
			tried++
			if got, _ := roleOf(strings.TrimSpace(heading)); got != roleNames[name] {
				t.Errorf("the guide says that %q is %s, and it is not", heading, name)
			}
		}
	}
	if tried < 50 {
		t.Errorf("only %d headings found: the test reads the wrong place", tried)
	}
}

func TestTheMarksInTheAuthorsGuideAreKnown(t *testing.T) {
	tried := 0
	for _, cells := range guideRows(t, "merka") {
		for _, mark := range codedIn(cells[0]) {
			tried++
			got := readCount(mark)
			switch said := codedIn(cells[1]); {
			case len(said) > 0 && got.String() != said[0]:
				t.Errorf("the guide says that %q is %s, and it is %q", mark, said[0], got)
			case len(said) == 0 && strings.Contains(cells[1], "skjult") != (got.kind == hidden) || got.kind == wrong:
				t.Errorf("the guide says that %q is%s, and it is not", mark, cells[1])
			}
		}
	}
	if tried < 20 {
		t.Errorf("only %d marks found: the test reads the wrong place", tried)
	}
}

func TestTheRowsInTheAuthorsGuideAreKnown(t *testing.T) {
	tried := 0
	for _, cells := range guideRows(t, "radene") {
		name := codedIn(cells[2])[0]
		for _, title := range codedIn(cells[1]) {
			tried++
			if got := (rowNames{}).kindOf(bareRow(title)); got != rowKinds[name] {
				t.Errorf("the guide says that %q is %s, and it is not", title, name)
			}
		}
	}
	if tried < 15 {
		t.Errorf("only %d rows found: the test reads the wrong place", tried)
	}
}
