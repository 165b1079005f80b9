package importer

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"tifaktor/content"
	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

var update = flag.Bool("update", false, "write what was found into the examples")

// An example in testdata is a few results files, and below them the problems
// expected and the content expected.
func TestEachExampleGivesTheContentAndTheProblemsExpected(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			archive.Files = slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return !strings.HasSuffix(f.Name, ".csv") && f.Name != said })
			archive.Files = append(archive.Files, found(archive.Files)...)
			compare(t, name, txtar.Format(archive))
		})
	}
}

// said is the file of an example with what the publisher says.
const said = "said/import.yaml"

// found returns what the results files become.
func found(files []txtar.File) []txtar.File {
	var sources []sheet.Source
	var problems problem.List
	var answers Answers
	for _, file := range files {
		if file.Name == said {
			answers = readAnswers(fstest.MapFS{answersPath: {Data: file.Data}}, &problems)
			continue
		}
		sources = append(sources, sheet.Source{Name: file.Name, Data: file.Data})
	}
	out := imported(newInput(sources, answers), &problems)
	all := []txtar.File{{Name: "problems", Data: []byte(told(&problems))}}
	if out == nil {
		return all
	}
	all = append(all, txtar.File{Name: "reading", Data: []byte(out.Reading)})
	for _, file := range out.Files {
		all = append(all, txtar.File{Name: file.Path, Data: file.Data})
	}
	return all
}

// imported is what an import makes; nil when anything is wrong or has to be asked.
func imported(in Input, problems *problem.List) *Output {
	out := Import(in, problems)
	if len(out.Files) > 0 && problems.Failed() {
		panic("there are files, and something has to be asked")
	}
	if problems.Failed() {
		return nil
	}
	return out
}

// newInput is an import into an empty folder.
func newInput(sources []sheet.Source, answers Answers) Input {
	return Input{Sources: sources, Answers: answers, Site: ReadSite(nil, &problem.List{}), Instruments: []Instrument{shipped()}}
}

// shipped is the instrument inside the program, read once.
var shipped = sync.OnceValue(func() Instrument {
	instrument, err := ReadInstrument(content.Files)
	if err != nil {
		panic(err)
	}
	return instrument
})

// told returns the problems a line each, advice marked as such.
func told(problems *problem.List) string {
	var lines strings.Builder
	for _, p := range problems.Sorted() {
		if p.Advice {
			lines.WriteString("note: ")
		}
		fmt.Fprintln(&lines, p)
	}
	return lines.String()
}

func compare(t *testing.T, name string, got []byte) {
	t.Helper()
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(got, want) {
		return
	}
	if !*update {
		t.Errorf("found:\n%s\nexpected:\n%s", got, want)
		return
	}
	if err := os.WriteFile(name, got, 0o666); err != nil {
		t.Fatal(err)
	}
}
