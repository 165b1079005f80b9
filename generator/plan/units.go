package plan

// UnitsBody is the body of the layout "units": every unit and factor in one
// table, coloured by the mean.
type UnitsBody struct {
	Album
	Heading string
	Lead    string
	Cut     string // that not all levels are shown; may be empty
	Heat    *HeatTable
	Whole   Link
	Explore Action
	Files   []Action
}

// unitsPage gives the page of all units.
func unitsPage(r *results) []Page {
	page := r.NewPage(Addresses.Units, Results, "units")
	r.describe(&page, r.Printer.Text("units.heading"))
	if answered := r.newResponse(r.response(r.latest, top)); answered != nil {
		page.Kicker = r.instrument() + " " + r.round(r.latest).ID + " · " + answered.Answered
	}
	page.Crumbs = []Link{{Text: r.Printer.Text("menu.results"), Href: r.fromResults.whole}, {Text: r.Printer.Text("units.heading")}}
	page.Wide = true
	page.Body = func() (any, error) { return r.unitsBody(page.Path) }
	return []Page{page}
}

func (r *results) unitsBody(from string) (*UnitsBody, error) {
	word, to := r.Printer.Text, r.fromResults
	deepest, all := r.deepest()
	heat, err := r.heatTable(r.inOrder(top, deepest), r.allFactors(), to)
	if err != nil {
		return nil, err
	}
	body := &UnitsBody{
		Heading: word("units.heading"),
		Lead:    word("units.lead"),
		Heat:    heat,
		Whole:   Link{Text: r.wholeHeading(), Href: to.whole},
		Explore: Action{Text: word("explorer.compareUnits"), Href: to.explorer, Icon: "explore"},
		Files:   r.allNumbers(to),
	}
	if !all {
		body.Cut = word("units.cut")
	}
	body.Album = r.Album(from, heat.figure())
	return body, nil
}
