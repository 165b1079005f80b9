package results

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"tifaktor/generator/survey"
	"tifaktor/generator/survey/surveytest"
)

func explorerSurvey() *survey.Dataset {
	data := surveytest.Dataset(
		surveytest.NewUnit("fjellsund", "", []string{"300/400", "310/400"}, []string{"41 42 43", "42 43 44"}),
		surveytest.NewUnit("oppvekst", "fjellsund", []string{"100/120", "100/120"}, []string{"40 41 42", "41 34-47 43"}),
		surveytest.NewUnit("helse", "fjellsund", []string{"100/120", "x"}, []string{"40 41 42", "x x x"}),
		surveytest.NewUnit("skulen", "oppvekst", []string{"", "6/8"}, []string{"  ", ">48 <12 "}),
	)
	data.Rounds[1].Breaks[1] = true
	return data
}

func explorerBodyIn(t *testing.T, data *survey.Dataset) (*ExplorerBody, ExplorerData) {
	t.Helper()
	body, err := explorerBody(resultsIn("nn", data))
	if err != nil {
		t.Fatal(err)
	}
	var read ExplorerData
	if err := json.Unmarshal([]byte(body.Data), &read); err != nil {
		t.Fatal(err)
	}
	return body, read
}

func TestTheExplorerHasEveryUnitWithWhatMayBeShownOfIt(t *testing.T) {
	body, data := explorerBodyIn(t, explorerSurvey())
	want := []ExplorerUnit{
		{Named: Named{"fjellsund", "Fjellsund"}, Means: []any{[]any{41., 42., 43.}, []any{42., 43., 44.}}},
		{Named: Named{"oppvekst", "Oppvekst"}, Depth: 1, Means: []any{[]any{40., 41., 42.}, []any{41., "34..47", 43.}}, Breaks: []int{1}},
		{Named: Named{"skulen", "Skulen"}, Depth: 2, Means: []any{"missing", []any{"≥48", "≤12", "missing"}}, Few: []int{1}},
		{Named: Named{"helse", "Helse"}, Depth: 1, Means: []any{[]any{40., 41., 42.}, "hidden"}},
	}
	if !reflect.DeepEqual(data.Units, want) {
		t.Errorf("got  %+v\nwant %+v", data.Units, want)
	}
	if !reflect.DeepEqual(data.Rounds, []string{"2021", "2023"}) || data.Factors[1] != (Named{"role", "Rolleklarleik"}) {
		t.Errorf("%+v", data)
	}
	if strings.Contains(string(body.Data), strconv.Itoa(surveytest.Secret)) {
		t.Error("a number of a hidden cell is in the data")
	}
	if len(body.Factors) != 3 || body.Factors[1].Href != "faktor/role.html" || len(body.Sectors) != 2 || body.All.Href != "einingar.html" {
		t.Errorf("the ways on are %+v", body)
	}
}

func TestEveryPageWithNumbersLeadsToTheExplorer(t *testing.T) {
	r := resultsIn("nb", explorerSurvey())
	unit := unitBodyOf(t, r, 1)
	if got := unit.Results.Table.Compare; got != "../utforsk.html?enhet=oppvekst" {
		t.Errorf("a unit leads to %q", got)
	}
	if unit.Trend.Compare != "" {
		t.Error("the way stands twice")
	}
	if hidden := unitBodyOf(t, r, 2); hidden.Trend.Compare != "../utforsk.html?enhet=helse" {
		t.Errorf("a unit with earlier numbers only leads to %q", hidden.Trend.Compare)
	}
	whole, err := wholeBody(r, "nb/resultater/index.html")
	if err != nil {
		t.Fatal(err)
	}
	if got := whole.Results.Table.Compare; got != "utforsk.html?enhet=fjellsund" {
		t.Errorf("the whole leads to %q", got)
	}
	all, err := unitsBody(r, "nb/resultater/enheter.html")
	if err != nil || all.Explore.Href != "utforsk.html" {
		t.Errorf("the table of units leads to %+v, %v", all.Explore, err)
	}
}
