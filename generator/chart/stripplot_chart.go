package chart

import (
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"tifaktor/generator/survey"
)

// The series of the figure in the order they are drawn.
const (
	stripWhole = iota
	stripUnits
)

// Measures of a row in whole pixels, which are also the numbers of its vertical
// axis in the definition.
const (
	stripHeight   = 48
	stripBase     = 44 // what stacks are on
	stripRadius   = 4
	stripStep     = 7 // from dot to dot
	stripColumn   = 40
	stripMost     = (stripBase-2*stripRadius)/stripStep + 1 // dots in a stack
	stripLowest   = 2                                       // column, or it would not be seen
	stripTriangle = 9
)

// stack is units of the same printed mean: the units from and up to, counted from
// the base. A coarse mean is on top of the exact ones of the same figure.
type stack struct {
	mean     survey.Mean
	from, to int
}

// stacks sorts the means that are shown into stacks.
func stacks(means []survey.Mean) []stack {
	const bounds = 4 // room for a bound beside the digits
	shown := make([]int, 0, len(means))
	for _, mean := range means {
		if mean.State == survey.Shown {
			shown = append(shown, mean.Digits*bounds+int(mean.Bound))
		}
	}
	slices.Sort(shown)
	all := make([]stack, 0, min(len(shown), 20))
	for i, sorted := range shown {
		if i > 0 && sorted == shown[i-1] {
			all[len(all)-1].to++
			continue
		}
		bound := survey.Bound(sorted & (bounds - 1))
		next := stack{mean: survey.Mean{State: survey.Shown, Bound: bound, Digits: (sorted - int(bound)) / bounds}}
		if len(all) > 0 && all[len(all)-1].mean.Digits == next.mean.Digits {
			next.from = all[len(all)-1].to
		}
		next.to = next.from + 1
		all = append(all, next)
	}
	return all
}

// stripChart is the definition: values across, rows down. Dots are points, and
// columns are lines with a point on top of those that are coarse.
func stripChart(d StripData, axis *axis) definition {
	names := make([]string, len(d.Rows))
	rows := make([][]stack, len(d.Rows))
	tallest, dots := 0, 0
	for i, row := range d.Rows {
		names[i], rows[i] = row.Name, stacks(row.Means)
		for _, stack := range rows[i] {
			tallest, dots = max(tallest, stack.to), dots+stack.to-stack.from
		}
	}
	columns := tallest > stripMost
	if columns {
		dots = 0
	}
	whole := make([]opts.ScatterData, 0, len(d.Rows))
	points := make([]opts.ScatterData, 0, dots)
	var lines []any
	for i, row := range d.Rows {
		top := i * stripHeight
		if len(rows[i]) == 0 {
			lines = append(lines, absentAmong(row.Means, axis, top+stripHeight/2))
			continue
		}
		if row.Whole.State == survey.Shown {
			whole = append(whole, meanPoint(row.Whole, float64(top+stripHeight/2), false, axis))
		}
		for _, stack := range rows[i] {
			if columns {
				lines, points = appendColumn(lines, points, stack, tallest, top, axis)
			} else {
				points = appendDots(points, stack, top, axis)
			}
		}
	}
	chart := pixelRows(names, d.Scale, stripHeight)
	chart.MultiSeries = charts.MultiSeries{
		{Type: types.ChartScatter, Name: d.Names.Whole, YAxisIndex: 1, Symbol: "rect", SymbolSize: [2]int{3, 30}, Data: whole},
		{Type: types.ChartScatter, Name: d.Names.Units, YAxisIndex: 1, Symbol: "circle", SymbolSize: 2 * stripRadius, Data: points,
			MarkLines: markedLines(lines, opts.LineStyle{Width: 4, Type: solid})},
	}
	return chart
}

func appendDots(points []opts.ScatterData, s stack, top int, axis *axis) []opts.ScatterData {
	for unit := s.from; unit < s.to; unit++ {
		points = append(points, stripPoint(s.mean, top+stripBase-stripRadius-stripStep*unit, axis))
	}
	return points
}

func appendColumn(lines []any, points []opts.ScatterData, s stack, tallest, top int, axis *axis) ([]any, []opts.ScatterData) {
	foot := rounded(stripColumn*s.from, tallest)
	if s.from > 0 {
		foot = max(foot, stripLowest)
	}
	height := max(rounded(stripColumn*s.to, tallest), foot+stripLowest)
	at := axis.digits(s.mean.Digits)
	lines = append(lines, stroke{
		{Coord: [2]float64{at, float64(top + stripBase - foot)}},
		{Coord: [2]float64{at, float64(top + stripBase - height)}},
	})
	if s.mean.Bound != survey.Exact {
		points = append(points, stripPoint(s.mean, top+stripBase-height, axis))
	}
	return lines, points
}

func stripPoint(mean survey.Mean, y int, axis *axis) opts.ScatterData {
	point := meanPoint(mean, float64(y), false, axis)
	if mean.Bound != survey.Exact {
		point.SymbolSize = stripTriangle
	}
	return point
}
