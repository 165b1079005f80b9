package output

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestPathsThatEscapeOrThatWindowsCannotHoldAreRefused(t *testing.T) {
	for _, name := range []string{
		"", ".", "..", "../x.html", "a/../../x.html", "a/../b.html", "/etc/passwd", "a//b.html", "a/", "./a.html",
		`a\b.html`, `..\x.html`, `C:\x.html`, "C:/x.html", "a:b.html", "\xff.html", "a\x00.html", "a\n.html",
		"con", "nn/CON.html", "aux.tar.gz", "com1", "lpt9.txt", "nul .txt", "COM¹.html",
		"a.", "folder./a.html", "a ", "what?.html", "a*.html", `"a".html`, "a<b.html", "a|b.html",
		manifestName, ".TIFAKTOR",
	} {
		if err := checkPath(name); err == nil {
			t.Errorf("%q is allowed", name)
		}
	}
	for _, name := range []string{
		"index.html", "nn/resultat/eining/barnehage-æøå.html", ".nojekyll", "console.html", "nn/aux-team.html",
		"a b.html", "data/results.csv", "nn/" + manifestName,
	} {
		if err := checkPath(name); err != nil {
			t.Error(err)
		}
	}
}

func TestNamesThatWindowsTakesForTheSameAreRefused(t *testing.T) {
	for _, two := range [][]string{
		{"a.html", "a.html"},
		{"nn/Leiing.html", "nn/leiing.html"},
		{"nn/Ærfugl.html", "nn/ærfugl.html"},
		{"Nn/a.html", "nn/b.html"},
		{"nn/Plan/x/a.html", "nn/plan/y/b.html"},
		{"nn", "nn/a.html"},
		{"nn/a.html", "nn"},
		{"nn/a", "nn/A/b/c.html"},
	} {
		dir := filepath.Join(t.TempDir(), "public")
		refused(t, dir, paths(two...), two[1])
		if exists(dir) {
			t.Errorf("%q: something was written", two)
		}
	}
}

func TestManyPagesMayShareAFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	summary := mustWrite(t, dir, paths("nn/a.html", "nn/b.html", "nn/c/a.html", "nn/c/d/e.html", "nb/a.html"))
	if summary.Files != 5 {
		t.Errorf("%d files", summary.Files)
	}
}

func FuzzNoPathLeavesTheSite(f *testing.F) {
	for _, seed := range []string{"index.html", "../x", "a/../../b", `C:\a`, "/a", "nn/a.html", "a/./b"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if checkPath(name) != nil {
			return
		}
		root := filepath.FromSlash("/site")
		if full := filepath.Join(root, name); !strings.HasPrefix(full, root+string(filepath.Separator)) {
			t.Errorf("%q leads to %s", name, full)
		}
		if !filepath.IsLocal(name) {
			t.Errorf("%q is not local", name)
		}
	})
}
