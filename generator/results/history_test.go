package results

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
	"tifaktor/generator/survey/surveytest"
)

// splitAndRenamed is a municipality whose units were split and renamed: the clinic was
// split off the home in 2023, the school was split into two and closed, and the
// depot got a new name in 2023, the harbour in 2021.
func splitAndRenamed() *survey.Dataset {
	data := surveytest.Dataset(
		surveytest.NewUnit("fjellsund", "", []string{"600/790", "605/790", "612/803"}, []string{"40 41", "40 41", "41 41"}),
		surveytest.NewUnit("heimen", "fjellsund", []string{"40/50", "40/50", "31/38"}, []string{"40 41", "41 41", "44 42"}),
		surveytest.NewUnit("klinikken", "fjellsund", []string{"", "", "14/20"}, []string{" ", " ", "38 39"}),
		surveytest.NewUnit("skulen", "fjellsund", []string{"40/50", "42/50", ""}, []string{"40 41", "41 41", " "}),
		surveytest.NewUnit("barnesteget", "fjellsund", []string{"", "", "20/25"}, []string{" ", " ", "38 39"}),
		surveytest.NewUnit("ungdomssteget", "fjellsund", []string{"", "", "x"}, []string{" ", " ", "x x"}),
		surveytest.NewUnit("lageret", "fjellsund", []string{"", "30/35", "30/35"}, []string{" ", "38 39", "46 39"}),
		surveytest.NewUnit("hamna", "fjellsund", []string{"30/35", "30/35", "30/35"}, []string{"38 39", "38 39", "46 39"}),
	)
	split := func(part, whole int) {
		data.Units[part].SplitOf, data.Units[part].SplitFrom = whole, "2023"
		data.Rounds[2].Breaks[part], data.Rounds[2].Breaks[whole] = true, true
	}
	split(klinikken, heimen)
	split(barnesteget, skolen)
	split(ungdomssteget, skolen)
	data.Units[lageret].Formerly, data.Units[lageret].RenamedFrom = i18n.Text{"nn": "Depotet", "nb": "Lageret", "en": "The depot"}, "2023"
	data.Units[hamna].Formerly, data.Units[hamna].RenamedFrom = i18n.Same("Kaia"), "2021"
	return data
}

// The units of splitAndRenamed by name.
const (
	heimen        = 1
	klinikken     = 2
	skolen        = 3
	barnesteget   = 4
	ungdomssteget = 5
	lageret       = 6
	hamna         = 7
)

func TestTheHistoryOfAUnitIsOnEachPageItConcerns(t *testing.T) {
	for lang, wanted := range map[i18n.Lang]map[int]string{
		"nn": {
			heimen:        "Kan ikkje samanliknast: Ein del av eininga, Klinikken, blei skild ut før målinga i 2023. Tala før og etter gjeld ulike grupper.",
			klinikken:     "Kan ikkje samanliknast: Eininga blei skild ut frå Heimen før målinga i 2023. Tala før og etter gjeld ulike grupper.",
			ungdomssteget: "Kan ikkje samanliknast: Eininga blei skild ut frå Skulen før målinga i 2023. Tala før og etter gjeld ulike grupper.",
			skolen:        "",
			lageret:       "Nytt namn: Eininga heitte Depotet til og med målinga i 2021.",
			hamna:         "", // it is beside the trend
		},
		"nb": {
			heimen:  "Kan ikke sammenlignes: En del av enheten, Klinikken, ble skilt ut før målingen i 2023. Tallene før og etter gjelder ulike grupper.",
			lageret: "", // the name is as it was
		},
		"en": {lageret: "New name: The unit was called The depot up to and including the survey in 2021."},
	} {
		r := resultsIn(lang, splitAndRenamed())
		for unit, want := range wanted {
			if got := notesOf(unitBodyOf(t, r, unit)); got != want {
				t.Errorf("%s:\n%s\nwant:\n%s", r.names[unit], got, want)
			}
		}
	}
}

func TestAPartLeadsToTheWholeAndTheWholeToThePart(t *testing.T) {
	r := resultsIn("nn", splitAndRenamed())
	for unit, want := range map[int]string{
		heimen: "[{Sjå tala for Klinikken klinikken.html", klinikken: "[{Sjå tala for Heimen heimen.html",
	} {
		if got := fmt.Sprint(unitBodyOf(t, r, unit).Notes[0].Links); !strings.HasPrefix(got, want) {
			t.Errorf("%s leads to %s", r.names[unit], got)
		}
	}
}

func TestEarlierHistoryIsBesideTheTrend(t *testing.T) {
	data := splitAndRenamed()
	data.Units[klinikken].SplitFrom = "2021"
	data.Rounds[1].Breaks[heimen] = true
	r := resultsIn("nn", data)
	for unit, want := range map[int]string{
		hamna:  "Eininga heitte Kaia til og med målinga i 2019.",
		heimen: "Ein del av eininga, Klinikken, blei skild ut før målinga i 2021. Tala før og etter gjeld ulike grupper.",
	} {
		if got := strings.Join(unitBodyOf(t, r, unit).Trend.Lead, " "); !strings.HasSuffix(got, want) {
			t.Errorf("%s: %s", r.names[unit], got)
		}
	}
}

func TestNothingIsComparedAcrossASplitButAcrossANewNameItIs(t *testing.T) {
	r := resultsIn("nn", splitAndRenamed())
	for unit, want := range map[int]string{heimen: "", klinikken: "", lageret: "Sidan 2021"} {
		body := unitBodyOf(t, r, unit)
		if body.Results.Table.Previous != want {
			t.Errorf("%s has the column %q", body.Heading, body.Results.Table.Previous)
		}
		for _, item := range body.Brief {
			if want == "" && strings.Contains(item.Sentence.String(), "2021") {
				t.Errorf("%s: the summary says %q", body.Heading, item.Sentence)
			}
		}
	}
}

func TestNoLineLeadsAcrossASplit(t *testing.T) {
	r := resultsIn("nn", splitAndRenamed())
	lines := func(unit int) int {
		panel := string(unitBodyOf(t, r, unit).Trend.Panels[0].Picture)
		_, own, _ := strings.Cut(panel, `<g class="unit-line">`)
		own, _, _ = strings.Cut(own, "</g>")
		return strings.Count(own, "<line")
	}
	if split, renamed := lines(heimen), lines(hamna); split != 1 || renamed != 2 {
		t.Errorf("%d lines over three rounds of a unit that was split, %d of one with a new name", split, renamed)
	}
}

func TestAUnitThatWasSplitUpLeadsToItsParts(t *testing.T) {
	r := resultsIn("nn", splitAndRenamed())
	empty := unitBodyOf(t, r, skolen).Empty
	want := "Eininga var ikkje med i målinga i 2023. Delar av eininga, Barnesteget og Ungdomssteget, blei skilde ut før målinga i 2023."
	if empty.Text != want || len(empty.Links) != 2 || empty.Links[1].Href != "ungdomssteget.html" {
		t.Errorf("%+v", empty)
	}
	if row := unitRow(r, skolen, r.fromUnit); row.Tag != "Ingen data" || row.Text != "sjå Barnesteget og Ungdomssteget" {
		t.Errorf("%+v", row)
	}
	if row := unitRow(r, heimen, r.fromUnit); row.Tag != "" {
		t.Errorf("a unit that lives on: %+v", row)
	}
}

func TestAUnitIsFoundUnderItsFormerName(t *testing.T) {
	for lang, want := range map[i18n.Lang]string{
		"nn": "Depotet|sjå Lageret|resultat/eining/lageret.html Kaia|sjå Hamna|resultat/eining/hamna.html",
		"nb": "Kaia|se Hamna|resultater/enhet/hamna.html", // the other name is as it was
	} {
		r := resultsIn(lang, splitAndRenamed())
		var found []string
		for _, entry := range unitEntries(r, r.newLinks(r.Addresses.Search())) {
			if strings.HasPrefix(entry.Note, "sjå ") || strings.HasPrefix(entry.Note, "se ") {
				found = append(found, entry.Text+"|"+entry.Note+"|"+entry.Href)
			}
		}
		if got := strings.Join(found, " "); got != want {
			t.Errorf("%s: %s", lang, got)
		}
	}
}
