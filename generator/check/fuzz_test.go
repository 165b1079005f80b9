package check_test

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"
)

// FuzzContent reads and checks strange content: whatever it is, there must be
// problems rather than a crash.
func FuzzContent(f *testing.F) {
	examples, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, example := range examples {
		data, err := os.ReadFile(example)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		archive := txtar.Parse(data)
		if _, err := txtar.FS(archive); err != nil {
			t.Skip("no content folder can look like this")
		}
		problemsOf(t, archive)
	})
}
