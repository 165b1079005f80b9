package plan

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

// sampleGroup is a group with its results in the newest round.
type sampleGroup struct {
	id              string
	response, means string
}

// divided is town with the people of a unit divided by role.
func divided(unit int, groups ...sampleGroup) *survey.Dataset {
	data := town()
	grouping := survey.Grouping{Name: i18n.Text{"nn": "Rolle", "nb": "Rolle", "en": "Role"}, Of: unit}
	var results []survey.GroupResult
	for _, g := range groups {
		grouping.Groups = append(grouping.Groups, survey.Group{ID: g.id, Name: i18n.Same(FirstInLine(g.id))})
		results = append(results, survey.GroupResult{Response: responseOf(g.response), Means: meansOf(g.means)})
	}
	data.Groupings = []survey.Grouping{grouping}
	data.Rounds[0].Groups = [][]survey.GroupResult{make([]survey.GroupResult, len(groups))}
	data.Rounds[1].Groups = [][]survey.GroupResult{results}
	return data
}

// told writes a section as text, one line per column or row.
func told(section *GroupSection) string {
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

func TestTheGroupsOfAUnitAreToldAsTheyArePrinted(t *testing.T) {
	data := divided(nord,
		sampleGroup{"leiarar", "8/9", "44 >48 41"},
		sampleGroup{"medarbeidarar", "23/29", "43 x 42"},
		sampleGroup{"vikarar", "x", "x x x"},
		sampleGroup{"nye", "", "  "})
	body := unitBodyOf(t, resultsIn("nn", data), nord)
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
	if got := told(body.Groups); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if heads := body.Groups.Groups; !heads[0].Few || heads[1].Few || heads[2].Few {
		t.Errorf("%+v", heads)
	}
	if body.Jump[1] != (Link{Text: "Rolle", Href: "#grupper"}) {
		t.Errorf("%+v", body.Jump)
	}
}

func TestHiddenGroupsAreToldInTheSameWordsWhateverTheReason(t *testing.T) {
	for lang, want := range map[i18n.Lang]string{
		"nn": "Vi viser ikkje tal for leiarar og medarbeidarar, for å verne dei som svarte.",
		"nb": "Vi viser ikke tall for leiarar og medarbeidarar, for å verne dem som svarte.",
		"en": "We show no numbers for leiarar and medarbeidarar, to protect those who answered.",
	} {
		// The groups of a unit that is shown, and of one that is hidden itself.
		for _, unit := range []int{nord, natteamet} {
			data := divided(unit, sampleGroup{"leiarar", "x", "x x x"}, sampleGroup{"medarbeidarar", "x", "x x x"}, sampleGroup{"nye", "", "  "})
			section := unitBodyOf(t, resultsIn(lang, data), unit).Groups
			if section.Lead != want || section.Groups != nil || section.Rows != nil || section.Limits != nil {
				t.Errorf("%s: %+v", lang, section)
			}
		}
	}
}

func TestAUnitWithoutGroupsInTheNewestRoundHasNoSection(t *testing.T) {
	r := resultsIn("nn", divided(nord, sampleGroup{"leiarar", "", "  "}))
	for _, unit := range []int{nord, helse} {
		if body := unitBodyOf(t, r, unit); body.Groups != nil {
			t.Errorf("%+v", body.Groups)
		}
	}
	data := divided(nord, sampleGroup{"leiarar", "8/9", "44 42 41"})
	data.Rounds[1].Groups = nil // a round made before there were groups
	if body := unitBodyOf(t, resultsIn("nn", data), nord); body.Groups != nil {
		t.Errorf("%+v", body.Groups)
	}
}

func TestADifferenceBetweenGroupsIsJudgedByTheSmallestNumberOfAnswers(t *testing.T) {
	for _, c := range []struct {
		groups []sampleGroup
		want   string // "" when nothing can be said
	}{
		{[]sampleGroup{{"a", "31/38", "44 42 41"}, {"b", "200/300", "44 42 41"}}, "0,3"},
		{[]sampleGroup{{"a", "31/38", "44 42 41"}, {"b", "12/30", "44 42 41"}, {"c", "x", "x x x"}}, "0,4"},
		{[]sampleGroup{{"a", "31/38", "44 42 41"}, {"b", "", "44 42 41"}}, ""},
		{[]sampleGroup{{"a", "31/38", "44 42 41"}, {"b", "x", "x x x"}}, ""},
	} {
		lead := unitBodyOf(t, resultsIn("nn", divided(nord, c.groups...)), nord).Groups.Lead
		if said := strings.Contains(lead, "mindre enn"); said != (c.want != "") || !strings.Contains(lead, c.want) {
			t.Errorf("%v: %q", c.groups, lead)
		}
	}
	data := divided(nord, sampleGroup{"a", "31/38", "44 42 41"}, sampleGroup{"b", "31/38", "44 42 41"})
	data.Rounds[1].Groups[0][1].Means[2].Answers = 29
	if lead := unitBodyOf(t, resultsIn("nn", data), nord).Groups.Lead; !strings.Contains(lead, "0,4") {
		t.Errorf("fewer answered one factor: %q", lead)
	}
}

func TestAHiddenGroupIsReadWithoutItsNumbersAndHasNoPage(t *testing.T) {
	data := divided(top, sampleGroup{"leiarar", "x", "x x 40"}, sampleGroup{"medarbeidarar", "x", "41 x x"})
	pages, err := Pages(Content{Site: sampleSite(), Survey: data})
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		if strings.Contains(page.Path, "leiarar") {
			t.Errorf("there is %s", page.Path)
		}
		if page.Section != Results && page.Section != Search {
			continue
		}
		body, err := page.Body()
		if err != nil {
			t.Fatal(err)
		}
		everything(reflect.ValueOf(body), func(text string) {
			if strings.Contains(text, fmt.Sprint(secret)) || page.Section == Search && strings.Contains(text, "eiarar") {
				t.Errorf("%s holds %q", page.Path, text)
			}
		})
	}
}

func TestTheFileOfGroupsIsOfferedWhereThatOfAllResultsIs(t *testing.T) {
	r := resultsIn("nb", divided(nord, sampleGroup{"leiarar", "8/9", "44 42 41"}))
	whole, err := r.wholeBody("nb/resultater/index.html")
	if err != nil {
		t.Fatal(err)
	}
	files := whole.Numbers.Files
	if got := files[len(files)-1]; got != (Action{Text: "Last ned tall for grupper (CSV)", Href: "../../data/groups.csv", Icon: "download"}) {
		t.Errorf("%+v", files)
	}
}
