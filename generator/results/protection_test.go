package results

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
	"tifaktor/generator/survey/surveytest"
)

// protectionIn makes what a page says of protection in a language, on a site
// with a survey.
func protectionIn(t *testing.T, lang i18n.Lang, change func(*site.Site, *survey.Dataset)) *Protection {
	t.Helper()
	settings, data := surveytest.Site(), surveytest.Town()
	if change != nil {
		change(settings, data)
	}
	for i := range data.Rounds {
		if round := &data.Rounds[i]; round.SmallestGroup == surveytest.Site().SmallestGroup {
			round.SmallestGroup = settings.SmallestGroup // as the protection sets it
		}
		if round := &data.Rounds[i]; round.Limits == (survey.Limits{}) {
			round.Limits = survey.Limits{CoverTimes: 21, Alike: survey.Mean{State: survey.Shown, Bound: survey.AtLeast, Digits: 48}}
		}
	}
	edition := page.Editions(settings)[lang]
	return NewProtection(edition, New(edition, data, page.Ways{}))
}

// rulesIn returns the rules as lines of text.
func rulesIn(protection *Protection) string {
	var lines []string
	for _, rule := range protection.Rules {
		lines = append(lines, rule.Name+": "+rule.Text)
	}
	return strings.Join(lines, "\n")
}

func TestTheLimitsInTheRulesAreThoseOfTheSite(t *testing.T) {
	for _, c := range []struct {
		lang   i18n.Lang
		limit  int
		wanted []string
	}{
		{"nn", 3, []string{"Minst tre svar: Har færre enn tre ", "ingen att, eller minst tre.", "til minst tre nye har svart", "«4,8 eller høgare» for ei gruppe med tre svar", "med 3 til 9 svar er merkte «Få svar»"}},
		{"nb", 5, []string{"Minst fem svar: Har færre enn fem ", "ingen igjen, eller minst fem.", "«4,8 eller høyere» for en gruppe med fem svar", "med 5 til 9 svar er merket «Få svar»"}},
		{"en", 8, []string{"At least eight answers: When fewer than eight ", "at least eight people.", "at least eight new people", "eight answers, for instance, we write “4.8 or higher”", "with 8 to 9 answers are marked “Few answers”"}},
		{"nn", 9, []string{"Grupper med 9 svar er merkte"}},
	} {
		rules := rulesIn(protectionIn(t, c.lang, func(s *site.Site, _ *survey.Dataset) { s.SmallestGroup = c.limit }))
		for _, wanted := range c.wanted {
			if !strings.Contains(rules, wanted) {
				t.Errorf("with %d answers the rules do not say %q:\n%s", c.limit, wanted, rules)
			}
		}
	}
}

// limits sets what the rounds were protected by.
func limits(in survey.Limits) func(*site.Site, *survey.Dataset) {
	return func(_ *site.Site, d *survey.Dataset) {
		for i := range d.Rounds {
			d.Rounds[i].Limits = in
		}
	}
}

func TestHowManySingleFiguresAreHiddenIsCounted(t *testing.T) {
	if rules := rulesIn(protectionIn(t, "nn", nil)); !strings.Contains(rules, "På desse sidene er det gjort med ") && !strings.Contains(rules, "ikkje gjort med noko tal") {
		t.Error(rules)
	}
	rules := rulesIn(protectionIn(t, "nn", func(_ *site.Site, d *survey.Dataset) {
		for r := range d.Rounds {
			round := &d.Rounds[r]
			round.SourceProtected = r > 0
			for u := range round.Means {
				round.Responses[u].State = survey.Hidden
				clear(round.Means[u])
			}
			round.Responses[0].State = survey.Shown
			round.Means[0][0].State, round.Means[0][1].State, round.Means[1][0].State = survey.Hidden, survey.Shown, survey.Hidden
		}
	}))
	if !strings.Contains(rules, "er det gjort med 1 av 2 tal.") {
		t.Error(rules)
	}
}

func TestOnlyRulesInForceAreListed(t *testing.T) {
	const rounding, insider, spread = "minst 21 gonger", "minst tre i eininga", "minst ti har svart"
	for name, c := range map[string]struct {
		change func(*site.Site, *survey.Dataset)
		told   []string
		not    []string
	}{
		"as usual":               {nil, []string{rounding}, []string{insider, spread}},
		"rounding covers nobody": {limits(survey.Limits{Alike: survey.Mean{State: survey.Shown, Digits: 50}}), nil, []string{rounding, "eller høgare"}},
		"a long scale": {func(_ *site.Site, d *survey.Dataset) {
			d.Instrument.Scale.To = 10
			limits(survey.Limits{CoverTimes: 46})(nil, d)
		}, []string{"minst 46 gonger", "på 2,25 poeng eller meir", "det 1,12 poeng eller meir"}, []string{rounding}},
		"single figures":            {nil, []string{"på 1 poeng eller meir", "det 0,5 poeng eller meir"}, nil},
		"who answered is protected": {nil, []string{"i ei gruppe på færre enn fem har svart"}, []string{"står for alle viste grupper"}},
		"who answered is not":       {limits(survey.Limits{WithoutParticipation: true}), []string{"står for alle viste grupper"}, []string{"i ei gruppe på færre enn"}},
		"insider":                   {func(s *site.Site, _ *survey.Dataset) { s.Insider = 3 }, []string{insider, rounding}, nil},
		"distributions":             {func(_ *site.Site, d *survey.Dataset) { d.Rounds[1].Distributions = [][]survey.Distribution{} }, []string{spread}, nil},
		"large groups":              {func(s *site.Site, _ *survey.Dataset) { s.SmallestGroup = 20 }, []string{"skriv vi berre ei grense."}, []string{"Få svar"}},
		"another limit":             {func(_ *site.Site, d *survey.Dataset) { d.Rounds[0].SmallestGroup = 7 }, []string{"For målinga i 2021 er grensa sju svar."}, []string{"målinga i 2023"}},
		"hidden by KS":              {func(_ *site.Site, d *survey.Dataset) { d.Rounds[1].SourceProtected = true }, []string{"Tala frå 2023 kjem frå ei kjelde"}, []string{"2021"}},
		"the same limits":           {nil, nil, []string{"2021", "2023"}},
	} {
		rules := rulesIn(protectionIn(t, "nn", c.change))
		for _, wanted := range c.told {
			if !strings.Contains(rules, wanted) {
				t.Errorf("%s: the rules do not say %q:\n%s", name, wanted, rules)
			}
		}
		for _, unwanted := range c.not {
			if strings.Contains(rules, unwanted) {
				t.Errorf("%s: the rules say %q:\n%s", name, unwanted, rules)
			}
		}
	}
}

// The numbers of the example keep the rules that it explains, whatever the
// limit: what is left of the whole is enough people, also for the leader of a
// hidden part, and each hidden part is needed.
func TestTheNumbersOfTheExampleKeepTheRules(t *testing.T) {
	for limit := site.LowestGroup; limit <= 60; limit++ {
		for _, insider := range []int{0, site.LowestGroup, limit, 2*limit + 1} {
			n := newExampleNumbers(limit, insider)
			fail := func(why string) { t.Errorf("limit %d, insider %d: %s: %+v", limit, insider, why, n) }
			if n.small >= limit || n.west < limit || n.east <= n.west || n.whole != n.small+n.west+n.east {
				fail("the parts are too small or too large")
			}
			left := n.whole - n.east
			if n.eastHidden {
				left = n.whole
			}
			if left < limit {
				fail("too few are left")
			}
			if n.small >= limit || 21*n.small <= n.whole {
				fail("the west need not be hidden")
			}
			alone := 0 // the fewest that the leader of a hidden part with a report is left with
			for _, part := range []int{n.small, n.west} {
				if insider > 0 && part >= insider && (alone == 0 || left-part < alone) {
					alone = left - part
				}
			}
			if alone > 0 && alone < limit {
				fail("a leader can find too few")
			}
			if n.eastHidden && (insider > n.west || n.whole-n.east-n.west >= limit) {
				fail("the east need not be hidden")
			}
		}
	}
}

func TestTheExampleIsDrawnWithTheLimitsOfTheSite(t *testing.T) {
	drawn := func(limit, insider int) string {
		example := protectionIn(t, "nn", func(s *site.Site, _ *survey.Dataset) { s.SmallestGroup, s.Insider = limit, insider }).Example
		text := example.Caption
		for _, group := range append([]ExampleGroup{example.Whole}, example.Parts...) {
			text += fmt.Sprintf("\n%s, %s: %s %s", group.Name, group.Answers, group.State, group.Reason)
		}
		for _, subtraction := range example.Subtractions {
			text += fmt.Sprintf("\n%s: %s. %s", subtraction.When, subtraction.Sum, subtraction.Text)
		}
		return text
	}
	for _, c := range []struct {
		limit, insider int
		want           string
	}{
		{5, 0, `Eit oppdikta døme: ein sektor med tre avdelingar, der 26 har svart.
Heile sektoren, 26 svar: Vist 
Avdeling aust, 12 svar: Vist 
Avdeling vest, 10 svar: Skjult for å verne vaktlaget
Vaktlaget, 4 svar: Skjult for få svar
Om berre vaktlaget var skjult: 26 − 12 − 10 = 4. Då kunne kven som helst trekkje frå og finne snittet for dei fire på vaktlaget.
Slik det er no: 26 − 12 = 14. Det minste nokon kan finne, er eitt snitt for 14 personar til saman. Det er fleire enn grensa på fem.`},
		{3, 3, `Eit oppdikta døme: ein sektor med tre avdelingar, der 16 har svart.
Heile sektoren, 16 svar: Vist 
Avdeling aust, 8 svar: Skjult for å verne vaktlaget
Avdeling vest, 6 svar: Skjult for å verne vaktlaget
Vaktlaget, 2 svar: Skjult for få svar
Om berre vaktlaget var skjult: 16 − 8 − 6 = 2. Då kunne kven som helst trekkje frå og finne snittet for dei to på vaktlaget.
Slik det er for ein leiar med eigen rapport: 16 − 6 = 10. Derfor er avdeling aust òg skjult. Leiaren for avdeling vest kan trekkje frå sin eigen rapport, men finn berre eitt snitt for 10 personar til saman. Det er fleire enn grensa på tre.`},
	} {
		if got := drawn(c.limit, c.insider); got != c.want {
			t.Errorf("limit %d, insider %d:\n%s\nwant:\n%s", c.limit, c.insider, got, c.want)
		}
	}
}
