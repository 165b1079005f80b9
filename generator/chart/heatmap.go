package chart

import (
	"html/template"

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

// Heatmap puts every cell on a step. A heatmap is never live, so there is no
// JSON of it. It is an error when a row has not as many means as there are
// columns, or a mean lies outside the scale.
func Heatmap(d HeatmapData) (HeatmapPicture, error) {
	axis := newAxis(d.Scale, d.Scale.Digits(d.Scale.From), d.Scale.Digits(d.Scale.To))
	for _, row := range d.Rows {
		if len(row.Means) != len(d.Columns) {
			axis.unexpected("%d means in a row of %d columns", len(row.Means), len(d.Columns))
		}
	}
	if axis.err != nil {
		return HeatmapPicture{}, wrap("heatmap", axis.err)
	}
	picture := readHeatmap(heatmapChart(d, axis), axis, len(d.Rows), len(d.Columns))
	if axis.err != nil {
		return HeatmapPicture{}, wrap("heatmap", axis.err)
	}
	return picture, nil
}

// heatmapChart is the definition: a value at each column and row, and the steps
// of the colour as the pieces of its visual map.
func heatmapChart(d HeatmapData, axis *axis) *charts.HeatMap {
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

// readHeatmap reads the definition back, cell by cell.
func readHeatmap(chart *charts.HeatMap, axis *axis, rows, columns int) HeatmapPicture {
	var picture HeatmapPicture
	cells := make([]int, rows*columns)
	picture.Cells = make([][]int, rows)
	for i := range picture.Cells {
		picture.Cells[i] = cells[i*columns : (i+1)*columns]
	}
	if len(chart.MultiSeries) != 1 || len(chart.VisualMapList) != 1 {
		axis.unexpected("%d series with %d visual maps", len(chart.MultiSeries), len(chart.VisualMapList))
		return picture
	}
	for _, piece := range chart.VisualMapList[0].Pieces {
		picture.Classes = append(picture.Classes, HeatmapClass{
			From: int(axis.read(shortest(piece.Gte))) / 2,
			To:   int(axis.read(shortest(piece.Lte))) / 2,
		})
	}
	data, ok := chart.MultiSeries[0].Data.([]opts.HeatMapData)
	if !ok {
		axis.unexpected("series of %T", chart.MultiSeries[0].Data)
	}
	for _, item := range data {
		value, ok := item.Value.([3]float64)
		column, row := int(value[0]), int(value[1])
		if !ok || column < 0 || column >= columns || row < 0 || row >= rows {
			axis.unexpected("value %v", item.Value)
			return picture
		}
		picture.Cells[row][column] = picture.class(int(axis.read(value[2])) / 2)
	}
	return picture
}

// class returns the step of a number.
func (picture *HeatmapPicture) class(digits int) int {
	for i, class := range picture.Classes {
		if digits <= class.To {
			return i + 1
		}
	}
	return len(picture.Classes)
}

// HeatmapStep returns the square that explains a step of the colour, or the hatch
// of hidden numbers for step 0.
func HeatmapStep(step int) template.HTML {
	if step == 0 {
		return keyHidden
	}
	return keyStep(tones[step-1])
}
