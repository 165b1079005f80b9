package plan

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/texts"
)

const (
	wordList = `---
kind: glossary
title: Ordliste
terms:
  - {id: viddevakt, term: viddevakt, forms: [viddevakta], meaning: Ho ser etter., link: verktoy/igp.md}
  - {id: aapenheit, term: åpenheit, meaning: At ein seier det.}
  - {id: igp, term: IGP, meaning: Ein arbeidsmåte., link: verktoy/igp.md}
---
Ei viddevakt.
`
	wordListNB = `---
kind: glossary
title: Ordliste
terms:
  - {id: viddevakt, term: vidvakt, meaning: Hun ser etter.}
---
`
)

func glossaryTexts(t *testing.T) Content {
	t.Helper()
	return written(t, map[string]string{
		"ordliste.md":    wordList,
		"ordliste.nb.md": wordListNB,
		"om/ord.md":      "---\nkind: page\nsection: about\ntitle: Ord\n---\n## Viddevakt\n\nViddevakta og IGP. Viddevakta att.\n\n::: tip\n- [ ] IGP\n:::\n",
		"om/ord.nb.md":   "---\nkind: page\nsection: about\ntitle: Ord\n---\nEn vidvakt og en viddevakt.\n",
		"om/norsk.nb.md": "---\nkind: page\nsection: about\ntitle: Norsk\n---\n::: note\nEn \"vidvakt\".\n:::\n",
		"verktoy/igp.md": igpTool + "IGP og ei viddevakt med åpenheit.\n",
	})
}

// prose is what the author wrote on a page, as it is printed.
func prose(parts []texts.ProsePart) string {
	var b strings.Builder
	for _, part := range parts {
		b.WriteString(string(part.HTML))
	}
	return b.String()
}

func TestTheFirstUseOfATermLeadsToTheGlossaryOfTheTextsLanguage(t *testing.T) {
	content := glossaryTexts(t)
	for address, want := range map[string][]string{
		"nn/om/ord.html":   {`<a class="term" href="../ordliste.html#ord_viddevakt">Viddevakta</a>`, `<a class="term" href="../ordliste.html#ord_igp">IGP</a>`},
		"nb/om/ord.html":   {`<a class="term" href="../ordliste.html#ord_viddevakt">vidvakt</a>`},
		"nn/om/norsk.html": {`<a class="term" href="../../nb/ordliste.html#ord_viddevakt">vidvakt</a>`},
		"en/om/ord.html":   {`<a class="term" href="../../nn/ordliste.html#ord_viddevakt">Viddevakta</a>`, `<a class="term" href="../../nn/ordliste.html#ord_igp">IGP</a>`},
	} {
		pg := prose(bodyOf[*PageBody](t, content, address).Prose)
		for _, link := range want {
			if !strings.Contains(pg, link) {
				t.Errorf("%s lacks %s:\n%s", address, link, pg)
			}
		}
		if got := strings.Count(pg, `class="term"`); got != len(want) {
			t.Errorf("%s has %d terms, want %d:\n%s", address, got, len(want), pg)
		}
	}
}

func TestATermIsNotLinkedWhereItIsExplained(t *testing.T) {
	content := glossaryTexts(t)
	tool := prose(bodyOf[*texts.ToolBody](t, content, "nn/verktoy/igp.html").Prose)
	if want := "<p>IGP og ei viddevakt med <a class=\"term\" href=\"../ordliste.html#ord_aapenheit\">åpenheit</a>.</p>\n"; tool != want {
		t.Errorf("got %s", tool)
	}
	if list := prose(bodyOf[*texts.GlossaryBody](t, content, "nn/ordliste.html").Prose); list != "<p>Ei viddevakt.</p>\n" {
		t.Errorf("got %s", list)
	}
}

func TestAFrameHasItsLabelInTheLanguageOfItsText(t *testing.T) {
	content := glossaryTexts(t)
	for address, want := range map[string]string{"nn/om/norsk.html": `aria-label="Merk"`, "en/om/ord.html": `aria-label="Tips"`} {
		if pg := prose(bodyOf[*PageBody](t, content, address).Prose); !strings.Contains(pg, want) {
			t.Errorf("%s lacks %s:\n%s", address, want, pg)
		}
	}
	if pg := prose(bodyOf[*PageBody](t, content, "en/om/norsk.html").Prose); !strings.Contains(pg, "«") {
		t.Errorf("the quotes are not those of the text: %s", pg)
	}
}

func TestTheGlossaryIsInTheOrderOfTheAlphabetWithTheOtherLanguages(t *testing.T) {
	body := bodyOf[*texts.GlossaryBody](t, glossaryTexts(t), "nn/ordliste.html")
	var got []string
	for _, letter := range body.Letters {
		for _, term := range letter.Entries {
			got = append(got, fmt.Sprint(letter.Letter, " ", term.Name, term.Others))
		}
	}
	want := []string{"I IGP[]", "V viddevakt[{På bokmål vidvakt nb}]", "Å åpenheit[]"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if more := body.Letters[0].Entries[0].More; more == nil || more.Href != "verktoy/igp.html" || more.Text != "IGP" {
		t.Errorf("got %+v", more)
	}
}

func TestATermIsFoundOnTheSearchPage(t *testing.T) {
	for _, letter := range bodyOf[*SearchBody](t, glossaryTexts(t), "nb/sok.html").Letters {
		for _, entry := range letter.Entries {
			if entry.Text == "vidvakt" && entry.Href == "ordliste.html#ord_viddevakt" && entry.Kind == "ord" {
				return
			}
		}
	}
	t.Error("vidvakt is not there")
}

func TestAnImageHasItsSize(t *testing.T) {
	content := written(t, map[string]string{
		"side.md":    "---\nkind: page\ntitle: Side\n---\n\n![Modellen](modell.svg \"Under\")\n",
		"modell.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 79.5"/>`,
	})
	want := `<figure><img src="../files/modell.svg" alt="Modellen" width="120" height="80"><figcaption>Under</figcaption></figure>` + "\n"
	if pg := prose(bodyOf[*PageBody](t, content, "nn/side.html").Prose); pg != want {
		t.Errorf("got %s", pg)
	}
}

func TestQuotesInTextsAreThoseOfTheLanguage(t *testing.T) {
	for _, lang := range i18n.Languages() {
		name := "side." + string(lang) + ".md"
		if lang == "nn" {
			name = "side.md"
		}
		content := written(t, map[string]string{name: "---\nkind: page\ntitle: Side\n---\n\"ord\"\n"})
		pg := prose(bodyOf[*PageBody](t, content, string(lang)+"/side.html").Prose)
		if want := "<p>" + i18n.For(lang).Quote("ord") + "</p>\n"; pg != want {
			t.Errorf("%s: got %s, want %s", lang, pg, want)
		}
	}
}

// BenchmarkProse prints a page of a text of ordinary length, without a glossary
// and with one of forty terms.
func BenchmarkProse(b *testing.B) {
	text := "---\nkind: page\ntitle: Side\n---\n" + strings.Repeat("Ei setning om *oppfølging* av resultatet i eininga, med ord som ord7a og fleire andre ord i seg.\n\n", 80)
	list := "---\nkind: glossary\ntitle: Ordliste\nterms:\n"
	for i := range 40 {
		list += fmt.Sprintf("  - {id: ord%d, term: ord%d, forms: [ord%da, ord%d i gruppa], meaning: Noko.}\n", i, i, i, i)
	}
	for name, files := range map[string]map[string]string{
		"plain":    {"side.md": text},
		"glossary": {"side.md": text, "ordliste.md": list + "---\n"},
	} {
		b.Run(name, func(b *testing.B) {
			pages, err := Pages(written(b, files))
			if err != nil {
				b.Fatal(err)
			}
			pg := pages[slices.IndexFunc(pages, func(p page.Page) bool { return p.Path == "nn/side.html" })]
			b.ReportAllocs()
			for b.Loop() {
				if _, err := pg.Body(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
