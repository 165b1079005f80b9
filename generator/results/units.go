package results

import "tifaktor/generator/page"

// UnitsBody is the body of the layout "units": every unit and factor in one
// table, coloured by the mean.
type UnitsBody struct {
	Heading string
	Lead    string
	Cut     string // says that not all levels are shown; may be empty
	Heat    *HeatTable
	Whole   page.Link
	Explore page.Action
	Files   []page.Action
}

// UnitsPage returns the page of all units.
func UnitsPage(r *Results) []page.Page {
	pg := r.NewPage(page.Addresses.Units, page.Results, "units")
	setTitle(r, &pg, r.Printer.Text("units.heading"))
	if answered := r.newResponse(r.response(r.latest, top)); answered != nil {
		pg.Kicker = r.surveyName() + " " + r.round(r.latest).ID + " · " + answered.Answered
	}
	pg.Crumbs = []page.Link{{Text: r.Printer.Text("menu.results"), Href: r.fromResults.whole}, {Text: r.Printer.Text("units.heading")}}
	pg.Figures, pg.Live, pg.Wide = true, true, true
	pg.Body = func() (any, error) { return unitsBody(r, pg.Path) }
	return []page.Page{pg}
}

func unitsBody(r *Results, from string) (*UnitsBody, error) {
	word, to := r.Printer.Text, r.fromResults
	deepest, all := r.deepest()
	heat, err := heatTable(r, r.inOrder(top, deepest), r.allFactors(), to)
	if err != nil {
		return nil, err
	}
	body := &UnitsBody{
		Heading: word("units.heading"),
		Lead:    word("units.lead"),
		Heat:    heat,
		Whole:   page.Link{Text: wholeHeading(r), Href: to.whole},
		Explore: page.Action{Text: word("explorer.compareUnits"), Href: to.explorer, Icon: "explore"},
		Files:   allNumbers(r, to),
	}
	if !all {
		body.Cut = word("units.cut")
	}
	page.Identify(heat.figure())
	return body, nil
}
