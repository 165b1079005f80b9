package generator

import (
	"os"
	"strings"
	"testing"
	"testing/synctest"

	"tifaktor/generator/problem"
	"tifaktor/themes"
)

// TestNobodyIsLeftWaitingWhenTheReaderStopsEarly breaks off at the first page. A
// bubble of synctest fails when a goroutine in it never ends.
func TestNobodyIsLeftWaitingWhenTheReaderStopsEarly(t *testing.T) {
	var problems problem.List
	site, err := Build(os.DirFS("testdata/small/content"), themes.Files, &problems)
	if err != nil || problems.Failed() {
		t.Fatal(err, problems.Sorted())
	}
	synctest.Test(t, func(*testing.T) {
		for file, err := range site.Files {
			if err != nil || strings.HasSuffix(file.Path, ".html") {
				return
			}
		}
	})
}
