package results

import (
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
	"tifaktor/generator/survey/surveytest"
)

// briefCase is a unit with its municipality, now and before, and what the
// summary says about it in every language.
type briefCase struct {
	name                string
	now, whole, before  string
	response, responded string // now and before
	nn, nb, en          string
}

var briefCases = []briefCase{
	{
		name: "the rule of every line",
		now:  "47 38 44 39 41", whole: "46 42 41 40 42", before: "47 41 41 36 41", response: "31/38",
		nn: `Motivasjon er høgast, med 4,7 av 5.
Rolleklarleik er 0,4 lågare enn i kommunen. Meistringsklima er 0,3 høgare.
Sidan 2021 har meistringsklima og meistringsorientert leiing gått opp 0,3, og rolleklarleik ned 0,3.
Dei to andre faktorane er om lag som før og som i kommunen.`,
		nb: `Motivasjon er høyest, med 4,7 av 5.
Rolleklarhet er 0,4 lavere enn i kommunen. Mestringsklima er 0,3 høyere.
Siden 2021 har mestringsklima og mestringsorientert ledelse gått opp 0,3, og rolleklarhet ned 0,3.
De to andre faktorene er omtrent som før og som i kommunen.`,
		en: `Motivation is highest, at 4.7 out of 5.
Role clarity is 0.4 lower than in the municipality. Mastery climate is 0.3 higher.
Since 2021, mastery climate and mastery-oriented leadership have gone up by 0.3, and role clarity has gone down by 0.3.
The other two factors are about the same as before and as in the municipality.`,
	},
	{
		name: "nothing stands out",
		now:  "42 42 41 40 42", whole: "42 42 41 40 42", before: "42 41 41 40 42", response: "31/38",
		nn: `Motivasjon, rolleklarleik og HMS-kultur ligg likt og høgast, med 4,2 av 5.
Alle fem faktorane er om lag som før og som i kommunen.`,
		nb: `Motivasjon, rolleklarhet og HMS-kultur ligger likt og høyest, med 4,2 av 5.
Alle fem faktorene er omtrent som før og som i kommunen.`,
		en: `Motivation, role clarity and HSE culture share the highest mean, 4.2 out of 5.
All five factors are about the same as before and as in the municipality.`,
	},
	{
		name: "too many factors are equally high to name them",
		now:  "42 42 42 42 40", whole: "42 42 42 42 40", before: "x x x x x", response: "31/38",
		nn: "Alle fem faktorane er om lag som i kommunen.",
		nb: "Alle fem faktorene er omtrent som i kommunen.",
		en: "All five factors are about the same as in the municipality.",
	},
	{
		name: "no more than two differences and four changes are named",
		now:  "47 37 36 40 48", whole: "40 42 41 45 42", before: "40 42 41 45 42", response: "31/38",
		nn: `HMS-kultur er høgast, med 4,8 av 5.
Motivasjon er 0,7 høgare enn i kommunen. HMS-kultur er 0,6 høgare. Tre faktorar til skil seg ut.
Sidan 2021 har motivasjon gått opp 0,7, HMS-kultur opp 0,6, og rolleklarleik og meistringsklima ned 0,5. Éin faktor til har endra seg.`,
		nb: `HMS-kultur er høyest, med 4,8 av 5.
Motivasjon er 0,7 høyere enn i kommunen. HMS-kultur er 0,6 høyere. Tre faktorer til skiller seg ut.
Siden 2021 har motivasjon gått opp 0,7, HMS-kultur opp 0,6, og rolleklarhet og mestringsklima ned 0,5. Én faktor til har endret seg.`,
		en: `HSE culture is highest, at 4.8 out of 5.
Motivation is 0.7 higher than in the municipality. HSE culture is 0.6 higher. Three more factors stand out.
Since 2021, motivation has gone up by 0.7, HSE culture has gone up by 0.6, and role clarity and mastery climate have gone down by 0.5. One more factor has changed.`,
	},
	{
		name: "two equal differences are told together",
		now:  "47 37 36", whole: "46 41 40", before: "x x x", response: "31/38",
		nn: `Motivasjon er høgast, med 4,7 av 5.
Rolleklarleik og meistringsklima er begge 0,4 lågare enn i kommunen.
Den siste faktoren er om lag som i kommunen.`,
		nb: `Motivasjon er høyest, med 4,7 av 5.
Rolleklarhet og mestringsklima er begge 0,4 lavere enn i kommunen.
Den siste faktoren er omtrent som i kommunen.`,
		en: `Motivation is highest, at 4.7 out of 5.
Role clarity and mastery climate are both 0.4 lower than in the municipality.
The last factor is about the same as in the municipality.`,
	},
	{
		name: "one factor is left",
		now:  "47 38", whole: "46 42", before: "x x", response: "31/38",
		nn: `Motivasjon er høgast, med 4,7 av 5.
Rolleklarleik er 0,4 lågare enn i kommunen.
Den siste faktoren er om lag som i kommunen.`,
		nb: `Motivasjon er høyest, med 4,7 av 5.
Rolleklarhet er 0,4 lavere enn i kommunen.
Den siste faktoren er omtrent som i kommunen.`,
		en: `Motivation is highest, at 4.7 out of 5.
Role clarity is 0.4 lower than in the municipality.
The last factor is about the same as in the municipality.`,
	},
	{
		name: "hidden factors are not spoken of",
		now:  "44 x 40", whole: "43 42 41", before: "44 42 41", response: "31/38",
		nn: `Av faktorane vi kan vise, er motivasjon høgast, med 4,4 av 5.
To faktorar er om lag som før og som i kommunen.`,
		nb: `Av faktorene vi kan vise, er motivasjon høyest, med 4,4 av 5.
To faktorer er omtrent som før og som i kommunen.`,
		en: `Of the factors we can show, motivation is highest, at 4.4 out of 5.
Two factors are about the same as before and as in the municipality.`,
	},
	{
		name: "a mean that is only a limit is highest but not compared",
		now:  ">48 >48 40", whole: "43 42 41", before: "40 42 41", response: "6/8",
		nn: `Motivasjon og rolleklarleik er høgast, med 4,8 eller høgare.
Éin faktor er om lag som før og som i kommunen.`,
		nb: `Motivasjon og rolleklarhet er høyest, med 4,8 eller høyere.
Én faktor er omtrent som før og som i kommunen.`,
		en: `Motivation and role clarity are highest, at 4.8 or higher.
One factor is about the same as before and as in the municipality.`,
	},
	{
		name: "a limit no higher than an exact mean leaves the highest unknown",
		now:  ">48 48 40", whole: "x x x", before: "x x x", response: "31/38",
	},
	{
		name: "fewer answers ask for a larger difference",
		now:  "40 36", whole: "40 40", before: "40 40", response: "9/12",
		nn: `Motivasjon er høgast, med 4,0 av 5.
Begge faktorane er om lag som før og som i kommunen.`,
		nb: `Motivasjon er høyest, med 4,0 av 5.
Begge faktorene er omtrent som før og som i kommunen.`,
		en: `Motivation is highest, at 4.0 out of 5.
Both factors are about the same as before and as in the municipality.`,
	},
	{
		name: "the smaller group decides what is a change",
		now:  "40 36", whole: "x x", before: "40 40", response: "31/38", responded: "9/12",
		nn: `Motivasjon er høgast, med 4,0 av 5.
Begge faktorane er om lag som i 2021.`,
		nb: `Motivasjon er høyest, med 4,0 av 5.
Begge faktorene er omtrent som i 2021.`,
		en: `Motivation is highest, at 4.0 out of 5.
Both factors are about the same as in 2021.`,
	},
	{
		name: "without a known number of answers nothing is claimed",
		now:  "40 36", whole: "45 20", before: "45 20", response: "",
		nn: "Motivasjon er høgast, med 4,0 av 5.",
		nb: "Motivasjon er høyest, med 4,0 av 5.",
		en: "Motivation is highest, at 4.0 out of 5.",
	},
}

func (c briefCase) lines(lang i18n.Lang) string {
	empty := strings.Repeat(" ", strings.Count(c.now, " "))
	or := func(text, other string) string {
		if text == "" {
			return other
		}
		return text
	}
	data := surveytest.Dataset(
		surveytest.NewUnit("fjellsund", "", []string{"612/803", "600/790"}, []string{empty, c.whole}),
		surveytest.NewUnit("nord", "fjellsund", []string{or(c.responded, c.response), c.response}, []string{or(c.before, empty), c.now}),
	)
	if c.response == "" {
		for round := range data.Rounds {
			data.Rounds[round].Responses[0] = survey.Response{}
		}
	}
	r := resultsIn(lang, data)
	y := r.yardstick()
	var lines []string
	for _, item := range briefItems(r, r.rows(1, y), y) {
		lines = append(lines, item.Sentence.String())
	}
	return strings.Join(lines, "\n")
}

func TestTheSummaryIsMadeByRuleAndWellWrittenInEveryLanguage(t *testing.T) {
	for _, c := range briefCases {
		for lang, want := range map[i18n.Lang]string{"nn": c.nn, "nb": c.nb, "en": c.en} {
			if got := c.lines(lang); got != want {
				t.Errorf("%s, %s:\n%s\nwant:\n%s", c.name, lang, got, want)
			}
		}
	}
}
