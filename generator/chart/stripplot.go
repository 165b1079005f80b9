package chart

import (
	"html/template"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

// StripData is what a strip plot shows: one row per factor, in it a dot for every
// unit, without names, and a tick for the whole.
type StripData struct {
	Printer *i18n.Printer
	Scale   survey.Scale
	Names   StripNames
	Rows    []StripRow
}

// StripNames are the names of the series, for the live picture, and of the ends
// of the scale.
type StripNames struct {
	Units string // "Einingane"
	Whole string // "Kommunen"
	Low   string // label of the low end: "svært ueinig"
	High  string
}

// StripRow is one row. The order of the units does not show; those that are not
// shown are not in the picture.
type StripRow struct {
	Name  string
	Means []survey.Mean
	Whole survey.Mean
}

// StripPicture is the strip plot, row by row, for a table. A key is empty when
// what it explains is not in the figure.
type StripPicture struct {
	Axis       template.HTML   // the head of the column: ticks and labels of the ends
	Rows       []template.HTML // as StripData.Rows
	KeyUnits   template.HTML   // dots, one per unit; or columns
	Columns    bool            // the units are too many for a dot each
	KeyWhole   template.HTML
	KeyCoarse  template.HTML // "this or higher", "this or lower"
	KeyBetween template.HTML // hidden, between two numbers
	KeyHidden  template.HTML
	KeyMissing template.HTML
	JSON       template.JS
}

// StripPlot is the kind of strip plots. Units of the same printed mean lie in a stack.
// When the tallest stack of the figure has no room in its row, every stack is a
// column instead, as high as its share of the tallest.
var StripPlot = Kind[StripData, StripPicture]{
	Name: "strip",
	axis: func(d StripData) *axis { return wholeAxis(d.Scale) },
	series: func(StripData) []expected {
		return []expected{
			stripWhole: {symbol: "rect"},
			stripUnits: {symbol: "circle", lines: upright, many: true},
		}
	},
	define: stripChart,
	draw:   drawStrip,
	live:   func(p *StripPicture) *template.JS { return &p.JSON },
}
