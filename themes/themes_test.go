package themes

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"
	"time"
)

func TestAFileOfTheUserTakesThePlaceOfTheBuiltInOne(t *testing.T) {
	files := With(fstest.MapFS{
		"default/partials/brand.html": {Data: []byte("own")},
		"kommune/base.html":           {Data: []byte("base")},
	})
	own, err := fs.ReadFile(files, "default/partials/brand.html")
	if err != nil || string(own) != "own" {
		t.Errorf("got %q, %v", own, err)
	}
	if _, err := fs.Stat(files, "default/base.html"); err != nil {
		t.Error(err)
	}
	entries, err := fs.ReadDir(files, ".")
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	if err != nil || !slices.Equal(names, []string{"default", "kommune"}) {
		t.Errorf("got %v, %v", names, err)
	}
}

func TestEveryFileIsFoundOnceWhicheverLayerItIsIn(t *testing.T) {
	files := With(fstest.MapFS{
		"default/partials/brand.html": {Data: []byte("own")},
		"default/partials/new.html":   {Data: []byte("own")},
	})
	seen := map[string]int{}
	err := fs.WalkDir(files, ".", func(name string, _ fs.DirEntry, err error) error {
		seen[name]++
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"default/partials/brand.html", "default/partials/new.html", "default/partials/crumbs.html", "default/layouts/home.html"} {
		if seen[name] != 1 {
			t.Errorf("%s is found %d times", name, seen[name])
		}
	}
}

func TestAFolderOfThemesNeedNotExist(t *testing.T) {
	files := With(os.DirFS(filepath.Join(t.TempDir(), "themes")))
	if _, err := fs.ReadFile(files, "default/base.html"); err != nil {
		t.Error(err)
	}
	if _, err := fs.ReadDir(files, "default"); err != nil {
		t.Error(err)
	}
	if _, err := fs.ReadDir(files, "kommune"); err == nil {
		t.Error("a theme that is nowhere is found")
	}
}

// A copy of what is built in, as in a clone of this repository, is nobody's own.
func TestACopyOfTheBuiltInIsTheBuiltIn(t *testing.T) {
	built, err := fs.ReadFile(Files, "default/base.html")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	for text, own := range map[string]bool{string(built): false, string(built) + " ": true} {
		info, err := fs.Stat(With(fstest.MapFS{"default/base.html": {Data: []byte(text), ModTime: now}}), "default/base.html")
		if err != nil || info.ModTime().IsZero() == own {
			t.Errorf("own %v: %v, %v", own, info.ModTime(), err)
		}
	}
}
