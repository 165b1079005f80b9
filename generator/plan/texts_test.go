package plan

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
	"tifaktor/generator/site"
	"tifaktor/generator/texts"
)

// written reads files below programme/ as the texts of a site in nynorsk, bokmål
// and English.
func written(t testing.TB, files map[string]string) Content {
	t.Helper()
	folder := fstest.MapFS{}
	for name, text := range files {
		folder["programme/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	languages := []i18n.Lang{"nn", "nb", "en"}
	var problems problem.List
	read := programme.Read(folder, languages, &problems)
	for _, p := range problems.Sorted() {
		t.Error(p)
	}
	return Content{
		Site: &site.Site{
			Title: i18n.Same("Prøve"), Organisation: i18n.Same("Prøve kommune"),
			Languages: languages, SmallestGroup: 5,
		},
		Programme: read,
	}
}

// bodyOf plans the site and makes the body of one of its pages.
func bodyOf[Body any](t *testing.T, content Content, address string) Body {
	t.Helper()
	body, err := pageAt(t, content, address).Body()
	if err != nil {
		t.Fatal(err)
	}
	return body.(Body)
}

func pageAt(t *testing.T, content Content, address string) page.Page {
	t.Helper()
	pages, err := Pages(content)
	if err != nil {
		t.Fatal(err)
	}
	var addresses []string
	for _, pg := range pages {
		if pg.Path == address {
			return pg
		}
		addresses = append(addresses, pg.Path)
	}
	t.Fatalf("no page %s among %v", address, addresses)
	return page.Page{}
}

const (
	aboutText = "---\nkind: page\nsection: about\ntitle: Om svara\n---\n"
	igpTool   = `---
kind: tool
title: Individuelt, gruppe, plenum
short: IGP
steps:
  - {name: Individuelt, text: Tenk etter., minutes: 5}
  - {name: Gruppe, text: Snakk saman., minutes: 20}
roles:
  - {name: Ordstyrar, text: held tråden}
worksheet:
  sections:
    - title: Oppgåva
      fields: [{id: kva, label: "Kva?", lines: 2}, {id: kven, label: "Kven?", lines: 1}]
    - title: Tiltak
      row: Tiltak
      rows: 2
      fields: [{id: kva-gjer-vi, label: "Kva gjer vi?", lines: 1}]
---
`
	analysis = `---
kind: session
title: Frå tal til plan
number: 2
date: 2023-03-23
start: "09:00"
end: "10:30"
where: Salen
who: Alle
goals: [Du kan lese tala]
agenda:
  - {minutes: 20, what: Velkomen, form: input}
  - {minutes: 50, what: "Kva ser vi?", form: group, how: IGP, task: sja}
  - {minutes: 20, what: Pause, form: break}
tasks:
  - {id: sja, title: "Kva ser vi?", questions: ["Kva?"], method: ../verktoy/igp.md, minutes: [10, 40]}
  - {id: velje, title: Vel eitt, questions: ["Kva no?"], method: ../verktoy/igp.md}
material:
  - {title: Arket, link: ../verktoy/igp.md}
worksheet: ../verktoy/igp.md
---
`
)

func TestATextMissingInALanguageIsShownInAnotherWithANotice(t *testing.T) {
	content := written(t, map[string]string{"om/svara.md": aboutText, "om/svara.nb.md": strings.Replace(aboutText, "svara", "svarene", 1)})
	for address, want := range map[string]texts.Text{
		"nn/om/svara.html": {Title: "Om svara"},
		"nb/om/svara.html": {Title: "Om svarene"},
		"en/om/svara.html": {Title: "Om svara", Lang: "nn", Notice: "This text is only available in Norwegian Nynorsk and Norwegian Bokmål."},
	} {
		if got := bodyOf[*PageBody](t, content, address).Text; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v, want %+v", address, got, want)
		}
	}
}

func TestLinksInATextLeadToThePageInTheReadersLanguage(t *testing.T) {
	content := written(t, map[string]string{
		"om/svara.md":    aboutText + "[a](../verktoy/igp.md#part) [b](ark.txt) [c](https://ks.no/) [d](#her)\n\n## Her\n",
		"om/ark.txt":     "x",
		"verktoy/igp.md": igpTool + "## Part\n",
	})
	html := string(bodyOf[*PageBody](t, content, "nb/om/svara.html").Prose[0].HTML)
	for _, href := range []string{"../verktoy/igp.html#part", "../../files/om/ark.txt", "https://ks.no/", "#her"} {
		if !strings.Contains(html, `href="`+href+`"`) {
			t.Errorf("no link to %s in %s", href, html)
		}
	}
}

func TestTwoPagesAtOneAddressAreAnErrorAlsoWhenOnlyCapitalsDiffer(t *testing.T) {
	for file, want := range map[string]string{
		"index.md":         `the text "Om svara" would be nn/index.html, and so would "Prøve"; call the file something else`,
		"verktoy/Index.md": `the text "Om svara" would be nn/verktoy/Index.html, and so would "Verktøy"; call the file something else`,
		"sok.md":           `the text "Om svara" would be nn/sok.html, and so would "Søk"; call the file something else`,
	} {
		_, err := Pages(written(t, map[string]string{file: aboutText, "verktoy/igp.md": igpTool}))
		if err == nil || err.Error() != want {
			t.Errorf("%s: got %v", file, err)
		}
	}
}

func TestEveryPageIsTheSamePageInEveryLanguage(t *testing.T) {
	content := written(t, map[string]string{"samlingar/analyse.md": analysis, "verktoy/igp.md": igpTool, "om/svara.md": aboutText})
	pages, err := Pages(content)
	if err != nil {
		t.Fatal(err)
	}
	perLanguage := map[i18n.Lang]int{}
	for _, pg := range pages[2:] {
		perLanguage[pg.Lang]++
		if len(pg.Alternates) != 2 {
			t.Errorf("%s has alternates %v", pg.Path, pg.Alternates)
		}
	}
	if perLanguage["nn"] != perLanguage["en"] || perLanguage["nn"] != perLanguage["nb"] {
		t.Errorf("got %v", perLanguage)
	}
}
