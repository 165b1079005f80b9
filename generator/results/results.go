package results

import (
	"slices"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// results is what the pages of results in one language share, worked out once.
// A site may have thousands of units, so no page of one unit does work that
// grows with their number. After newResults it is only read.
type Results struct {
	*page.Edition
	data             *survey.Dataset
	latest, previous int           // rounds; previous is -1 when there is one round
	names            []string      // per unit
	alphabetic       [][]int       // per unit: its children in alphabetical order
	merged           map[int][]int // the units that became part of a unit
	groupings        map[int]int   // the grouping of a unit
	parts            map[int][]int // the units that were split off a unit
	factors          []factorTexts // per factor
	whole            wholeWords
	trendFrom        int // ends of the trends' vertical axis, in digits
	trendTo          int

	ways page.Ways

	fromResults, fromUnit, fromFactor, fromPlan *links
}

// factorTexts are the texts of a factor in the language planned.
type factorTexts struct {
	name    string // first in a line: "Rolleklarleik"
	inside  string // inside a sentence: "rolleklarleik"
	short   string
	meaning string
}

// wholeWords are the words for the whole that a unit is part of.
type wholeWords struct {
	first  string // first in a line: "Kommunen"
	inside string // inside a sentence: "kommunen"
}

// top is the index of the unit that is the whole.
const top = 0

// New gives the results of an edition; nil when the site has none.
func New(edition *page.Edition, data *survey.Dataset, ways page.Ways) *Results {
	if data == nil || len(data.Rounds) == 0 || len(data.Units) == 0 {
		return nil
	}
	r := &Results{
		Edition: edition, data: data, latest: len(data.Rounds) - 1, ways: ways,
		merged: map[int][]int{}, groupings: map[int]int{}, parts: map[int][]int{},
	}
	r.previous = r.latest - 1
	for u, unit := range r.data.Units {
		r.names = append(r.names, r.Text(unit.Name))
		if unit.MergedFrom != "" {
			r.merged[unit.MergedInto] = append(r.merged[unit.MergedInto], u)
		}
		if unit.SplitFrom != "" {
			r.parts[unit.SplitOf] = append(r.parts[unit.SplitOf], u)
		}
	}
	for g, grouping := range r.data.Groupings {
		r.groupings[grouping.Of] = g
	}
	for _, factor := range r.data.Instrument.Factors {
		r.factors = append(r.factors, r.textsOf(factor))
	}
	r.whole = r.wholeWords()
	r.sortChildren()
	r.trendFrom, r.trendTo = r.trendAxis()
	r.fromResults = r.newLinks(r.Addresses.Whole())
	r.fromUnit = r.newLinks(r.Addresses.Unit("x"))
	r.fromFactor = r.newLinks(r.Addresses.Factor("x"))
	r.fromPlan = r.newLinks(r.Addresses.Plan("x"))
	return r
}

func (r *Results) textsOf(factor survey.Factor) factorTexts {
	texts := factorTexts{name: r.Text(factor.Name), short: r.Text(factor.Short), meaning: r.Text(factor.Meaning)}
	texts.inside = page.InsideSentence(texts.name)
	if texts.short == "" {
		texts.short = texts.name
	}
	return texts
}

// wholeWords calls a municipality just that, and any other organisation by its
// name, which is never inflected.
func (r *Results) wholeWords() wholeWords {
	if r.isMunicipality() {
		word := r.Printer.Text("results.municipality")
		return wholeWords{page.FirstInLine(word), word}
	}
	return wholeWords{r.names[top], r.names[top]}
}

func (r *Results) isMunicipality() bool { return r.data.Units[top].Type == survey.Municipality }

func (r *Results) sortChildren() {
	order := r.Printer.Collator()
	r.alphabetic = make([][]int, len(r.data.Units))
	for u, unit := range r.data.Units {
		children := slices.Clone(unit.Children)
		slices.SortStableFunc(children, func(a, b int) int {
			return order.CompareString(r.names[a], r.names[b])
		})
		r.alphabetic[u] = children
	}
}

// round gives a round, or nil for no round (-1).
func (r *Results) round(index int) *survey.Round {
	if index < 0 {
		return nil
	}
	return &r.data.Rounds[index]
}

// cell gives the mean of a factor in a unit: what may be shown of it, and
// nothing else, whatever the data hold.
func (r *Results) cell(round, unit, factor int) survey.Mean {
	if round < 0 || factor >= len(r.data.Rounds[round].Means[unit]) {
		return survey.Mean{}
	}
	return visibleMean(r.data.Rounds[round].Means[unit][factor])
}

func visibleMean(mean survey.Mean) survey.Mean {
	switch {
	case mean.State == survey.Shown:
		return mean
	case mean.State == survey.Hidden && mean.Bound == survey.Between:
		return survey.Mean{State: survey.Hidden, Bound: survey.Between, Digits: mean.Digits, Highest: mean.Highest}
	}
	return survey.Mean{State: mean.State}
}

// response gives how many answered; nothing but the state unless it is shown.
func (r *Results) response(round, unit int) survey.Response {
	return visibleResponse(r.data.Rounds[round].Responses[unit])
}

func visibleResponse(response survey.Response) survey.Response {
	if response.State != survey.Shown {
		return survey.Response{State: response.State}
	}
	return response
}

// answers gives the number of answers behind a shown mean, 0 when not known.
func (r *Results) answers(round, unit int, mean survey.Mean) int {
	if mean.State != survey.Shown {
		return 0
	}
	if mean.Answers > 0 {
		return mean.Answers
	}
	return r.response(round, unit).Respondents
}

// state tells what there is to see of a unit in a round: Shown when any factor
// is, or it is told what it lies between, else Hidden when anything is hidden.
func (r *Results) state(round, unit int) survey.State {
	state := survey.Missing
	for factor := range r.factors {
		switch mean := r.cell(round, unit, factor); {
		case mean.State == survey.Shown, mean.Bound == survey.Between:
			return survey.Shown
		case mean.State == survey.Hidden:
			state = survey.Hidden
		}
	}
	if r.response(round, unit).State == survey.Hidden {
		return survey.Hidden
	}
	return state
}

// broken tells that a unit is not the same group in a round as in the round
// before.
func (r *Results) broken(round, unit int) bool {
	breaks := r.data.Rounds[round].Breaks
	return unit < len(breaks) && breaks[unit]
}

// Synthetic tells that any of the numbers are invented.
func (r *Results) Synthetic() bool {
	return slices.ContainsFunc(r.data.Rounds, func(round survey.Round) bool { return round.Synthetic })
}

// instrument is the name of the survey.
func (r *Results) instrument() string { return r.Text(r.data.Instrument.Name) }
