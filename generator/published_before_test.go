package generator

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tifaktor/generator/output"
)

// testdata/published is a site that an earlier version published: its content with
// the ledger, and the list of the files that it wrote (files.txt is its .tifaktor).
// What people have published must go on working, whatever changes here.
const publishedBefore = "testdata/published"

func TestASiteThatAnEarlierVersionPublishedHasNothingNewToRemember(t *testing.T) {
	site := publishable(t, os.DirFS(publishedBefore+"/content"))
	if len(site.Mentions) > 0 {
		t.Errorf("publishing would be refused for %v", site.Mentions)
	}
	before, err := os.ReadFile(publishedBefore + "/content/ledger.csv")
	if err != nil {
		t.Fatal(err)
	}
	// A unit in which nobody answered is hidden now, which it was not said to be then.
	now := regexp.MustCompile(`(?m)^(unit,2023,brann-og-feiing,teknisk,,hidden\n|sha256,.*\n)`).ReplaceAll(site.Ledger().Data, nil)
	if then, _, _ := bytes.Cut(before, []byte("sha256,")); !bytes.Equal(now, then) {
		t.Error("the ledger is not what it was")
	}
}

func TestASiteThatAnEarlierVersionPublishedIsReplaced(t *testing.T) {
	if testing.Short() {
		t.Skip("many files take long")
	}
	site := publishable(t, os.DirFS(publishedBefore+"/content"))
	dir := t.TempDir()
	list, err := os.ReadFile(publishedBefore + "/files.txt")
	if err != nil {
		t.Fatal(err)
	}
	place(t, dir, ".tifaktor", list)
	for name := range strings.Lines(string(list)) {
		if name = strings.TrimSpace(name); !strings.HasPrefix(name, "#") {
			place(t, dir, name, []byte("of the earlier version"))
		}
	}
	place(t, dir, "mine.txt", []byte("mine"))
	if _, err := output.Write(output.Folder{Path: dir}, output.About{}, site.Files); err != nil {
		t.Fatal(err)
	}
	for name, data := range folder(t, dir) {
		if string(data) == "of the earlier version" {
			t.Errorf("%s was left behind", name)
		}
	}
	if data := folder(t, dir)["mine.txt"]; string(data) != "mine" {
		t.Error("a file that is not of the site was not left alone")
	}
}

// place writes a file into a folder of the test.
func place(t *testing.T, dir, name string, data []byte) {
	t.Helper()
	name = filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// folder reads the files of a folder, by their paths in it.
func folder(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(dir, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		relative, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		files[filepath.ToSlash(relative)], err = os.ReadFile(name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
