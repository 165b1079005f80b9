package output

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Many files with the names of pages have one cause, and are one line.
func TestFilesInTheWayAreOneLine(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	pages := map[string]string{}
	for _, name := range []string{"a", "b", "c", "d", "e", "f"} {
		pages[name+".html"] = "a page"
		put(t, filepath.Join(dir, name+".html"), "mine")
		_, err := Write(Folder{Path: dir, IntoExisting: true}, About{}, site(pages))
		if err == nil || strings.Contains(err.Error(), "\n") || strings.Contains(err.Error(), "e.html and 1 more are in the way") != (name == "f") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A file of unknown owner, left by a run of an older version, is reported in another way than
// one that cannot be deleted, since no later run helps.
func TestAFileOfUnknownOwnerIsReportedAsStray(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustWrite(t, dir, site(map[string]string{"index.html": "new"}))
	old := filepath.Join(workspacePath(dir), "old")
	put(t, filepath.Join(old, "gone.html"), "taken away")
	summary, err := Write(Folder{Path: dir}, About{}, site(map[string]string{"index.html": "newer"}))
	var stray *StrayError
	if err != nil || len(summary.Left) != 1 || !errors.As(summary.Left[0], &stray) || filepath.Base(stray.Path) != "gone.html" {
		t.Errorf("%v, %v", summary.Left, err)
	}
}

func TestAnIncompleteWriteIsFound(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "page.html"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if _, err := file.WriteString("page"); err != nil {
		t.Fatal(err)
	}
	if err := isWhole(file, 4); err != nil {
		t.Error(err)
	}
	if err := isWhole(file, 5); err == nil || !strings.Contains(err.Error(), "page.html has 4 of 5 bytes") {
		t.Error(err)
	}
}
