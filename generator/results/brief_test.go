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
		nn: `Tydeleg endra sidan 2021 ▲ Meistringsklima 0,3 opp; ▲ Meistringsorientert leiing 0,3 opp; ▼ Rolleklarleik 0,3 ned;
Tydeleg annleis enn i kommunen ▼ Rolleklarleik 0,4 lågare; ▲ Meistringsklima 0,3 høgare;
Dei to andre faktorane er om lag som før og som i kommunen.`,
		nb: `Tydelig endret siden 2021 ▲ Mestringsklima 0,3 opp; ▲ Mestringsorientert ledelse 0,3 opp; ▼ Rolleklarhet 0,3 ned;
Tydelig annerledes enn i kommunen ▼ Rolleklarhet 0,4 lavere; ▲ Mestringsklima 0,3 høyere;
De to andre faktorene er omtrent som før og som i kommunen.`,
		en: `Clearly changed since 2021 ▲ Mastery climate 0.3 up; ▲ Mastery-oriented leadership 0.3 up; ▼ Role clarity 0.3 down;
Clearly different from the municipality ▼ Role clarity 0.4 lower; ▲ Mastery climate 0.3 higher;
The other two factors are about the same as before and as in the municipality.`,
	},
	{
		name: "nothing stands out",
		now:  "42 42 41 40 42", whole: "42 42 41 40 42", before: "42 41 41 40 42", response: "31/38",
		nn: "Alle fem faktorane er om lag som før og som i kommunen.",
		nb: "Alle fem faktorene er omtrent som før og som i kommunen.",
		en: "All five factors are about the same as before and as in the municipality.",
	},
	{
		name: "too many factors are equally high to name them",
		now:  "42 42 42 42 40", whole: "42 42 42 42 40", before: "x x x x x", response: "31/38",
		nn: "Alle fem faktorane er om lag som i kommunen.",
		nb: "Alle fem faktorene er omtrent som i kommunen.",
		en: "All five factors are about the same as in the municipality.",
	},
	{
		name: "all that stand out are named, the largest first",
		now:  "47 37 36 40 48", whole: "40 42 41 45 42", before: "40 42 41 45 42", response: "31/38",
		nn: `Tydeleg endra sidan 2021 ▲ Motivasjon 0,7 opp; ▲ HMS-kultur 0,6 opp; ▼ Rolleklarleik 0,5 ned; ▼ Meistringsklima 0,5 ned; ▼ Meistringsorientert leiing 0,5 ned;
Tydeleg annleis enn i kommunen ▲ Motivasjon 0,7 høgare; ▲ HMS-kultur 0,6 høgare; ▼ Rolleklarleik 0,5 lågare; ▼ Meistringsklima 0,5 lågare; ▼ Meistringsorientert leiing 0,5 lågare;`,
		nb: `Tydelig endret siden 2021 ▲ Motivasjon 0,7 opp; ▲ HMS-kultur 0,6 opp; ▼ Rolleklarhet 0,5 ned; ▼ Mestringsklima 0,5 ned; ▼ Mestringsorientert ledelse 0,5 ned;
Tydelig annerledes enn i kommunen ▲ Motivasjon 0,7 høyere; ▲ HMS-kultur 0,6 høyere; ▼ Rolleklarhet 0,5 lavere; ▼ Mestringsklima 0,5 lavere; ▼ Mestringsorientert ledelse 0,5 lavere;`,
		en: `Clearly changed since 2021 ▲ Motivation 0.7 up; ▲ HSE culture 0.6 up; ▼ Role clarity 0.5 down; ▼ Mastery climate 0.5 down; ▼ Mastery-oriented leadership 0.5 down;
Clearly different from the municipality ▲ Motivation 0.7 higher; ▲ HSE culture 0.6 higher; ▼ Role clarity 0.5 lower; ▼ Mastery climate 0.5 lower; ▼ Mastery-oriented leadership 0.5 lower;`,
	},
	{
		name: "two equal differences are told together",
		now:  "47 37 36", whole: "46 41 40", before: "x x x", response: "31/38",
		nn: `Tydeleg annleis enn i kommunen ▼ Rolleklarleik 0,4 lågare; ▼ Meistringsklima 0,4 lågare;
Den siste faktoren er om lag som i kommunen.`,
		nb: `Tydelig annerledes enn i kommunen ▼ Rolleklarhet 0,4 lavere; ▼ Mestringsklima 0,4 lavere;
Den siste faktoren er omtrent som i kommunen.`,
		en: `Clearly different from the municipality ▼ Role clarity 0.4 lower; ▼ Mastery climate 0.4 lower;
The last factor is about the same as in the municipality.`,
	},
	{
		name: "one factor is left",
		now:  "47 38", whole: "46 42", before: "x x", response: "31/38",
		nn: `Tydeleg annleis enn i kommunen ▼ Rolleklarleik 0,4 lågare;
Den siste faktoren er om lag som i kommunen.`,
		nb: `Tydelig annerledes enn i kommunen ▼ Rolleklarhet 0,4 lavere;
Den siste faktoren er omtrent som i kommunen.`,
		en: `Clearly different from the municipality ▼ Role clarity 0.4 lower;
The last factor is about the same as in the municipality.`,
	},
	{
		name: "hidden factors are not spoken of",
		now:  "44 x 40", whole: "43 42 41", before: "44 42 41", response: "31/38",
		nn: "To faktorar er om lag som før og som i kommunen.",
		nb: "To faktorer er omtrent som før og som i kommunen.",
		en: "Two factors are about the same as before and as in the municipality.",
	},
	{
		name: "a mean that is only a limit is highest but not compared",
		now:  ">48 >48 40", whole: "43 42 41", before: "40 42 41", response: "6/8",
		nn: "Éin faktor er om lag som før og som i kommunen.",
		nb: "Én faktor er omtrent som før og som i kommunen.",
		en: "One factor is about the same as before and as in the municipality.",
	},
	{
		name: "a limit no higher than an exact mean leaves the highest unknown",
		now:  ">48 48 40", whole: "x x x", before: "x x x", response: "31/38",
	},
	{
		name: "two are equally high, and there is nothing to compare with",
		now:  "42 42 41", whole: "x x x", before: "x x x", response: "31/38",
		nn: "Motivasjon og rolleklarleik ligg likt og høgast, med 4,2 av 5.",
		nb: "Motivasjon og rolleklarhet ligger likt og høyest, med 4,2 av 5.",
		en: "Motivation and role clarity share the highest mean, 4.2 out of 5.",
	},
	{
		name: "one is highest of those that can be shown",
		now:  "44 x 40", whole: "x x x", before: "x x x", response: "31/38",
		nn: "Av faktorane vi kan vise, er motivasjon høgast, med 4,4 av 5.",
		nb: "Av faktorene vi kan vise, er motivasjon høyest, med 4,4 av 5.",
		en: "Of the factors we can show, motivation is highest, at 4.4 out of 5.",
	},
	{
		name: "two of those that can be shown are equally high",
		now:  "44 x 44", whole: "x x x", before: "x x x", response: "31/38",
		nn: "Av faktorane vi kan vise, ligg motivasjon og meistringsklima likt og høgast, med 4,4 av 5.",
		nb: "Av faktorene vi kan vise, ligger motivasjon og mestringsklima likt og høyest, med 4,4 av 5.",
		en: "Of the factors we can show, motivation and mastery climate share the highest mean, 4.4 out of 5.",
	},
	{
		name: "fewer answers ask for a larger difference",
		now:  "40 36", whole: "40 40", before: "40 40", response: "9/12",
		nn: "Begge faktorane er om lag som før og som i kommunen.",
		nb: "Begge faktorene er omtrent som før og som i kommunen.",
		en: "Both factors are about the same as before and as in the municipality.",
	},
	{
		name: "the smaller group decides what is a change",
		now:  "40 36", whole: "x x", before: "40 40", response: "31/38", responded: "9/12",
		nn: "Begge faktorane er om lag som i 2021.",
		nb: "Begge faktorene er omtrent som i 2021.",
		en: "Both factors are about the same as in 2021.",
	},
	{
		name: "without a known number of answers nothing is claimed",
		now:  "40 36", whole: "45 20", before: "45 20", response: "",
		nn: `Størst endring sidan 2021 ▲ Rolleklarleik 1,6 opp; ▼ Motivasjon 0,5 ned; Vi veit ikkje kor mange som svarte, så ein liten skilnad kan vere tilfeldig.
Størst skilnad frå kommunen ▲ Rolleklarleik 1,6 høgare; ▼ Motivasjon 0,5 lågare; Vi veit ikkje kor mange som svarte, så ein liten skilnad kan vere tilfeldig.`,
		nb: `Størst endring siden 2021 ▲ Rolleklarhet 1,6 opp; ▼ Motivasjon 0,5 ned; Vi vet ikke hvor mange som svarte, så en liten forskjell kan være tilfeldig.
Størst forskjell fra kommunen ▲ Rolleklarhet 1,6 høyere; ▼ Motivasjon 0,5 lavere; Vi vet ikke hvor mange som svarte, så en liten forskjell kan være tilfeldig.`,
		en: `Largest changes since 2021 ▲ Role clarity 1.6 up; ▼ Motivation 0.5 down; It is not known how many answered, so a small difference may be chance.
Largest differences from the municipality ▲ Role clarity 1.6 higher; ▼ Motivation 0.5 lower; It is not known how many answered, so a small difference may be chance.`,
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
		line := item.Label
		for _, mark := range item.Marks {
			arrow := "▼"
			if mark.Up {
				arrow = "▲"
			}
			line += " " + arrow + " " + mark.Factor.Text + " " + mark.Distance + " " + mark.Words + ";"
		}
		lines = append(lines, strings.TrimSpace(line+" "+item.Sentence.String()))
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
