package results

import (
	"html/template"

	"tifaktor/generator/page"
)

// newFigure makes what all figures have in common.
func (r *Results) newFigure(kind, title, caption string, json template.JS) page.Figure {
	scale := r.instrument.Scale
	figure := page.Figure{
		Kind: kind, Title: title, Caption: caption, Source: r.credit(), JSON: json,
		Decimals: scale.Decimals, CanSave: true,
	}
	if r.Synthetic() {
		figure.Notice = r.Printer.Text("site.synthetic") + " " + r.Printer.Text("figure.synthetic")
	}
	if scale.Percent {
		figure.Unit = r.Printer.Text("live.percent")
	}
	return figure
}

// credit says where the numbers of a figure come from.
func (w *wording) credit() string {
	return w.Printer.Text("figure.source", "survey", w.source(), "organisation", w.Text(w.Site.Organisation))
}

// identifyFigures gives the figures of the page of a unit their ids. The first one with means
// links to a comparison with other units.
func identifyFigures(r *Results, body *UnitBody, u int, to *links) {
	var table *DotTable
	if body.Results != nil {
		table = body.Results.Table
	}
	own := []*page.Figure{table.figure(), body.Trend.figure()}
	if body.Empty != nil {
		own = own[1:] // the table is another unit's
	}
	for _, figure := range own {
		if figure != nil {
			figure.Compare = compare(r, u, to)
			break
		}
	}
	page.Identify(body.Sectors.figure(), table.figure(), body.Spread.figure(), body.Apart.figure(), body.Trend.figure())
}

func (t *DotTable) figure() *page.Figure {
	if t == nil {
		return nil
	}
	return &t.Figure
}

func (t *Trend) figure() *page.Figure {
	if t == nil {
		return nil
	}
	return &t.Figure
}

func (d *Distributions) figure() *page.Figure {
	if d == nil {
		return nil
	}
	return &d.Figure
}
