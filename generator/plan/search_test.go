package plan

import (
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
		"nn/sok.html":    "0–9: 10-årsklubben. E: Éin og to, ergoterapi. W: Wergelandkommunen. Z: Zoo. Ø: Øst. Å: Ås barnehage, Aasen skule.",
		"en/search.html": "0–9: 10-årsklubben. A: Aasen skule, Ås barnehage. E: Éin og to, ergoterapi. O: Øst. W: Wergelandkommunen. Z: Zoo.",
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
