package generator

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html/atom"

	"tifaktor/content"
	"tifaktor/generator/programme"
)

// figureBlocks is one block of each kind of figure, of the sample's results.
var figureBlocks = map[programme.FigureKind]string{
	"dots":         "unit: helse\nfactor: [autonomi, mestringsklima]",
	"trend":        "unit: helse",
	"distribution": "round: 2021",
	"heatmap":      "unit: [helse, oppvekst, natteamet]",
	"strip":        "",
	"profile":      "unit: [helse, oppvekst, teknisk]",
	"response":     "",
}

// figurePage is the page with all of them.
const figurePage = "nn/figurar.html"

// sampleWithFigures is the sample site with a text that has every kind of figure,
// and one of a unit that is hidden.
var sampleWithFigures = once(func(t testing.TB) map[string][]byte {
	files := copied(t, content.Files)
	files["programme/figurar.md"] = figureText()
	files["programme/figurar.nb.md"] = figureText()
	return build(t, files)
})

// figureText is the text with every kind of figure.
func figureText() *fstest.MapFile {
	var written strings.Builder
	written.WriteString("---\nkind: page\nsection: programme\ntitle: Figurar\nlead: Alle.\nslides: true\n---\n\nFør.\n")
	for _, rule := range programme.FigureKinds {
		fmt.Fprintf(&written, "\n## Om %s\n\n```chart\nkind: %s\n%s\n```\n\nEtter %s.\n", rule.Kind, rule.Kind, figureBlocks[rule.Kind], rule.Kind)
	}
	written.WriteString("\n```chart\nkind: distribution\nunit: natteamet\n```\n")
	return &fstest.MapFile{Data: []byte(written.String())}
}

func copied(t testing.TB, from fs.FS) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(from, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(from, name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestEveryKindOfFigureIsInATextWhereItsBlockWas(t *testing.T) {
	files := sampleWithFigures(t)
	page := parse(t, figurePage, files[figurePage])
	var order []string
	for _, node := range page.nodes {
		switch node.DataAtom {
		case atom.Figcaption:
			order = append(order, strings.TrimPrefix(attribute(node, "id"), "fig_"))
		case atom.P:
			if kind, found := strings.CutPrefix(text(node), "Etter "); found {
				order = append(order, strings.TrimSuffix(kind, "."))
			} else if attribute(node, "class") == "empty" {
				order = append(order, text(node))
			}
		}
	}
	var want []string
	for _, rule := range programme.FigureKinds {
		want = append(want, string(rule.Kind), string(rule.Kind))
	}
	want = append(want, "Skjult for å verne dei som svarte")
	if got := strings.Join(order, " "); got != strings.Join(want, " ") {
		t.Errorf("got  %s\nwant %s", got, strings.Join(want, " "))
	}
	if strings.Contains(string(files[figurePage]), "```") || strings.Contains(string(files[figurePage]), "kind: ") {
		t.Error("a block is left in the text")
	}
}

func TestEveryFigureHasANameAndWordsAndIsOfferedAsAFile(t *testing.T) {
	files := sampleWithFigures(t)
	figures := 0
	for _, name := range names(files) {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		page := parse(t, name, files[name])
		for _, node := range page.nodes {
			if node.DataAtom != atom.Figure || attribute(node, "aria-label") == "" {
				continue
			}
			figures++
			title, button := attribute(node, "aria-label"), ""
			for part := range node.Descendants() {
				if part.DataAtom == atom.Button && hasClass(part, "save") {
					button = attribute(part, "data-notice") + "|" + attribute(part, "data-source")
				}
				if part.DataAtom == atom.Figcaption && len(text(part)) < 8 {
					t.Errorf("%s: the caption of %q is %q", name, title, text(part))
				}
			}
			if shown := string(files[name]); strings.Contains(shown, `class="deck"`) || strings.Contains(shown, `class="script"`) {
				// It is offered on the page of the text.
				if button != "" || !invented(shown) {
					t.Errorf("%s: %q is offered as a file, or has no notice", name, title)
				}
				continue
			}
			if !invented(">"+button) || !strings.Contains(button, "10-FAKTOR") {
				t.Errorf("%s: %q is not offered with its notice and source: %q", name, title, button)
			}
		}
	}
	if figures < 300 {
		t.Errorf("only %d figures: the test sees too little", figures)
	}
}

// invented reports whether a page or a drawing says that its numbers are.
func invented(shown string) bool {
	return strings.Contains(shown, ">Oppdikta tal.") || strings.Contains(shown, ">Oppdiktede tall.") || strings.Contains(shown, ">Invented numbers.")
}
