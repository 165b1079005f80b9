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

// sharesOf reads "1:0 2:3 3:16 4–5:81" as a distribution that is shown, "x" as a
// hidden one, which holds secrets, and "" as none.
func sharesOf(text string) survey.Distribution {
	switch text {
	case "":
		return survey.Distribution{}
	case "x":
		return survey.Distribution{State: survey.Hidden, Parts: []survey.Part{{From: surveytest.Secret, To: surveytest.Secret, Share: surveytest.Secret}}}
	}
	d := survey.Distribution{State: survey.Shown}
	for _, word := range strings.Fields(text) {
		var part survey.Part
		if _, err := fmt.Sscanf(word, "%d–%d:%d", &part.From, &part.To, &part.Share); err != nil {
			if _, err := fmt.Sscanf(word, "%d:%d", &part.From, &part.Share); err != nil {
				panic(err)
			}
			part.To = part.From
		}
		d.Parts = append(d.Parts, part)
	}
	return d
}

// spread returns the newest round of the town distributions: those of the whole and
// of nord, per factor; all others are hidden.
func spread(whole, unit []string) *survey.Dataset {
	data := surveytest.Town()
	round := &data.Rounds[len(data.Rounds)-1]
	for u := range data.Units {
		var row []survey.Distribution
		for f := range data.Instrument.Factors {
			switch {
			case u == top && f < len(whole):
				row = append(row, sharesOf(whole[f]))
			case u == surveytest.Nord && f < len(unit):
				row = append(row, sharesOf(unit[f]))
			default:
				row = append(row, sharesOf("x"))
			}
		}
		round.Distributions = append(round.Distributions, row)
	}
	return data
}

var usual = []string{"1:0 2:3 3:17 4:45 5:35", "1–2:4 3:15 4–5:82", "x"}

func TestAUnitPageShowsHowTheAnswersSpread(t *testing.T) {
	shown := unitBodyOf(t, resultsIn("nn", spread(nil, usual)), surveytest.Nord).Spread
	lines := []string{shown.Caption, strings.Join(shown.Lead[1:], " "), strings.Join(shown.Steps, " ")}
	for _, row := range shown.Rows {
		line := row.Name + " " + row.Href + ":"
		for _, cell := range row.Cells {
			line += fmt.Sprintf(" %s|%d", cell.Text, cell.Span)
		}
		lines = append(lines, line, row.Note)
	}
	want := `Flest svar ligg på 4 i éin faktor og på 4–5 i éin faktor.
Steg som er skrivne saman, som «1–2», er talde under eitt, for å verne dei som svarte. Tala er avrunda, så summen er ikkje alltid 100.
1 2 3 4 5
Motivasjon ../faktor/motivation.html: 0 %|1 3 %|1 17 %|1 45 %|1 35 %|1

Rolleklarleik ../faktor/role.html: 4 % (1–2)|2 15 %|1 82 % (4–5)|2
Talde under eitt: 1–2 og 4–5
Meistringsklima ../faktor/climate.html: skjult|5
`
	if got := strings.ReplaceAll(strings.Join(lines, "\n"), "\u00a0", " "); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if picture := string(shown.Rows[1].Picture); !strings.Contains(picture, `aria-label="Rolleklarleik. 1–2: 4`+"\u00a0"+`%; 3: 15`) {
		t.Error(picture)
	}
	if got := fmt.Sprintf("%+v", shown); strings.Contains(got, fmt.Sprint(surveytest.Secret)) {
		t.Error("a hidden share is told")
	}
}

func TestWithoutADistributionToShowThePageHasNoSectionOfThem(t *testing.T) {
	for name, data := range map[string]*survey.Dataset{
		"none": surveytest.Town(), "hidden": spread(nil, nil), "only of another": spread(usual, []string{"", "x", ""}),
	} {
		body := unitBodyOf(t, resultsIn("nn", data), surveytest.Nord)
		if body.Spread != nil || len(body.Jump) != len(unitBodyOf(t, resultsIn("nn", surveytest.Town()), surveytest.Nord).Jump) {
			t.Errorf("%s: %+v", name, body.Spread)
		}
	}
	data := spread(usual, usual)
	data.Rounds[0].Distributions, data.Rounds[len(data.Rounds)-1].Distributions = data.Rounds[len(data.Rounds)-1].Distributions, nil
	r := resultsIn("nn", data)
	if unitBodyOf(t, r, surveytest.Nord).Spread != nil || factorBodyOf(t, r, 0).Spread != nil {
		t.Error("distributions of a round before the newest are shown")
	}
	if text := factorBodyOf(t, r, 0).Numbers.Paragraphs[0]; strings.Contains(text, "fordeler") {
		t.Error(text)
	}
}

func TestEveryLanguageLeadsToItsDistributions(t *testing.T) {
	for lang, want := range map[i18n.Lang]string{"nn": "#fordeling", "nb": "#fordeling", "en": "#spread"} {
		r := resultsIn(lang, spread(usual, usual))
		body, factor := unitBodyOf(t, r, surveytest.Nord), factorBodyOf(t, r, 0)
		if second := body.Jump[1]; second.Href != want || second.Text != body.Spread.Heading || "#"+body.Anchors.Spread != want {
			t.Errorf("%s: %+v", lang, body.Jump)
		}
		if first := factor.Jump[0]; first.Href != want || first.Text != factor.Spread.Heading {
			t.Errorf("%s: %+v", lang, factor.Jump)
		}
		if files := factor.Numbers.Files; len(files) != 2 || !strings.HasSuffix(files[1].Href, page.DistributionsData) {
			t.Errorf("%s: %+v", lang, files)
		}
		if limit := factor.Numbers.Paragraphs[0]; limit == factorBodyOf(t, resultsIn(lang, surveytest.Town()), 0).Numbers.Paragraphs[0] {
			t.Errorf("%s: %q says nothing about distributions", lang, limit)
		}
	}
	if files := factorBodyOf(t, resultsIn("nn", surveytest.Town()), 0).Numbers.Files; len(files) != 1 {
		t.Errorf("%+v", files)
	}
}

func TestAFactorPageShowsTheDistributionOfTheWhole(t *testing.T) {
	for _, test := range []struct{ shares, want string }{
		{"1:0 2:3 3:17 4:45 5:35", "Flest svar ligg på 4 (45 %)."},
		{"1:0 2:3 3:17 4:40 5:40", "Flest svar ligg på 4 og 5 (40 % på kvart steg)."},
		{"1–3:20 4–5:80", "Flest svar ligg på 4–5 (80 %)."},
	} {
		shown := factorBodyOf(t, resultsIn("nn", spread([]string{test.shares}, nil)), 0).Spread
		if got := strings.ReplaceAll(shown.Caption, "\u00a0", " "); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
		if len(shown.Rows) != 1 || shown.Rows[0].Name != "Kommunen" || shown.Rows[0].Href != "../index.html" {
			t.Errorf("%+v", shown.Rows)
		}
	}
	if shown := factorBodyOf(t, resultsIn("nn", spread([]string{"", usual[0]}, nil)), 0).Spread; shown != nil {
		t.Errorf("%+v", shown)
	}
}

func TestTheCaptionSaysWhereMostAnswersAre(t *testing.T) {
	four, five, tied := "1:0 2:3 3:17 4:45 5:35", "1:0 2:3 3:17 4:35 5:45", "1:0 2:3 3:17 4:40 5:40"
	for _, test := range []struct {
		rows []string
		want string
	}{
		{[]string{four, four, four}, "På alle faktorane ligg flest svar på 4."},
		{[]string{five, four, four}, "Flest svar ligg på 4 i to faktorar og på 5 i éin faktor."},
		{[]string{five, "x", four}, "Flest svar ligg på 5 i éin faktor og på 4 i éin faktor."},
		{[]string{four, "", four}, "Flest svar ligg på 4 i to faktorar."},
		{[]string{tied, "x", "x"}, "Flest svar ligg på 4 og 5 i éin faktor."},
	} {
		if got := unitBodyOf(t, resultsIn("nn", spread(nil, test.rows)), surveytest.Nord).Spread.Caption; got != test.want {
			t.Errorf("%v: %q, want %q", test.rows, got, test.want)
		}
	}
}

func TestAScaleWithTooManyStepsHasNoDistributions(t *testing.T) {
	data := spread(usual, usual)
	data.Instrument.Scale = survey.Scale{From: 0, To: 100, Percent: true}
	if shown := unitBodyOf(t, resultsIn("nn", data), surveytest.Nord).Spread; shown != nil {
		t.Errorf("%+v", shown)
	}
}
