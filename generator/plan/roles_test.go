package plan

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/page"
	"tifaktor/generator/programme"
	"tifaktor/generator/texts"
)

// roleTexts are two roles, the second of them only in nynorsk, and the page that lists them.
var roleTexts = map[string]string{
	"program.md":           "---\nkind: programme\ntitle: Programmet\n---\n",
	"roller.md":            "---\nkind: roles\ntitle: Kven gjer kva\nshort: Roller\n---\n",
	"roller/leiar.md":      "---\nkind: role\ntitle: Leiaren\nshort: Leiar\nlead: Du leier.\norder: 1\nbefore: [Du fortel.]\nduring: [Du minner., Du ventar.]\nafter: [Du viser.]\n---\n",
	"roller/leiar.nb.md":   "---\nkind: role\ntitle: Lederen\nshort: Leder\nlead: Du leder.\norder: 1\nbefore: [Du forteller.]\nduring: [Du minner., Du venter.]\nafter: [Du viser.]\n---\n",
	"roller/alle.md":       "---\nkind: role\ntitle: Alle\norder: 2\nbefore: [De spør.]\nduring: [De svarer.]\nafter: [De vel.]\n---\n",
	"samlingar/samling.md": "---\nkind: session\ntitle: Samling\nnumber: 1\ndate: 2023-03-23\nstart: \"09:00\"\nend: \"10:00\"\n---\n",
}

func TestThePageOfRolesHasOneChecklistForEachTime(t *testing.T) {
	body := bodyOf[*texts.RolesBody](t, written(t, roleTexts), "nb/roller.html")
	var got []string
	for _, list := range body.Checklists {
		got = append(got, "# "+list.ID+" "+list.Title)
		for _, role := range list.Roles {
			got = append(got, fmt.Sprintf("%s %s %q: %s", role.Role.Text, role.Role.Href, role.Role.Lang, strings.Join(role.Points, " ")))
		}
	}
	want := []string{
		"# part_before Før undersøkelsen", `Leder roller/leiar.html "": Du forteller.`, `Alle roller/alle.html "nn": De spør.`,
		"# part_during Mens undersøkelsen er åpen", `Leder roller/leiar.html "": Du minner. Du venter.`, `Alle roller/alle.html "nn": De svarer.`,
		"# part_after Etter undersøkelsen", `Leder roller/leiar.html "": Du viser.`, `Alle roller/alle.html "nn": De vel.`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if len(body.Roles) != 2 || body.Roles[0].Title != "Lederen" || body.Roles[0].Lead != "Du leder." {
		t.Errorf("got %+v", body.Roles)
	}
}

func TestTheBreadcrumbsOfARoleHaveThePageOfRoles(t *testing.T) {
	content := written(t, roleTexts)
	pg := pageAt(t, content, "nn/roller/leiar.html")
	want := []page.Link{{Text: "Programmet", Href: "../program.html"}, {Text: "Roller", Href: "../roller.html"}, {Text: "Leiar"}}
	if !reflect.DeepEqual(pg.Crumbs, want) {
		t.Errorf("got %+v", pg.Crumbs)
	}
	body := bodyOf[*texts.RoleBody](t, content, "nn/roller/leiar.html")
	if want := []page.Link{{Text: "Alle", Href: "alle.html"}}; !reflect.DeepEqual(body.Others, want) {
		t.Errorf("others %+v", body.Others)
	}
	if len(body.Checklists) != 3 || body.Checklists[1].Roles[0].Role.Href != "" || len(body.Checklists[1].Roles[0].Points) != 2 {
		t.Errorf("got %+v", body.Checklists)
	}
}

func TestTheProgrammeListsRolesOnlyIfThereIsNoPageOfRoles(t *testing.T) {
	titles := func(content Content) string {
		var all []string
		for _, item := range bodyOf[*texts.ProgrammeBody](t, content, "nn/program.html").More {
			all = append(all, item.Title)
		}
		return strings.Join(all, ", ")
	}
	if got := titles(written(t, roleTexts)); got != "Kven gjer kva" {
		t.Errorf("got %s", got)
	}
	alone := maps.Clone(roleTexts)
	delete(alone, "roller.md")
	if got := titles(written(t, alone)); got != "Leiaren, Alle" {
		t.Errorf("got %s", got)
	}
	if crumbs := pageAt(t, written(t, alone), "nn/roller/leiar.html").Crumbs; len(crumbs) != 2 {
		t.Errorf("got %+v", crumbs)
	}
}

func TestAModelIsDrawnAndDescribedInWords(t *testing.T) {
	content := written(t, map[string]string{"verktoy/modell.md": `---
kind: tool
title: Modellen
model:
  corners: [{name: Endring, text: Sjå framover.}, {name: Oppgåve, text: Få gjort.}, {name: Relasjon, text: Lytte.}]
  middle: {name: Balanse, text: Velje.}
---
`})
	body := bodyOf[*texts.ToolBody](t, content, "en/verktoy/modell.html")
	want := []programme.ModelPart{
		{Name: "Endring", Text: "Sjå framover."}, {Name: "Oppgåve", Text: "Få gjort."}, {Name: "Relasjon", Text: "Lytte."}, {Name: "Balanse", Text: "Velje."},
	}
	if !slices.Equal(body.Model.Parts, want) {
		t.Errorf("got %+v", body.Model.Parts)
	}
	label := `aria-label="Modellen: ein trekant med Endring, Oppgåve og Relasjon i hjørna og Balanse i midten."`
	if !strings.Contains(string(body.Model.Picture), label) {
		t.Errorf("%s is not in %s", label, body.Model.Picture)
	}
}
