package plan

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"tifaktor/generator/programme"
	"tifaktor/generator/survey"
)

// results is what the pages of results in one language share, worked out once.
// A site may have thousands of units, so no page of one unit does work that
// grows with their number. After newResults it is only read.
type results struct {
	*planner
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

	planned *programme.Document // the tool with a sheet for every unit; nil when there is none

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

// newResults gives nil when the site has no results.
func newResults(p *planner) *results {
	if p.Survey == nil || len(p.Survey.Rounds) == 0 || len(p.Survey.Units) == 0 {
		return nil
	}
	r := &results{
		planner: p, data: p.Survey, latest: len(p.Survey.Rounds) - 1,
		merged: map[int][]int{}, groupings: map[int]int{}, parts: map[int][]int{},
	}
	r.previous = r.latest - 1
	for u, unit := range r.data.Units {
		r.names = append(r.names, p.text(unit.Name))
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
		r.factors = append(r.factors, p.factorTexts(factor))
	}
	r.whole = r.wholeWords()
	r.sortChildren()
	r.trendFrom, r.trendTo = r.trendAxis()
	r.planned = p.first(hasSheetPerUnit)
	r.fromResults = r.newLinks(p.addresses.whole())
	r.fromUnit = r.newLinks(p.addresses.unit("x"))
	r.fromFactor = r.newLinks(p.addresses.factor("x"))
	r.fromPlan = r.newLinks(p.addresses.plan("x"))
	return r
}

func (p *planner) factorTexts(factor survey.Factor) factorTexts {
	texts := factorTexts{name: p.text(factor.Name), short: p.text(factor.Short), meaning: p.text(factor.Meaning)}
	texts.inside = insideSentence(texts.name)
	if texts.short == "" {
		texts.short = texts.name
	}
	return texts
}

// wholeWords calls a municipality just that, and any other organisation by its
// name, which is never inflected.
func (r *results) wholeWords() wholeWords {
	if r.isMunicipality() {
		word := r.printer.Text("results.municipality")
		return wholeWords{firstInLine(word), word}
	}
	return wholeWords{r.names[top], r.names[top]}
}

func (r *results) isMunicipality() bool { return r.data.Units[top].Type == survey.Municipality }

func (r *results) sortChildren() {
	order := r.printer.Collator()
	r.alphabetic = make([][]int, len(r.data.Units))
	for u, unit := range r.data.Units {
		children := slices.Clone(unit.Children)
		slices.SortStableFunc(children, func(a, b int) int {
			return order.CompareString(r.names[a], r.names[b])
		})
		r.alphabetic[u] = children
	}
}

// firstInLine gives a text with a capital first letter.
func firstInLine(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// insideSentence gives a name with a small first letter, unless it begins with
// an abbreviation ("HMS-arbeid").
func insideSentence(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	second, _ := utf8.DecodeRuneInString(name[size:])
	if unicode.IsUpper(second) || unicode.IsDigit(second) {
		return name
	}
	return string(unicode.ToLower(first)) + name[size:]
}

// round gives a round, or nil for no round (-1).
func (r *results) round(index int) *survey.Round {
	if index < 0 {
		return nil
	}
	return &r.data.Rounds[index]
}

// cell gives the mean of a factor in a unit: what may be shown of it, and
// nothing else, whatever the data hold.
func (r *results) cell(round, unit, factor int) survey.Mean {
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
func (r *results) response(round, unit int) survey.Response {
	return visibleResponse(r.data.Rounds[round].Responses[unit])
}

func visibleResponse(response survey.Response) survey.Response {
	if response.State != survey.Shown {
		return survey.Response{State: response.State}
	}
	return response
}

// answers gives the number of answers behind a shown mean, 0 when not known.
func (r *results) answers(round, unit int, mean survey.Mean) int {
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
func (r *results) state(round, unit int) survey.State {
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
func (r *results) broken(round, unit int) bool {
	breaks := r.data.Rounds[round].Breaks
	return unit < len(breaks) && breaks[unit]
}

// synthetic tells that any of the numbers are invented.
func (r *results) synthetic() bool {
	return slices.ContainsFunc(r.data.Rounds, func(round survey.Round) bool { return round.Synthetic })
}

// instrument is the name of the survey.
func (r *results) instrument() string { return r.text(r.data.Instrument.Name) }
