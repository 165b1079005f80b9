package plan

import (
	"html/template"
	"path"
	"strconv"
	"strings"

	"tifaktor/generator/chart"
)

// Figure is what every figure has besides its picture.
type Figure struct {
	Kind    string      // as package chart calls it
	ID      string      // on its page
	Title   string      // what it shows, of whom and when; it goes with a saved picture
	Caption string      // what it says, in words
	Source  string      // where the numbers come from; it goes with a saved picture
	JSON    template.JS // the definition, for the live version; empty when there is none
	Image   string      // the way to its picture as a file of its own; may be empty
	Compare string      // the way to where it can be compared with others; may be empty

	Decimals int    // of the means in it
	Unit     string // after each mean: " %", or nothing

	sheet chart.Sheet
}

// Image is a figure as a file of its own.
type Image struct {
	Path  string // from the site's folder
	Sheet chart.Sheet
}

// Album is the figures of a page that are also files of their own.
type Album struct{ images []Image }

// Illustrated is a body with figures.
type Illustrated interface{ Images() []Image }

// Images gives the figures, in the order they stand on the page.
func (a Album) Images() []Image { return a.images }

// album gives the figures of a page their ids and files, which are called after
// the page and the kind: "heimetenesta-utvikling.svg", and "-2" when there is
// another. Figures that are not there are nil.
func (p *planner) album(page string, figures ...*Figure) Album {
	var album Album
	count := map[string]int{}
	for _, figure := range figures {
		if figure == nil {
			continue
		}
		count[figure.Kind]++
		number := ""
		if n := count[figure.Kind]; n > 1 {
			number = "-" + strconv.Itoa(n)
		}
		figure.ID = "fig_" + figure.Kind + number
		file := strings.TrimSuffix(page, ".html") + "-" + p.printer.Text("figure.file_"+figure.Kind) + number + ".svg"
		figure.Image = path.Base(file)
		album.images = append(album.images, Image{file, figure.sheet})
	}
	return album
}

// newFigure makes what all figures have. The sheet holds what is the kind's own.
func (r *results) newFigure(kind, title, caption string, key []KeyItem, json template.JS, sheet chart.Sheet) Figure {
	sheet.Title, sheet.Caption, sheet.Source = title, caption, r.credit()
	if r.synthetic() {
		sheet.Notice = r.printer.Text("site.synthetic") + " " + r.printer.Text("figure.synthetic")
	}
	for _, item := range key {
		sheet.Key = append(sheet.Key, chart.SheetKey{Picture: item.Picture, Text: item.Text})
	}
	scale := r.data.Instrument.Scale
	figure := Figure{
		Kind: kind, Title: title, Caption: caption, Source: r.credit(), JSON: json,
		Decimals: scale.Decimals, sheet: sheet,
	}
	if scale.Percent {
		figure.Unit = r.printer.Text("live.percent")
	}
	if sheet.Notice != "" {
		figure.Source = sheet.Notice + " " + figure.Source
	}
	return figure
}

// credit tells where the numbers of a figure come from.
func (r *results) credit() string {
	return r.printer.Text("figure.source", "survey", r.source(), "organisation", r.text(r.Site.Organisation))
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
	return r.album(from, body.Sectors.figure(), table.figure(), body.Spread.figure(), body.Apart.figure(), body.Trend.figure())
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
