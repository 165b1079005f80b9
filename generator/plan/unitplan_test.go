package plan

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"tifaktor/generator/results"
	"tifaktor/generator/survey/surveytest"
	"tifaktor/generator/texts"
)

// withPlans is a site with a worksheet for every unit: Fjellsund with Nord, Sør, which is
// hidden, and Øst, which was not in the newest round.
func withPlans(t *testing.T) Content {
	content := written(t, map[string]string{"verktoy/min-plan.md": planTool})
	content.Survey = surveytest.Dataset(
		surveytest.NewUnit("fjellsund", "", []string{"600/790", "612/803"}, []string{"40 40 40", "40 42 43"}),
		surveytest.NewUnit("nord", "fjellsund", []string{"30/38", "31/38"}, []string{"44 38 40", "44 38 x"}),
		surveytest.NewUnit("soer", "fjellsund", []string{"9/10", "x"}, []string{"44 38 40", "x x x"}),
		surveytest.NewUnit("oest", "fjellsund", []string{"9/10", ""}, []string{"44 38 40", " "}),
	)
	return content
}

func TestEveryUnitHasAPlanOfItsOwnWithNumbersOrNot(t *testing.T) {
	content := withPlans(t)
	pages, err := Pages(content)
	if err != nil {
		t.Fatal(err)
	}
	var plans []string
	for _, pg := range pages {
		if pg.Layout == "unitplan" && pg.Lang == "nn" {
			plans = append(plans, pg.Path)
		}
	}
	if want := []string{"nn/resultat/plan/fjellsund.html", "nn/resultat/plan/nord.html", "nn/resultat/plan/soer.html", "nn/resultat/plan/oest.html"}; !reflect.DeepEqual(plans, want) {
		t.Errorf("got %v", plans)
	}
	pg := pageAt(t, content, "nb/resultater/plan/nord.html")
	if pg.Title != "Min plan for Nord" || !pg.Synthetic || pg.Alternates[1].Href != "../../../en/results/plan/nord.html" {
		t.Errorf("%+v", pg)
	}
	if got := fmt.Sprint(pg.Crumbs); got != "[{Resultater ../index.html  } {Nord ../enhet/nord.html  } {Min plan  nn }]" {
		t.Errorf("crumbs %s", got)
	}
}

func TestThePageOfAUnitLeadsToItsPlan(t *testing.T) {
	content := withPlans(t)
	for address, want := range map[string]string{
		"nn/resultat/eining/nord.html": "../plan/nord.html",
		"nn/resultat/index.html":       "plan/fjellsund.html",
	} {
		if got := bodyOf[*results.UnitBody](t, content, address).Talk.Actions[0].Href; got != want {
			t.Errorf("%s leads to %s", address, got)
		}
	}
	content.Programme = written(t, map[string]string{"verktoy/min-plan.md": strings.Replace(planTool, "  per: unit\n", "", 1)}).Programme
	if got := bodyOf[*results.UnitBody](t, content, "nn/resultat/eining/nord.html").Talk.Actions[0].Href; got != "../../verktoy/min-plan.html" {
		t.Errorf("without a sheet for every unit it leads to %s", got)
	}
}

func TestAPlanHasTheSameMeansAndWordsAsTheUnitsPage(t *testing.T) {
	content := withPlans(t)
	for unit, plan := range map[string]string{
		"nn/resultat/eining/nord.html":  "nn/resultat/plan/nord.html",
		"en/results/unit/nord.html":     "en/results/plan/nord.html",
		"nb/resultater/enhet/nord.html": "nb/resultater/plan/nord.html",
	} {
		there, here := bodyOf[*results.UnitBody](t, content, unit).Results.Table, bodyOf[*UnitPlanBody](t, content, plan).Results
		if here.Against != there.Whole || len(here.Rows) != len(there.Rows) {
			t.Errorf("%s: %q with %d rows, %q with %d there", plan, here.Against, len(here.Rows), there.Whole, len(there.Rows))
		}
		for i, row := range here.Rows {
			if row.Value != there.Rows[i].Value || row.Difference != *there.Rows[i].Whole {
				t.Errorf("%s: %+v, but %+v there", plan, row, there.Rows[i])
			}
		}
		if text := fmt.Sprintf("%+v", here); strings.Contains(text, fmt.Sprint(surveytest.Secret)) {
			t.Errorf("%s tells what is hidden: %s", plan, text)
		}
		if len(here.Notes) != 1 {
			t.Errorf("%s: a factor is hidden, but the notes are %+v", plan, here.Notes)
		}
	}
}

func TestTheSheetOfAUnitIsItsOwn(t *testing.T) {
	body := bodyOf[*UnitPlanBody](t, withPlans(t), "en/results/plan/nord.html")
	sheet := body.Worksheet
	if sheet.Store != "tifaktor/proeve-kommune/verktoy/min-plan/nord" || sheet.Unit.Name != "Nord" || sheet.Lang != "nn" || sheet.Href != "" || body.Notice == "" {
		t.Errorf("%+v, %q", sheet, body.Notice)
	}
	if got := controls(sheet)["eining"]; got.Value != "Nord" || got.Lang != "en" {
		t.Errorf("%+v", got)
	}
	if body.Tool.Href != "../../verktoy/min-plan.html" || body.Unit.Href != "../unit/nord.html" {
		t.Errorf("%+v, %+v", body.Tool, body.Unit)
	}
	if sheet := bodyOf[*texts.ToolBody](t, withPlans(t), "nn/verktoy/min-plan.html").Worksheet; sheet.Units != "../resultat/einingar.html" || sheet.Unit != nil {
		t.Errorf("%+v", sheet)
	}
}

func TestAUnitNamedLikeThePlanOfAnotherHasItsOwnAddress(t *testing.T) {
	content := withPlans(t)
	content.Survey = surveytest.Dataset(
		surveytest.NewUnit("plan", "", []string{"612/803"}, []string{"40"}),
		surveytest.NewUnit("nord", "plan", []string{"31/38"}, []string{"44"}),
		surveytest.NewUnit("nord-plan", "plan", []string{"31/38"}, []string{"44"}),
		surveytest.NewUnit("index", "plan", []string{"31/38"}, []string{"44"}),
	)
	if _, err := Pages(content); err != nil {
		t.Error(err)
	}
}
