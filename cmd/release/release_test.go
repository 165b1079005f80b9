package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestTheSameCommitGivesTheSameRelease makes a release in two clones of this repository,
// of its last commit.
func TestTheSameCommitGivesTheSameRelease(t *testing.T) {
	if testing.Short() {
		t.Skip("it compiles the program twice")
	}
	if err := exec.Command("git", "-C", "../..", "rev-parse", "HEAD").Run(); err != nil {
		t.Skip("this is no clone with git on the machine")
	}
	repository, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	var made [2]map[string][]byte
	for i, name := range []string{"one", "another place, with a longer name"} {
		clone := filepath.Join(t.TempDir(), name)
		if said, err := exec.Command("git", "clone", "-q", repository, clone).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		t.Chdir(clone)
		made[i] = released(t, []target{{"linux", "amd64"}})
	}
	if len(made[0]) != 4 || len(made[1]) != 4 {
		t.Fatalf("%d and %d files, not 4", len(made[0]), len(made[1]))
	}
	for name, data := range made[0] {
		if !bytes.Equal(data, made[1][name]) {
			t.Errorf("%s is another one in another folder", name)
		}
	}
	checkArchive(t, made[0])
	if err := os.WriteFile("README.md", nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := release(t.Context(), "dist", []target{{"linux", "amd64"}}); err == nil || !strings.Contains(err.Error(), "not committed") {
		t.Errorf("changed and not committed: %v", err)
	}
}

// released makes a release in the current folder and reads its files.
func released(t *testing.T, targets []target) map[string][]byte {
	t.Helper()
	names, err := release(t.Context(), "dist", targets)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, name := range names {
		if files[filepath.Base(name)], err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// checkArchive checks that the archive has what it must have, and that the sums and the list of
// parts fit the archive.
func checkArchive(t *testing.T, files map[string][]byte) {
	t.Helper()
	var archive, parts string
	for name := range files {
		switch {
		case strings.HasSuffix(name, ".tar.gz"):
			archive = name
		case strings.HasSuffix(name, ".cdx.json"):
			parts = name
		}
	}
	inside := unpacked(t, files[archive])
	for _, name := range []string{"tifaktor", "README.md", "CHANGELOG.md", "SECURITY.md", "LICENSE", "NOTICE", "docs/publisering/README.md"} {
		if len(inside[name]) == 0 {
			t.Errorf("%s has no %s", archive, name)
		}
	}
	for _, link := range regexp.MustCompile(`\]\(([^:)#]+)[)#]`).FindAllStringSubmatch(string(inside["README.md"]), -1) {
		if len(inside[link[1]]) == 0 {
			t.Errorf("%s has no %s, which README.md points to", archive, link[1])
		}
	}
	for name := range inside {
		if strings.HasSuffix(name, ".go") {
			t.Errorf("%s is of no use there", name)
		}
		if strings.HasPrefix(name, "content/") || strings.HasPrefix(name, "themes/") {
			t.Errorf("%s would be taken for a part of the site that is made beside the program", name)
		}
	}
	for _, text := range []string{"The Go Authors", "goldmark", "MIT License", "BSD"} {
		if !bytes.Contains(inside["NOTICE"], []byte(text)) {
			t.Errorf("NOTICE does not have %q", text)
		}
	}
	if !strings.Contains(string(files["SHA256SUMS"]), "  "+archive+"\n") {
		t.Errorf("SHA256SUMS does not have %s", archive)
	}
	var bom struct{ Components []struct{ PURL string } }
	if err := json.Unmarshal(files[parts], &bom); err != nil {
		t.Fatal(err)
	}
	for _, module := range []string{"pkg:golang/std@", "pkg:golang/github.com/yuin/goldmark@", "pkg:golang/gopkg.in/yaml.v3@"} {
		if !slices.ContainsFunc(bom.Components, func(c struct{ PURL string }) bool { return strings.HasPrefix(c.PURL, module) }) {
			t.Errorf("%s does not list %s", parts, module)
		}
	}
}

func unpacked(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	packed, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for r := tar.NewReader(packed); ; {
		header, err := r.Next()
		if errors.Is(err, io.EOF) {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		_, name, _ := strings.Cut(header.Name, "/")
		if want := int64(mode(name)); header.Mode != want {
			t.Errorf("%s has mode %o, not %o", name, header.Mode, want)
		}
		if files[name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTheArchiveForWindowsIsAZip(t *testing.T) {
	when := time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC)
	data, err := zipped("tifaktor-1.0.0-windows-amd64", []file{{"tifaktor.exe", []byte("program")}, {"LICENSE", []byte("MIT")}}, when)
	if err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if len(r.File) != 2 || r.File[0].Name != "tifaktor-1.0.0-windows-amd64/tifaktor.exe" || !r.File[0].Modified.Equal(when) || r.File[1].Mode() != 0o644 {
		t.Errorf("got %s of %v, and %v", r.File[0].Name, r.File[0].Modified, r.File[1].Mode())
	}
}

// TestTheNoticeNamesEveryModule finds a module whose licence was forgotten in NOTICE.
func TestTheNoticeNamesEveryModule(t *testing.T) {
	all, err := modules(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	notice, err := os.ReadFile("../../NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range all {
		if !strings.Contains(string(notice), "\n  "+m.Path+" ") {
			t.Errorf("NOTICE does not name %s", m.Path)
		}
	}
	for _, line := range strings.Split(strings.SplitN(string(notice), "Compiled into the program", 2)[1], "\n")[2:] {
		path, _, _ := strings.Cut(strings.TrimSpace(line), " ")
		if path != "" && path != "Go" && !slices.ContainsFunc(all, func(m module) bool { return m.Path == path }) {
			t.Errorf("NOTICE names %s, which is no part of the program", path)
		}
	}
}

func TestTheNoteIsTheFirstChapterOfTheChangelog(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("CHANGELOG.md", []byte("# Changelog\n\n## 1.1.0\n\n- New.\n\n## 1.0.0\n\n- Old.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if got, err := note(); err != nil || string(got) != "## 1.1.0\n\n- New.\n" {
		t.Errorf("%v: %q", err, got)
	}
}
