package output

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestForeignFilesAreCarriedOver(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	put(t, filepath.Join(dir, ".gitignore"), "*")
	put(t, filepath.Join(dir, "nn", "rapport.pdf"), "pdf")
	if err := os.MkdirAll(filepath.Join(dir, "empty", "folder"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/nowhere", filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		mustWrite(t, dir, site(map[string]string{"index.html": "home", "nn/a.html": "a"}))
		want(t, dir, map[string]string{
			"index.html": "home", "nn/": "", "nn/a.html": "a",
			".gitignore": "*", "nn/rapport.pdf": "pdf", "empty/": "", "empty/folder/": "", "link": "-> /nowhere",
		})
		alone(t, dir)
	}
}

func TestAForeignFileKeepsItsModeAndTime(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	script := filepath.Join(dir, "deploy.sh")
	put(t, script, "x")
	if err := os.Chmod(script, 0o750); err != nil {
		t.Fatal(err)
	}
	before, err := os.Stat(script)
	if err != nil {
		t.Fatal(err)
	}
	mustWrite(t, dir, paths("index.html"))
	after, err := os.Stat(script)
	if err != nil || after.Mode() != before.Mode() || !after.ModTime().Equal(before.ModTime()) {
		t.Errorf("%v %v, want %v %v (%v)", after.Mode(), after.ModTime(), before.Mode(), before.ModTime(), err)
	}
}

func TestAFileThatCannotBeLinkedIsCopied(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "from"), filepath.Join(dir, "to")
	put(t, from, "text")
	longAgo := time.Date(2019, 3, 1, 12, 0, 0, 0, time.UTC)
	if err := os.Chtimes(from, longAgo, longAgo); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := copyFile(from, to, info); err != nil {
		t.Fatal(err)
	}
	copied, err := os.Stat(to)
	if err != nil || !copied.ModTime().Equal(info.ModTime()) || copied.Mode() != info.Mode() {
		t.Errorf("copied as %v, want %v (%v)", copied, info, err)
	}
	if text, _ := os.ReadFile(to); string(text) != "text" {
		t.Errorf("copied %q", text)
	}
}

func TestForeignFilesInTheWayAreAllNamed(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	put(t, filepath.Join(dir, "index.html"), "mine")
	put(t, filepath.Join(dir, "nn"), "a file where a folder should be")
	put(t, filepath.Join(dir, "sok.html", "x"), "a folder where a page should be")
	before := contents(t, dir)
	_, err := Write(Folder{Path: dir, IntoExisting: true}, About{}, paths("index.html", "nn/index.html", "sok.html"))
	if lines := strings.Split(fmt.Sprint(err), "\n"); len(lines) != 1 {
		t.Errorf("%d lines: %v", len(lines), err)
	}
	refused(t, dir, paths("index.html", "nn/index.html", "sok.html"),
		strings.Join([]string{filepath.Join(dir, "index.html"), filepath.Join(dir, "nn"), filepath.Join(dir, "sok.html")}, ", ")+" are in the way", "move or delete them")
	if after := contents(t, dir); !maps.Equal(before, after) {
		t.Errorf("the folder held %v and holds %v", before, after)
	}
}

func TestAPageThatAuthorsReplacedIsStillTifaktors(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustWrite(t, dir, paths("index.html", "a.html"))
	put(t, filepath.Join(dir, "a.html"), "changed by hand")
	mustWrite(t, dir, paths("index.html"))
	want(t, dir, map[string]string{"index.html": "index.html"})
}

func TestAFileThatWindowsWouldTakeForTheManifestIsInTheWay(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustWrite(t, dir, paths("index.html"))
	put(t, filepath.Join(dir, ".tifaktor2"), "mine")
	mustWrite(t, dir, paths("index.html"))
	put(t, filepath.Join(dir, ".TIFAKTOR"), "mine")
	refused(t, dir, paths("index.html", "b.html"), filepath.Join(dir, ".TIFAKTOR")+" is in the way", "move or delete it")
}

func TestAForeignFileNamedLikeTheManifestIsRefused(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	put(t, filepath.Join(dir, "mine.txt"), "mine")
	put(t, filepath.Join(dir, manifestName), "mine.txt\n")
	refused(t, dir, paths("index.html"), manifestName, "remove it")
	put(t, filepath.Join(dir, manifestName), manifestHead+"../mine.txt\n")
	refused(t, dir, paths("index.html"), manifestName, "has been changed")
	want(t, dir, map[string]string{"mine.txt": "mine"})
}

func TestOwnFilesAreNotDeletedThroughAForeignLink(t *testing.T) {
	base := t.TempDir()
	dir, elsewhere := filepath.Join(base, "site", "public"), filepath.Join(base, "elsewhere")
	mustWrite(t, dir, paths("index.html", "nn/index.html"))
	put(t, filepath.Join(elsewhere, "index.html"), "mine")
	if err := os.RemoveAll(filepath.Join(dir, "nn")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(elsewhere, filepath.Join(dir, "nn")); err != nil {
		t.Fatal(err)
	}
	mustWrite(t, dir, paths("index.html"))
	want(t, elsewhere, map[string]string{"index.html": "mine"})
	refused(t, dir, paths("nn/index.html"), "in the way")
	want(t, elsewhere, map[string]string{"index.html": "mine"})
}

func TestAForeignFileThatComesDuringTheBuildIsKept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustWrite(t, dir, paths("index.html"))
	put(t, filepath.Join(dir, "web.config"), "old")
	work, err := openWorkspace(dir)
	if err != nil {
		t.Fatal(err)
	}
	prepare(t, work, paths("index.html", "new.html"))
	put(t, filepath.Join(dir, "late", "note.txt"), "late")
	put(t, filepath.Join(dir, "new.html"), "late, and in the way")
	if err := os.Remove(filepath.Join(dir, "web.config")); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(dir, "web.config"), "changed")
	if err := work.swap(); err != nil {
		t.Fatal(err)
	}
	if left := work.retire(work.old); len(left) != 1 {
		t.Errorf("the late file in the way is not reported: %v", left)
	}
	want(t, dir, map[string]string{"index.html": "index.html", "new.html": "new.html",
		"late/": "", "late/note.txt": "late", "web.config": "changed"})
	kept := filepath.Join(work.old.site, "new.html")
	if text, err := os.ReadFile(kept); string(text) != "late, and in the way" {
		t.Errorf("%q, %v", text, err)
	}
	if err := work.close(); err != nil {
		t.Fatal(err)
	}
	summary := mustWrite(t, dir, paths("index.html", "new.html", "more.html"))
	if len(summary.Left) != 1 || !strings.Contains(summary.Left[0].Error(), kept) || !strings.Contains(summary.Left[0].Error(), "move it") {
		t.Errorf("the next build reports %v", summary.Left)
	}
	if err := os.Remove(kept); err != nil {
		t.Fatal(err)
	}
	mustWrite(t, dir, paths("index.html"))
	want(t, dir, map[string]string{"index.html": "index.html", "late/": "", "late/note.txt": "late", "web.config": "changed"})
	alone(t, dir)
}

func TestForeignFilesAreThereWhenTheNewSiteTakesItsPlace(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	put(t, filepath.Join(dir, "nn", "web.config"), "mine")
	if err := os.Symlink("nn", filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	work, err := openWorkspace(dir)
	if err != nil {
		t.Fatal(err)
	}
	prepare(t, work, paths("nn/a.html"))
	want(t, work.staging, map[string]string{"nn/": "", "nn/a.html": "nn/a.html", "nn/web.config": "mine", "link": "-> nn"})
	if err := work.close(); err != nil {
		t.Fatal(err)
	}
}
