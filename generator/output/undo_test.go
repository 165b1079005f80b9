//go:build !windows

package output

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A content folder may come from somebody else, with a journal in it.
func TestNoPathOfAJournalLeadsOutOfTheFolder(t *testing.T) {
	for name, c := range map[string]struct{ list, want string }{
		"a path above":       {`{"files": [{"path": "../victim", "before": "", "after": "%s"}]}`, `"../victim" leads out of`},
		"a whole path":       {`{"files": [{"path": "/victim", "before": "", "after": "%s"}]}`, `"/victim" leads out of`},
		"a link":             {`{"files": [{"path": "link", "before": "", "after": "%s"}]}`, `"link" leads out of`},
		"a link on the way":  {`{"files": [{"path": "up/victim", "before": "", "after": "%s"}]}`, `"up/victim" leads out of`},
		"the folder itself":  {`{"files": [{"path": ".", "before": "", "after": "%s"}]}`, `"." leads out of`},
		"a folder above":     {`{"files": [], "folders": ["../empty"], "x": "%s"}`, `"../empty" leads out of`},
		"a folder in a link": {`{"files": [], "folders": ["up/empty"], "x": "%s"}`, `"up/empty" leads out of`},
		"no list":            {`%s`, "cannot be read (invalid character"},
	} {
		base := t.TempDir()
		dir, victim := filepath.Join(base, "content"), filepath.Join(base, "victim")
		put(t, victim, "theirs")
		put(t, listOf(dir), fmt.Sprintf(c.list, sumOf([]byte("theirs"))))
		for link, to := range map[string]string{"link": "../victim", "up": ".."} {
			if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.Mkdir(filepath.Join(base, "empty"), 0o755); err != nil {
			t.Fatal(err)
		}
		undone, err := Undo(dir)
		if undone || err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "delete the folder "+writingPath(dir)) {
			t.Errorf("%s: %v, %v", name, undone, err)
		}
		if !exists(victim) || !exists(filepath.Join(base, "empty")) {
			t.Errorf("%s: it is gone", name)
		}
	}
}

func TestNoFolderIsLockedThroughALink(t *testing.T) {
	base := t.TempDir()
	elsewhere := filepath.Join(base, "elsewhere")
	for name, text := range map[string]string{"lock": "theirs", "new/a": "theirs", "part": "theirs"} {
		put(t, join(elsewhere, name), text)
	}
	before := contents(t, elsewhere)
	dir := filepath.Join(base, "public")
	for _, link := range []string{workspacePath(dir), writingPath(dir)} {
		if err := os.MkdirAll(filepath.Dir(link), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(elsewhere, link); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Write(Folder{Path: dir, IntoExisting: true}, About{}, site(newSite)); err == nil || !strings.Contains(err.Error(), "in the way") {
		t.Error(err)
	}
	if err := WriteTogether(dir, []Change{{Path: "a.yaml", Data: []byte("a")}}); err == nil || !strings.Contains(err.Error(), "in the way") {
		t.Error(err)
	}
	if now := contents(t, elsewhere); fmt.Sprint(now) != fmt.Sprint(before) {
		t.Error(now)
	}
}

func TestNobodyWaitsForAPipe(t *testing.T) {
	dir := published(t)
	for _, name := range []string{"nn/same.html", manifestName} {
		pipe := join(dir, name)
		if err := os.Remove(pipe); err != nil {
			t.Fatal(err)
		}
		if err := syscall.Mkfifo(pipe, 0o644); err != nil {
			t.Skip(err)
		}
		_, whole := Whole(dir)
		_, err := Write(Folder{Path: dir}, About{}, site(oldSite))
		if whole || (err == nil) != (name != manifestName) {
			t.Errorf("%s: whole %v, %v", name, whole, err)
		}
	}
}
