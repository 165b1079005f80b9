package chart

import (
	"fmt"
	"html/template"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

// ProfileData is what a profile shows: two to four units beside each other, one
// row per factor.
type ProfileData struct {
	Printer *i18n.Printer
	Scale   survey.Scale
	Names   []string // of the units
	Low     string   // label of the low end: "svært ueinig"
	High    string
	Rows    []ProfileRow
}

// ProfileRow is one row. Few marks a mean of so few answers that it is drawn
// open; it may be empty.
type ProfileRow struct {
	Name  string
	Means []survey.Mean // per unit
	Few   []bool        // per unit
}

// ProfilePicture is the profile, row by row, for a table. A key is empty when
// what it explains is not in the figure.
type ProfilePicture struct {
	Axis       template.HTML   // the head of the column: ends, names of the units, ticks
	Rows       []template.HTML // as ProfileData.Rows
	Shapes     []template.HTML // the mark of each unit, for beside its numbers
	KeyFew     template.HTML
	KeyCoarse  template.HTML // "this or higher", "this or lower"
	KeyBetween template.HTML // hidden, between two numbers
	KeyHidden  template.HTML
	KeyMissing template.HTML
	JSON       template.JS
}

// Profile is the kind of profiles. There must be two to four units, and each row must
// have a mean of each of them.
var Profile = Kind[ProfileData, ProfilePicture]{
	Name:   "profile",
	axis:   func(d ProfileData) *axis { return wholeAxis(d.Scale) },
	check:  checkProfile,
	series: profileSeries,
	define: profileChart,
	draw:   drawProfile,
	live:   func(p *ProfilePicture) *template.JS { return &p.JSON },
}

func checkProfile(d ProfileData) error {
	if len(d.Names) < 2 || len(d.Names) > len(shapes) {
		return fmt.Errorf("profile of %d units", len(d.Names))
	}
	for i, row := range d.Rows {
		if len(row.Means) != len(d.Names) || len(row.Few) != 0 && len(row.Few) != len(d.Names) {
			return fmt.Errorf("%d means and %d marks of few answers in row %d for %d units",
				len(row.Means), len(row.Few), i, len(d.Names))
		}
	}
	return nil
}

// profileSeries are one for each unit. The first has the lines of the ranges.
func profileSeries(d ProfileData) []expected {
	all := make([]expected, len(d.Names))
	for unit := range all {
		all[unit].symbol = shapes[unit].symbol
	}
	all[0].lines = across
	return all
}

// shape is the mark of a unit. Shapes are distinct without colour, and cover
// about the same area.
type shape struct {
	symbol, open string // in ECharts, and when drawn open
	class        string
	path         string // in pixels around its middle
	openPath     string // as large when its line is drawn
}

var shapes = [...]shape{
	{"circle", "emptyCircle", "now", "M-6.5 0a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0z", "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"},
	{"rect", "emptyRect", "now second", "M-6-6H6V6H-6z", "M-4.5-4.5h9v9h-9z"},
	{"diamond", "emptyDiamond", "now third", "M0-8 8 0 0 8-8 0z", "M0-6.5 6.5 0 0 6.5-6.5 0z"},
	{"triangle", "emptyTriangle", "now fourth", "M0-7.5 8 6H-8z", "M0-5.5 6 4.5H-6z"},
}

func (s shape) picture() template.HTML {
	return template.HTML(`<svg width="20" height="20" aria-hidden="true"><path class="` + s.class +
		`" transform="translate(10 10)" d="` + s.path + `"/></svg>`)
}
