package chart

import (
	"strconv"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"tifaktor/generator/survey"
)

// symbolDown is ECharts' triangle upside down: a line chart cannot turn its
// symbols.
const symbolDown = "path://M0 0H10L5 9z"

// trendChart is the definition: one grid with its two axes per panel, in it a
// dotted line for the whole and one line for each stretch of the unit without a
// break.
func trendChart(d TrendData, axis *axis) definition {
	chart := newLine()
	chart.SetXAxis(d.Rounds)
	chart.SetGlobalOptions(charts.WithAnimation(false), charts.WithGridOpts(trendGrids(len(d.Panels))...))
	chart.XAxisList = make([]opts.XAxis, len(d.Panels))
	chart.YAxisList = make([]opts.YAxis, len(d.Panels))
	chart.MultiSeries = make(charts.MultiSeries, 0, 2*len(d.Panels))
	for i, panel := range d.Panels {
		chart.XAxisList[i] = opts.XAxis{Type: "category", GridIndex: i, Data: d.Rounds}
		chart.YAxisList[i] = opts.YAxis{
			Name: panel.Name, GridIndex: i, SplitNumber: 2,
			Min: axis.number(axis.from), Max: axis.number(axis.to),
		}
		if anyShown(panel.Whole) {
			chart.MultiSeries = append(chart.MultiSeries, charts.SingleSeries{
				Type: types.ChartLine, Name: d.NameWhole, XAxisIndex: i, YAxisIndex: i,
				SymbolSize: 3, LineStyle: &opts.LineStyle{Type: dotted},
				Data: trendData(panel.Whole, 0, axis),
			})
		}
		from := 0
		for to := 1; to <= len(panel.Unit); to++ {
			if to == len(panel.Unit) || len(d.Breaks) > 0 && d.Breaks[to] {
				chart.MultiSeries = append(chart.MultiSeries, charts.SingleSeries{
					Type: types.ChartLine, Name: d.NameUnit, XAxisIndex: i, YAxisIndex: i,
					SymbolSize: 8, MarkLines: hiddenRounds(panel.Unit[:to], from, axis),
					Data: trendData(panel.Unit[:to], from, axis),
				})
				from = to
			}
		}
	}
	return chart
}

// trendGrids places the panels in rows of five, in per cent of the figure.
func trendGrids(panels int) []opts.Grid {
	const columns = 5
	rows := (panels + columns - 1) / columns
	share := func(n int) string { return strconv.Itoa(n) + "%" }
	grids := make([]opts.Grid, panels)
	for i := range grids {
		grids[i] = opts.Grid{
			Left: share(3 + i%columns*20), Width: "15%",
			Top: share((100*(i/columns) + 22) / rows), Height: share(60 / rows),
		}
	}
	return grids
}

// trendData returns the points of a stretch of rounds; the rounds before it and
// those without a mean are empty.
func trendData(means []survey.Mean, from int, axis *axis) []opts.LineData {
	data := make([]opts.LineData, len(means))
	for i := from; i < len(means); i++ {
		if means[i].State != survey.Shown {
			continue
		}
		data[i].Value = axis.digits(means[i].Digits)
		switch means[i].Bound {
		case survey.AtLeast:
			data[i].Symbol = symbolTriangle
		case survey.AtMost:
			data[i].Symbol = symbolDown
		}
	}
	return data
}

// hiddenRounds marks the rounds of a stretch that are hidden, where they may lie.
func hiddenRounds(means []survey.Mean, from int, axis *axis) *opts.MarkLines {
	var lines []any
	for i := from; i < len(means); i++ {
		switch open := axis.within(axis.open(means[i])); {
		case means[i].State != survey.Hidden:
		case open == axis.all():
			lines = append(lines, opts.MarkLineNameXAxisItem{Name: lineHidden, XAxis: i})
		default:
			lines = append(lines, stroke{
				{Name: lineHidden, Coord: [2]float64{float64(i), axis.number(open.from)}}, {Coord: [2]float64{float64(i), axis.number(open.to)}},
			})
		}
	}
	return markedLines(lines, field(18, dotted))
}

func anyShown(means []survey.Mean) bool {
	for _, mean := range means {
		if mean.State == survey.Shown {
			return true
		}
	}
	return false
}
