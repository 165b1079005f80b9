// Package surveytest makes results for tests. A mean is written as "43" (4.3), ">48" (4.8 or
// higher), "<12" (1.2 or lower), "x" (hidden), "34-47" (a band from 3.4 to 4.7) or ""
// (missing), and the number of answers as "31/38" (with those invited), "31", "x" or "".
package surveytest

import (
	"strconv"
	"strings"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// Secret is every number of a hidden cell: it must never be seen.
const Secret = 7773

// MeanOf reads a mean.
func MeanOf(text string) survey.Mean {
	mean := survey.Mean{State: survey.Shown}
	switch {
	case text == "":
		return survey.Mean{}
	case text == "x":
		return survey.Mean{State: survey.Hidden, Digits: Secret, Answers: Secret}
	case text[0] == '>':
		mean.Bound = survey.AtLeast
	case text[0] == '<':
		mean.Bound = survey.AtMost
	}
	if low, high, is := strings.Cut(text, "-"); is {
		mean = survey.Mean{State: survey.Hidden, Bound: survey.Between, Answers: Secret}
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

// MeansOf reads the means of a unit, with spaces between them.
func MeansOf(text string) []survey.Mean {
	var means []survey.Mean
	for _, cell := range strings.Split(text, " ") {
		means = append(means, MeanOf(cell))
	}
	return means
}

// ResponseOf reads how many answered.
func ResponseOf(text string) survey.Response {
	switch text {
	case "":
		return survey.Response{}
	case "x":
		return survey.Response{State: survey.Hidden, Invited: Secret, Respondents: Secret}
	}
	answered, invited, _ := strings.Cut(text, "/")
	response := survey.Response{State: survey.Shown}
	response.Respondents, _ = strconv.Atoi(answered)
	response.Invited, _ = strconv.Atoi(invited)
	return response
}

// sampleFactors are the factors of the tests. With more means than these they are repeated.
var sampleFactors = []survey.Factor{
	{ID: "motivation", Name: i18n.Text{"nn": "Motivasjon", "nb": "Motivasjon", "en": "Motivation"}},
	{ID: "role", Name: i18n.Text{"nn": "Rolleklarleik", "nb": "Rolleklarhet", "en": "Role clarity"}},
	{ID: "climate", Name: i18n.Text{"nn": "Meistringsklima", "nb": "Mestringsklima", "en": "Mastery climate"},
		Questions: []i18n.Text{{"nn": "Når gjorde vi kvarandre gode sist?", "nb": "Når gjorde vi hverandre gode sist?"}}},
	{ID: "leading", Name: i18n.Text{"nn": "Meistringsorientert leiing", "nb": "Mestringsorientert ledelse", "en": "Mastery-oriented leadership"}},
	{ID: "hms", Name: i18n.Text{"nn": "HMS-kultur", "nb": "HMS-kultur", "en": "HSE culture"}},
}

// Unit is a unit with the number of answers and the means of every round.
type Unit struct {
	id, parent string
	responses  []string
	means      []string
}

// NewUnit returns a unit with the number of answers and the means of every round.
func NewUnit(id, parent string, responses, means []string) Unit {
	return Unit{id, parent, responses, means}
}

// Dataset returns a dataset with rounds two years apart, the last in 2023.
func Dataset(units ...Unit) *survey.Dataset {
	data := &survey.Dataset{Instrument: survey.Instrument{
		ID: "10-faktor", Name: i18n.Same("10-FAKTOR"), Source: i18n.Same("KS"),
		Scale: survey.Scale{From: 1, To: 5, Decimals: 1,
			Low:  i18n.Text{"nn": "svært ueinig", "nb": "svært uenig", "en": "strongly disagree"},
			High: i18n.Text{"nn": "svært einig", "nb": "svært enig", "en": "strongly agree"}},
	}}
	factors := len(MeansOf(units[0].means[0]))
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
		unit := survey.Unit{ID: u.id, Name: i18n.Same(strings.ToUpper(u.id[:1]) + u.id[1:]), Parent: survey.NoUnit, MergedInto: survey.NoUnit, SplitOf: survey.NoUnit}
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
			r.Responses = append(r.Responses, ResponseOf(u.responses[round]))
			r.Means = append(r.Means, MeansOf(u.means[round]))
			r.Breaks = append(r.Breaks, false)
		}
	}
	return data
}

// Site returns the settings of a site in every language.
func Site() *site.Site {
	return &site.Site{
		Title: i18n.Same("10-FAKTOR"), Organisation: i18n.Same("Fjellsund kommune"),
		Languages: []i18n.Lang{"nn", "nb", "en"}, SmallestGroup: 5,
		Contact: site.Contact{Name: i18n.Text{"nn": "HR-avdelinga"}, Email: "hr@example.org"},
	}
}

// Town returns a municipality with something of everything: hidden units, hidden factors, few
// answers, a low response rate, bounds instead of means, a unit that was not there before, and
// one that became part of another.
func Town() *survey.Dataset {
	data := Dataset(
		NewUnit("fjellsund", "", []string{"600/790", "612/803"}, []string{"40 41 42", "41 41 42"}),
		NewUnit("helse", "fjellsund", []string{"240/300", "243/320"}, []string{"40 41 42", "41 40 42"}),
		NewUnit("nord", "helse", []string{"31/38", "31/38"}, []string{"40 41 42", "44 x 42"}),
		NewUnit("natteamet", "helse", []string{"x", "x"}, []string{"x x x", "x x x"}),
		NewUnit("bu", "helse", []string{"x", "8/13"}, []string{"x x x", ">48 36 41"}),
		NewUnit("dagsenteret", "helse", []string{"12/14", ""}, []string{"40 41 42", "  "}),
		NewUnit("senteret", "helse", []string{"40/50", "14/60"}, []string{"40 41 42", "44 42 42"}),
		NewUnit("oppvekst", "fjellsund", []string{"x", "x"}, []string{"x x x", "x x x"}),
		NewUnit("skulen", "oppvekst", []string{"x", "x"}, []string{"38 39 x", "x x x"}),
	)
	data.Units[5].MergedInto, data.Units[5].MergedFrom = 6, "2023"
	data.Rounds[1].Breaks[6] = true
	return data
}

// The units of Town.
const (
	Helse       = 1
	Nord        = 2
	Natteamet   = 3
	Bu          = 4
	Dagsenteret = 5
	Senteret    = 6
	Oppvekst    = 7
	Skulen      = 8
)

// Group is a group with its results in the last round.
type Group struct {
	id              string
	response, means string
}

// NewGroup returns a group with the number of answers and the means of the last round.
func NewGroup(id, response, means string) Group { return Group{id, response, means} }

// Divided returns Town with the people of a unit divided by role.
func Divided(unit int, groups ...Group) *survey.Dataset {
	data := Town()
	grouping := survey.Grouping{Name: i18n.Text{"nn": "Rolle", "nb": "Rolle", "en": "Role"}, Of: unit}
	var results []survey.GroupResult
	for _, g := range groups {
		grouping.Groups = append(grouping.Groups, survey.Group{ID: g.id, Name: i18n.Same(strings.ToUpper(g.id[:1]) + g.id[1:])})
		results = append(results, survey.GroupResult{Response: ResponseOf(g.response), Means: MeansOf(g.means)})
	}
	data.Groupings = []survey.Grouping{grouping}
	data.Rounds[0].Groups = [][]survey.GroupResult{make([]survey.GroupResult, len(groups))}
	data.Rounds[1].Groups = [][]survey.GroupResult{results}
	return data
}
