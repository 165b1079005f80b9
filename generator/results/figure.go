package results

import (
	"html/template"

	"tifaktor/generator/chart"
	"tifaktor/generator/page"
)

// newFigure makes what all figures have in common. The sheet holds what is special to the kind.
func (r *Results) newFigure(kind, title, caption string, key []page.KeyItem, json template.JS, sheet chart.Sheet) page.Figure {
	sheet.Title, sheet.Caption, sheet.Source = title, caption, r.credit()
	if r.Synthetic() {
		sheet.Notice = r.Printer.Text("site.synthetic") + " " + r.Printer.Text("figure.synthetic")
	}
	for _, item := range key {
		sheet.Key = append(sheet.Key, chart.SheetKey{Picture: item.Picture, Text: item.Text})
	}
	scale := r.instrument.Scale
	figure := page.Figure{
		Kind: kind, Title: title, Caption: caption, Source: r.credit(), JSON: json,
		Decimals: scale.Decimals, Sheet: sheet,
	}
	if scale.Percent {
		figure.Unit = r.Printer.Text("live.percent")
	}
	if sheet.Notice != "" {
		figure.Source = sheet.Notice + " " + figure.Source
	}
	return figure
}

// credit says where the numbers of a figure come from.
func (w *wording) credit() string {
	return w.Printer.Text("figure.source", "survey", w.source(), "organisation", w.Text(w.Site.Organisation))
}

// unitAlbum collects the figures of the page of a unit. The first one with means links to a
// comparison with other units.
func unitAlbum(r *Results, body *UnitBody, u int, from string, to *links) page.Album {
	var table *DotTable
	if body.Results != nil {
		table = body.Results.Table
	}
	for _, figure := range []*page.Figure{table.figure(), body.Trend.figure()} {
		if figure != nil {
			figure.Compare = compare(r, u, to)
			break
		}
	}
	return r.Album(from, body.Sectors.figure(), table.figure(), body.Spread.figure(), body.Apart.figure(), body.Trend.figure())
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
