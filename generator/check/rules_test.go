package check_test

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"tifaktor/generator/check"
	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
)

var update = flag.Bool("update", false, "write the problems found into the examples")

// expected is the file of an example that holds the problems expected.
const expected = "problems"

func TestEachRuleFindsTheMistakesOfItsExample(t *testing.T) {
	for _, rule := range check.Rules {
		t.Run(rule.Name, func(t *testing.T) {
			name := filepath.Join("testdata", rule.Name+".txtar")
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			found := problemsOf(t, archive)
			if !strings.Contains(found, "["+rule.Name+"]\n") {
				t.Errorf("the example has no mistake that the rule finds:\n%s", found)
			}
			compare(t, name, archive, found)
		})
	}
}

func TestEveryExampleBelongsToARule(t *testing.T) {
	examples, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, example := range examples {
		name := strings.TrimSuffix(filepath.Base(example), ".txtar")
		if !slices.ContainsFunc(check.Rules, func(r check.Rule) bool { return r.Name == name }) {
			t.Errorf("%s: there is no rule of that name", example)
		}
	}
}

// compare compares what was found with what the example expects, or writes it there with
// -update.
func compare(t *testing.T, name string, archive *txtar.Archive, found string) {
	t.Helper()
	at := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == expected })
	if at < 0 {
		archive.Files = append(archive.Files, txtar.File{Name: expected})
		at = len(archive.Files) - 1
	}
	if want := string(archive.Files[at].Data); found == want {
		return
	} else if !*update {
		t.Errorf("found:\n%s\nexpected:\n%s", found, want)
		return
	}
	archive.Files[at].Data = []byte(found)
	if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

// problemsOf reads and checks an example. What it leaves out is as in the
// simplest site: nynorsk and bokmål, no survey, no texts.
func problemsOf(t *testing.T, archive *txtar.Archive) string {
	t.Helper()
	var problems problem.List
	check.Run(contentOf(t, archive, &problems), &problems)
	var lines strings.Builder
	for _, p := range problems.Sorted() {
		if p.Advice {
			lines.WriteString("advice: ")
		}
		lines.WriteString(p.String() + "\n")
	}
	return lines.String()
}

// contentOf reads the content of an example.
func contentOf(t *testing.T, archive *txtar.Archive, problems *problem.List) check.Content {
	t.Helper()
	files, err := txtar.FS(archive)
	if err != nil {
		t.Fatal(err)
	}
	content := check.Content{
		Site:      &site.Site{Languages: []i18n.Lang{"nn", "nb"}},
		Programme: &programme.Programme{},
		Files:     files,
	}
	if _, err := fs.Stat(files, "site.yaml"); err == nil {
		content.Site = site.Read(files, problems)
	}
	if _, err := fs.Stat(files, "programme"); err == nil {
		content.Programme = programme.Read(files, content.Site.Languages, problems)
	}
	content.Results = raw.Read(files, problems)
	return content
}
