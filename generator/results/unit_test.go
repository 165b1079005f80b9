package results

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
	"tifaktor/generator/survey/surveytest"
)

func TestAHiddenCellIsReadWithoutItsNumbers(t *testing.T) {
	r := resultsIn("nn", surveytest.Town())
	if got := r.cell(1, surveytest.Natteamet, 0); got != (survey.Mean{State: survey.Hidden}) {
		t.Errorf("%+v", got)
	}
	if got := r.response(1, surveytest.Natteamet); got != (survey.Response{State: survey.Hidden}) {
		t.Errorf("%+v", got)
	}
}

func TestEveryHiddenUnitSaysTheSameAndHasNoNumber(t *testing.T) {
	r := resultsIn("nn", surveytest.Town())
	var first string
	for _, unit := range []int{surveytest.Natteamet, surveytest.Oppvekst} {
		body := unitBodyOf(t, r, unit)
		if body.Empty == nil || !body.Empty.Hatched {
			t.Fatalf("%s is not shown as hidden", body.Heading)
		}
		if body.Response != nil || body.Brief != nil || body.Trend != nil || body.Notes != nil {
			t.Errorf("%s has numbers of its own", body.Heading)
		}
		if first == "" {
			first = body.Empty.Text
		}
		if body.Empty.Text != first || strings.Contains(first, "fem") {
			t.Errorf("%s says %q", body.Heading, body.Empty.Text)
		}
		pg := unitPage(r, unit)
		if pg.Download != nil || len(pg.Crumbs) < 2 {
			t.Errorf("%s: download %v, crumbs %v", body.Heading, pg.Download, pg.Crumbs)
		}
	}
	row, other := unitRow(r, surveytest.Natteamet, r.fromUnit), unitRow(r, surveytest.Oppvekst, r.fromUnit)
	if row.Tag != "Skjult" || row.Answers != "" || row.Tag != other.Tag || row.Text != other.Text {
		t.Errorf("%+v, %+v", row, other)
	}
}

func TestAUnitHiddenNowShowsWhatWasShownBefore(t *testing.T) {
	body := unitBodyOf(t, resultsIn("nb", surveytest.Town()), surveytest.Skulen)
	if body.Empty == nil || body.Trend == nil {
		t.Fatalf("%+v", body)
	}
	if got := body.Empty.Links[0]; got != (page.Link{Text: "Se tallene for Fjellsund", Href: "../index.html"}) {
		t.Errorf("past the hidden unit above, it leads to %+v", got)
	}
	if got := fmt.Sprint(body.Trend.Table.Rows[0]); got != "[Motivasjon 3,8 skjult 4,1]" {
		t.Errorf("the table says %s", got)
	}
	if years := body.Years; years[0].Text != "2023 skjult" || !years[0].Off || years[1].Href != "#utvikling" {
		t.Errorf("%+v", years)
	}
}

func notesOf(body *UnitBody) string {
	var lines []string
	for _, note := range body.Notes {
		lines = append(lines, note.Tag+": "+note.Text)
	}
	return strings.Join(lines, "\n")
}

func TestLimitsAreNotedBeforeTheNumbers(t *testing.T) {
	r := resultsIn("nn", surveytest.Town())
	for unit, want := range map[int]string{
		surveytest.Helse: "",
		surveytest.Nord:  "Skjult: Tal som er merkte «skjult», viser vi ikkje, for å verne dei som svarte.",
		surveytest.Bu: "Få svar: 8 har svart. Éin person meir eller mindre kan flytte snittet mykje. Les tala med varsemd.\n" +
			"Ikkje nøyaktig: Der det står «eller høgare» eller «eller lågare», ville det nøyaktige snittet fortalt for mykje om kva kvar og ein svarte.",
		surveytest.Senteret: "Låg svarprosent: 14 av 60 svarte. Tala treng ikkje gjelde for alle i eininga.\n" +
			"Kan ikkje samanliknast: Eininga blei slått saman med Dagsenteret før målinga i 2023. Tala før og etter gjeld ulike grupper.",
	} {
		if got := notesOf(unitBodyOf(t, r, unit)); got != want {
			t.Errorf("%s:\n%s\nwant:\n%s", r.names[unit], got, want)
		}
	}
}

func TestAGroupThatIsNotTheSameIsNotComparedWithBefore(t *testing.T) {
	body := unitBodyOf(t, resultsIn("nn", surveytest.Town()), surveytest.Senteret)
	if body.Results.Table.Previous != "" || body.Results.Table.Whole == "" {
		t.Errorf("columns %q and %q", body.Results.Table.Whole, body.Results.Table.Previous)
	}
	for _, item := range body.Brief {
		if strings.Contains(item.Sentence.String(), "2021") {
			t.Errorf("the summary says %q", item.Sentence)
		}
	}
}

func TestAUnitThatBecamePartOfAnotherLeadsThere(t *testing.T) {
	r := resultsIn("nn", surveytest.Town())
	body := unitBodyOf(t, r, surveytest.Dagsenteret)
	if body.Empty.Hatched || body.Empty.Text != "Eininga er ein del av Senteret frå og med målinga i 2023." || body.Empty.Links[0].Href != "senteret.html" {
		t.Errorf("%+v, %+v", body.Empty, body.Empty.Links)
	}
	if row := unitRow(r, surveytest.Dagsenteret, r.fromUnit); row.Text != "del av Senteret frå 2023" {
		t.Errorf("%+v", row)
	}
}

func TestACoarseMeanIsPrintedAsALimit(t *testing.T) {
	for lang, want := range map[i18n.Lang]string{"nn": "4,8 eller høgare", "nb": "4,8 eller høyere", "en": "4.8 or higher"} {
		row := unitBodyOf(t, resultsIn(lang, surveytest.Town()), surveytest.Bu).Results.Table.Rows[0]
		if got := row.Value.String(); got != want {
			t.Errorf("%s: %q", lang, got)
		}
	}
}

func TestListsAreAlphabeticalAndTablesInTheOrderOfTheOrganisation(t *testing.T) {
	r := resultsIn("nn", surveytest.Town())
	list := unitBodyOf(t, r, surveytest.Nord).Others
	var names []string
	for _, row := range list.Rows {
		names = append(names, row.Name)
	}
	if got := fmt.Sprint(names); got != "[Bu Dagsenteret Natteamet Senteret]" {
		t.Errorf("the list is %s", got)
	}
	units, err := unitsBody(r, "nn/resultat/einingar.html")
	if err != nil {
		t.Fatal(err)
	}
	names = nil
	for _, row := range units.Heat.Rows {
		names = append(names, row.Name)
	}
	if got := fmt.Sprint(names); got != "[Fjellsund Helse Nord Natteamet Bu Dagsenteret Senteret Oppvekst Skulen]" {
		t.Errorf("the table is %s", got)
	}
}

func TestTheDefinitionOfAFigureIsJSON(t *testing.T) {
	body := unitBodyOf(t, resultsIn("nn", surveytest.Town()), surveytest.Nord)
	for _, text := range []string{string(body.Results.Table.JSON), string(body.Trend.JSON)} {
		if !json.Valid([]byte(text)) {
			t.Errorf("not JSON: %.80s", text)
		}
	}
}
