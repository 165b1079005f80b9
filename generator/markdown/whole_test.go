package markdown_test

import (
	"flag"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"tifaktor/generator/markdown"
	"tifaktor/generator/problem"
)

var update = flag.Bool("update", false, "write what was found into the examples")

// TestEachExampleIsReadAndPrintedAsItSays reads text.md of each archive in
// testdata and compares everything that comes of it with the archive.
func TestEachExampleIsReadAndPrintedAsItSays(t *testing.T) {
	for example, archive := range examples(t) {
		t.Run(strings.TrimSuffix(filepath.Base(example), ".txtar"), func(t *testing.T) {
			found := &txtar.Archive{Comment: archive.Comment, Files: append(archive.Files[:1:1], read(t, archive.Files[0])...)}
			if *update {
				if err := os.WriteFile(example, txtar.Format(found), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if got, want := string(txtar.Format(found)), string(txtar.Format(archive)); got != want && !*update {
				t.Errorf("found:\n%s\nexpected:\n%s", got, want)
			}
		})
	}
}

// examples returns the archives in testdata, by their paths.
func examples(t testing.TB) map[string]*txtar.Archive {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no examples", err)
	}
	archives := map[string]*txtar.Archive{}
	for _, path := range paths {
		if archives[path], err = txtar.ParseFile(path); err != nil {
			t.Fatal(err)
		}
	}
	return archives
}

// read returns what comes of a text, as the files of an example.
func read(t *testing.T, file txtar.File) []txtar.File {
	t.Helper()
	var problems problem.List
	d := markdown.Parse(file.Name, file.Data, "nn", &problems)
	var lines strings.Builder
	for _, p := range problems.Sorted() {
		fmt.Fprintln(&lines, p)
	}
	files := []txtar.File{{Name: "problems", Data: []byte(lines.String())}}
	lines.Reset()
	for _, heading := range d.Headings {
		fmt.Fprintf(&lines, "%s %s #%s\n", strings.Repeat("#", heading.Level), heading.Text, heading.ID)
	}
	files = append(files, txtar.File{Name: "headings", Data: []byte(lines.String())})
	lines.Reset()
	for _, link := range d.Links {
		kind := "link"
		if link.Image {
			kind = "image"
		}
		fmt.Fprintf(&lines, "%s %s %s\n", link.Place, kind, link.Destination)
	}
	files = append(files, txtar.File{Name: "links", Data: []byte(lines.String())})
	lines.Reset()
	for _, block := range d.Blocks {
		fmt.Fprintf(&lines, "%s: %q from line %d\n", block.Place, block.Source, block.Line)
	}
	return append(files,
		txtar.File{Name: "blocks", Data: []byte(lines.String())},
		txtar.File{Name: "html", Data: []byte(printed(t, d))},
		txtar.File{Name: "slides", Data: []byte(slides(t, d))},
		txtar.File{Name: "text", Data: []byte(d.Text() + "\n")})
}

// slides returns a text as slides, each below a line with its title, and the notes of
// the speaker.
func slides(t *testing.T, d *markdown.Document) string {
	t.Helper()
	sections, err := d.Sections(asWritten)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, section := range sections {
		for _, slide := range section.Slides {
			fmt.Fprintf(&b, "= %s: %s\n%s", section.ID, html.EscapeString(slide.Title), joined(slide.Parts))
		}
		if section.Notes != "" {
			fmt.Fprintf(&b, "= notes\n%s", section.Notes)
		}
	}
	return b.String()
}
