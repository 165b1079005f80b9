package markdown_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"

	"tifaktor/generator/markdown"
	"tifaktor/generator/problem"
)

// asWritten prints links as they are written, images a hundred pixels wide, and the
// terms of a small glossary.
var asWritten = markdown.Printing{
	Resolve: func(link markdown.Link) markdown.Target {
		if link.Image {
			return markdown.Target{Address: link.Destination, Width: 100, Height: 50}
		}
		return markdown.Target{Address: link.Destination}
	},
	Words: markdown.Words{Note: "Merk", Tip: "Tips", Important: "Viktig", Done: "Gjort", Undone: "Ikkje gjort"},
	Terms: markdown.NewTerms([][]string{
		{"viddevakt", "viddevakta", "viddevakter"}, {"IGP"}, {"open dør"}, {"open"}, {"eining"}, {"10-FAKTOR"},
	}),
	Entry: func(term int) string {
		return []string{"ord.html#ord_viddevakt", "ord.html#ord_igp", "ord.html#ord_open-doer", "ord.html#ord_open", "", "ord.html#ord_10-faktor"}[term]
	},
}

func printed(t *testing.T, d *markdown.Document) string {
	t.Helper()
	return joined(parts(t, d))
}

func parts(t *testing.T, d *markdown.Document) []markdown.Part {
	t.Helper()
	parts, err := d.Parts(asWritten)
	if err != nil {
		t.Fatal(err)
	}
	return parts
}

// joined returns the page that the parts make up, with "[block 0]" for the first block.
func joined(parts []markdown.Part) string {
	var b strings.Builder
	for _, part := range parts {
		if part.Block == markdown.NoBlock {
			b.WriteString(string(part.HTML))
		} else {
			fmt.Fprintf(&b, "[block %d]\n", part.Block)
		}
	}
	return b.String()
}

func parse(source string) (*markdown.Document, []problem.Problem) {
	var problems problem.List
	d := markdown.Parse("a.md", []byte(source), "nn", &problems)
	return d, problems.Sorted()
}

const front = "---\nkind: page\n---\n"

func TestFrontMatterIsTakenOutWithItsPlace(t *testing.T) {
	for name, source := range map[string]string{
		"plain":                   "---\nkind: page\ntitle: Å\n---\nTekst\n",
		"with a byte order mark":  "\ufeff---\nkind: page\ntitle: Å\n---\nTekst\n",
		"with Windows line ends":  "---\r\nkind: page\r\ntitle: Å\r\n---\r\nTekst\r\n",
		"with spaces after fence": "--- \nkind: page\ntitle: Å\n---\t\nTekst\n",
	} {
		d, problems := parse(source)
		if len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
		}
		if got := string(d.FrontMatter); got != "kind: page\ntitle: Å\n" || d.FrontMatterLine != 2 {
			t.Errorf("%s: front matter %q at line %d", name, got, d.FrontMatterLine)
		}
		if got := printed(t, d); got != "<p>Tekst</p>\n" {
			t.Errorf("%s: printed %q", name, got)
		}
	}
}

func TestEmptyFrontMatterIsFrontMatter(t *testing.T) {
	d, problems := parse("---\n---\nTekst")
	if len(problems) > 0 || d.FrontMatterLine != 2 || len(d.FrontMatter) != 0 {
		t.Errorf("%v, line %d, %q", problems, d.FrontMatterLine, d.FrontMatter)
	}
}

func TestFrontMatterThatIsMissingOrNeverClosedIsAProblem(t *testing.T) {
	for source, want := range map[string]string{
		"Tekst\n":             "no front matter",
		"":                    "no front matter",
		"----\na: 1\n---\n":   "no front matter",
		"---\na: 1\n":         "never closed",
		"---":                 "never closed",
		"---\na: 1\n --- \nx": "never closed",
	} {
		d, problems := parse(source)
		if len(problems) != 1 || problems[0].Rule != "front-matter" || !strings.Contains(problems[0].Text, want) {
			t.Errorf("%q: %v", source, problems)
		}
		if d.FrontMatterLine != 0 {
			t.Errorf("%q: front matter at line %d", source, d.FrontMatterLine)
		}
	}
}

func TestATextThatIsNotUTF8IsAProblemAtItsFirstInvalidByte(t *testing.T) {
	_, problems := parse(front + "Bl\xe5b\xe6r")
	if len(problems) != 1 || problems[0].Place != (problem.Place{File: "a.md", Line: 4, Col: 3}) || problems[0].Rule != "encoding" {
		t.Error(problems)
	}
}

func TestAnInvisibleLetterIsAProblemAtItsPlace(t *testing.T) {
	_, problems := parse(front + "Tab\ter greitt,\r\nlin\x0bjeskift ikkje")
	if len(problems) != 1 || problems[0].String() != "a.md:5:4: an invisible control character (U+000B) is here; remove it [encoding]" {
		t.Error(problems)
	}
}

// indented are texts with a problem after a tab, and where it is. A tab before a
// sign is one letter, however many spaces it is read as.
var indented = map[string]string{
	"- d\n\t#":            "2:2",
	"- d\n\t# X\n":        "2:2",
	"- a\n\t- b\n\t\t#":   "3:3",
	"-\t# x":              "1:3",
	"> \t# x":             "1:4",
	"# x":                 "1:1",
	"x\n=\n":              "1:1",
	"- d\n\t```Chart\n":   "2:2",
	"- d\n\t~~~~Chart\n":  "2:2",
	"- d\n\n\t::: note\n": "3:2",
	"- d\n\t<div>\n":      "2:2",
	"- d\n\n\t<!-- x":     "3:2",
}

func TestABlockIndentedByATabHasItsPlace(t *testing.T) {
	for source, want := range indented {
		_, problems := parse("---\nkind: session\n---\n" + source)
		if len(problems) == 0 {
			t.Errorf("%q: no problem", source)
			continue
		}
		line, col := problems[0].Place.Line-3, problems[0].Place.Col
		if got := fmt.Sprintf("%d:%d", line, col); got != want {
			t.Errorf("%q: %s, not %s: %v", source, got, want, problems[0])
		}
	}
}

func TestIDsAreMadeOfTheWords(t *testing.T) {
	for words, want := range map[string]string{
		"Kven ser kva?":            "kven-ser-kva",
		"Før, under og etter":      "foer-under-og-etter",
		"Ærleg på åsen":            "aerleg-paa-aasen",
		"10-FAKTOR":                "h-10-faktor",
		"«…»":                      "h",
		"a – b/c_d":                "a-b-c-d",
		"Čáhppes (samisk) & idé":   "cahppes-samisk-ide",
		"Идея":                     "h",
		"  Mellomrom   i   midten": "mellomrom-i-midten",
	} {
		if got := markdown.ID(words); got != want {
			t.Errorf("ID(%q) is %q, want %q", words, got, want)
		}
	}
}

func TestNoTwoHeadingsShareAnID(t *testing.T) {
	d, _ := parse(front + "## A\n\n## A 2\n\n## A\n\n## A\n")
	if want := []string{"a", "a-2", "a-3", "a-4"}; !slices.Equal(d.IDs, want) {
		t.Errorf("%v, want %v", d.IDs, want)
	}
}

// refused are addresses that run code or leave the site unseen.
var refused = []string{
	"javascript:alert(1)", "JavaScript:alert(1)", "java&Tab;script:alert(1)", "java&#10;script:alert(1)",
	"data:text/html,x", "file:///etc/passwd", "vbscript:x", "ftp://example.org/", `C:\fil.pdf`,
	"//example.org/x", `/\example.org`, `\\\\server\\fil`, "/om/side.md", "&#1;javascript:alert(1)",
	"&#32;javascript:alert(1)", "&nbsp;javascript:alert(1)", "igp&Tab;.md", "",
}

func TestDestinationsThatRunCodeOrLeaveTheSiteUnseenAreRefused(t *testing.T) {
	for _, destination := range refused {
		d, problems := parse(front + "Sjå [her](<" + destination + ">).\n")
		if len(problems) != 1 || problems[0].Rule != "link" {
			t.Errorf("%q: %v", destination, problems)
		}
		if len(d.Links) > 0 || strings.Contains(printed(t, d), "href") {
			t.Errorf("%q is followed: %s", destination, printed(t, d))
		}
	}
	for _, destination := range []string{
		"igp.md", "../verktoy/igp.md#roller", "#roller", "https://www.ks.no/?a=1&b=2", "http://example.org",
		"mailto:post@kommune.example", "tel:+4735000000", "ark%20og%20fil.pdf", "blå.md",
	} {
		d, problems := parse(front + "Sjå [her](<" + destination + ">).\n")
		if len(problems) > 0 || len(d.Links) != 1 || d.Links[0].Destination != destination {
			t.Errorf("%q: %v %v", destination, d.Links, problems)
		}
	}
}

func TestAnImageFromAnotherHostIsRefused(t *testing.T) {
	for _, destination := range []string{"https://example.org/a.png", "http://example.org/a.png", "//example.org/a.png", "data:image/png;base64,AA"} {
		d, problems := parse(front + "![Eit bilete](" + destination + ")\n")
		if len(problems) != 1 || problems[0].Rule != "image" || strings.Contains(printed(t, d), "<img") {
			t.Errorf("%q: %v", destination, problems)
		}
	}
}

func TestTheAddressPrintedIsTheOneResolved(t *testing.T) {
	d, _ := parse(front + "[a](igp.md#x) ![b](c.png) [borte](borte.md)\n")
	printed, err := d.Parts(markdown.Printing{Resolve: func(link markdown.Link) markdown.Target {
		switch {
		case link.Image:
			return markdown.Target{Address: "../filer/å og \"ø\".png"}
		case link.Destination == "borte.md":
			return markdown.Target{}
		}
		return markdown.Target{Address: "../verktoy/igp.html?a=1&b=2#x"}
	}})
	want := `<p><a href="../verktoy/igp.html?a=1&amp;b=2#x">a</a> <img src="../filer/%C3%A5%20og%20%22%C3%B8%22.png" alt="b"> borte</p>` + "\n"
	if err != nil || joined(printed) != want {
		t.Errorf("%s %v, want %s", joined(printed), err, want)
	}
}

func TestSeveralGoroutinesMayPrintOneDocument(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/everything.txtar")
	if err != nil {
		t.Fatal(err)
	}
	d, _ := parse(string(archive.Files[0].Data))
	want := printed(t, d)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if printed(t, d) != want || d.Text() == "" {
				t.Error("printed something else")
			}
		})
	}
	group.Wait()
}

func BenchmarkParseAndPrint(b *testing.B) {
	archive, err := txtar.ParseFile("testdata/everything.txtar")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	b.SetBytes(int64(len(archive.Files[0].Data)))
	for b.Loop() {
		var problems problem.List
		d := markdown.Parse("a.md", archive.Files[0].Data, "nn", &problems)
		if _, err := d.Parts(asWritten); err != nil {
			b.Fatal(err)
		}
	}
}

func TestATextIsCutBeforeItsSecondPart(t *testing.T) {
	for source, want := range map[string]string{
		"Først.\n\n## Ein\n\nviddevakt\n\n### Under\n\n## To\n\nviddevakt[^1]\n\n## Tre\n\n[^1]: Note\n": "To",
		"## Ein\n\nEin tekst.\n": "",
		"Ein tekst.\n":           "",
	} {
		d, problems := parse(front + source)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		parts, before, err := d.PartsInTwo(asWritten)
		if err != nil {
			t.Fatal(err)
		}
		if whole := joined(parts); whole != printed(t, d) {
			t.Errorf("in two: %s\nin one: %s", whole, printed(t, d))
		}
		rest := joined(parts[before:])
		if want == "" && rest != "" || want != "" && !strings.HasPrefix(rest, `<h2 id="`+markdown.ID(want)) {
			t.Errorf("%q: got %s", source, rest)
		}
	}
}
