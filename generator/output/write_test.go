package output

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// site returns files in the order of their names, from their texts by name.
func site(files map[string]string) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		for _, name := range slices.Sorted(maps.Keys(files)) {
			if !yield(File{Path: name, Data: []byte(files[name])}, nil) {
				return
			}
		}
	}
}

// paths returns files with these names, in this order.
func paths(names ...string) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		for _, name := range names {
			if !yield(File{Path: name, Data: []byte(name)}, nil) {
				return
			}
		}
	}
}

// then returns the files, followed by an error.
func then(files iter.Seq2[File, error], err error) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		for file, e := range files {
			if !yield(file, e) {
				return
			}
		}
		yield(File{}, err)
	}
}

func mustWrite(t *testing.T, dir string, files iter.Seq2[File, error]) Summary {
	t.Helper()
	summary, err := Write(Folder{Path: dir, IntoExisting: true}, About{}, files)
	if err != nil {
		t.Fatal(err)
	}
	return summary
}

// refused checks that Write fails and that the error says each of the words.
func refused(t *testing.T, dir string, files iter.Seq2[File, error], words ...string) {
	t.Helper()
	_, err := Write(Folder{Path: dir, IntoExisting: true}, About{}, files)
	if err == nil {
		t.Fatalf("%s was written; want an error that says %q", dir, words)
	}
	for _, word := range words {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("error %q; want it to say %q", err, word)
		}
	}
}

func put(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// contents returns everything in a folder with its text; a folder ends in "/".
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := walk(dir, func(name string, info fs.FileInfo) error {
		switch {
		case info.IsDir():
			found[name+"/"] = ""
		case info.Mode()&fs.ModeSymlink != 0:
			link, err := os.Readlink(join(dir, name))
			found[name] = "-> " + link
			return err
		default:
			data, err := os.ReadFile(join(dir, name))
			found[name] = string(data)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// want checks what is in the folder, apart from the manifest.
func want(t *testing.T, dir string, expected map[string]string) {
	t.Helper()
	found := contents(t, dir)
	delete(found, manifestName)
	if !maps.Equal(found, expected) {
		t.Errorf("%s holds\n%v\nwant\n%v", dir, found, expected)
	}
}

// alone checks that there is nothing beside the site.
func alone(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if entry.Name() != filepath.Base(dir) {
			t.Errorf("%s was left beside the site", entry.Name())
		}
	}
}

func TestAllFilesAreWrittenAndCounted(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "far", "down", "public")
	summary := mustWrite(t, dir, site(map[string]string{"index.html": "home", "nn/a/b.html": "b"}))
	if !reflect.DeepEqual(summary, Summary{Files: 2, Bytes: 5, Changed: 2, Listed: true}) {
		t.Errorf("summary %+v", summary)
	}
	want(t, dir, map[string]string{"index.html": "home", "nn/": "", "nn/a/": "", "nn/a/b.html": "b"})
	alone(t, dir)
}

func TestPagesOfTheOldSiteAreDeleted(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustWrite(t, dir, site(map[string]string{"index.html": "old", "nn/gone.html": "x"}))
	mustWrite(t, dir, site(map[string]string{"index.html": "new"}))
	want(t, dir, map[string]string{"index.html": "new"})
	alone(t, dir)
}

func TestTheSameFilesGiveTheSameBytesManifestIncluded(t *testing.T) {
	files := map[string]string{"index.html": "home", "nn/b.html": "b", "a.html": "a"}
	one, two := filepath.Join(t.TempDir(), "public"), filepath.Join(t.TempDir(), "public")
	mustWrite(t, one, site(files))
	mustWrite(t, two, paths("later.html"))
	mustWrite(t, two, site(files))
	if first, second := contents(t, one), contents(t, two); !maps.Equal(first, second) {
		t.Errorf("%v\nand\n%v", first, second)
	}
	if got, want := contents(t, one)[manifestName], manifestHead+sumOf([]byte("a"))+"  a.html\n"+sumOf([]byte("home"))+"  index.html\n"+sumOf([]byte("b"))+"  nn/b.html\n"; got != want {
		t.Errorf("manifest %q, want %q", got, want)
	}
}

func TestTheListSaysWhoseSiteItIsAndWhatItRemembers(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if list, err := ReadList(dir); list != nil || err != nil {
		t.Errorf("of a folder that is not there: %v, %v", list, err)
	}
	for _, about := range []About{{Owner: "Sør kommune", First: "Vest herad", Memory: "3 lines, sha256 abc", Rounds: []string{`"2023": one`, `"2025": two`}}, {}, {Owner: "Sør kommune"}, {Memory: "3 lines"}, {Rounds: []string{`"2023": one`}}} {
		if _, err := Write(Folder{Path: dir, IntoExisting: true}, about, site(map[string]string{"index.html": "home"})); err != nil {
			t.Fatal(err)
		}
		list, err := ReadList(dir)
		if err != nil || !reflect.DeepEqual(list.About, about) {
			t.Errorf("%v, %v, not %v", list, err, about)
		}
		if sum := list.Files["index.html"]; sum != "4ea140588150773ce3aace786aeef7f4049ce100fa649c94fbbddb960f1da942" {
			t.Errorf("the SHA-256 is %q", sum)
		}
	}
}

func TestAListOfTheFirstVersionsIsRead(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, manifestName), manifestHead+"a.html\nnn/b.html\n")
	list, err := ReadList(dir)
	if err != nil || !reflect.DeepEqual(list.About, About{}) || !maps.Equal(list.Files, map[string]string{"a.html": "", "nn/b.html": ""}) {
		t.Errorf("%v, %v", list, err)
	}
}

func TestAFailedBuildLeavesTheOldSiteUntouched(t *testing.T) {
	broken := errors.New("the figure is broken")
	failures := map[string]iter.Seq2[File, error]{
		"error from the sequence": then(paths("index.html", "nn/new.html"), broken),
		"error at once":           then(paths(), broken),
		"error of the disk":       paths("index.html", strings.Repeat("x", 300)+".html", "more.html"),
		"path that escapes":       paths("index.html", "../escaped.html"),
		"a page twice":            paths("index.html", "index.html"),
		"foreign file in the way": paths("index.html", "web.config"),
	}
	for name, files := range failures {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			mustWrite(t, dir, site(map[string]string{"index.html": "old", "nn/old.html": "x"}))
			put(t, filepath.Join(dir, "web.config"), "mine")
			before := contents(t, dir)
			if _, err := Write(Folder{Path: dir, IntoExisting: true}, About{}, files); err == nil {
				t.Fatal("no error")
			}
			if after := contents(t, dir); !maps.Equal(before, after) {
				t.Errorf("the site was\n%v\nand is\n%v", before, after)
			}
			alone(t, dir)
		})
	}
}

func TestReadyIsCalledWhenTheNewSiteIsMade(t *testing.T) {
	dir := published(t)
	no := errors.New("no room")
	for _, next := range []map[string]string{oldSite, newSite} { // changed or not
		called := 0
		_, err := Write(Folder{Path: dir, Ready: func() error {
			called++
			if exists(join(workspacePath(dir), "new")) != maps.Equal(next, newSite) {
				t.Error("it is called too early")
			}
			return no
		}}, About{}, site(next))
		if !errors.Is(err, no) || called != 1 || siteIn(t, dir) != "old" {
			t.Errorf("%v, called %d times, %s", err, called, siteIn(t, dir))
		}
		alone(t, dir)
	}
	never := func() error { t.Error("the site could not be made"); return nil }
	if _, err := Write(Folder{Path: dir, Ready: never}, About{}, paths("web.config")); err == nil || siteIn(t, dir) != "old" {
		t.Errorf("%v, %s", err, siteIn(t, dir))
	}
}

func TestTheErrorOfTheSequenceIsReturned(t *testing.T) {
	broken := errors.New("the figure is broken")
	_, err := Write(Folder{Path: filepath.Join(t.TempDir(), "public")}, About{}, then(paths("index.html"), broken))
	if !errors.Is(err, broken) {
		t.Errorf("error %v, want %v", err, broken)
	}
}

func TestAnErrorOfTheDiskStopsTheSequence(t *testing.T) {
	taken := 0
	endless := func(yield func(File, error) bool) {
		if !yield(File{Path: strings.Repeat("x", 300)}, nil) {
			return
		}
		for ; yield(File{Path: fmt.Sprintf("%d.html", taken)}, nil); taken++ {
		}
	}
	refused(t, filepath.Join(t.TempDir(), "public"), endless, "xxx")
}

func BenchmarkWriteTenThousandSmallFiles(b *testing.B) {
	for _, changed := range []int{0, 1, 10_000} {
		b.Run(fmt.Sprintf("changed=%d", changed), func(b *testing.B) {
			files := make(map[string]string, 10_000)
			name := func(i int) string { return fmt.Sprintf("nn/resultat/eining/%03d/%05d.html", i/50, i) }
			for i := range 10_000 {
				files[name(i)] = strings.Repeat("tekst ", 200)
			}
			dir := filepath.Join(b.TempDir(), "public")
			if _, err := Write(Folder{Path: dir}, About{}, site(files)); err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for round := 0; b.Loop(); round++ {
				for i := range changed {
					files[name(i)] = fmt.Sprint(round, strings.Repeat("tekst ", 200))
				}
				summary, err := Write(Folder{Path: dir}, About{}, site(files))
				if err != nil || summary.Changed != changed {
					b.Fatal(err, summary.Changed)
				}
				b.SetBytes(summary.Bytes)
			}
		})
	}
}
