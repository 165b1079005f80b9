package generator

import (
	"bytes"
	"io/fs"
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// betweenFolder is the content of a small site where two of six in Hamna answered about two factors,
// so that those figures are hidden, and with
// them those of Kontoret. What the others leave of these is shown as a band.
var betweenFolder = os.DirFS("testdata/between/content")

// between is the site of it.
var between = once(func(t testing.TB) map[string][]byte { return build(t, betweenFolder) })

func TestABandIsShownWhereverTheMeanIs(t *testing.T) {
	files := between(t)
	for _, test := range []struct {
		page   string
		within string // an element, its class, or its role
		wanted []string
	}{
		{"data/results.csv", "", []string{"2023,kontoret,Kontoret,teknisk,,28,mestringstro,3.1..4.6,,between\n", "2023,hamna,Hamna,teknisk,,6,mestringstro,,,hidden\n"}},
		{"nn/resultat/eining/kontoret.csv", "", []string{"mellom 3,1 og\u00a04,6", "mellom 2,9 og\u00a04,6"}},
		{"nn/resultat/eining/kontoret.html", "value", []string{"3,1–4,6mellom 3,1 og 4,6", "3,6–5,0mellom 3,6 og 5,0"}},
		{"nn/resultat/eining/kontoret.html", "panel", []string{"Meistringstru. 2021: mellom 2,9 og\u00a04,6; 2023: mellom 3,1 og\u00a04,6."}},
		{"nb/resultater/enhet/kontoret.html", "value", []string{"3,1–4,6mellom 3,1 og 4,6"}},
		{"en/results/unit/kontoret.html", "value", []string{"3.1–4.6between 3.1 and 4.6"}},
		{"nn/resultat/einingar.html", "hidden-cell", []string{"3,1–4,6mellom 3,1 og 4,6", "skjult"}},
		{"nn/resultat/einingar.html", "key", []string{"Skjult: talet ligg mellom dei to som står der", "Skjult for å verne dei som svarte"}},
		{"nn/resultat/faktor/mestringstro.html", "value", []string{"3,1–4,6mellom 3,1 og 4,6", "–skjult"}},
		{"nn/resultat/faktor/mestringstro.html", "key", []string{"Skjult: talet ligg ein stad i det skraverte feltet"}},
		{"nn/figurar.html", "whole-column", []string{"mellom 3,1 og 4,6"}},
		{"nn/resultat/utforsk-1.js", "", []string{`["31..46",42,"36..50"]`, `["hidden",43,"hidden"]`}},
	} {
		all := string(files[test.page])
		if test.within != "" {
			all = saidIn(parse(t, test.page, files[test.page]), test.within)
		}
		for _, wanted := range test.wanted {
			if !strings.Contains(all, wanted) {
				t.Errorf("%s does not say %q in %s: %s", test.page, wanted, test.within, all)
			}
		}
	}
}

// saidIn returns the texts and the labels of all elements of a class.
func saidIn(page document, class string) string {
	var said []string
	for _, node := range page.nodes {
		if hasClass(node, class) {
			said = append(said, text(node), attribute(node, "aria-label"))
		}
	}
	return strings.Join(said, "\n")
}

func hasClass(node *html.Node, class string) bool {
	return strings.Contains(" "+attribute(node, "class")+" ", " "+class+" ")
}

// TestAHiddenMeanHasNoMarkAndNoColour reads the row and the cell of Kontoret: the hatch, and
// nothing that a figure has.
func TestAHiddenMeanHasNoMarkAndNoColour(t *testing.T) {
	files := between(t)
	rows, found := 0, map[string]bool{}
	for _, node := range parse(t, "unit", files["nn/resultat/eining/kontoret.html"]).nodes {
		if node.Data != "tr" || attribute(node, "id") == "" {
			continue
		}
		isHidden := attribute(node, "id") == "f1" || attribute(node, "id") == "f3"
		hatched := false
		for part := range node.Descendants() {
			hatched = hatched || hasClass(part, "hidden-field")
			for _, mark := range []string{"now", "reference", "chip"} {
				found[mark] = found[mark] || hasClass(part, mark)
				if isHidden && (part.Data == "circle" || hasClass(part, mark)) {
					t.Errorf("%s has a mark: %s", attribute(node, "id"), attribute(part, "class"))
				}
			}
		}
		if hatched != isHidden {
			t.Errorf("%s is hatched: %t", attribute(node, "id"), hatched)
		}
		if isHidden {
			rows++
		}
	}
	if rows != 2 || !found["now"] || !found["reference"] {
		t.Errorf("%d rows are hidden, and the others have the marks %v", rows, found)
	}
}

// TestNobodySeesHowManyAnsweredInAHiddenCell lets three answer in Hamna, and one fewer in Kontoret.
func TestNobodySeesHowManyAnsweredInAHiddenCell(t *testing.T) {
	const name = "survey/round-2023.yaml"
	before, other := between(t), copied(t, betweenFolder)
	data, err := fs.ReadFile(betweenFolder, name)
	if err != nil {
		t.Fatal(err)
	}
	for _, change := range [][2]string{
		{"n: {mestringstro: 2, mestringsklima: 6, autonomi: 2}", "n: {mestringstro: 3, mestringsklima: 6, autonomi: 4}"},
		{"means: {mestringstro: 3.6, mestringsklima: 4.2, autonomi: 4.2}}", "means: {mestringstro: 3.6, mestringsklima: 4.2, autonomi: 4.2}, n: {mestringstro: 27, mestringsklima: 28, autonomi: 26}}"},
	} {
		if !bytes.Contains(data, []byte(change[0])) {
			t.Fatalf("no %s", change[0])
		}
		data = bytes.Replace(data, []byte(change[0]), []byte(change[1]), 1)
	}
	other[name].Data = data
	after := build(t, other)
	if len(before) != len(after) {
		t.Errorf("%d files, and %d", len(before), len(after))
	}
	for _, file := range names(before) {
		if !bytes.Equal(before[file], after[file]) {
			t.Errorf("%s tells how many answered: %s", file, firstDifference(after[file], before[file]))
		}
	}
}

func TestASiteWithWhatHiddenMeansLieBetweenHoldsTogether(t *testing.T) {
	linksLead(t, between(t))
}

// TestTheExplorerOfSuchASiteKnowsTheTable holds the two against each other.
func TestTheExplorerOfSuchASiteKnowsTheTable(t *testing.T) {
	files := between(t)
	explorer := cellsOf(t, dataOf(t, files, explorerPage))
	for cell, want := range cellsInTable(t, files["data/results.csv"]) {
		if got := explorer[cell]; got != want {
			t.Errorf("%s is %q, and %q in the table", cell, got, want)
		}
	}
}
