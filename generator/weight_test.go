package generator

import (
	"bytes"
	"compress/gzip"
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"
)

// heaviest is what a unit's page may weigh with all that it fetches, packed as a
// server sends it: a second on a slow phone.
const heaviest = 50_000

// heaviestStyles is what the style sheets of a page may weigh together, packed: the site's
// and the page's own.
const heaviestStyles = 10_000

// heaviestExplorer is what the explorer may weigh with all that it fetches before a reader
// chooses, its live figure among it, and explorerStyles what its style sheets may.
const (
	heaviestExplorer = 260_000
	explorerStyles   = 10_500
)

// liveFigures is the script that only the explorer fetches before a reader asks for it.
const liveFigures = "echarts.js"

// otherLetters is the font with the letters of other languages, which a browser
// fetches only when one of them is on the page.
const otherLetters = "latin-ext"

func TestAUnitPageWithAllItsAssetsIsLight(t *testing.T) {
	files := sample(t)
	for _, name := range names(files) {
		if !strings.HasPrefix(name, "nn/resultat/eining/") || path.Ext(name) != ".html" {
			continue
		}
		total := packed(t, files[name])
		fetched := fetchedBy(t, files, name)
		if len(fetched) < 3 {
			t.Errorf("%s fetches only %v: the test sees too little", name, fetched)
		}
		for _, asset := range fetched {
			total += packed(t, files[asset])
		}
		if total > heaviest {
			t.Errorf("%s weighs %d bytes with %v", name, total, fetched)
		}
	}
}

func TestEveryPageIsWithinTheBudgetOfItsStylesAndOfAllThatItFetches(t *testing.T) {
	files := sampleWithFigures(t)
	weighed, explorers := map[string]int{}, 0
	for _, name := range names(files) {
		if path.Ext(name) == ".html" && isLight(t, files, name, weighed) {
			explorers++
		}
	}
	if explorers != 3 {
		t.Errorf("%d pages fetch %s; the explorer in each of three languages does", explorers, liveFigures)
	}
}

// isLight weighs a page with all that it fetches. It returns whether that has a live figure. What
// was weighed before is in weighed.
func isLight(t *testing.T, files map[string][]byte, name string, weighed map[string]int) (live bool) {
	t.Helper()
	all, styles := packed(t, files[name]), 0
	mayAll, mayStyles := heaviest, heaviestStyles
	for _, asset := range fetchedBy(t, files, name) {
		if weighed[asset] == 0 {
			weighed[asset] = packed(t, files[asset])
		}
		all += weighed[asset]
		if path.Ext(asset) == ".css" {
			styles += weighed[asset]
		}
		if unmarked(asset) == liveFigures {
			mayAll, mayStyles, live = heaviestExplorer, explorerStyles, true
		}
	}
	if styles > mayStyles || all > mayAll {
		t.Errorf("%s weighs %d bytes, %d of them styles; it may weigh %d and %d", name, all, styles, mayAll, mayStyles)
	}
	return live
}

// unmarked returns the name of an asset without the mark of its content: site.css.
func unmarked(asset string) string {
	name, _, _ := strings.Cut(path.Base(asset), ".")
	return name + path.Ext(asset)
}

// heaviestPlan is what the page of a unit's plan may weigh by itself, not packed:
// a large site has one for every unit.
const heaviestPlan = 20 << 10

func TestThePlanOfAUnitIsLight(t *testing.T) {
	files := sample(t)
	plans := 0
	for _, name := range names(files) {
		if !strings.HasPrefix(name, "nn/resultat/plan/") {
			continue
		}
		plans++
		if len(files[name]) > heaviestPlan {
			t.Errorf("%s has %d bytes", name, len(files[name]))
		}
		total := packed(t, files[name])
		for _, asset := range fetchedBy(t, files, name) {
			total += packed(t, files[asset])
		}
		if total > heaviest {
			t.Errorf("%s weighs %d bytes with what it fetches", name, total)
		}
	}
	if plans == 0 {
		t.Error("no unit has a plan")
	}
}

// fetchedBy returns what a page fetches: its style sheets, scripts, pictures and
// icon, and the fonts that the style sheets name.
func fetchedBy(t *testing.T, files map[string][]byte, name string) []string {
	t.Helper()
	var fetched []string
	for _, node := range parse(t, name, files[name]).nodes {
		switch node.DataAtom {
		case atom.Link:
			fetched = append(fetched, path.Join(path.Dir(name), attribute(node, "href")))
		case atom.Script, atom.Img:
			if source := attribute(node, "src"); source != "" {
				fetched = append(fetched, path.Join(path.Dir(name), source))
			}
		}
	}
	for _, asset := range fetched {
		if path.Ext(asset) != ".css" {
			continue
		}
		for _, part := range strings.Split(string(files[asset]), "url(")[1:] {
			font, _, _ := strings.Cut(part, ")")
			if !strings.Contains(font, otherLetters) {
				fetched = append(fetched, path.Join(path.Dir(asset), strings.Trim(font, `"'`)))
			}
		}
	}
	return fetched
}

func packed(t *testing.T, data []byte) int {
	t.Helper()
	if data == nil {
		t.Error("a file that a page fetches does not exist")
	}
	var buffer bytes.Buffer
	writer, err := gzip.NewWriterLevel(&buffer, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := writer.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	return buffer.Len()
}
