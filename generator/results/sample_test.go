package results

import (
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
	"tifaktor/generator/survey/surveytest"
)

// resultsIn returns the results of a dataset in a language.
func resultsIn(lang i18n.Lang, data *survey.Dataset) *Results {
	return New(page.Editions(surveytest.Site())[lang], data, page.Ways{})
}

// unitBodyOf makes the page of a unit.
func unitBodyOf(t *testing.T, r *Results, unit int) *UnitBody {
	t.Helper()
	body, err := unitBody(r, unit, r.Addresses.Unit("x"))
	if err != nil {
		t.Fatal(err)
	}
	return body
}
