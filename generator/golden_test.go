package generator

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files again")

// TestASmallSiteIsMadeAsItWasRead compares a whole small site with the one that
// was read and found right. Fonts and other assets are the theme's own and left
// out.
func TestASmallSiteIsMadeAsItWasRead(t *testing.T) {
	const golden = "testdata/small/golden"
	made := build(t, os.DirFS("testdata/small/content"))
	for name := range made {
		if strings.HasPrefix(name, "assets/") {
			delete(made, name)
		}
	}
	if *update {
		writeGolden(t, golden, made)
		return
	}
	for _, name := range names(made) {
		want, err := os.ReadFile(filepath.Join(golden, name))
		if err != nil {
			t.Error(err)
			continue
		}
		if got := asRead(made[name]); !bytes.Equal(got, want) {
			t.Errorf("%s is not as it was read: %s", name, firstDifference(got, want))
		}
	}
	err := filepath.WalkDir(golden, func(file string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(golden, file)
		if made[filepath.ToSlash(name)] == nil {
			t.Errorf("%s is not made any more", name)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// drawing is a figure in a page.
var drawing = regexp.MustCompile(`(?s)<svg.*?</svg>`)

// asRead writes a page as it is kept: without the fingerprints of its assets, and with one
// element of a drawing a line, so that it can be seen what a change draws otherwise.
func asRead(page []byte) []byte {
	return drawing.ReplaceAllFunc(withoutMarks(page), func(svg []byte) []byte {
		return bytes.ReplaceAll(svg, []byte("><"), []byte(">\n<"))
	})
}

// withoutMarks takes the fingerprints out of the assets' names, so that a change
// of a colour does not touch every golden page.
func withoutMarks(page []byte) []byte {
	parts := bytes.Split(page, []byte("assets/"))
	for i, part := range parts[1:] {
		end := bytes.IndexAny(part, `" `)
		name := strings.Split(string(part[:max(end, 0)]), ".")
		if len(name) == 3 {
			parts[i+1] = append([]byte(name[0]+"."+name[2]), part[end:]...)
		}
	}
	return bytes.Join(parts, []byte("assets/"))
}

// firstDifference returns the first line that differs, so that a failure can be
// read.
func firstDifference(got, want []byte) string {
	gotLines, wantLines := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i, line := range gotLines {
		if i >= len(wantLines) || line != wantLines[i] {
			return line
		}
	}
	return "it ends early"
}

func writeGolden(t *testing.T, golden string, made map[string][]byte) {
	t.Helper()
	if err := os.RemoveAll(golden); err != nil {
		t.Fatal(err)
	}
	for _, name := range names(made) {
		file := filepath.Join(golden, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, asRead(made[name]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
