package generator

import (
	"errors"
	"os"
	"strings"
	"testing"
	"testing/synctest"

	"tifaktor/generator/page"
	"tifaktor/generator/problem"
	"tifaktor/themes"
)

// TestNobodyIsLeftWaitingWhenTheReaderStopsEarly breaks off at the first page. A
// bubble of synctest fails when a goroutine in it never ends.
func TestNobodyIsLeftWaitingWhenTheReaderStopsEarly(t *testing.T) {
	var problems problem.List
	site, err := Build(os.DirFS("testdata/small/content"), themes.Files, &problems)
	if err != nil || problems.Failed() {
		t.Fatal(err, problems.Sorted())
	}
	synctest.Test(t, func(*testing.T) {
		for file, err := range site.Files {
			if err != nil || strings.HasSuffix(file.Path, ".html") {
				return
			}
		}
	})
}

func TestABodyThatCannotBeMadeNamesThePage(t *testing.T) {
	page := page.Page{Path: "nn/x.html", Body: func() (any, error) { return nil, errors.New("no numbers") }}
	if _, err := bodyOf(page); err == nil || err.Error() != "nn/x.html: no numbers" {
		t.Errorf("got %v", err)
	}
}

func TestAMistakeInABodyNamesThePage(t *testing.T) {
	broken := page.Page{Path: "nn/x.html", Body: func() (any, error) { panic("no message \"page.in_da\"") }}
	for _, err := range render([]page.Page{broken}, nil, 0) {
		if err == nil || !strings.HasPrefix(err.Error(), "nn/x.html: a mistake in tifaktor, please report it: no message") || !strings.Contains(err.Error(), "(render_test.go:") || strings.Contains(err.Error(), "\n") {
			t.Errorf("got %v", err)
		}
	}
}
