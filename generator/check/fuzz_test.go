package check_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"tifaktor/generator/check"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
)

// settings are those of the site that is made strange.
const settings = `title: Undersøkinga
organisation: Sør kommune
languages: [nn, nb]
accessibility_statement: https://uustatus.no/nn/erklaringer/publisert/1
`

// fuzzed are the files that are made strange, one at a time. An example whose name is
// another is taken for the last of its folder.
var fuzzed = []string{
	"site.yaml", "survey/instrument.yaml", "survey/units.yaml", "survey/round-2023.yaml",
	"programme/program/index.md", "programme/samlingar/samling-1.md", "programme/samlingar/samling-1.nb.md", "programme/verktoy/igp.md",
}

// FuzzContent makes one file of a small site strange: whatever it is, there must be
// problems rather than a crash. The other files are read once, and only what the strange
// one belongs to is read again.
func FuzzContent(f *testing.F) {
	files := smallSite(f)
	for _, pattern := range []string{"testdata/*.txtar", "../programme/testdata/*.txtar"} {
		for _, file := range filesOf(f, pattern) {
			if which := slices.Index(fuzzed, file.Name); which >= 0 {
				f.Add(byte(which), file.Data)
			} else if strings.HasSuffix(file.Name, ".md") {
				f.Add(byte(len(fuzzed)-1), file.Data)
			} else if strings.HasPrefix(file.Name, "survey/round-") {
				f.Add(byte(3), file.Data)
			}
		}
	}
	whole := read(files)
	if whole.Results == nil || len(whole.Programme.Documents) < 6 {
		f.Fatal("the small site is not read")
	}
	f.Fuzz(func(t *testing.T, which byte, data []byte) {
		name := fuzzed[int(which)%len(fuzzed)]
		strange := whole
		strange.Files = withFile(files, name, data)
		var problems problem.List
		switch {
		case name == "site.yaml":
			strange.Site = site.Read(strange.Files, &problems)
			strange.Words = strange.Site.Words()
			strange.Programme = programme.Read(strange.Files, strange.Site.Languages, &problems)
		case strings.HasPrefix(name, "survey/"):
			strange.Results = raw.Read(strange.Files, &problems)
		default:
			strange.Programme = programme.Read(strange.Files, whole.Site.Languages, &problems)
		}
		check.Run(strange, &problems)
		for _, p := range problems.Sorted() {
			if p.Text == "" || p.Rule == "" || p.Place.Line < 0 || p.Place.Col < 0 {
				t.Errorf("%+v", p)
			}
		}
	})
}

// smallSite is a site with every kind of file.
func smallSite(f *testing.F) fstest.MapFS {
	files := fstest.MapFS{"site.yaml": {Data: []byte(settings)}}
	for _, example := range []string{"../programme/testdata/whole.txtar", "testdata/sums.txtar"} {
		for _, file := range filesOf(f, example) {
			if slices.Contains(fuzzed, file.Name) || strings.HasPrefix(file.Name, "programme/roller") {
				files[file.Name] = &fstest.MapFile{Data: file.Data}
			}
		}
	}
	return files
}

// filesOf returns all files of the examples that a pattern finds.
func filesOf(f *testing.F, pattern string) []txtar.File {
	var files []txtar.File
	examples, err := filepath.Glob(pattern)
	if err != nil || len(examples) == 0 {
		f.Fatal(pattern, err)
	}
	for _, example := range examples {
		archive, err := txtar.ParseFile(example)
		if err != nil {
			f.Fatal(err)
		}
		files = append(files, archive.Files...)
	}
	return files
}

// read reads a whole site.
func read(files fstest.MapFS) check.Content {
	var problems problem.List
	content := check.Content{Site: site.Read(files, &problems), Results: raw.Read(files, &problems), Files: files}
	content.Words = content.Site.Words()
	content.Programme = programme.Read(files, content.Site.Languages, &problems)
	return content
}

// withFile returns the files with one of them replaced.
func withFile(files fstest.MapFS, name string, data []byte) fstest.MapFS {
	strange := fstest.MapFS{}
	for known, file := range files {
		strange[known] = file
	}
	strange[name] = &fstest.MapFile{Data: data}
	return strange
}
