package wayin

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/problem"
)

// tableCase is a table that somebody made, and what import must make of it. The
// tables and their figures are invented.
type tableCase struct {
	name string // what is tried
	file string
	say  answers // what the publisher says beside it

	// A question: one problem that stops, at a place, with these words in it.
	asks []string
	at   string // "4" or "4:10"

	// The content. In tree, a unit is on a line with its answers: "-" for a unit
	// without a row, "?" and "0-4" for a hidden number. The name "top" is any.
	tree       string
	factors    string   // by name or id, in the order of the file
	hidden     string   // every unit with a row of which nothing is shown
	mayHide    string   // units that may be hidden as well
	means      []string // "Nordlia skule: 4.2 4.25"
	references string
	period     string // "2025-03-03 2025-03-21"
	ids        string
	protected  bool     // the round is protected by its source
	advice     []string // words of import's advice, each in some of them
}

func TestEachTableGivesTheRightTreeOrOneQuestion(t *testing.T) {
	var all []tableCase
	for _, cases := range [][]tableCase{countCases, treeCases, fjordvikCases, factorCases, letterCases} {
		all = append(all, cases...)
	}
	for _, c := range all {
		t.Run(c.file+" "+c.name, func(t *testing.T) { c.try(t) })
	}
	everyFileIsTried(t, all)
}

// everyFileIsTried fails for a table that nobody tries.
func everyFileIsTried(t *testing.T, all []tableCase) {
	files, err := filepath.Glob("testdata/cases/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables", err)
	}
	for _, file := range files {
		if !slices.ContainsFunc(all, func(c tableCase) bool { return c.file == filepath.Base(file) }) {
			t.Errorf("%s is tried by no case", file)
		}
	}
}

func (c tableCase) try(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "cases", c.file))
	if err != nil {
		t.Fatal(err)
	}
	files, problems := importTable([]source{{c.file, data}}, c.say)
	stop := stops(problems)
	if c.asks != nil {
		c.question(t, files, stop)
		return
	}
	if len(stop) > 0 {
		t.Fatalf("import stopped:\n%s", strings.Join(lines(stop), "\n"))
	}
	delivered, err := readContent(files)
	if err != nil {
		t.Fatal(err)
	}
	var later problem.List
	read(folder(files), &later) // what check says of it counts as well
	problems = append(problems, later.Sorted()...)
	for _, words := range c.advice {
		if !slices.ContainsFunc(problems, func(p problem.Problem) bool { return strings.Contains(p.Text, words) }) {
			t.Errorf("no advice has the words %q:\n%s", words, strings.Join(lines(problems), "\n"))
		}
	}
	c.compare(t, delivered)
	shown, problems := protect(files)
	if shown == nil {
		t.Fatalf("check stopped:\n%s", strings.Join(lines(problems), "\n"))
	}
	c.compareHidden(t, delivered, shown)
}

func (c tableCase) question(t *testing.T, files map[string][]byte, stop []problem.Problem) {
	t.Helper()
	if len(files) > 0 {
		t.Error("something was written before the question was answered")
	}
	if len(stop) != 1 {
		t.Fatalf("%d questions, not 1:\n%s", len(stop), strings.Join(lines(stop), "\n"))
	}
	for _, word := range c.asks {
		if !strings.Contains(stop[0].Text, word) {
			t.Errorf("the question does not have %q: %v", word, stop[0])
		}
	}
	if place := stop[0].Place; c.at != "" && fmt.Sprint(place.Line) != c.at && fmt.Sprintf("%d:%d", place.Line, place.Col) != c.at {
		t.Errorf("the question is not at %s: %v", c.at, stop[0])
	}
}
