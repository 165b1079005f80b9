package results

import (
	"slices"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// Results is what the pages of results in one language share, worked out once.
// A site may have thousands of units, so no page of one unit does work that
// grows with their number. After newResults it is only read.
type Results struct {
	*numbers
	*wording
	names      []string      // per unit
	alphabetic [][]int       // per unit: its children in alphabetical order
	merged     map[int][]int // the units that became part of a unit
	groupings  map[int]int   // the grouping of a unit
	parts      map[int][]int // the units that were split off a unit
	factors    []factorTexts // per factor
	whole      wholeWords
	trendFrom  int // ends of the trends' vertical axis, in digits
	trendTo    int

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
		numbers: &numbers{data, len(data.Rounds) - 1, len(data.Rounds) - 2},
		wording: &wording{edition, &data.Instrument}, ways: ways,
		merged: map[int][]int{}, groupings: map[int]int{}, parts: map[int][]int{},
	}
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
