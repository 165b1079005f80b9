package results

import (
	"encoding/json"
	"fmt"
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

func explorerBodyIn(t *testing.T, r *Results) (*ExplorerBody, ExplorerData) {
	t.Helper()
	body, err := explorerBody(r)
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
	r := resultsIn("nn", explorerSurvey())
	body, data := explorerBodyIn(t, r)
	names := []ExplorerName{
		{Named: Named{"fjellsund", "Fjellsund"}},
		{Named: Named{"oppvekst", "Oppvekst"}, Depth: 1},
		{Named: Named{"skulen", "Skulen"}, Depth: 2},
		{Named: Named{"helse", "Helse"}, Depth: 1},
	}
	numbers := map[string]ExplorerNumbers{
		"fjellsund": {Means: []any{[]any{41, 42, 43}, []any{42, 43, 44}}},
		"oppvekst":  {Means: []any{[]any{40, 41, 42}, []any{41, "34..47", 43}}, Breaks: []int{1}},
		"skulen":    {Means: []any{"missing", []any{"≥48", "≤12", "missing"}}, Few: []int{1}},
		"helse":     {Means: []any{[]any{40, 41, 42}, "hidden"}},
	}
	if got := explorerNames(r); !reflect.DeepEqual(got, names) {
		t.Errorf("got  %+v\nwant %+v", got, names)
	}
	part := explorerPart(r, 0)
	if !reflect.DeepEqual(part.Units, numbers) || !reflect.DeepEqual(part.Rounds, []string{"2021", "2023"}) {
		t.Errorf("got  %+v\nwant %+v", part, numbers)
	}
	whole := []any{[]any{41., 42., 43.}, []any{42., 43., 44.}}
	if len(data.Units) != 1 || data.Units[0].Named != names[0].Named || !reflect.DeepEqual(data.Units[0].Means, whole) || data.Count != 4 {
		t.Errorf("the page begins with %+v", data)
	}
	if data.Names != "utforsk-einingar.js" || !reflect.DeepEqual(data.Numbers, []string{"utforsk-1.js"}) {
		t.Errorf("the others are in %s and %v", data.Names, data.Numbers)
	}
	if !reflect.DeepEqual(data.Rounds, []string{"2021", "2023"}) || data.Factors[1] != (Named{"role", "Rolleklarleik"}) {
		t.Errorf("%+v", data)
	}
	if strings.Contains(string(body.Data)+fmt.Sprint(part), strconv.Itoa(surveytest.Secret)) {
		t.Error("a number of a hidden cell is in the data")
	}
	if len(body.Factors) != 3 || body.Factors[1].Href != "faktor/role.html" || len(body.Sectors) != 2 || body.All.Href != "einingar.html" {
		t.Errorf("the ways on are %+v", body)
	}
}

func TestAUnitWithoutAnyMeanIsListedAsHiddenIfItIsInARound(t *testing.T) {
	data := surveytest.Dataset(
		surveytest.NewUnit("fjellsund", "", []string{"300/400", "310/400"}, []string{"41 42 43", "42 43 44"}),
		surveytest.NewUnit("helse", "fjellsund", []string{"", "x"}, []string{"  ", "x x x"}),
		surveytest.NewUnit("teknisk", "fjellsund", []string{"", ""}, []string{"  ", "  "}),
	)
	var got []string
	for _, name := range explorerNames(resultsIn("nn", data)) {
		got = append(got, name.Without)
	}
	if !reflect.DeepEqual(got, []string{"", "hidden", "missing"}) {
		t.Errorf("got %q", got)
	}
}

// The numbers of 251 units are in two parts, those of 250 in one.
func TestThePartsOfTheNumbersHaveEachUnitOnce(t *testing.T) {
	for units, parts := range map[int]int{mostInPart: 1, mostInPart + 1: 2} {
		made := []surveytest.Unit{surveytest.NewUnit("u0", "", []string{"300/400"}, []string{"41 42 43"})}
		for i := 1; i < units; i++ {
			made = append(made, surveytest.NewUnit("u"+strconv.Itoa(i), "u0", []string{"10/12"}, []string{"41 42 43"}))
		}
		r := resultsIn("nn", surveytest.Dataset(made...))
		names, seen := explorerNames(r), 0
		for part := range explorerParts(r) {
			of := explorerPart(r, part).Units
			for _, name := range names[part*mostInPart : part*mostInPart+len(of)] {
				if _, there := of[name.ID]; !there {
					t.Errorf("%d units: %s is not in part %d", units, name.ID, part)
				}
			}
			seen += len(of)
		}
		if explorerParts(r) != parts || seen != units {
			t.Errorf("%d units are in %d parts, %d of them", units, explorerParts(r), seen)
		}
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
