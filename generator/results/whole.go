package results

import (
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// WholePage gives the page of the whole: of the unit that all others are part of.
func WholePage(r *Results) []page.Page {
	pg := r.NewPage(page.Addresses.Whole, page.Results, "whole")
	r.describe(&pg, r.wholeHeading())
	pg.Download = r.download(top)
	pg.Live = pg.Download != nil
	pg.Body = func() (any, error) { return r.wholeBody(pg.Path) }
	return []page.Page{pg}
}

// wholeHeading is "Heile kommunen", or the name of the organisation.
func (r *Results) wholeHeading() string {
	if r.isMunicipality() {
		return r.Printer.Text("results.wholeMunicipality")
	}
	return r.names[top]
}

// wholeBody makes the page of the whole. It is compared with the mean of all
// municipalities when the newest round has that, else with the round before.
func (r *Results) wholeBody(from string) (*UnitBody, error) {
	to := r.fromResults
	response := r.response(r.latest, top)
	body := &UnitBody{
		Heading:  r.wholeHeading(),
		Response: r.newResponse(response),
		InParts:  r.Printer.Text("results.sectors", "whole", r.whole.inside),
		Groups:   r.groups(top, to),
		Contact:  r.Contact(),
		Anchors:  r.anchors(),
	}
	if body.Below = r.below(top, to); body.Below != nil {
		body.Below.More = &page.Link{Text: r.Printer.Text("units.toAll"), Href: to.all}
	}
	var err error
	if body.Sectors, err = r.responseRates(r.data.Units[top].Children, to); err != nil {
		return nil, err
	}
	if body.Apart, err = r.spreadOfUnits(r.allFactors(), to); err != nil {
		return nil, err
	}
	if body.Trend, err = r.trend(top, r.allFactors(), r.whole.first); err != nil {
		return nil, err
	}
	body.Years = r.years(top, body.Trend != nil)
	body.Notes = r.history(top, r.untold(body), to)
	y := r.reference()
	if r.state(r.latest, top) == survey.Shown {
		err = r.addResults(body, top, y, r.whole.first, to)
	} else {
		body.Empty = r.empty(top, to)
	}
	body.Numbers = r.numbers(response, y, to)
	body.Numbers.Files = append(r.unitFiles(top, from), r.allNumbers(to)...)
	body.Jump = r.jump(body)
	body.Album = r.unitAlbum(body, top, from, to)
	return body, err
}
