package output

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// The folders that these tests write into, by what is done: a new one with all its folders,
// a round that is added, and one that is replaced.
var folders = map[string]struct{ before, after map[string]string }{
	"new":   {nil, map[string]string{"site.yaml": "s", "survey/units.yaml": "u", "survey/round-2023.yaml": "r", "a/b/c/deep.md": "d"}},
	"empty": {map[string]string{}, map[string]string{"site.yaml": "s", "survey/units.yaml": "u"}},
	"added": {map[string]string{"site.yaml": "s", "survey/units.yaml": "u", "survey/import.yaml": "i"},
		map[string]string{"site.yaml": "s", "survey/units.yaml": "more", "survey/import.yaml": "asked", "survey/round-2025.yaml": "r"}},
	"replaced": {map[string]string{"survey/round-2023.yaml": "wrong", "survey/import.yaml": "i"},
		map[string]string{"survey/round-2023.yaml": "right", "survey/import.yaml": "i"}},
}

// changesOf are the files that differ before and after.
func changesOf(before, after map[string]string) []Change {
	var changes []Change
	for file := range site(after) {
		change := Change{Path: file.Path, Data: file.Data}
		if there, ok := before[file.Path]; ok {
			change.Before = []byte(there)
		}
		if string(change.Before) != string(change.Data) {
			changes = append(changes, change)
		}
	}
	return changes
}

// folderOf makes the folder as it is before.
func folderOf(t *testing.T, before map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "content")
	if before == nil {
		return dir
	}
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range before {
		put(t, join(dir, name), text)
	}
	return dir
}

// holdsNow returns what is in a folder after it was undone: "before", "after", or what is wrong.
func holdsNow(t *testing.T, dir string, before, after map[string]string) string {
	t.Helper()
	if _, err := Undo(dir); err != nil {
		return err.Error()
	}
	if !exists(dir) && before == nil {
		return "before"
	}
	found := contents(t, dir)
	for name := range found {
		if strings.HasSuffix(name, "/") && len(before) > 0 {
			delete(found, name)
		}
	}
	want := maps.Clone(after)
	if len(before) == 0 {
		for name := range after {
			for folder := filepath.Dir(name); folder != "."; folder = filepath.Dir(folder) {
				want[folder+"/"] = ""
			}
		}
	}
	switch {
	case maps.Equal(found, want):
		return "after"
	case maps.Equal(found, before):
		return "before"
	}
	return fmt.Sprint("a mixture: ", found)
}

func TestFilesAreWrittenTogetherOrNotAtAllWhateverIsRefused(t *testing.T) {
	for name, folder := range folders {
		for at := 1; ; at += stride() {
			dir, refused := folderOf(t, folder.before), 0
			restore := breakAt(at, true, func() error { refused++; return syscall.EIO })
			err := WriteTogether(dir, changesOf(folder.before, folder.after))
			restore()
			now := holdsNow(t, dir, folder.before, folder.after)
			if refused == 0 {
				if err != nil || now != "after" || at < 10 {
					t.Errorf("%s: after %d changes %s, %v", name, at-1, now, err)
				}
				t.Log(name, at-1, "refusals")
				break
			}
			if now != "after" && (now != "before" || err == nil) || err != nil && strings.Contains(err.Error(), "\n") {
				t.Errorf("%s: refused at %d: %s, %v", name, at, now, err)
			}
			ends(t, dir, name, folder.before, folder.after)
		}
	}
}

// ends checks that the next run writes all files, and that nothing is left over.
func ends(t *testing.T, dir, name string, before, after map[string]string) {
	t.Helper()
	if holdsNow(t, dir, before, after) == "before" {
		if err := WriteTogether(dir, changesOf(before, after)); err != nil {
			t.Errorf("%s: then %v", name, err)
		}
	}
	if now := holdsNow(t, dir, before, after); now != "after" {
		t.Errorf("%s: then %s", name, now)
	}
	alone(t, dir)
}

func TestTheProgramMayBeKilledWheneverItWritesFilesTogether(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for name, folder := range folders {
		for at := 1; ; at += stride() {
			dir := folderOf(t, folder.before)
			child := exec.Command(self)
			child.Env = append(os.Environ(), fmt.Sprintf("%s=%d,%s,%s", killed, at, name, dir))
			err := child.Run()
			if err == nil {
				t.Log(name, at-1, "kills")
				break
			}
			if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() == 3 {
				t.Fatalf("%s: killed before change %d: %v", name, at, err)
			}
			if now := holdsNow(t, dir, folder.before, folder.after); now != "before" && now != "after" {
				t.Errorf("%s: killed before change %d: %s", name, at, now)
			}
			ends(t, dir, name, folder.before, folder.after)
		}
	}
}

// interruptedTogether makes what a run leaves that was killed between two files.
func interruptedTogether(t *testing.T) (dir string) {
	t.Helper()
	folder := folders["added"]
	dir = folderOf(t, folder.before)
	renames := 0
	before := step
	defer func() { step = before }()
	step = func(what, path string) error {
		if what == "rename" && !strings.Contains(path, "list") {
			renames++
		}
		if renames > 1 {
			return syscall.EIO // and so is all that would take it back
		}
		return nil
	}
	err := WriteTogether(dir, changesOf(folder.before, folder.after))
	if err == nil || !strings.Contains(err.Error(), "which the next run tries again") || strings.Contains(err.Error(), "\n") {
		t.Fatal(err)
	}
	return dir
}

func TestAFileChangedAfterAnInterruptedRunIsLeft(t *testing.T) {
	dir := interruptedTogether(t)
	put(t, join(dir, "survey/units.yaml"), "changed by hand")
	undone, err := Undo(dir)
	if undone || err == nil || !strings.Contains(err.Error(), "delete the folder "+writingPath(dir)) {
		t.Error(undone, err)
	}
	if err := os.RemoveAll(writingPath(dir)); err != nil {
		t.Fatal(err)
	}
	if undone, err := Undo(dir); undone || err != nil || contents(t, dir)["survey/units.yaml"] != "changed by hand" {
		t.Error(undone, err, contents(t, dir))
	}
}

func TestAnInterruptedRunIsUndoneAndReported(t *testing.T) {
	dir := interruptedTogether(t)
	if undone, err := Undo(dir); !undone || err != nil {
		t.Error(undone, err)
	}
	if now := holdsNow(t, dir, folders["added"].before, folders["added"].after); now != "before" {
		t.Error(now)
	}
	if undone, err := Undo(dir); undone || err != nil {
		t.Error("once more:", undone, err)
	}
}

// A run that is killed while it rolls back changes nothing from then on, like one in which
// every change fails.
func TestRollingBackMayBeInterruptedAtEveryChange(t *testing.T) {
	for at := 1; ; at += stride() {
		dir := interruptedTogether(t)
		count, before := 0, step
		step = func(what, path string) error {
			if count++; count >= at {
				return syscall.EIO
			}
			return nil
		}
		_, err := Undo(dir)
		step = before
		if now := holdsNow(t, dir, folders["added"].before, folders["added"].after); now != "before" {
			t.Errorf("interrupted at %d: %s", at, now)
		}
		ends(t, dir, "interrupted while rolling back", folders["added"].before, folders["added"].after)
		if count < at {
			if err != nil || at < 8 {
				t.Error(at, err)
			}
			t.Log(at-1, "changes")
			return
		}
	}
}

func TestNobodyUndoesWhatARunIsWriting(t *testing.T) {
	dir := folderOf(t, folders["added"].before)
	before, reported, inside := step, 0, false
	defer func() { step = before }()
	step = func(what, path string) error {
		if inside || !exists(listOf(dir)) {
			return nil // undoing changes the disk, too
		}
		inside = true
		defer func() { inside = false }()
		if undone, err := Undo(dir); undone || err == nil || !strings.Contains(err.Error(), "another run is writing into "+dir) {
			t.Error(what, undone, err)
		}
		reported++
		return nil
	}
	if err := WriteTogether(dir, changesOf(folders["added"].before, folders["added"].after)); err != nil || reported == 0 {
		t.Error(err, reported)
	}
	step = before
	if now := holdsNow(t, dir, folders["added"].before, folders["added"].after); now != "after" {
		t.Error(now)
	}
}

func TestAFileThatIsReplacedKeepsItsRightsAndALinkStaysOne(t *testing.T) {
	dir := folderOf(t, map[string]string{"kept/units.yaml": "before"})
	if err := os.Chmod(join(dir, "kept/units.yaml"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("kept/units.yaml", join(dir, "units.yaml")); err != nil {
		t.Skip(err)
	}
	if err := WriteTogether(dir, []Change{{Path: "units.yaml", Data: []byte("after"), Before: []byte("before")}}); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(join(dir, "kept/units.yaml"))
	link, _ := os.Readlink(join(dir, "units.yaml"))
	if err != nil || info.Mode().Perm() != 0o640 || link != "kept/units.yaml" {
		t.Error(info.Mode(), link, err)
	}
}
