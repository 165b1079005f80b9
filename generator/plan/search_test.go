package plan

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

func TestTheIndexFollowsTheAlphabetOfTheLanguage(t *testing.T) {
	content := written(t, nil)
	units := []string{"Aasen skule", "Éin og to", "10-årsklubben", "Ås barnehage", "Øst", "ergoterapi", "Zoo"}
	content.Survey = &survey.Dataset{Units: []survey.Unit{{ID: "alle", Name: i18n.Same("Wergelandkommunen"), Parent: survey.NoUnit, MergedInto: survey.NoUnit, SplitOf: survey.NoUnit}}}
	content.Survey.Rounds = []survey.Round{{ID: "2023", Responses: make([]survey.Response, len(units)+1), Means: make([][]survey.Mean, len(units)+1)}}
	for i, name := range units {
		content.Survey.Units = append(content.Survey.Units, survey.Unit{ID: name, Name: i18n.Same(name), Parent: 0, MergedInto: survey.NoUnit, SplitOf: survey.NoUnit})
		content.Survey.Units[0].Children = append(content.Survey.Units[0].Children, i+1)
	}
	for lang, want := range map[string]string{
		"nn/sok.html":    "0–9: 10-årsklubben. A: Alle einingar. E: Éin og to, ergoterapi. O: Om undersøkinga og sidene. U: Utforsk resultata. W: Wergelandkommunen. Z: Zoo. Ø: Øst. Å: Ås barnehage, Aasen skule.",
		"en/search.html": "0–9: 10-årsklubben. A: Aasen skule, About the survey and this site, All units, Ås barnehage. E: Éin og to, ergoterapi, Explore the results. O: Øst. W: Wergelandkommunen. Z: Zoo.",
	} {
		var got []string
		for _, letter := range bodyOf[*SearchBody](t, content, lang).Letters {
			var names []string
			for _, entry := range letter.Entries {
				names = append(names, entry.Text)
			}
			got = append(got, letter.Letter+": "+strings.Join(names, ", ")+".")
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: got %s", lang, strings.Join(got, " "))
		}
	}
}

func TestNotFoundHasLinksOnlyIfTheSiteHasABase(t *testing.T) {
	content := written(t, nil)
	for _, said := range bodyOf[*EntranceBody](t, content, "404.html").Languages {
		if len(said.Links) > 0 {
			t.Errorf("%s has links: %v", said.Lang, said.Links)
		}
	}
	content.Site.Base = "/intranett/10-faktor/"
	pg := pageAt(t, content, "404.html")
	said := bodyOf[*EntranceBody](t, content, "404.html").Languages[1]
	if pg.Shell.Root != content.Site.Base || said.Links[0].Href != "/intranett/10-faktor/nb/index.html" {
		t.Errorf("got %q and %+v", pg.Shell.Root, said.Links)
	}
}

// 500 entries are one page, and one more makes pages by letter.
func TestAnIndexOfMoreThanOnePageIsDividedByLetter(t *testing.T) {
	for entries, want := range map[int]string{
		mostOnPage:     "",
		mostOnPage + 1: "A: sok/a.html 1. B: sok/b.html 1. E: sok/e.html 497. O: sok/o.html 1. U: sok/u.html 1.",
		mostOnPage + 6: "A: sok/a.html 1. B: sok/b.html 1. E: sok/e.html 500, sok/e-2.html 2. O: sok/o.html 1. U: sok/u.html 1.",
	} {
		content := withUnits(written(t, nil), entries)
		body := bodyOf[*SearchBody](t, content, "nn/sok.html")
		var got []string
		for _, letter := range body.Pages {
			var pages []string
			for _, part := range letter.Entries {
				pages = append(pages, fmt.Sprint(part.Href, " ", part.Count))
			}
			got = append(got, letter.Letter+": "+strings.Join(pages, ", ")+".")
		}
		if strings.Join(got, " ") != want || (len(body.Letters) > 0) != (want == "") {
			t.Errorf("%d entries: got %q", entries, got)
		}
	}
}

func TestAPartOfTheIndexLeadsToTheNextAndToItsEntries(t *testing.T) {
	content := withUnits(written(t, nil), mostOnPage+6)
	pg := pageAt(t, content, "nn/sok/e.html")
	body := bodyOf[*SearchPartBody](t, content, "nn/sok/e.html")
	if pg.Title != "E, del 1 av 2 · Søk" || body.Previous.Href != "b.html" || body.Next.Href != "e-2.html" || body.All.Href != "../sok.html" {
		t.Errorf("%q, %+v", pg.Title, body)
	}
	if first := body.Entries[0]; first.Href != "../resultat/eining/e0002.html" || pg.Alternates[0].Href != "../../nb/sok.html" {
		t.Errorf("%+v, %+v", first, pg.Alternates)
	}
	if last := bodyOf[*SearchPartBody](t, content, "nn/sok/e-2.html"); last.Next.Href != "o.html" || len(last.Entries) != 2 {
		t.Errorf("%+v", last)
	}
}

// Every entry is in one script of the search, which has no more than there is room for.
func TestTheScriptsOfTheSearchHaveEveryEntryOnce(t *testing.T) {
	for entries, want := range map[int]int{mostInScript: 1, mostInScript + 1: 2} {
		scripts, all := pageAt(t, withUnits(written(t, nil), entries), "nn/sok.html").Scripts, 0
		for _, script := range scripts {
			if names, ok := script.Values().(SearchValues); ok {
				all += len(names.Entries)
			}
		}
		if len(scripts) != want || all != entries {
			t.Errorf("%d entries are in %d scripts, %d of them", entries, len(scripts), all)
		}
	}
}

// listings is how many pages a site without texts has that list others, beside its units.
const listings = 3

// withUnits returns content with as many things to find as are asked for: pages that list others,
// "Bygda" and its units.
func withUnits(content Content, entries int) Content {
	unit := func(id string, parent int) survey.Unit {
		return survey.Unit{ID: id, Name: i18n.Same(id), Parent: parent, MergedInto: survey.NoUnit, SplitOf: survey.NoUnit}
	}
	content.Survey = &survey.Dataset{Units: []survey.Unit{unit("bygda", survey.NoUnit)}}
	entries -= listings
	for i := 2; i <= entries; i++ {
		content.Survey.Units[0].Children = append(content.Survey.Units[0].Children, i-1)
		content.Survey.Units = append(content.Survey.Units, unit(fmt.Sprintf("e%04d", i), 0))
	}
	content.Survey.Rounds = []survey.Round{{ID: "2023", Responses: make([]survey.Response, entries), Means: make([][]survey.Mean, entries)}}
	return content
}
