package generator

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/themes"
)

// undated is the small site without the days of its rounds.
func undated(t *testing.T) fstest.MapFS {
	t.Helper()
	days := regexp.MustCompile(`(?m)^(from|to): .*\n`)
	files := fstest.MapFS{}
	small := os.DirFS("testdata/small/content")
	err := fs.WalkDir(small, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(small, name)
		if strings.HasPrefix(name, "survey/round-") {
			data = days.ReplaceAll(data, nil)
		}
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestASiteWithoutDaysIsTheSameWithoutTheSentenceAboutThem takes the days out of a
// whole site: nothing is invented instead of them, and the years keep their order.
func TestASiteWithoutDaysIsTheSameWithoutTheSentenceAboutThem(t *testing.T) {
	sentence := regexp.MustCompile(`Undersøkinga var open [^<]*? \d{4}\. `)
	dated, without := build(t, os.DirFS("testdata/small/content")), build(t, undated(t))
	if !slices.Equal(names(dated), names(without)) {
		t.Errorf("the pages are %v, and with days %v", names(without), names(dated))
	}
	sentences := 0
	for name, data := range dated {
		sentences += len(sentence.FindAll(data, -1))
		if want := sentence.ReplaceAll(data, nil); string(want) != string(without[name]) {
			t.Errorf("%s is not as with days: %s", name, firstDifference(without[name], want))
		}
	}
	if sentences < 5 {
		t.Errorf("only %d sentences about days: the test looks for the wrong thing", sentences)
	}
}

func TestARoundWithoutDaysIsRememberedAndGetsThemLater(t *testing.T) {
	content := undated(t)
	site := publishable(t, content)
	if !strings.Contains(string(site.Ledger().Data), "\nround,2023,..,1..5,1,synthetic\n") {
		t.Errorf("the ledger is\n%s", site.Ledger().Data)
	}
	content[ledger.FileName] = &fstest.MapFile{Data: site.Ledger().Data}
	if again := publishable(t, content); string(again.Ledger().Data) != string(site.Ledger().Data) {
		t.Errorf("published again, the ledger is\n%s", again.Ledger().Data)
	}
	round := content["survey/round-2023.yaml"].Data
	content["survey/round-2023.yaml"].Data = append([]byte("from: 2023-03-06\nto: 2023-03-19\n"), round...)
	publishable(t, content)
}

// publishable makes the site as "publish" does and fails the test on any problem.
func publishable(t *testing.T, content fs.FS) *Site {
	t.Helper()
	var problems problem.List
	site, err := Build(content, themes.Files, &problems)
	if err != nil || problems.Failed() {
		t.Fatal(err, problems.Sorted())
	}
	return site
}
