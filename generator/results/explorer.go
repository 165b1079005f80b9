package results

import (
	"encoding/json"
	"html/template"
	"strconv"

	"tifaktor/generator/chart"
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// ExplorerBody is the body of the layout "explorer", where readers put together their own
// figures and tables. It links to the pages that hold the same numbers.
type ExplorerBody struct {
	Heading string
	Figure  page.Figure     // what every figure made here has: source, decimals, unit
	Data    template.JS     // an [ExplorerData]
	Shapes  []template.HTML // the marks of the chosen units; as many as can be compared
	Whole   page.Link
	All     page.Link
	Factors []page.Link
	Sectors []UnitNode // the units below the whole
	Numbers Numbers
	Anchors Anchors
}

// ExplorerData is all that may be shown of every unit, round and factor, as the
// script of the page reads it.
type ExplorerData struct {
	Factors []Named         `json:"factors"`
	Rounds  []string        `json:"rounds"` // oldest first
	Units   []ExplorerUnit  `json:"units"`  // the whole first, then in the order of the organisation
	Trend   json.RawMessage `json:"trend"`  // models of the figures
	Profile json.RawMessage `json:"profile"`
}

// Named is the id of something and its name in the language of the page.
type Named struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// ExplorerUnit is a unit with its results. The means of a round are "hidden" or "missing" if
// all of them are. Otherwise there is a cell per factor: a mean in digits of the scale (43),
// "≥48" or "≤12" if only a bound is printed, "34..47" for a band, or "hidden" or "missing".
type ExplorerUnit struct {
	Named
	Depth  int   `json:"depth"`
	Means  []any `json:"means"`            // per round
	Breaks []int `json:"breaks,omitempty"` // rounds in which it is another group than before
	Few    []int `json:"few,omitempty"`    // rounds in which few answered
}

// The words for means without a number.
const (
	hiddenWord  = "hidden"
	missingWord = "missing"
)

// ExplorerPage returns the page where readers choose what they see.
func ExplorerPage(r *Results) []page.Page {
	word := r.Printer.Text
	pg := r.NewPage(page.Addresses.Explorer, page.Results, "explorer")
	pg.Title = word("explorer.heading") + " · " + r.surveyName()
	pg.Description = word("explorer.lead")
	pg.Synthetic, pg.Figures = r.Synthetic(), true
	pg.Crumbs = []page.Link{{Text: word("menu.results"), Href: r.fromResults.whole}, {Text: word("explorer.heading")}}
	pg.Body = func() (any, error) { return explorerBody(r) }
	return []page.Page{pg}
}

func explorerBody(r *Results) (*ExplorerBody, error) {
	to, word := r.fromResults, r.Printer.Text
	deepest, _ := r.deepest()
	body := &ExplorerBody{
		Heading: word("explorer.heading"),
		Figure:  r.newFigure(chart.Trend.Name, word("explorer.heading"), "", ""),
		Shapes:  chart.UnitShapes(),
		Whole:   page.Link{Text: wholeHeading(r), Href: to.whole},
		All:     page.Link{Text: word("home.allUnits"), Href: to.all},
		Sectors: unitTree(r, top, to, deepest),
		Numbers: r.aboutNumbers(r.response(r.latest, top), nil, to),
		Anchors: anchors(r.wording),
	}
	for f := range r.factors {
		body.Factors = append(body.Factors, page.Link{Text: r.factors[f].name, Href: to.factors[f]})
	}
	data, err := explorerData(r)
	if err != nil {
		return nil, err
	}
	written, err := json.Marshal(data) // writes <, > and & as escapes
	body.Data = template.JS(written)
	return body, err
}

func explorerData(r *Results) (*ExplorerData, error) {
	scale := r.instrument.Scale
	trend, err := chart.TrendModel(scale, r.trendFrom, r.trendTo)
	if err != nil {
		return nil, err
	}
	profile, err := chart.ProfileModel(scale)
	if err != nil {
		return nil, err
	}
	data := &ExplorerData{Factors: r.FactorNames(), Trend: json.RawMessage(trend), Profile: json.RawMessage(profile)}
	for round := range r.data.Rounds {
		data.Rounds = append(data.Rounds, r.data.Rounds[round].ID)
	}
	for _, u := range r.inOrder(top, len(r.data.Units)) {
		data.Units = append(data.Units, explorerUnit(r, u))
	}
	return data, nil
}

// FactorNames returns the factors with their names.
func (r *Results) FactorNames() []Named {
	var all []Named
	for f, factor := range r.instrument.Factors {
		all = append(all, Named{factor.ID, r.factors[f].name})
	}
	return all
}

func explorerUnit(r *Results, u int) ExplorerUnit {
	unit := ExplorerUnit{Named: Named{r.data.Units[u].ID, r.names[u]}, Depth: r.data.Units[u].Depth}
	for round := range r.data.Rounds {
		state := r.state(round, u)
		unit.Means = append(unit.Means, explorerMeans(r.numbers, round, u, state))
		if r.broken(round, u) {
			unit.Breaks = append(unit.Breaks, round)
		}
		if state == survey.Shown && few(r.response(round, u).Respondents) {
			unit.Few = append(unit.Few, round)
		}
	}
	return unit
}

// explorerMeans returns the means of a unit in a round, or one word if all of them are hidden
// or missing.
func explorerMeans(n *numbers, round, u int, state survey.State) any {
	switch state {
	case survey.Hidden:
		return hiddenWord
	case survey.Missing:
		return missingWord
	}
	cells := make([]any, len(n.data.Instrument.Factors))
	for f := range cells {
		cells[f] = explorerCell(n.cell(round, u, f))
	}
	return cells
}

func explorerCell(mean survey.Mean) any {
	switch {
	case mean.State == survey.Hidden && mean.Bound == survey.Between:
		return strconv.Itoa(mean.Digits) + ".." + strconv.Itoa(mean.Highest)
	case mean.State == survey.Hidden:
		return hiddenWord
	case mean.State == survey.Missing:
		return missingWord
	case mean.Bound == survey.AtLeast:
		return "≥" + strconv.Itoa(mean.Digits)
	case mean.Bound == survey.AtMost:
		return "≤" + strconv.Itoa(mean.Digits)
	}
	return mean.Digits
}

// compare returns the address of the explorer with a unit chosen, as the script of the page
// reads it.
func compare(r *Results, u int, to *links) string {
	return to.explorer + "?" + r.Addresses.Word("unit") + "=" + r.data.Units[u].ID
}
