package results

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/survey/surveytest"
)

// printed writes a section as text, one line per column or row.
func printed(section *GroupSection) string {
	lines := []string{section.Heading, section.Lead}
	for _, head := range section.Groups {
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("%s %s", head.Name, head.Answered)))
	}
	for _, row := range section.Rows {
		line := row.Name + " " + row.Href + ":"
		for _, cell := range row.Cells {
			line += " " + cell.Value.String()
			if cell.Hidden {
				line += "#"
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(append(lines, section.Limits...), "\n")
}

func TestGroupsAreShownAsPrinted(t *testing.T) {
	data := surveytest.Divided(surveytest.Nord,
		surveytest.NewGroup("leiarar", "8/9", "44 >48 41"),
		surveytest.NewGroup("medarbeidarar", "23/29", "43 x 42"),
		surveytest.NewGroup("vikarar", "x", "x x x"),
		surveytest.NewGroup("nye", "", "  "))
	body := unitBodyOf(t, resultsIn("nn", data), surveytest.Nord)
	want := `Rolle
Snittet for kvar gruppe i 2023, på same skala som resten av sida. Er skilnaden mellom to grupper mindre enn 0,5, er han for liten til å seie noko sikkert.
Leiarar 8 av 9 svarte
Medarbeidarar 23 av 29 svarte
Vikarar
Nye
Motivasjon ../faktor/motivation.html: 4,4 4,3 skjult# ingen data
Rolleklarleik ../faktor/role.html: 4,8 eller høgare skjult# skjult# ingen data
Meistringsklima ../faktor/climate.html: 4,1 4,2 skjult# ingen data
Tal som er merkte «skjult», viser vi ikkje, for å verne dei som svarte.
Der det står «eller høgare» eller «eller lågare», ville det nøyaktige snittet fortalt for mykje om kva kvar og ein svarte.`
	if got := printed(body.Groups); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if heads := body.Groups.Groups; !heads[0].Few || heads[1].Few || heads[2].Few {
		t.Errorf("%+v", heads)
	}
	if body.Jump[1] != (page.Link{Text: "Rolle", Href: "#grupper"}) {
		t.Errorf("%+v", body.Jump)
	}
}

func TestHiddenGroupsHaveTheSameTextWhateverTheReason(t *testing.T) {
	for lang, want := range map[i18n.Lang]string{
		"nn": "Vi viser ikkje tal for leiarar og medarbeidarar, for å verne dei som svarte.",
		"nb": "Vi viser ikke tall for leiarar og medarbeidarar, for å verne dem som svarte.",
		"en": "We show no numbers for leiarar and medarbeidarar, to protect those who answered.",
	} {
		// The groups of a unit that is shown, and of one that is hidden itself.
		for _, unit := range []int{surveytest.Nord, surveytest.Natteamet} {
			data := surveytest.Divided(unit, surveytest.NewGroup("leiarar", "x", "x x x"), surveytest.NewGroup("medarbeidarar", "x", "x x x"), surveytest.NewGroup("nye", "", "  "))
			section := unitBodyOf(t, resultsIn(lang, data), unit).Groups
			if section.Lead != want || section.Groups != nil || section.Rows != nil || section.Limits != nil {
				t.Errorf("%s: %+v", lang, section)
			}
		}
	}
}

func TestAUnitWithoutGroupsInTheNewestRoundHasNoSection(t *testing.T) {
	r := resultsIn("nn", surveytest.Divided(surveytest.Nord, surveytest.NewGroup("leiarar", "", "  ")))
	for _, unit := range []int{surveytest.Nord, surveytest.Helse} {
		if body := unitBodyOf(t, r, unit); body.Groups != nil {
			t.Errorf("%+v", body.Groups)
		}
	}
	data := surveytest.Divided(surveytest.Nord, surveytest.NewGroup("leiarar", "8/9", "44 42 41"))
	data.Rounds[1].Groups = nil // a round made before there were groups
	if body := unitBodyOf(t, resultsIn("nn", data), surveytest.Nord); body.Groups != nil {
		t.Errorf("%+v", body.Groups)
	}
}

func TestADifferenceBetweenGroupsIsJudgedByTheSmallestNumberOfAnswers(t *testing.T) {
	for _, c := range []struct {
		groups []surveytest.Group
		want   string // "" if nothing is judged
	}{
		{[]surveytest.Group{surveytest.NewGroup("a", "31/38", "44 42 41"), surveytest.NewGroup("b", "200/300", "44 42 41")}, "0,3"},
		{[]surveytest.Group{surveytest.NewGroup("a", "31/38", "44 42 41"), surveytest.NewGroup("b", "12/30", "44 42 41"), surveytest.NewGroup("c", "x", "x x x")}, "0,4"},
		{[]surveytest.Group{surveytest.NewGroup("a", "31/38", "44 42 41"), surveytest.NewGroup("b", "", "44 42 41")}, ""},
		{[]surveytest.Group{surveytest.NewGroup("a", "31/38", "44 42 41"), surveytest.NewGroup("b", "x", "x x x")}, ""},
	} {
		lead := unitBodyOf(t, resultsIn("nn", surveytest.Divided(surveytest.Nord, c.groups...)), surveytest.Nord).Groups.Lead
		if said := strings.Contains(lead, "mindre enn"); said != (c.want != "") || !strings.Contains(lead, c.want) {
			t.Errorf("%v: %q", c.groups, lead)
		}
	}
	data := surveytest.Divided(surveytest.Nord, surveytest.NewGroup("a", "31/38", "44 42 41"), surveytest.NewGroup("b", "31/38", "44 42 41"))
	data.Rounds[1].Groups[0][1].Means[2].Answers = 29
	if lead := unitBodyOf(t, resultsIn("nn", data), surveytest.Nord).Groups.Lead; !strings.Contains(lead, "0,4") {
		t.Errorf("fewer answered one factor: %q", lead)
	}
}

func TestTheFileOfGroupsIsOfferedWhereThatOfAllResultsIs(t *testing.T) {
	r := resultsIn("nb", surveytest.Divided(surveytest.Nord, surveytest.NewGroup("leiarar", "8/9", "44 42 41")))
	whole, err := wholeBody(r, "nb/resultater/index.html")
	if err != nil {
		t.Fatal(err)
	}
	files := whole.Numbers.Files
	if got := files[len(files)-1]; got != (page.Action{Text: "Last ned tall for grupper (CSV)", Href: "../../data/groups.csv", Icon: "download"}) {
		t.Errorf("%+v", files)
	}
}
