package results

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey/surveytest"
)

func TestTheWholeShowsTheResponseRatesOfItsParts(t *testing.T) {
	body, err := wholeBody(resultsIn("nn", surveytest.Town()), "nn/resultat/index.html")
	if err != nil {
		t.Fatal(err)
	}
	if body.Heading != "Heile kommunen" || body.Response.Answered != "612 av 803 svarte" || body.Response.Rate != "76\u00a0%" || body.Response.Dots {
		t.Errorf("%q, %+v", body.Heading, body.Response)
	}
	if got := fmt.Sprint(body.Sectors.Rows[0].Name, body.Sectors.Rows[0].Href, body.Sectors.Rows[0].Cells); got != "Helseeining/helse.html[243 av 320 (76\u00a0%)]" {
		t.Errorf("%s", got)
	}
	for _, row := range body.Sectors.Rows[1:] {
		if cell := row.Cells[0]; cell != "skjult" && cell != "ingen data" {
			t.Errorf("%s: %s", row.Name, cell)
		}
	}
	if body.Contact == nil || body.Contact.Email != "hr@example.org" {
		t.Errorf("%+v", body.Contact)
	}
	if got := body.Numbers.Files; len(got) != 2 || got[0].Href != "eining/fjellsund.csv" || got[1].Href != "../../data/results.csv" {
		t.Errorf("%+v", got)
	}
}

func TestTheFileOfAUnitHoldsWhatItsPageShows(t *testing.T) {
	table := downloadTable(resultsIn("nb", surveytest.Town()), surveytest.Bu)
	var lines []string
	for _, row := range append([][]string{table.Head}, table.Rows...) {
		lines = append(lines, strings.Join(row, ";"))
	}
	want := `Nr.;Faktor;2021;2023;Kommunen 2023
1;Motivasjon;skjult;4,8 eller høyere;4,1
2;Rolleklarhet;skjult;3,6;4,1
3;Mestringsklima;skjult;4,1;4,2
;Svar;skjult;8;`
	if got := strings.Join(lines, "\n"); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if got := table.Kilobytes(); got != 1 {
		t.Errorf("%d kB", got)
	}
}

func TestTheTrendSaysWhyRoundsAreMissing(t *testing.T) {
	data := surveytest.Dataset(
		surveytest.NewUnit("fjellsund", "", []string{"1/1", "1/1", "1/1", "1/1"}, []string{"40", "41", "41", "42"}),
		surveytest.NewUnit("nord", "fjellsund", []string{"", "x", "31/38", "31/38"}, []string{"", "x", "42", "44"}),
		surveytest.NewUnit("ny", "fjellsund", []string{"", "", "", "31/38"}, []string{"", "", "", "44"}),
	)
	r := resultsIn("nn", data)
	trend := unitBodyOf(t, r, 1).Trend
	want := "Alle rutene viser skalaen frå 3 til 5. Tala frå 2019 er skjulte, for å verne dei som svarte. Frå 2017 finst det ikkje tal."
	if got := strings.Join(trend.Lead, " "); got != strings.Replace(want, "Alle rutene", "Figuren", 1) {
		t.Errorf("%q", got)
	}
	if got := string(trend.Panels[0].Picture); !strings.Contains(got, "Motivasjon. 2017: ingen data; 2019: skjult; 2021: 4,2; 2023: 4,4. Kommunen i 2023: 4,2.") {
		t.Errorf("the panel does not say all that it shows: %s", got)
	}
	if unitBodyOf(t, r, 2).Trend != nil {
		t.Error("a unit that is new has a trend")
	}
}

func TestTheTrendsShowTheUpperHalfOfTheScaleUnlessAMeanLiesBelow(t *testing.T) {
	data := surveytest.Town()
	r := resultsIn("nn", data)
	if r.trendFrom != 30 || r.trendTo != 50 {
		t.Errorf("%d–%d", r.trendFrom, r.trendTo)
	}
	data.Rounds[0].Means[1][0].Digits = 29
	if r = resultsIn("nn", data); r.trendFrom != 10 {
		t.Errorf("%d–%d", r.trendFrom, r.trendTo)
	}
}

func TestTheNumberOfStatementsIsAmongTheFacts(t *testing.T) {
	data := surveytest.Dataset(surveytest.NewUnit("service", "", []string{"31/40"}, []string{"41"}), surveytest.NewUnit("office", "service", []string{"31/40"}, []string{"41"}))
	data.Instrument.Statements = 36
	facts := unitBodyOf(t, resultsIn("nb", data), 1).Numbers.Facts
	if want := (Fact{Name: "Påstander", Value: "36"}); !slices.Contains(facts, want) {
		t.Errorf("%+v is not among %+v", want, facts)
	}
}

func TestASurveyProtectedByItsSourceSaysSo(t *testing.T) {
	data := surveytest.Dataset(surveytest.NewUnit("service", "", []string{""}, []string{"41"}), surveytest.NewUnit("office", "service", []string{""}, []string{"43"}))
	data.Rounds[0].SourceProtected = true
	data.Instrument.Scale.Low, data.Instrument.Scale.High = nil, nil
	for lang, want := range map[i18n.Lang]string{
		"nn": "Undersøkinga var open frå 6. til 17.\u00a0mars 2023. Tala kjem frå 10-FAKTOR, KS. Kjelda har sjølv skjult tal for små grupper, og seier ikkje kor mange som svarte i kvar eining. Svarskalaen går frå 1 til 5. Vi viser snittet per faktor, ikkje svara på kvar påstand.",
		"nb": "Undersøkelsen var åpen fra 6. til 17.\u00a0mars 2023. Tallene kommer fra 10-FAKTOR, KS. Kilden har selv skjult tall for små grupper, og sier ikke hvor mange som svarte i hver enhet. Svarskalaen går fra 1 til 5. Vi viser snittet per faktor, ikke svarene på hver påstand.",
		"en": "The survey was open from 6 to 17\u00a0March 2023. The numbers come from 10-FAKTOR, KS. The source has hidden the numbers for small groups itself, and does not say how many answered in each unit. The answers go from 1 to 5. We show the mean per factor, not the answers to each statement.",
	} {
		body := unitBodyOf(t, resultsIn(lang, data), 1)
		if got := strings.Join(body.Numbers.Paragraphs, " "); got != want {
			t.Errorf("%s: %s", lang, got)
		}
		if got := len(body.Numbers.Facts); got != 2 { // the source and the day: no number of answers, no limit of ours
			t.Errorf("%d facts: %+v", got, body.Numbers.Facts)
		}
		if got := body.Results.Highlight.String(); got != i18n.For(lang).Text("results.notJudged") {
			t.Errorf("%q", got)
		}
	}
}

func TestAPageSaysHowLargeADifferenceMustBe(t *testing.T) {
	body := unitBodyOf(t, resultsIn("nn", surveytest.Town()), surveytest.Nord)
	got := strings.Join(body.Results.HowToRead, "\n")
	want := `Den store prikken er snittet i 2023. Den loddrette streken er snittet for kommunen. Den vesle ringen er snittet i 2021. Ligg prikken inne i det grå feltet, er skilnaden for liten til å seie noko sikkert i ei gruppe på 31. Då skriv vi «om lag likt».
Med 30 svar eller fleire krev vi 0,3 før vi uthevar ein skilnad. Med 10–29 svar krev vi 0,4, og med 5–9 svar 0,5.
Tala er ikkje karakterar, og dei seier ikkje kvifor. Det finn de ut når de snakkar saman.`
	if got != want {
		t.Errorf("%s", got)
	}
}

func TestAUnitThatOnlyHoldsOthersTogetherLeadsToThem(t *testing.T) {
	r := resultsIn("en", surveytest.Dataset(
		surveytest.NewUnit("service", "", []string{"", ""}, []string{" ", " "}),
		surveytest.NewUnit("defence", "service", []string{"", ""}, []string{" ", " "}),
		surveytest.NewUnit("dstl", "defence", []string{"31/38", "31/38"}, []string{"40 41", "42 43"}),
	))
	body := unitBodyOf(t, r, 1)
	if body.Empty.Text != "There are no overall numbers here. See the units below." || body.Empty.Tag != "" || body.Empty.Links != nil || body.Years != nil {
		t.Errorf("%+v, %+v", body.Empty, body.Years)
	}
	if row := unitRow(r, 1, r.fromUnit); row.Tag != "" || row.Text != "See the units below it" {
		t.Errorf("%+v", row)
	}
	units, err := unitsBody(r, "en/results/units.html")
	if err != nil {
		t.Fatal(err)
	}
	if row := units.Heat.Rows[1]; row.Text != "See the units below it" || row.Hidden {
		t.Errorf("%+v", row)
	}
	if factor := factorBodyOf(t, r, 0); len(factor.Branches) != 1 || len(factor.Branches[0].Table.Rows) != 1 || factor.Value != nil {
		t.Errorf("%+v", factor.Branches)
	}
}
