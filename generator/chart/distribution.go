package chart

import (
	"fmt"
	"html/template"

	"tifaktor/generator/survey"
)

// MostSteps is how many steps a scale may have for its distributions to be
// drawn: the parts of a bar with more can no longer be read.
const MostSteps = 11

// DistributionData is what a figure of distributions shows: one row per factor
// (or per unit), the shares of its answers side by side in one bar.
type DistributionData struct {
	Scale survey.Scale
	Words DistributionWords
	Rows  []DistributionRow
}

// DistributionWords are written in the picture where there is no bar.
type DistributionWords struct {
	Hidden  string // "skjult"
	Missing string // "ingen data"
}

// DistributionRow is one row. Label is its accessible name, all shares included.
type DistributionRow struct {
	Name    string
	Label   string
	Answers survey.Distribution
}

// DistributionPicture is the figure of distributions, row by row, for a table.
// KeyHidden and KeyMissing are empty when what they explain is not in the figure.
type DistributionPicture struct {
	Rows       []template.HTML // as DistributionData.Rows
	KeySteps   []template.HTML // a square for each step of the scale
	KeyHidden  template.HTML
	KeyMissing template.HTML
	JSON       template.JS
}

// Distribution is the kind of distributions. The parts of a row that is shown must
// cover the scale, and their shares be about 100 per cent.
//
// A part is as long as its printed share of an axis that all rows of the figure have in
// common, so equal shares are equally long, and a row that rounding made 99 per cent
// ends a little before one of 100. If each row were drawn to its own sum, all would end
// in the same place, but no length would be the number that is written on it, and
// ECharts, which stacks on one axis, would show another figure.
var Distribution = Kind[DistributionData, DistributionPicture]{
	Name: "distribution",
	axis: func(d DistributionData) *axis {
		return wholeAxis(survey.Scale{From: 0, To: longestBar(d), Percent: true})
	},
	check: func(d DistributionData) error {
		if steps := d.Scale.To - d.Scale.From + 1; steps < 2 || steps > MostSteps {
			return fmt.Errorf("scale of %d steps", steps)
		}
		return nil
	},
	series: distributionSeries,
	define: distributionChart,
	draw:   drawDistribution,
	live:   func(p *DistributionPicture) *template.JS { return &p.JSON },
}
