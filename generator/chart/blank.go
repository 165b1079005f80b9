package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// A new chart of go-echarts looks up its defaults by reflection, which takes
// longer than all the rest of a small definition. So each type is made once, and a
// definition begins as a copy. The blanks are never changed.
var (
	blankBar     = charts.NewBar()
	blankHeatMap = charts.NewHeatMap()
	blankLine    = charts.NewLine()
	blankScatter = charts.NewScatter()
)

func newBar() *charts.Bar {
	chart := *blankBar
	unshare(&chart.BaseConfiguration)
	return &chart
}

func newHeatMap() *charts.HeatMap {
	chart := *blankHeatMap
	unshare(&chart.BaseConfiguration)
	return &chart
}

func newLine() *charts.Line {
	chart := *blankLine
	unshare(&chart.BaseConfiguration)
	return &chart
}

func newScatter() *charts.Scatter {
	chart := *blankScatter
	unshare(&chart.BaseConfiguration)
	return &chart
}

// unshare gives a copy axes of its own. What go-echarts needs for HTML of its own,
// scripts from an outside host and templates, is taken out: a definition cannot be
// rendered.
func unshare(chart *charts.BaseConfiguration) {
	chart.XAxisList = make([]opts.XAxis, 1)
	chart.YAxisList = make([]opts.YAxis, 1)
	chart.Assets = opts.Assets{}
	chart.Renderer = nil
}
