package results

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
	"tifaktor/generator/survey/surveytest"
)

func factorBodyOf(t *testing.T, r *Results, factor int) *FactorBody {
	t.Helper()
	body, err := factorBody(r, factor, "nn/resultat/faktor/x.html")
	if err != nil {
		t.Fatal(err)
	}
	return body
}

func TestAFactorIsShownUnitByUnitInTheOrderOfTheOrganisation(t *testing.T) {
	data := surveytest.Town()
	data.Units = append(data.Units, survey.Unit{ID: "leiargruppa", Name: i18n.Same("Leiargruppa"), Depth: 1, MergedInto: survey.NoUnit, SplitOf: survey.NoUnit})
	data.Units[0].Children = append([]int{9}, data.Units[0].Children...)
	for i := range data.Rounds {
		data.Rounds[i].Responses = append(data.Rounds[i].Responses, surveytest.ResponseOf("7/8"))
		data.Rounds[i].Means = append(data.Rounds[i].Means, surveytest.MeansOf("44 44 44"))
	}
	body := factorBodyOf(t, resultsIn("nn", data), 1)
	var lines []string
	for _, part := range body.Branches {
		lines = append(lines, part.Heading+" #"+part.ID)
		for _, row := range part.Table.Rows {
			lines = append(lines, fmt.Sprintf("- %s %s %s %s", row.Name, row.Href, row.Value, row.Whole.Text))
		}
	}
	want := `Helse #u-helse
- Helse ../eining/helse.html 4,0 om lag likt
- Nord ../eining/nord.html skjult skjult
- Natteamet ../eining/natteamet.html skjult skjult
- Bu ../eining/bu.html 3,6 0,5 lågare
- Senteret ../eining/senteret.html 4,2 om lag likt
Oppvekst #u-oppvekst
- Oppvekst ../eining/oppvekst.html skjult skjult
- Skulen ../eining/skulen.html skjult skjult
Direkte under kommunen #u
- Leiargruppa ../eining/leiargruppa.html 4,4 om lag likt`
	if got := strings.Join(lines, "\n"); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestAFactorPageLeadsToTheNextFactorAndTheOneBefore(t *testing.T) {
	r := resultsIn("en", surveytest.Town())
	first, last := factorBodyOf(t, r, 0), factorBodyOf(t, r, 2)
	if first.Previous != nil || first.Next == nil || *first.Next != (page.Link{Text: "Role clarity", Href: "role.html", Note: "Next: factor 2"}) {
		t.Errorf("%+v, %+v", first.Previous, first.Next)
	}
	if last.Next != nil || last.Previous.Note != "Previous: factor 2" {
		t.Errorf("%+v, %+v", last.Previous, last.Next)
	}
	if first.Value.String() != "4.1" || first.Change.Text != "about the same" {
		t.Errorf("%s, %+v", first.Value, first.Change)
	}
}

func TestAPageWithAllUnitsStopsAtTheLevelThatHasRoom(t *testing.T) {
	units := []surveytest.Unit{surveytest.NewUnit("fjellsund", "", []string{"612/803"}, []string{"41"})}
	for i := range 20 {
		sector := fmt.Sprintf("sektor%d", i)
		units = append(units, surveytest.NewUnit(sector, "fjellsund", []string{"31/38"}, []string{"41"}))
		for j := range 20 {
			units = append(units, surveytest.NewUnit(fmt.Sprintf("%s-%d", sector, j), sector, []string{"31/38"}, []string{"41"}))
		}
	}
	r := resultsIn("nb", surveytest.Dataset(units...))
	body, err := unitsBody(r, "nn/resultat/einingar.html")
	if err != nil {
		t.Fatal(err)
	}
	if len(body.Heat.Rows) != 21 || body.Cut == "" {
		t.Errorf("%d rows, %q", len(body.Heat.Rows), body.Cut)
	}
	if factor := factorBodyOf(t, r, 0); factor.Cut == "" || len(factor.Branches) != 1 || len(factor.Branches[0].Table.Rows) != 20 {
		t.Errorf("%q, %d parts", factor.Cut, len(factor.Branches))
	}
	sector := unitBodyOf(t, r, 1)
	if len(sector.Below.Rows) != 20 || len(sector.Others.Rows) != 19 || sector.Others.More != nil {
		t.Errorf("%d units below, %d others", len(sector.Below.Rows), len(sector.Others.Rows))
	}
}

func TestTheHeatmapKeyExplainsEachColour(t *testing.T) {
	r := resultsIn("nn", surveytest.Town())
	body, err := unitsBody(r, "nn/resultat/einingar.html")
	if err != nil {
		t.Fatal(err)
	}
	first, last := body.Heat.Key[0], body.Heat.Key[len(body.Heat.Key)-1]
	if first.Step != 1 || !strings.HasPrefix(first.Text, "under ") || last != (HeatKey{0, "Skjult for å verne dei som svarte"}) {
		t.Errorf("%+v", body.Heat.Key)
	}
	hidden, missing, partly := body.Heat.Rows[3], body.Heat.Rows[5], body.Heat.Rows[2]
	if !hidden.Hidden || hidden.Cells != nil || hidden.Answers != "" || hidden.Text != last.Text {
		t.Errorf("%+v", hidden)
	}
	if missing.Hidden || missing.Text != "Ingen data: del av Senteret frå 2023" {
		t.Errorf("%+v", missing)
	}
	if cell := partly.Cells[1]; cell.Step != 0 || cell.Value.String() != "skjult" {
		t.Errorf("%+v", cell)
	}
}

func TestTheConversationIsAboutWhatStandsOutElseTheHighestAndTheLowest(t *testing.T) {
	for _, test := range []struct{ now, whole, before, keep, label, discuss string }{
		{"47 38 44", "46 42 41", "47 41 41", "Meistringsklima", "Gjer tydelegare", "Rolleklarleik"},
		{"44 41 47", "44 42 46", "44 41 47", "Meistringsklima", "Snakk om", "Rolleklarleik"},
		{"x >48 44", "46 42 43", "x x x", "Rolleklarleik", "Snakk om", "Meistringsklima"},
		{"x x 44", "46 42 43", "x x x", "Meistringsklima", "", ""},
	} {
		r := resultsIn("nn", surveytest.Dataset(
			surveytest.NewUnit("fjellsund", "", []string{"600/790", "612/803"}, []string{test.whole, test.whole}),
			surveytest.NewUnit("nord", "fjellsund", []string{"31/38", "31/38"}, []string{test.before, test.now}),
		))
		cards := unitBodyOf(t, r, 1).Talk.Cards
		if cards[0].Factor != test.keep || cards[0].Label != "Ta vare på" {
			t.Errorf("%s: keep %s", test.now, cards[0].Factor)
		}
		if test.discuss == "" {
			if len(cards) != 1 {
				t.Errorf("%s: %d cards", test.now, len(cards))
			}
			continue
		}
		if cards[1].Factor != test.discuss || cards[1].Label != test.label {
			t.Errorf("%s: %s %s", test.now, cards[1].Label, cards[1].Factor)
		}
	}
}

func TestAFactorHasItsOwnQuestionsElseOnesThatFitAnyFactor(t *testing.T) {
	r := resultsIn("en", surveytest.Dataset(
		surveytest.NewUnit("fjellsund", "", []string{"612/803"}, []string{"40 40 40"}),
		surveytest.NewUnit("nord", "fjellsund", []string{"31/38"}, []string{"38 41 44"}),
	))
	cards := unitBodyOf(t, r, 1).Talk.Cards
	if q := cards[0].Questions; len(q) != 1 || q[0] != (page.Worded{Text: "Når gjorde vi kvarandre gode sist?", Lang: "nn"}) {
		t.Errorf("its own question is marked with its language: %+v", q)
	}
	if q := cards[1].Questions; len(q) != 3 || q[0].Lang != "" {
		t.Errorf("%+v", q)
	}
}

func TestAliasesAreListedInTheLanguageOfThePage(t *testing.T) {
	for lang, want := range map[i18n.Lang]string{"nn": "sjølvstende jobbautonomi", "nb": "selvstendighet jobbautonomi", "en": "jobbautonomi"} {
		data := surveytest.Town()
		data.Instrument.Factors[1].Aliases = []i18n.Text{{"nn": "sjølvstende", "nb": "selvstendighet"}, i18n.Same("jobbautonomi")}
		r := resultsIn(lang, data)
		if got := strings.Join(aliases(r.wording, data.Instrument.Factors[1]), " "); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}

func TestOnlyToolsOfTheSiteAreLinkedTo(t *testing.T) {
	ways := page.Ways{IGP: "nb/verktoy/igp.html", MinPlan: "nb/verktoy/min-plan.html"}
	r := New(page.Editions(surveytest.Site())["nb"], surveytest.Town(), ways)
	talk := unitBodyOf(t, r, surveytest.Nord).Talk
	if len(talk.Actions) != 2 || talk.Actions[0].Href != "../../verktoy/min-plan.html" || talk.Actions[1].Href != "../../verktoy/igp.html" {
		t.Errorf("%+v", talk.Actions)
	}
	if got := talk.Lead.String(); !strings.Contains(got, "bruk IGP:") {
		t.Errorf("%q", got)
	}
	without := unitBodyOf(t, resultsIn("nb", surveytest.Town()), surveytest.Nord).Talk
	if len(without.Actions) != 0 || strings.Contains(without.Lead.String(), "IGP") {
		t.Errorf("%+v, %q", without.Actions, without.Lead)
	}
}
