// Package results makes the pages and figures of results. It reads results only as
// package survey holds them, after protection, so no page can know more than may be
// shown.
package results

import (
	"slices"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// Results is what the pages of results in one language share, computed once.
// A site may have thousands of units, so no page of one unit does work that
// grows with their number. Nothing changes it after [New].
type Results struct {
	*numbers
	*wording
	names      []string      // per unit
	alphabetic [][]int       // per unit: its children in alphabetical order
	factors    []factorTexts // per factor
	whole      wholeWords
	trendFrom  int // ends of the trends' vertical axis, in digits
	trendTo    int

	ways page.Ways

	fromResults, fromUnit, fromFactor, fromPlan *links
}

// factorTexts are the texts of a factor in the language of the edition.
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

// New returns the results of an edition, or nil if the site has none.
func New(edition *page.Edition, data *survey.Dataset, ways page.Ways) *Results {
	if data == nil || len(data.Rounds) == 0 || len(data.Units) == 0 {
		return nil
	}
	r := &Results{
		numbers: newNumbers(data), wording: &wording{edition, &data.Instrument}, ways: ways,
	}
	for _, unit := range r.data.Units {
		r.names = append(r.names, r.Text(unit.Name))
	}
	for _, factor := range r.instrument.Factors {
		r.factors = append(r.factors, r.factorTexts(factor))
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

func (w *wording) factorTexts(factor survey.Factor) factorTexts {
	texts := factorTexts{name: w.Text(factor.Name), short: w.Text(factor.Short), meaning: w.Text(factor.Meaning)}
	texts.inside = page.InsideSentence(texts.name)
	if texts.short == "" {
		texts.short = texts.name
	}
	return texts
}

// wholeWords returns the word for a municipality, and the name of any other
// organisation, which is never inflected.
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
