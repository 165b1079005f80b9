package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/plan"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
	"tifaktor/generator/theme"
	"tifaktor/themes"
)

// largeSurvey is an invented organisation: 20 sectors, units of fifteen siblings, ten factors
// and three rounds.
func largeSurvey(units int) *survey.Dataset {
	data := &survey.Dataset{Instrument: survey.Instrument{
		Name: i18n.Same("10-FAKTOR"), Source: i18n.Same("KS"),
		Scale: survey.Scale{From: 1, To: 5, Decimals: 1, Low: i18n.Same("svært ueinig"), High: i18n.Same("svært einig")},
	}}
	for f := range 10 {
		data.Instrument.Factors = append(data.Instrument.Factors, survey.Factor{
			ID: fmt.Sprintf("faktor-%d", f+1), Number: f + 1, Name: i18n.Same(fmt.Sprintf("Faktor nummer %d", f+1)),
			Meaning: i18n.Same("Ei kort forklaring på kva faktoren måler"),
		})
	}
	for u := range units {
		unit := survey.Unit{ID: fmt.Sprintf("eining-%d", u), Name: i18n.Same(fmt.Sprintf("Eining nummer %d", u)), Parent: survey.NoUnit, MergedInto: survey.NoUnit, SplitOf: survey.NoUnit}
		switch {
		case u == 0:
		case u <= 20:
			unit.Parent, unit.Depth = 0, 1
		default:
			unit.Parent = (u-6)/15 + 1
			unit.Depth = data.Units[unit.Parent].Depth + 1
		}
		if u > 0 {
			data.Units[unit.Parent].Children = append(data.Units[unit.Parent].Children, u)
		}
		data.Units = append(data.Units, unit)
	}
	for round := range 3 {
		made := survey.Round{ID: fmt.Sprint(2019 + 2*round), SmallestGroup: 5}
		for u := range units {
			made.Responses = append(made.Responses, survey.Response{State: survey.Shown, Invited: 38, Respondents: 20 + u%15})
			var means []survey.Mean
			for f := range 10 {
				means = append(means, survey.Mean{State: survey.Shown, Digits: 36 + (7*u+3*f+5*round)%12})
			}
			made.Means = append(made.Means, means)
		}
		data.Rounds = append(data.Rounds, made)
	}
	return data
}

func pagesOf(tb testing.TB, units int) []page.Page {
	tb.Helper()
	pages, err := plan.Pages(plan.Content{
		Site:   &site.Site{Title: i18n.Same("10-FAKTOR"), Organisation: i18n.Same("Fjellsund"), Languages: []i18n.Lang{"nn"}},
		Survey: largeSurvey(units),
	})
	if err != nil {
		tb.Fatal(err)
	}
	return pages
}

// unitPage returns the page of a unit with siblings.
func unitPage(tb testing.TB, pages []page.Page) page.Page {
	for _, page := range pages {
		if strings.HasSuffix(page.Path, "/eining-30.html") {
			return page
		}
	}
	tb.Fatal("there is no page of unit 30")
	return page.Page{}
}

func TestAUnitPageIsSmallInALargeOrganisation(t *testing.T) {
	look, err := theme.Load(themes.Files, theme.Default)
	if err != nil {
		t.Fatal(err)
	}
	page := unitPage(t, pagesOf(t, 2000))
	body, err := page.Body()
	if err != nil {
		t.Fatal(err)
	}
	html, err := look.Render(page, body)
	if err != nil {
		t.Fatal(err)
	}
	const most = 60_000
	if len(html) > most {
		t.Errorf("the page has %d bytes; it should have no more than %d", len(html), most)
	}
}

// BenchmarkUnitPage makes one page from the plan to HTML. Its time must not depend on how many
// units there are.
func BenchmarkUnitPage(b *testing.B) {
	look, err := theme.Load(themes.Files, theme.Default)
	if err != nil {
		b.Fatal(err)
	}
	for _, units := range []int{50, 5000} {
		page := unitPage(b, pagesOf(b, units))
		b.Run(fmt.Sprintf("units=%d", units), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				body, err := page.Body()
				if err != nil {
					b.Fatal(err)
				}
				if _, err := look.Render(page, body); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("body/units=%d", units), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := page.Body(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkPages plans every page of an organisation, without the bodies.
func BenchmarkPages(b *testing.B) {
	data := plan.Content{
		Site:   &site.Site{Organisation: i18n.Same("Fjellsund"), Languages: []i18n.Lang{"nn"}},
		Survey: largeSurvey(5000),
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := plan.Pages(data); err != nil {
			b.Fatal(err)
		}
	}
}
