package programme_test

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// locked is a content folder in which some files may not be read.
type locked struct {
	fs.FS
	names map[string]bool
}

func (l locked) Open(name string) (fs.File, error) {
	if l.names[name] {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.FS.Open(name)
}

func TestAnUnreadableFileIsReportedAndTheRestIsRead(t *testing.T) {
	page := &fstest.MapFile{Data: []byte("---\nkind: page\ntitle: Side\n---\n")}
	files := fstest.MapFS{"programme/a.md": page, "programme/mappe/b.md": page, "programme/z.md": page}
	for name, want := range map[string]struct {
		line string
		read int
	}{
		"programme/a.md":  {"programme/a.md: the file cannot be read: permission denied [front-matter]", 2},
		"programme/mappe": {"programme/mappe: the folder cannot be read: permission denied [front-matter]", 2},
		"programme":       {"programme: the folder cannot be read: permission denied [front-matter]", 0},
	} {
		var problems problem.List
		read := programme.Read(locked{files, map[string]bool{name: true}}, []i18n.Lang{"nn"}, &problems)
		if got := problems.Sorted(); len(got) != 1 || got[0].String() != want.line || len(read.Documents) != want.read {
			t.Errorf("%s: %v, and %d texts", name, got, len(read.Documents))
		}
	}
}
