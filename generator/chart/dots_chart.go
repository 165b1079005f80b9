package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"tifaktor/generator/survey"
)

// The series of the figure in the order they are drawn, the dot on top. The
// live picture takes its colours in the same order.
const (
	dotsWhole = iota
	dotsPrevious
	dotsNow
)

// dotsChart is the definition: values across, rows down.
func dotsChart(d DotsData, axis *axis) definition {
	chart := newScatter()
	names := make([]string, len(d.Rows))
	for i, row := range d.Rows {
		names[i] = row.Name
	}
	chart.SetGlobalOptions(
		charts.WithAnimation(false),
		charts.WithXAxisOpts(opts.XAxis{Type: "value", Min: d.Scale.From, Max: d.Scale.To}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category", Inverse: opts.Bool(true), Data: names}),
	)
	var points [3][]opts.ScatterData
	var strokes [3][]any
	for series := range points {
		points[series] = make([]opts.ScatterData, 0, len(d.Rows))
		strokes[series] = make([]any, 0, len(d.Rows))
	}
	for i, row := range d.Rows {
		for series, mean := range [3]survey.Mean{row.Whole, row.Previous, row.Now} {
			if row.Now.State == survey.Shown && mean.State == survey.Shown {
				points[series] = append(points[series], meanPoint(mean, float64(i), row.Few && series == dotsNow, axis))
			}
		}
		for series, line := range dotsStrokes(row, float64(i), axis) {
			if line != nil {
				strokes[series] = append(strokes[series], *line)
			}
		}
	}
	add := func(series int, name, symbol string, size any, lines *opts.MarkLines) {
		chart.MultiSeries = append(chart.MultiSeries, charts.SingleSeries{
			Type: types.ChartScatter, Name: name, Symbol: symbol, SymbolSize: size,
			Data: points[series], MarkLines: lines,
		})
	}
	chart.MultiSeries = make(charts.MultiSeries, 0, len(points))
	add(dotsWhole, d.Names.Whole, "rect", [2]int{3, 30}, markedLines(strokes[dotsWhole], field(22, solid)))
	add(dotsPrevious, d.Names.Previous, symbolRing, 10, markedLines(strokes[dotsPrevious], opts.LineStyle{Width: 2, Type: solid}))
	add(dotsNow, d.Names.Now, "circle", 18, markedLines(strokes[dotsNow], field(22, dotted)))
	return chart
}

// dotsStrokes returns the lines of a row, per series: the band, the trail, and
// the line of a row without a dot.
func dotsStrokes(row DotsRow, at float64, axis *axis) [3]*stroke {
	between := func(from, to half) *stroke {
		return &stroke{{Coord: [2]float64{axis.number(from), at}}, {Coord: [2]float64{axis.number(to), at}}}
	}
	var strokes [3]*stroke
	now := half(2 * row.Now.Digits)
	if row.Now.State != survey.Shown {
		open := axis.open(row.Now)
		none := absent(row.Now.State, axis.number(open.from), axis.number(open.to), at)
		strokes[dotsNow] = &none
		return strokes
	}
	if row.Whole.State == survey.Shown && row.Band > 0 {
		whole, reach := half(2*row.Whole.Digits), half(2*row.Band-1)
		strokes[dotsWhole] = between(max(axis.from, whole-reach), min(axis.to, whole+reach))
	}
	if row.Previous.State == survey.Shown && row.Previous.Digits != row.Now.Digits {
		strokes[dotsPrevious] = between(half(2*row.Previous.Digits), now)
	}
	return strokes
}
