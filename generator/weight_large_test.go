package generator

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/content"
	"tifaktor/generator/problem"
	"tifaktor/themes"
)

// What a page of a large site may be by itself, not packed: search and explorer had five times
// as much. heaviestScript is what a script with values may be, packed.
const (
	heaviestPage   = 150_000
	heaviestScript = 60_000
)

// largestUnits is how many units the largest organisations have.
const largestUnits = 5000

// TestPagesOfALargeSiteAreLight weighs the longest page of each layout, and every script with
// values, on a site of 5,000 units with the texts of the sample.
func TestPagesOfALargeSiteAreLight(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds a large site")
	}
	files, longest := largestSite(t)
	weighed := map[string]int{}
	for _, layout := range slices.Sorted(maps.Keys(longest)) {
		name := longest[layout]
		if size := len(files[name]); size > heaviestPage {
			t.Errorf("%s has %d bytes", name, size)
		}
		isLight(t, files, name, weighed)
	}
	for _, layout := range []string{"home", "whole", "unit", "units", "unitplan", "factor", "explorer", "session", "search", "searchpart", "calendar"} {
		if longest[layout] == "" {
			t.Errorf("the site has no page of layout %s", layout)
		}
	}
	scripts := 0
	for _, name := range names(files) {
		if !strings.HasPrefix(name, "assets/") && path.Ext(name) == ".js" {
			scripts++
			if size := packed(t, files[name]); size > heaviestScript {
				t.Errorf("%s weighs %d bytes", name, size)
			}
		}
	}
	if scripts < 27 {
		t.Errorf("the site has %d scripts with values", scripts)
	}
}

// largestSite makes a site of 5,000 units. It returns the path of the longest page of each
// layout, and those pages with all files that are no pages: the whole site would fill the memory.
func largestSite(t *testing.T) (files map[string][]byte, longest map[string]string) {
	t.Helper()
	folder := sampleWithUnits(t, largestUnits)
	var problems problem.List
	made, err := Build(folder, themes.Files, &problems)
	if err != nil || problems.Failed() {
		t.Fatal(err, problems.Sorted())
	}
	layouts := map[string]string{}
	for _, pg := range made.parts.pages {
		layouts[pg.Path] = pg.Layout
	}
	files, longest = map[string][]byte{}, map[string]string{}
	for file, err := range made.Files {
		if err != nil {
			t.Fatal(err)
		}
		if layout := layouts[file.Path]; layout != "" {
			before := longest[layout]
			if before != "" && len(file.Data) <= len(files[before]) {
				continue
			}
			delete(files, before)
			longest[layout] = file.Path
		}
		files[file.Path] = slices.Clone(file.Data)
	}
	return files, longest
}

// sampleWithUnits is the content of the sample, its texts in one language, with other units: as many
// as are asked for, and their made-up numbers.
func sampleWithUnits(t testing.TB, units int) fstest.MapFS {
	t.Helper()
	folder := copied(t, content.Files)
	var factors []string
	for _, line := range strings.Split(string(folder["survey/instrument.yaml"].Data), "\n") {
		if id, found := strings.CutPrefix(line, "  - id: "); found {
			factors = append(factors, id)
		}
	}
	for name := range folder {
		other := strings.HasSuffix(name, ".nb.md") || strings.HasSuffix(name, ".en.md")
		if other || strings.HasPrefix(name, "survey/round-") {
			delete(folder, name)
		}
	}
	for name, file := range municipality(units, 3) {
		if name != "survey/units.yaml" && !strings.HasPrefix(name, "survey/round-") {
			continue
		}
		text := string(file.Data)
		for f := madeUpFactors; f >= 1; f-- { // faktor-10 before faktor-1
			text = strings.ReplaceAll(text, fmt.Sprintf("faktor-%d:", f), factors[f-1]+":")
		}
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return folder
}
