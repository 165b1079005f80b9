package output

import (
	"iter"
	"os"
	"path/filepath"
	"testing"
)

func TestTwoBuildsAtOnceDoNotDestroyEachOther(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustWrite(t, dir, paths("old.html"))
	nested := func(yield func(File, error) bool) {
		refused(t, dir, paths("other.html"), "another build is writing", "public")
		yield(File{Path: "index.html", Data: []byte("first")}, nil)
	}
	mustWrite(t, dir, nested)
	want(t, dir, map[string]string{"index.html": "first"})
	mustWrite(t, dir, paths("other.html"))
	alone(t, dir)
}

func TestTheSameFolderUnderTwoNamesIsLockedOnce(t *testing.T) {
	base := t.TempDir()
	dir := filepath.Join(base, "public")
	mustWrite(t, dir, paths("old.html"))
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Fatal(err)
	}
	mustWrite(t, dir, func(yield func(File, error) bool) {
		refused(t, link, paths("other.html"), "another build")
		yield(File{Path: "index.html"}, nil)
	})
}

// prepare makes a new site in the workspace, whole.
func prepare(t *testing.T, work *workspace, files iter.Seq2[File, error]) {
	t.Helper()
	if _, err := work.heal(); err != nil {
		t.Fatal(err)
	}
	s, err := work.stage(About{}, files)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.finish(); err != nil {
		t.Fatal(err)
	}
}

// interruptedSwap makes what a run leaves that was killed between the two renames of a swap.
func interruptedSwap(t *testing.T) (dir string, work *workspace) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "public")
	mustWrite(t, dir, site(map[string]string{"index.html": "old"}))
	put(t, filepath.Join(dir, "web.config"), "mine")
	work, err := openWorkspace(dir)
	if err != nil {
		t.Fatal(err)
	}
	prepare(t, work, site(map[string]string{"index.html": "half"}))
	if err := work.rememberOwn(); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(dir, work.old.site); err != nil {
		t.Fatal(err)
	}
	work.held.lock.Close()
	return dir, work
}

func TestAnInterruptedSwapIsHealedByTheNextRun(t *testing.T) {
	dir, _ := interruptedSwap(t)
	mustWrite(t, dir, site(map[string]string{"index.html": "new"}))
	want(t, dir, map[string]string{"index.html": "new", "web.config": "mine"})
	alone(t, dir)
}

func TestAnInterruptedSwapIsHealedEvenByARunThatFails(t *testing.T) {
	dir, _ := interruptedSwap(t)
	refused(t, dir, paths("../x.html"))
	want(t, dir, map[string]string{"index.html": "old", "web.config": "mine"})
	alone(t, dir)
}

func TestAnInterruptedClearingUpIsFinishedByTheNextRun(t *testing.T) {
	dir, work := interruptedSwap(t)
	if err := os.Rename(work.staging, dir); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(work.old.site, "late.txt"), "late")
	refused(t, dir, paths("../x.html"))
	want(t, dir, map[string]string{"index.html": "half", "web.config": "mine", "late.txt": "late"})
	alone(t, dir)
}

func TestASymbolicLinkToTheSiteStaysALink(t *testing.T) {
	base := t.TempDir()
	for name, leadsTo := range map[string]string{"to a site": "there", "to nothing yet": "later"} {
		t.Run(name, func(t *testing.T) {
			real, link := filepath.Join(base, "real", leadsTo), filepath.Join(base, leadsTo)
			if leadsTo == "there" {
				mustWrite(t, real, paths("old.html"))
			}
			if err := os.Symlink(filepath.Join("real", leadsTo), link); err != nil {
				t.Fatal(err)
			}
			mustWrite(t, link, paths("index.html"))
			if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
				t.Errorf("%v %v", info.Mode(), err)
			}
			want(t, real, map[string]string{"index.html": "index.html"})
		})
	}
}

func TestDangerousFoldersAreRefused(t *testing.T) {
	base := t.TempDir()
	home, here := filepath.Join(base, "users", "home"), filepath.Join(base, "project", "here")
	for _, dir := range []string{home, here} {
		put(t, filepath.Join(dir, "mine.txt"), "mine")
	}
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	t.Chdir(here)
	refused(t, "", paths("a.html"), "no folder")
	refused(t, string(filepath.Separator), paths("a.html"), "whole disk")
	refused(t, home, paths("a.html"), "home folder")
	refused(t, filepath.Dir(home), paths("a.html"), "home folder")
	refused(t, ".", paths("a.html"), "current folder")
	refused(t, "..", paths("a.html"), "current folder")
	refused(t, "mine.txt", paths("a.html"), "is a file")
	want(t, home, map[string]string{"mine.txt": "mine"})
	mustWrite(t, filepath.Join(home, "public"), paths("a.html"))
	mustWrite(t, "public", paths("a.html"))
}

func TestALinkInACircleIsRefused(t *testing.T) {
	dir := t.TempDir()
	link := filepath.Join(dir, "public")
	if err := os.Symlink("public", link); err != nil {
		t.Fatal(err)
	}
	refused(t, link, paths("a.html"), "circle")
}

func TestTheFolderKeepsItsMode(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustWrite(t, dir, paths("a.html"))
	if err := os.Chmod(dir, 0o775|os.ModeSetgid); err != nil {
		t.Fatal(err)
	}
	mustWrite(t, dir, paths("a.html"))
	info, err := os.Stat(dir)
	if err != nil || info.Mode() != 0o775|os.ModeSetgid|os.ModeDir {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}
