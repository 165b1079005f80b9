package chart

import (
	"html/template"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

// DotsData is what a figure of dot rows shows: one row per factor (or per
// unit), a dot for the mean, a tick for what it is compared with, a band around
// the tick for "about the same", and a ring for the round before.
type DotsData struct {
	Printer *i18n.Printer
	Scale   survey.Scale
	Names   DotsNames
	Rows    []DotsRow
}

// DotsNames are the names of the series, for the live picture, and of the ends
// of the scale.
type DotsNames struct {
	Now      string // "Eininga i 2023"
	Previous string // "2021"
	Whole    string // "Kommunen"
	Low      string // label of the low end: "svært ueinig"
	High     string
}

// DotsRow is one row. Band is the smallest difference worth talking about, in
// digits of the scale; the band reaches half a digit less to each side. 0 is no
// band. Few marks a mean of so few answers that it is drawn open.
type DotsRow struct {
	Name     string
	Now      survey.Mean
	Previous survey.Mean
	Whole    survey.Mean
	Band     int
	Few      bool
}

// DotsPicture is the figure of dot rows, row by row, for a table. A key is
// empty when what it explains is not in the figure.
type DotsPicture struct {
	Axis        template.HTML   // the head of the column: ticks and labels of the ends
	Rows        []template.HTML // as DotsData.Rows
	KeyNow      template.HTML
	KeyFew      template.HTML
	KeyCoarse   template.HTML // "this or higher", "this or lower"
	KeyPrevious template.HTML
	KeyWhole    template.HTML // tick and band
	KeyBetween  template.HTML // hidden, between two numbers
	KeyHidden   template.HTML
	KeyMissing  template.HTML
	JSON        template.JS
}

// Dots is the kind of dot rows.
var Dots = Kind[DotsData, DotsPicture]{
	Name: "dots",
	axis: func(d DotsData) *axis { return wholeAxis(d.Scale) },
	series: func(DotsData) []expected {
		return []expected{
			dotsWhole:    {symbol: "rect", lines: across},
			dotsPrevious: {symbol: symbolRing, lines: across},
			dotsNow:      {symbol: "circle"},
		}
	},
	define: dotsChart,
	draw:   drawDots,
	live:   func(p *DotsPicture) *template.JS { return &p.JSON },
}
