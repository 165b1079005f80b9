package plan

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

// town is a municipality with something of everything: hidden units, hidden
// factors, few answers, a low response, means that are only limits, a unit that
// was not there before, and one that became part of another.
func town() *survey.Dataset {
	data := sampleSurvey(
		sampleUnit{"fjellsund", "", []string{"600/790", "612/803"}, []string{"40 41 42", "41 41 42"}},
		sampleUnit{"helse", "fjellsund", []string{"240/300", "243/320"}, []string{"40 41 42", "41 40 42"}},
		sampleUnit{"nord", "helse", []string{"31/38", "31/38"}, []string{"40 41 42", "44 x 42"}},
		sampleUnit{"natteamet", "helse", []string{"x", "x"}, []string{"x x x", "x x x"}},
		sampleUnit{"bu", "helse", []string{"x", "8/13"}, []string{"x x x", ">48 36 41"}},
		sampleUnit{"dagsenteret", "helse", []string{"12/14", ""}, []string{"40 41 42", "  "}},
		sampleUnit{"senteret", "helse", []string{"40/50", "14/60"}, []string{"40 41 42", "44 42 42"}},
		sampleUnit{"oppvekst", "fjellsund", []string{"x", "x"}, []string{"x x x", "x x x"}},
		sampleUnit{"skulen", "oppvekst", []string{"x", "x"}, []string{"38 39 x", "x x x"}},
	)
	data.Units[5].MergedInto, data.Units[5].MergedFrom = 6, "2023"
	data.Rounds[1].Breaks[6] = true
	return data
}

// The units of town by name.
const (
	helse       = 1
	nord        = 2
	natteamet   = 3
	bu          = 4
	dagsenteret = 5
	senteret    = 6
	oppvekst    = 7
	skulen      = 8
)

// everything gives every text and number in a value, as a reader could see it.
func everything(value reflect.Value, visit func(string)) {
	switch value.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !value.IsNil() {
			everything(value.Elem(), visit)
		}
	case reflect.Struct:
		for i := range value.NumField() {
			everything(value.Field(i), visit)
		}
	case reflect.Slice, reflect.Array:
		for i := range value.Len() {
			everything(value.Index(i), visit)
		}
	case reflect.Map, reflect.Chan:
		panic(fmt.Sprintf("a body must not hold a %s", value.Type()))
	default:
		visit(fmt.Sprint(value))
	}
}

func TestNoBodyHoldsANumberOfAHiddenCell(t *testing.T) {
	for _, lang := range []i18n.Lang{"nn", "nb", "en"} {
		content := Content{Site: sampleSite(), Survey: town()}
		pages, err := Pages(content)
		if err != nil {
			t.Fatal(err)
		}
		for _, page := range pages {
			if page.Lang != lang || page.Section != Results {
				continue
			}
			body, err := page.Body()
			if err != nil {
				t.Fatal(page.Path, err)
			}
			look := func(text string) {
				if strings.Contains(text, "777") || strings.Contains(text, "7773") {
					t.Errorf("%s holds the hidden number in %q", page.Path, text)
				}
			}
			everything(reflect.ValueOf(body), look)
			if page.Download != nil {
				everything(reflect.ValueOf(page.Download.Table()), look)
			}
		}
	}
}

func TestAHiddenCellIsReadWithoutItsNumbers(t *testing.T) {
	r := resultsIn("nn", town())
	if got := r.cell(1, natteamet, 0); got != (survey.Mean{State: survey.Hidden}) {
		t.Errorf("%+v", got)
	}
	if got := r.response(1, natteamet); got != (survey.Response{State: survey.Hidden}) {
		t.Errorf("%+v", got)
	}
}

func TestEveryHiddenUnitSaysTheSameAndHasNoNumber(t *testing.T) {
	r := resultsIn("nn", town())
	var first string
	for _, unit := range []int{natteamet, oppvekst} {
		body := unitBodyOf(t, r, unit)
		if body.Empty == nil || !body.Empty.Hatched {
			t.Fatalf("%s is not told to be hidden", body.Heading)
		}
		if body.Response != nil || body.Results != nil || body.Brief != nil || body.Trend != nil || body.Talk != nil || body.Notes != nil {
			t.Errorf("%s has numbers", body.Heading)
		}
		if first == "" {
			first = body.Empty.Text
		}
		if body.Empty.Text != first || strings.Contains(first, "fem") {
			t.Errorf("%s says %q", body.Heading, body.Empty.Text)
		}
		page := r.unitPage(unit)
		if page.Download != nil || len(page.Crumbs) < 2 {
			t.Errorf("%s: download %v, crumbs %v", body.Heading, page.Download, page.Crumbs)
		}
	}
	row, other := r.unitRow(natteamet, r.fromUnit), r.unitRow(oppvekst, r.fromUnit)
	if row.Tag != "Skjult" || row.Answers != "" || row.Tag != other.Tag || row.Text != other.Text {
		t.Errorf("%+v, %+v", row, other)
	}
}

func TestAUnitHiddenNowShowsWhatWasShownBefore(t *testing.T) {
	body := unitBodyOf(t, resultsIn("nb", town()), skulen)
	if body.Empty == nil || body.Results != nil || body.Trend == nil {
		t.Fatalf("%+v", body)
	}
	if got := body.Empty.Links[0]; got != (Link{Text: "Se tallene for Fjellsund", Href: "../index.html"}) {
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

func TestWhatLimitsTheNumbersIsSaidBeforeThem(t *testing.T) {
	r := resultsIn("nn", town())
	for unit, want := range map[int]string{
		helse: "",
		nord:  "Skjult: Tal som er merkte «skjult», viser vi ikkje, for å verne dei som svarte.",
		bu: "Få svar: 8 har svart. Éin person meir eller mindre kan flytte snittet mykje. Les tala med varsemd.\n" +
			"Ikkje nøyaktig: Der det står «eller høgare» eller «eller lågare», ville det nøyaktige snittet fortalt for mykje om kva kvar og ein svarte.",
		senteret: "Låg svarprosent: 14 av 60 svarte. Tala treng ikkje gjelde for alle i eininga.\n" +
			"Kan ikkje samanliknast: Eininga blei slått saman med Dagsenteret før målinga i 2023. Tala før og etter gjeld ulike grupper.",
	} {
		if got := notesOf(unitBodyOf(t, r, unit)); got != want {
			t.Errorf("%s:\n%s\nwant:\n%s", r.names[unit], got, want)
		}
	}
}

func TestAGroupThatIsNotTheSameIsNotComparedWithBefore(t *testing.T) {
	body := unitBodyOf(t, resultsIn("nn", town()), senteret)
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
	r := resultsIn("nn", town())
	body := unitBodyOf(t, r, dagsenteret)
	if body.Empty.Hatched || body.Empty.Text != "Eininga er ein del av Senteret frå og med målinga i 2023." || body.Empty.Links[0].Href != "senteret.html" {
		t.Errorf("%+v, %+v", body.Empty, body.Empty.Links)
	}
	if row := r.unitRow(dagsenteret, r.fromUnit); row.Text != "del av Senteret frå 2023" {
		t.Errorf("%+v", row)
	}
}

func TestACoarseMeanIsPrintedAsALimit(t *testing.T) {
	for lang, want := range map[i18n.Lang]string{"nn": "4,8 eller høgare", "nb": "4,8 eller høyere", "en": "4.8 or higher"} {
		row := unitBodyOf(t, resultsIn(lang, town()), bu).Results.Table.Rows[0]
		if got := row.Value.String(); got != want {
			t.Errorf("%s: %q", lang, got)
		}
	}
}

func TestUnitsAreListedByTheAlphabetAndShownInTheOrderOfTheOrganisation(t *testing.T) {
	r := resultsIn("nn", town())
	list := unitBodyOf(t, r, nord).Others
	var names []string
	for _, row := range list.Rows {
		names = append(names, row.Name)
	}
	if got := fmt.Sprint(names); got != "[Bu Dagsenteret Natteamet Senteret]" {
		t.Errorf("the list is %s", got)
	}
	units, err := r.unitsBody("nn/resultat/einingar.html")
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
	body := unitBodyOf(t, resultsIn("nn", town()), nord)
	for _, text := range []string{string(body.Results.Table.JSON), string(body.Trend.JSON)} {
		if !json.Valid([]byte(text)) {
			t.Errorf("not JSON: %.80s", text)
		}
	}
}
