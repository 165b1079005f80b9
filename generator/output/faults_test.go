package output

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
)

// Each change that a build makes to the disk fails once, and the program is killed once
// before it. Afterwards the folder holds the old site or the new one, whole, with the files
// of others; and the next build makes it the new one, with nothing left over.

// The old and the new site of these tests. One page is gone, one is new, one has changed
// and one has not; a folder is gone and one is new.
var (
	oldSite = map[string]string{"index.html": "old", "nn/same.html": "same", "nn/gone.html": "gone", "away/a.html": "a", "away/deep/b.html": "b"}
	newSite = map[string]string{"index.html": "new", "nn/same.html": "same", "nn/more.html": "more", "here/c.html": "c"}
	foreign = map[string]string{"web.config": "mine", "nn/report.pdf": "pdf"}
)

// published makes the old site, with files of others in it.
func published(t *testing.T) (dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "public")
	mustWrite(t, dir, site(oldSite))
	for name, text := range foreign {
		put(t, join(dir, name), text)
	}
	return dir
}

// siteIn returns which of the two sites is in a folder, with all files of others: "old",
// "new", "none", or what is wrong with it.
func siteIn(t *testing.T, dir string) string {
	t.Helper()
	if !exists(dir) {
		return "none"
	}
	found := map[string]string{}
	for name, text := range contents(t, dir) {
		if !strings.HasSuffix(name, "/") && name != manifestName {
			found[name] = text
		}
	}
	for name, site := range map[string]map[string]string{"old": oldSite, "new": newSite} {
		want := maps.Clone(site)
		maps.Copy(want, foreign)
		if maps.Equal(found, want) {
			return name
		}
	}
	return fmt.Sprint("a mixture: ", found)
}

// stride is the distance from one change that a test tries to the next. In short mode
// it tries one in five.
func stride() int {
	if testing.Short() {
		return 5
	}
	return 1
}

// steps returns the changes that a build of the new site makes to the disk.
func steps(t *testing.T) []string {
	t.Helper()
	var all []string
	var lock = make(chan struct{}, 1)
	before := step
	defer func() { step = before }()
	dir := published(t)
	step = func(what, path string) error {
		lock <- struct{}{}
		all = append(all, what)
		<-lock
		return nil
	}
	mustWrite(t, dir, site(newSite))
	return all
}

func TestEveryChangeOfTheDiskMayBeRefused(t *testing.T) {
	causes := []error{syscall.EIO, syscall.ENOSPC, syscall.EACCES}
	if testing.Short() {
		causes = causes[:1]
	}
	for _, inOneStep := range []bool{true, false} {
		all, refusals := steps(t), 0
		for at := 1; at <= len(all); at += stride() {
			for _, cause := range causes {
				dir := published(t)
				restore := breakAt(at, inOneStep, func() error { return cause })
				summary, err := Write(Folder{Path: dir}, About{}, site(newSite))
				restore()
				refusals++
				what := fmt.Sprintf("%v at %d, one step %v: %v, left %v", cause, at, inOneStep, err, summary.Left)
				if now := siteIn(t, dir); now != "new" && (now != "old" || err == nil) {
					t.Errorf("%s: %s", what, now)
				}
				heals(t, dir, what)
			}
		}
		t.Log(refusals, "refusals of", len(all), "changes")
	}
}

// heals checks that the next build is whole and leaves nothing over.
func heals(t *testing.T, dir, what string) {
	t.Helper()
	summary, err := Write(Folder{Path: dir}, About{}, site(newSite))
	if err != nil || len(summary.Left) > 0 {
		t.Errorf("%s: then %v, left %v", what, err, summary.Left)
		return
	}
	if now := siteIn(t, dir); now != "new" {
		t.Errorf("%s: then %s", what, now)
	}
	alone(t, dir)
}

// breakAt calls what before the change with a number, and before no other.
func breakAt(at int, inOneStep bool, what func() error) (restore func()) {
	before := step
	var count atomic.Int32
	step = func(kind, path string) error {
		if kind == "exchange" && !inOneStep {
			return errNoExchange
		}
		if count.Add(1) == int32(at) {
			return what()
		}
		return nil
	}
	return func() { step = before }
}

// The environment variable of the child process that is killed: the number of the change, whether
// folders can be exchanged or which files are written together, and the folder.
const killed = "TIFAKTOR_TEST_KILLED"

func TestMain(m *testing.M) {
	if words := strings.SplitN(os.Getenv(killed), ",", 3); len(words) == 3 {
		at, _ := strconv.Atoi(words[0])
		breakAt(at, words[1] == "true", func() error {
			process, _ := os.FindProcess(os.Getpid())
			process.Kill()
			select {}
		})
		var err error
		if folder, ok := folders[words[1]]; ok {
			err = WriteTogether(words[2], changesOf(folder.before, folder.after))
		} else {
			_, err = Write(Folder{Path: words[2]}, About{}, site(newSite))
		}
		if err != nil {
			os.Exit(3)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func TestTheProgramMayBeKilledBeforeEveryChangeOfTheDisk(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, inOneStep := range []bool{true, false} {
		kills, without := 0, 0
		for at := 1; ; at += stride() {
			dir := published(t)
			child := exec.Command(self)
			child.Env = append(os.Environ(), fmt.Sprintf("%s=%d,%v,%s", killed, at, inOneStep, dir))
			err := child.Run()
			if err == nil {
				break // there are no more changes
			}
			if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() == 3 {
				t.Fatalf("killed before change %d: %v", at, err)
			}
			kills++
			now := siteIn(t, dir)
			if now == "none" {
				without++
			}
			if now != "old" && now != "new" && (now != "none" || inOneStep) {
				t.Errorf("killed before change %d, one step %v: %s", at, inOneStep, now)
			}
			heals(t, dir, fmt.Sprintf("killed before change %d, one step %v (%s)", at, inOneStep, now))
		}
		if kills < 30/stride() || without > 1 {
			t.Errorf("%d kills, of which %d left no site, in one step %v", kills, without, inOneStep)
		}
		t.Log(kills, "kills, of which", without, "left no site, in one step", inOneStep)
	}
}

func TestWhatCannotBeDeletedIsReportedAndNeverComesBack(t *testing.T) {
	dir := published(t)
	before := step
	defer func() { step = before }()
	step = func(what, path string) error {
		if what == "remove" && strings.HasSuffix(path, "gone.html") {
			return syscall.EBUSY
		}
		return nil
	}
	for range 3 { // it is open in another program, build after build
		summary, err := Write(Folder{Path: dir}, About{Owner: fmt.Sprint(dir)}, site(newSite))
		if err != nil || len(summary.Left) == 0 {
			t.Fatalf("%v, left %v", err, summary.Left)
		}
		if now := siteIn(t, dir); now != "new" {
			t.Error(now)
		}
	}
	summary, err := Write(Folder{Path: dir}, About{}, site(oldSite))
	if err != nil || len(summary.Left) == 0 || siteIn(t, dir) != "old" {
		t.Errorf("another site: %v, left %v, %s", err, summary.Left, siteIn(t, dir))
	}
	step = before
	heals(t, dir, "it is closed at last")
}

// An older version deleted the list of the old site first, and was killed then.
func TestWhatAnOlderVersionLeftNeverComesBack(t *testing.T) {
	dir := published(t)
	old := filepath.Join(filepath.Dir(dir), ".public.tifaktor", "old")
	for name, text := range map[string]string{"nn/gone.html": "gone", "nn/u3.html": "u3", "index.html": "older"} {
		put(t, join(old, name), text)
	}
	summary, err := Write(Folder{Path: dir}, About{}, site(newSite))
	if err != nil || siteIn(t, dir) != "new" || len(summary.Left) != 1 || !strings.Contains(fmt.Sprint(summary.Left), "u3.html was left by a run that was interrupted") {
		t.Errorf("%v, %s, left %v", err, siteIn(t, dir), summary.Left)
	}
	if err := os.Remove(join(old, "nn/u3.html")); err != nil {
		t.Error(err)
	}
	heals(t, dir, "once it is moved")
}

func TestOnlyWhatChangedIsWritten(t *testing.T) {
	dir := published(t)
	times := func() map[string]fs.FileInfo {
		all := map[string]fs.FileInfo{}
		for name := range contents(t, dir) {
			info, err := os.Stat(join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			all[name] = info
		}
		return all
	}
	before := times()
	count := 0
	undo := step
	step = func(what, path string) error {
		if !strings.Contains(path, ".public.tifaktor") || what == "write" {
			count++
		}
		return nil
	}
	summary, err := Write(Folder{Path: dir}, About{}, site(oldSite))
	step = undo
	if err != nil || summary.Changed != 0 || count > 0 {
		t.Errorf("nothing changed: %+v, %v, and %d changes of the disk", summary, err, count)
	}
	if summary := mustWrite(t, dir, site(newSite)); summary.Changed != 3 {
		t.Errorf("%+v", summary)
	}
	after := times()
	for _, name := range []string{"nn/same.html", "web.config", "nn/report.pdf"} {
		if !os.SameFile(before[name], after[name]) || !before[name].ModTime().Equal(after[name].ModTime()) {
			t.Errorf("%s is another file", name)
		}
	}
}

func TestAPageThatSomebodyChangedIsWrittenAgain(t *testing.T) {
	dir := published(t)
	put(t, join(dir, "nn/same.html"), "SAME")
	if summary := mustWrite(t, dir, site(oldSite)); summary.Changed != 1 || siteIn(t, dir) != "old" {
		t.Errorf("%+v, %s", summary, siteIn(t, dir))
	}
}
