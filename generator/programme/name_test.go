package programme_test

import (
	"fmt"
	"slices"
	"testing"
	"testing/fstest"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

func TestANameMayHaveTheFirstLanguage(t *testing.T) {
	text := func(title string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("---\nkind: page\ntitle: " + title + "\n---\n\nSjå [den andre](to.md).\n")}
	}
	files := fstest.MapFS{
		"programme/ein.nb.md": text("En"), "programme/ein.nn.md": text("Ein"),
		"programme/to.md": text("To"), "programme/to.nn.md": text("To"),
	}
	var problems problem.List
	read := programme.Read(files, []i18n.Lang{"nb", "nn"}, &problems)
	var got []string
	for _, d := range read.Documents {
		got = append(got, fmt.Sprintf("%s %s %s", d.Path, d.Lang, d.File))
	}
	want := []string{
		"ein nb programme/ein.nb.md", "ein nn programme/ein.nn.md",
		"to nb programme/to.md", "to nn programme/to.nn.md",
	}
	if !slices.Equal(got, want) || len(problems.Sorted()) > 0 {
		t.Errorf("%q, want %q; problems %v", got, want, problems.Sorted())
	}
}
