package chart

import (
	"fmt"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/survey"
)

// HeatmapData is what a heatmap shows: units down, factors across.
type HeatmapData struct {
	Scale   survey.Scale
	Columns []string
	Rows    []HeatmapRow
}

// HeatmapRow is one unit.
type HeatmapRow struct {
	Name  string
	Means []survey.Mean
}

// HeatmapPicture is the class of every cell; the table around it is the
// theme's. Class 0 is a cell without a number, 1..len(Classes) the steps of the
// scale from low to high.
type HeatmapPicture struct {
	Classes []HeatmapClass
	Cells   [][]int
}

// HeatmapClass is one step of the colour scale, From..To in digits, both
// included.
type HeatmapClass struct {
	From, To int
}

// mostClasses is how many steps of one colour can be distinguished.
const mostClasses = 5

// Heatmap is the kind of heatmaps, which are never live: it puts every cell on a step.
// A row must have as many means as there are columns.
var Heatmap = Kind[HeatmapData, HeatmapPicture]{
	Name: "heatmap",
	axis: func(d HeatmapData) *axis { return wholeAxis(d.Scale) },
	check: func(d HeatmapData) error {
		for _, row := range d.Rows {
			if len(row.Means) != len(d.Columns) {
				return fmt.Errorf("%d means in a row of %d columns", len(row.Means), len(d.Columns))
			}
		}
		return nil
	},
	series: func(HeatmapData) []expected { return make([]expected, 1) },
	define: heatmapChart,
	draw:   drawHeatmap,
}

// heatmapChart is the definition: a value at each column and row, and the steps
// of the colour as the pieces of its visual map.
func heatmapChart(d HeatmapData, axis *axis) definition {
	chart := newHeatMap()
	data := make([]opts.HeatMapData, 0, len(d.Rows)*len(d.Columns))
	names := make([]string, len(d.Rows))
	low, high := d.Scale.Digits(d.Scale.To), d.Scale.Digits(d.Scale.From)
	for i, row := range d.Rows {
		names[i] = row.Name
		for j, mean := range row.Means {
			if mean.State == survey.Shown {
				low, high = min(low, mean.Digits), max(high, mean.Digits)
				data = append(data, opts.HeatMapData{Value: [3]float64{float64(j), float64(i), axis.digits(mean.Digits)}})
			}
		}
	}
	chart.SetGlobalOptions(
		charts.WithAnimation(false),
		charts.WithXAxisOpts(opts.XAxis{Type: "category", Data: d.Columns}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category", Data: names, Inverse: opts.Bool(true)}),
		charts.WithVisualMapOpts(opts.VisualMap{Type: "piecewise", Pieces: steps(low, high, axis)}),
	)
	chart.AddSeries("", data)
	return chart
}

// steps cuts the range of what is shown into steps that are as equal as whole
// digits allow.
func steps(low, high int, axis *axis) []opts.Piece {
	if low > high {
		return nil
	}
	width := high - low + 1
	count := min(mostClasses, width)
	all := make([]opts.Piece, count)
	for i := range all {
		from, to := low+width*i/count, low+width*(i+1)/count-1
		all[i] = opts.Piece{Gte: float32(axis.digits(from)), Lte: float32(axis.digits(to))}
	}
	return all
}

func drawHeatmap(d HeatmapData, axis *axis, read reading) (HeatmapPicture, error) {
	var picture HeatmapPicture
	for _, step := range read.steps {
		picture.Classes = append(picture.Classes, HeatmapClass{From: int(step.from) / 2, To: int(step.to) / 2})
	}
	columns := len(d.Columns)
	cells := make([]int, len(read.rows)*columns)
	picture.Cells = make([][]int, len(read.rows))
	for i, row := range read.rows {
		picture.Cells[i] = cells[i*columns : (i+1)*columns]
		for _, m := range row.cells[0].marks {
			step := slices.IndexFunc(read.steps, func(s span) bool { return s.from <= m.at && m.at <= s.to })
			if step < 0 {
				return HeatmapPicture{}, fmt.Errorf("number %v: on no step", axis.number(m.at))
			}
			picture.Cells[i][m.place] = step + 1
		}
	}
	return picture, nil
}
