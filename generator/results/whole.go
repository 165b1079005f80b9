package results

import (
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// WholePage returns the page of the whole, the unit that all others are part of.
func WholePage(r *Results) []page.Page {
	pg := r.NewPage(page.Addresses.Whole, page.Results, "whole")
	setTitle(r, &pg, wholeHeading(r))
	pg.Download = download(r, top)
	pg.Figures, pg.Live = true, true
	pg.Body = func() (any, error) { return wholeBody(r, pg.Path) }
	return []page.Page{pg}
}

// wholeHeading is "Heile kommunen", or the name of the organisation.
func wholeHeading(r *Results) string {
	if r.isMunicipality() {
		return r.Printer.Text("results.wholeMunicipality")
	}
	return r.names[top]
}

// wholeBody makes the page of the whole. It is compared with the reference of the newest round
// if there is one, else with the round before.
func wholeBody(r *Results, from string) (*UnitBody, error) {
	to := r.fromResults
	response := r.response(r.latest, top)
	body := &UnitBody{
		Heading:  wholeHeading(r),
		Response: r.newResponse(response),
		InParts:  r.Printer.Text("results.sectors", "whole", r.whole.inside),
		Groups:   groups(r, top, to),
		Contact:  r.Contact(),
		Anchors:  anchors(r.wording),
	}
	if body.Below = below(r, top, to); body.Below != nil {
		body.Below.More = &page.Link{Text: r.Printer.Text("units.toAll"), Href: to.all}
	}
	var err error
	if body.Sectors, err = responseRates(r, r.data.Units[top].Children, to); err != nil {
		return nil, err
	}
	if body.Apart, err = spreadOfUnits(r, r.allFactors(), to); err != nil {
		return nil, err
	}
	if body.Trend, err = trend(r, top, r.allFactors(), r.whole.first); err != nil {
		return nil, err
	}
	body.Years = years(r, top, body.Trend != nil)
	body.Notes = history(r, top, historyFrom(r.numbers, body), to)
	y := r.reference()
	if r.state(r.latest, top) == survey.Shown {
		err = addResults(r, body, top, y, r.whole.first, to)
	} else {
		body.Empty = empty(r, top, to)
	}
	body.Numbers = r.aboutNumbers(response, y, to)
	body.Numbers.Files = append(unitFiles(r, top, from), allNumbers(r, to)...)
	body.Jump = jump(r.wording, body)
	identifyFigures(r, body, top, to)
	return body, err
}
