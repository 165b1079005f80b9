package programme_test

import (
	"os"
	"path/filepath"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// A symbolic link would publish files outside the content folder, or files that its author
// cannot see in it.
func TestSymbolicLinksAreRefusedUnlessTheirNamesBeginWithADot(t *testing.T) {
	root, outside := t.TempDir(), t.TempDir()
	text := []byte("---\nkind: page\ntitle: Side\n---\n\n[ark](ark.pdf)\n")
	for _, name := range []string{filepath.Join(outside, "ute.md"), filepath.Join(outside, "ark.pdf")} {
		if err := os.WriteFile(name, text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	folder := filepath.Join(root, "programme")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{"side.md": "ute.md", "ark.pdf": "ark.pdf", "mappe": ".", ".#side.md": "ute.md"} {
		if err := os.Symlink(filepath.Join(outside, target), filepath.Join(folder, name)); err != nil {
			t.Skip(err)
		}
	}
	var problems problem.List
	read := programme.Read(os.DirFS(root), []i18n.Lang{"nn"}, &problems)
	const reported = ": this is a symbolic link, which may lead out of the content folder; put the file or the folder itself here [front-matter]"
	var got string
	for _, p := range problems.Sorted() {
		got += p.String() + "\n"
	}
	if want := "programme/ark.pdf" + reported + "\nprogramme/mappe" + reported + "\nprogramme/side.md" + reported + "\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if len(read.Documents) != 0 || len(read.Files) != 0 {
		t.Errorf("read %v and %v", read.Documents, read.Files)
	}
}
