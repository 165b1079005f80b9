package plan

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// The tests of result pages write a mean as "43" (4.3), ">48" (4.8 or higher),
// "<12" (1.2 or lower), "x" (hidden), "34-47" (hidden, between 3.4 and 4.7) or "" (missing), and
// how many answered as "31/38", "31" or "x".

// secret stands in every number of a hidden cell: it must never be seen.
const secret = 7773

func meanOf(text string) survey.Mean {
	mean := survey.Mean{State: survey.Shown}
	switch {
	case text == "":
		return survey.Mean{}
	case text == "x":
		return survey.Mean{State: survey.Hidden, Digits: secret, Answers: secret}
	case text[0] == '>':
		mean.Bound = survey.AtLeast
	case text[0] == '<':
		mean.Bound = survey.AtMost
	}
	if low, high, is := strings.Cut(text, "-"); is {
		mean = survey.Mean{State: survey.Hidden, Bound: survey.Between, Answers: secret}
		mean.Highest, _ = strconv.Atoi(high)
		text = low
	}
	digits, err := strconv.Atoi(strings.Trim(text, "<>"))
	if err != nil {
		panic(err)
	}
	mean.Digits = digits
	return mean
}

func meansOf(text string) []survey.Mean {
	var means []survey.Mean
	for _, cell := range strings.Split(text, " ") {
		means = append(means, meanOf(cell))
	}
	return means
}

func responseOf(text string) survey.Response {
	switch text {
	case "":
		return survey.Response{}
	case "x":
		return survey.Response{State: survey.Hidden, Invited: secret, Respondents: secret}
	}
	answered, invited, _ := strings.Cut(text, "/")
	response := survey.Response{State: survey.Shown}
	response.Respondents, _ = strconv.Atoi(answered)
	response.Invited, _ = strconv.Atoi(invited)
	return response
}

// sampleFactors are the factors of the tests, as many as the sample's means.
var sampleFactors = []survey.Factor{
	{ID: "motivation", Name: i18n.Text{"nn": "Motivasjon", "nb": "Motivasjon", "en": "Motivation"}},
	{ID: "role", Name: i18n.Text{"nn": "Rolleklarleik", "nb": "Rolleklarhet", "en": "Role clarity"}},
	{ID: "climate", Name: i18n.Text{"nn": "Meistringsklima", "nb": "Mestringsklima", "en": "Mastery climate"},
		Questions: []i18n.Text{{"nn": "Når gjorde vi kvarandre gode sist?", "nb": "Når gjorde vi hverandre gode sist?"}}},
	{ID: "leading", Name: i18n.Text{"nn": "Meistringsorientert leiing", "nb": "Mestringsorientert ledelse", "en": "Mastery-oriented leadership"}},
	{ID: "hms", Name: i18n.Text{"nn": "HMS-kultur", "nb": "HMS-kultur", "en": "HSE culture"}},
}

// sampleUnit is a unit with its results, one of each for every round.
type sampleUnit struct {
	id, parent string
	responses  []string
	means      []string
}

// sampleSurvey makes a dataset with rounds two years apart, the last in 2023.
func sampleSurvey(units ...sampleUnit) *survey.Dataset {
	data := &survey.Dataset{Instrument: survey.Instrument{
		ID: "10-faktor", Name: i18n.Same("10-FAKTOR"), Source: i18n.Same("KS"),
		Scale: survey.Scale{From: 1, To: 5, Decimals: 1,
			Low:  i18n.Text{"nn": "svært ueinig", "nb": "svært uenig", "en": "strongly disagree"},
			High: i18n.Text{"nn": "svært einig", "nb": "svært enig", "en": "strongly agree"}},
	}}
	factors := len(meansOf(units[0].means[0]))
	for i := range factors {
		factor := sampleFactors[i%len(sampleFactors)]
		factor.Number = i + 1
		data.Instrument.Factors = append(data.Instrument.Factors, factor)
	}
	rounds := len(units[0].means)
	for i := range rounds {
		year := 2023 - 2*(rounds-1-i)
		data.Rounds = append(data.Rounds, survey.Round{
			ID: strconv.Itoa(year), SmallestGroup: 5, Synthetic: true,
			From:      time.Date(year, 3, 6, 0, 0, 0, 0, time.UTC),
			To:        time.Date(year, 3, 17, 0, 0, 0, 0, time.UTC),
			Published: time.Date(year, 4, 17, 0, 0, 0, 0, time.UTC),
		})
	}
	place := map[string]int{}
	for i, u := range units {
		place[u.id] = i
		unit := survey.Unit{ID: u.id, Name: i18n.Same(FirstInLine(u.id)), Parent: survey.NoUnit, MergedInto: survey.NoUnit, SplitOf: survey.NoUnit}
		if i > 0 {
			unit.Parent = place[u.parent]
			unit.Depth = data.Units[unit.Parent].Depth + 1
			data.Units[unit.Parent].Children = append(data.Units[unit.Parent].Children, i)
		} else {
			unit.Type = "municipality"
		}
		data.Units = append(data.Units, unit)
		for round := range data.Rounds {
			r := &data.Rounds[round]
			r.Responses = append(r.Responses, responseOf(u.responses[round]))
			r.Means = append(r.Means, meansOf(u.means[round]))
			r.Breaks = append(r.Breaks, false)
		}
	}
	return data
}

func sampleSite() *site.Site {
	return &site.Site{
		Title: i18n.Same("10-FAKTOR"), Organisation: i18n.Same("Fjellsund kommune"),
		Languages: []i18n.Lang{"nn", "nb", "en"}, SmallestGroup: 5,
		Contact: site.Contact{Name: i18n.Text{"nn": "HR-avdelinga"}, Email: "hr@example.org"},
	}
}

// resultsIn plans a dataset in a language.
func resultsIn(lang i18n.Lang, data *survey.Dataset) *results {
	return newPlanner(Editions(sampleSite())[lang], data, NewIndex(nil)).results
}

// unitBodyOf makes the page of a unit.
func unitBodyOf(t *testing.T, r *results, unit int) *UnitBody {
	t.Helper()
	body, err := r.unitBody(unit, r.Addresses.Unit("x"))
	if err != nil {
		t.Fatal(err)
	}
	return body
}
