package generator

import (
	"testing"
	"testing/fstest"
)

// An author may call a heading anything: its id is never one of the theme's own.
func TestAHeadingNeverTakesAnIdOfThePage(t *testing.T) {
	folder := madeUpTree(5).content(1)
	folder["programme/side.md"] = &fstest.MapFile{Data: []byte(
		"---\nkind: page\nsection: programme\ntitle: Side\nlead: Ei side.\n---\n\n## Main\n\nTekst.\n\n## Part main\n\nMeir tekst.\n")}
	const name = "nn/side.html"
	files := build(t, folder)
	if files[name] == nil {
		t.Fatalf("there is no %s", name)
	}
	page := parse(t, name, files[name]) // fails if an id is there twice
	if !page.ids["main"] || !page.ids["part-main"] {
		t.Errorf("the headings have other ids: %v", page.ids)
	}
}
