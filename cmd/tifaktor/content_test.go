package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/sheet"
)

// Reading a pipe would wait until somebody writes to it.
func TestAPipeInTheContentIsNotWaitedFor(t *testing.T) {
	folder := t.TempDir()
	pipe := filepath.Join(folder, "site.yaml")
	if err := exec.Command("mkfifo", pipe).Run(); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink(pipe, filepath.Join(folder, "link.yaml")); err != nil {
		t.Skip(err)
	}
	for _, name := range []string{"site.yaml", "link.yaml"} {
		data, err := fs.ReadFile(regularFiles{os.DirFS(folder)}, name)
		if err == nil || !strings.Contains(err.Error(), name+": it is neither a file nor a folder") {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
}

// grow makes a sparse file of a size, which takes no room on the disk.
func grow(t *testing.T, name string, size int64) {
	t.Helper()
	if _, err := os.Stat(name); err != nil {
		writeFile(t, name, "")
	}
	if err := os.Truncate(name, size); err != nil {
		t.Fatal(err)
	}
}

func TestFilesUpToTheSizeLimitAreRead(t *testing.T) {
	folder := t.TempDir()
	for name, most := range map[string]int64{"site.yaml": 16 << 20, "survey/round-2025.yaml": 16 << 20, "programme/a.md": 1 << 20, "ledger.csv": 64 << 20, "programme/film.mp4": 100 << 20} {
		grow(t, filepath.Join(folder, name), most)
		file, err := regularFiles{os.DirFS(folder)}.Open(name)
		if err != nil {
			t.Errorf("%s, just enough: %v", name, err)
			continue
		}
		file.Close()
		grow(t, filepath.Join(folder, name), most+1)
		if _, err := (regularFiles{os.DirFS(folder)}).Open(name); err == nil || !strings.Contains(err.Error(), fmt.Sprintf("it is larger than %d MB, the most for ", most>>20)) {
			t.Errorf("%s, one too many: %v", name, err)
		}
	}
}

func TestEachFileThatIsTooLargeHasItsOwnLine(t *testing.T) {
	content := filepath.Join(t.TempDir(), "content")
	writeFile(t, filepath.Join(content, "site.yaml"), goodSite)
	writeFile(t, filepath.Join(content, "programme", "index.md"), "---\nkind: page\ntitle: A\n---\n[Film](film.mp4)\n")
	grow(t, filepath.Join(content, "survey", "round-2025.yaml"), 16<<20+1)
	grow(t, filepath.Join(content, "programme", "long.md"), 1<<20+1)
	grow(t, filepath.Join(content, "programme", "film.mp4"), 100<<20+1)
	grow(t, filepath.Join(content, "ledger.csv"), 64<<20+1)
	var stdout, stderr bytes.Buffer
	code := run(context.Background(), []string{"check", "--content", content}, &stdout, &stderr)
	for _, line := range []string{
		"survey/round-2025.yaml: the file cannot be read: it is larger than 16 MB, the most for a file of YAML; remove what is not needed [survey-files]\n",
		"programme/long.md: the file cannot be read: it is larger than 1 MB, the most for a text; divide it, and link the parts to each other [front-matter]\n",
		"programme/film.mp4: the file cannot be read: it is larger than 100 MB, the most for a file that is published; make it smaller; put a long film on a server for films, and link to it [attachment]\n",
		"ledger.csv: the file cannot be read: it is larger than 64 MB, the most for the memory of what was published; restore a copy from before it grew [ledger]\n",
	} {
		if !strings.Contains(stderr.String(), filepath.ToSlash(content)+"/"+line) {
			t.Errorf("%q is not in\n%s", line, stderr.String())
		}
	}
	if code != exitProblems {
		t.Error(code)
	}
}

func TestOfATableThatIsTooLargeOnlyTheBeginningIsRead(t *testing.T) {
	table := filepath.Join(t.TempDir(), "results-2025.csv")
	grow(t, table, 1<<40)
	sources, err := readSources([]string{table}, i18n.For("en"))
	if err != nil || len(sources[0].Data) != sheet.MostBytes+1 {
		t.Error(err)
	}
}

func TestAFolderThatCannotBeReadIsReportedOnce(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("an administrator reads everything")
	}
	for _, mode := range []os.FileMode{0o000, 0o444, 0o111} { // not at all, not entered, not listed
		content := filepath.Join(t.TempDir(), "content")
		writeFile(t, filepath.Join(content, "site.yaml"), goodSite)
		if err := os.Chmod(content, mode); err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{{"check", "--content"}, {"publish", "--content"}, {"import", "results.csv", "--into"}} {
			var stdout, stderr bytes.Buffer
			code := run(context.Background(), append(args, content), &stdout, &stderr)
			want := "tifaktor: the folder " + content + " cannot be read: permission denied\n"
			if code != exitProblems || stderr.String() != want {
				t.Errorf("%v of %v: %d, %q, want %q", args, mode, code, stderr.String(), want)
			}
		}
		if err := os.Chmod(content, 0o755); err != nil {
			t.Fatal(err)
		}
	}
}
