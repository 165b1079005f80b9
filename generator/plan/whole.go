package plan

import "tifaktor/generator/survey"

// wholePage gives the page of the whole: of the unit that all others are part of.
func wholePage(r *results) []Page {
	page := r.NewPage(Addresses.Whole, Results, "whole")
	r.describe(&page, r.wholeHeading())
	page.Download = r.download(top)
	page.Live = page.Download != nil
	page.Body = func() (any, error) { return r.wholeBody(page.Path) }
	return []Page{page}
}

// wholeHeading is "Heile kommunen", or the name of the organisation.
func (r *results) wholeHeading() string {
	if r.isMunicipality() {
		return r.Printer.Text("results.wholeMunicipality")
	}
	return r.names[top]
}

// wholeBody makes the page of the whole. It is compared with the mean of all
// municipalities when the newest round has that, else with the round before.
func (r *results) wholeBody(from string) (*UnitBody, error) {
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
		body.Below.More = &Link{Text: r.Printer.Text("units.toAll"), Href: to.all}
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
