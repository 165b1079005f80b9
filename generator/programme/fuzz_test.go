package programme_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// FuzzRead checks that no file under programme/ makes the reader panic, that a
// text which cannot be used is always explained by a problem, and that each block
// is one figure, of a known kind unless there is a problem.
func FuzzRead(f *testing.F) {
	examples, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, example := range examples {
		archive, err := txtar.ParseFile(example)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			f.Add("verktoy/igp.nb.md", file.Data)
		}
	}
	f.Add("a/../..nb.md.md", []byte("---\nkind: page\n---\n[a](#%zz)"))
	f.Fuzz(func(t *testing.T, name string, source []byte) {
		var problems problem.List
		files := fstest.MapFS{"programme/" + name: {Data: source}}
		p := programme.Read(files, languages, &problems)
		if len(p.Documents) == 0 && len(p.Paths()) > 0 && !problems.Failed() {
			t.Errorf("%s is left out without a word", name)
		}
		for _, d := range p.Documents {
			for _, reference := range d.References {
				d.Resolve(reference.Destination)
			}
			if len(d.Figures) != len(d.Body.Blocks) {
				t.Errorf("%d figures for %d blocks", len(d.Figures), len(d.Body.Blocks))
			}
			for _, figure := range d.Figures {
				if _, known := figure.Rule(); !known && !problems.Failed() {
					t.Errorf("%+v is left out without a word", figure)
				}
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	archive, err := txtar.ParseFile("testdata/whole.txtar")
	if err != nil {
		b.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, file := range archive.Files {
		for n := range 50 {
			files[fmt.Sprintf("programme/%d/%s", n, file.Name)] = &fstest.MapFile{Data: file.Data}
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		var problems problem.List
		programme.Read(files, languages, &problems)
	}
}
