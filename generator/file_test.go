package generator

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"
	"testing"

	"tifaktor/content"
	"tifaktor/generator/problem"
	"tifaktor/themes"
)

// TestAFileAloneIsTheSameAsAmongAll makes each file of the sample by itself.
func TestAFileAloneIsTheSameAsAmongAll(t *testing.T) {
	files := copied(t, content.Files)
	files["programme/figurar.md"] = figureText()
	var problems problem.List
	site, err := Build(files, themes.Files, &problems)
	if err != nil || problems.Failed() {
		t.Fatal(err, problems.Sorted())
	}
	kinds := map[string]int{}
	for file, err := range site.Files {
		if err != nil {
			t.Fatal(err)
		}
		alone, err := site.File(file.Path)
		if err != nil || !bytes.Equal(alone, file.Data) {
			t.Errorf("%s: %d bytes, and %d among all (%v)", file.Path, len(alone), len(file.Data), err)
		}
		kinds[file.Path[strings.LastIndexByte(file.Path, '.'):]]++
	}
	for _, kind := range []string{".html", ".csv", ".ics", ".css", ".js"} {
		if kinds[kind] == 0 {
			t.Errorf("no file is %s: %v", kind, kinds)
		}
	}
	for _, name := range []string{"", "nn", "nn/", "nn/nowhere.html", "../site.yaml", "site.yaml"} {
		if data, err := site.File(name); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%q: %d bytes, %v", name, len(data), err)
		}
	}
}
