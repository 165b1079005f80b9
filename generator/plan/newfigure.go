package plan

import (
	"html/template"

	"tifaktor/generator/chart"
)

// newFigure makes what all figures have. The sheet holds what is the kind's own.
func (r *results) newFigure(kind, title, caption string, key []KeyItem, json template.JS, sheet chart.Sheet) Figure {
	sheet.Title, sheet.Caption, sheet.Source = title, caption, r.credit()
	if r.synthetic() {
		sheet.Notice = r.Printer.Text("site.synthetic") + " " + r.Printer.Text("figure.synthetic")
	}
	for _, item := range key {
		sheet.Key = append(sheet.Key, chart.SheetKey{Picture: item.Picture, Text: item.Text})
	}
	scale := r.data.Instrument.Scale
	figure := Figure{
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

// credit tells where the numbers of a figure come from.
func (r *results) credit() string {
	return r.Printer.Text("figure.source", "survey", r.source(), "organisation", r.Text(r.Site.Organisation))
}

// unitAlbum gives the figures of the page of a unit. The first of its means leads on
// to a comparison with other units.
func (r *results) unitAlbum(body *UnitBody, u int, from string, to *links) Album {
	var table *DotTable
	if body.Results != nil {
		table = body.Results.Table
	}
	for _, figure := range []*Figure{table.figure(), body.Trend.figure()} {
		if figure != nil {
			figure.Compare = r.compare(u, to)
			break
		}
	}
	return r.Album(from, body.Sectors.figure(), table.figure(), body.Spread.figure(), body.Apart.figure(), body.Trend.figure())
}

func (t *DotTable) figure() *Figure {
	if t == nil {
		return nil
	}
	return &t.Figure
}

func (t *Trend) figure() *Figure {
	if t == nil {
		return nil
	}
	return &t.Figure
}

func (d *Distributions) figure() *Figure {
	if d == nil {
		return nil
	}
	return &d.Figure
}
