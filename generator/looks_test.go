package generator

import (
	"bytes"
	"os"
	"sync"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/themes"
)

// TestWholeSitesShareAThemeAndAreTheSame makes a site several times at once with one theme and
// one worker each, and compares it with the site that is made alone.
func TestWholeSitesShareAThemeAndAreTheSame(t *testing.T) {
	content := os.DirFS("testdata/small/content")
	var problems problem.List
	alone, err := Build(content, themes.Files, &problems)
	if err != nil || problems.Failed() {
		t.Fatal(err, problems.Sorted())
	}
	looks := NewLooks(themes.Files)
	var group sync.WaitGroup
	for range 3 {
		group.Go(func() {
			maker := NewMaker(content, themes.Files)
			maker.Looks, maker.Workers = looks, 1
			site, err := maker.Build(&problem.List{})
			if err != nil {
				t.Error(err)
				return
			}
			files := 0
			for file, err := range site.Files {
				if want, missing := alone.File(file.Path); err != nil || missing != nil || !bytes.Equal(want, file.Data) {
					t.Error(file.Path, err, missing)
				}
				files++
			}
			if files < site.Pages || site.Pages == 0 {
				t.Errorf("%d files of %d pages", files, site.Pages)
			}
		})
	}
	group.Wait()
	if len(looks.loaded) != 1 {
		t.Errorf("%d themes were read, not 1", len(looks.loaded))
	}
}

func TestAThemeThatDoesNotExistIsAnErrorForEachSite(t *testing.T) {
	looks := NewLooks(themes.Files)
	for range 2 {
		if _, err := looks.load("nowhere"); err == nil {
			t.Error("it was read")
		}
	}
}
