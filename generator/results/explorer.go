package results

import (
	"encoding/json"
	"html/template"

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

// ExplorerData is what the page begins with, as its script reads it: the whole, and where the
// other units are.
type ExplorerData struct {
	Factors []Named         `json:"factors"`
	Rounds  []string        `json:"rounds"` // oldest first
	Trend   json.RawMessage `json:"trend"`  // models of the figures
	Profile json.RawMessage `json:"profile"`
	Units   []ExplorerUnit  `json:"units"`   // the whole alone
	Chosen  []int           `json:"chosen"`  // the units shown to whoever has not chosen: the whole, if it has numbers
	Count   int             `json:"count"`   // of all units
	Names   string          `json:"names"`   // the address of the script with their names: []ExplorerName
	Numbers []string        `json:"numbers"` // those of the scripts with their numbers: ExplorerPart
	Each    int             `json:"each"`    // of how many units a script has the numbers
	Listed  int             `json:"listed"`  // the most units that are listed at once
}

// ExplorerPage returns the page where readers choose what they see.
func ExplorerPage(r *Results) []page.Page {
	word := r.Printer.Text
	pg := r.NewPage(page.Addresses.Explorer, page.Results, "explorer")
	pg.Title = word("explorer.heading") + " · " + r.surveyName()
	pg.Description = word("explorer.lead")
	pg.Synthetic, pg.Figures = r.Synthetic(), true
	pg.Crumbs = []page.Link{{Text: word("menu.results"), Href: r.fromResults.whole}, {Text: word("explorer.heading")}}
	pg.Scripts = explorerScripts(r)
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
	from := r.Addresses.Explorer()
	data := &ExplorerData{
		Factors: r.FactorNames(),
		Rounds:  r.roundIDs(),
		Trend:   json.RawMessage(trend),
		Profile: json.RawMessage(profile),
		Count:   len(r.data.Units),
		Names:   page.Relative(from, r.Addresses.ExplorerUnits()),
		Each:    mostInPart,
		Listed:  maxRows,
	}
	data.Chosen = []int{}
	for round := range r.data.Rounds {
		if r.state(round, top) == survey.Shown {
			data.Chosen = []int{top}
		}
	}
	whole := explorerNumbers(r, top)
	data.Units = []ExplorerUnit{{ExplorerName: explorerName(r, top, whole), ExplorerNumbers: whole}}
	for part := range explorerParts(r) {
		data.Numbers = append(data.Numbers, page.Relative(from, r.Addresses.ExplorerNumbers(part+1)))
	}
	return data, nil
}

// roundIDs returns the ids of the rounds, the oldest first.
func (r *Results) roundIDs() []string {
	var ids []string
	for round := range r.data.Rounds {
		ids = append(ids, r.data.Rounds[round].ID)
	}
	return ids
}

// Named is the id of something and its name in the language of the page.
type Named struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// FactorNames returns the factors with their names.
func (r *Results) FactorNames() []Named {
	var all []Named
	for f, factor := range r.instrument.Factors {
		all = append(all, Named{factor.ID, r.factors[f].name})
	}
	return all
}

// compare returns the address of the explorer with a unit chosen, as the script of the page
// reads it.
func compare(r *Results, u int, to *links) string {
	return to.explorer + "?" + r.Addresses.Word("unit") + "=" + r.data.Units[u].ID
}
