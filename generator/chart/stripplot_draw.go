package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/survey"
)

// stripRow is a row as the chart reports it.
type stripRow struct {
	state   survey.State // Shown when there is a unit
	open    span         // where hidden units may be
	whole   mark
	dots    []stripDot
	columns []stripColumnAt
}

// stripDot is one unit, or the top of a column of coarse means.
type stripDot struct {
	mark
	y pixels
}

// stripColumnAt is a column, from its foot up to its top.
type stripColumnAt struct {
	at        half
	foot, top pixels
}

// readStrip reads the definition back, row by row.
func readStrip(chart *charts.Scatter, axis *axis, rows int) []stripRow {
	if len(chart.MultiSeries) != stripUnits+1 {
		axis.unexpected("%d series", len(chart.MultiSeries))
		return nil
	}
	read := make([]stripRow, rows)
	for number := range chart.MultiSeries {
		series := &chart.MultiSeries[number]
		data, ok := series.Data.([]opts.ScatterData)
		if !ok || series.Type != "scatter" || series.YAxisIndex != 1 {
			axis.unexpected("series %s of %T", series.Type, series.Data)
			return nil
		}
		for _, point := range data {
			readStripPoint(point, number, axis, read)
		}
	}
	if lines := chart.MultiSeries[stripUnits].MarkLines; lines != nil {
		for _, data := range lines.Data {
			readStripLine(data, axis, read)
		}
	}
	return read
}

func readStripPoint(point opts.ScatterData, series int, axis *axis, rows []stripRow) {
	value, ok := point.Value.([2]float64)
	if !ok || len(rows) == 0 {
		axis.unexpected("value %v", point.Value)
		return
	}
	at, number, y := readPoint(value, axis, stripHeight, len(rows))
	row, read := &rows[number], readMark(point, at, axis)
	if series == stripWhole {
		row.whole = read
		return
	}
	row.dots, row.state = append(row.dots, stripDot{read, y}), survey.Shown
}

func readStripLine(data any, axis *axis, rows []stripRow) {
	line, ok := data.(stroke)
	if !ok || len(rows) == 0 {
		axis.unexpected("line %T", data)
		return
	}
	at, number, foot := readPoint(line[0].Coord, axis, stripHeight, len(rows))
	row := &rows[number]
	if line[0].Name != "" {
		to, _, _ := readPoint(line[1].Coord, axis, stripHeight, len(rows))
		row.state, row.open = readAbsent(line, axis), span{at, to}
		return
	}
	to, same, top := readPoint(line[1].Coord, axis, stripHeight, len(rows))
	if to != at || same != number || top >= foot {
		axis.unexpected("column from %v to %v", line[0].Coord, line[1].Coord)
	}
	row.columns, row.state = append(row.columns, stripColumnAt{at, foot, top}), survey.Shown
}

// drawStrip draws the rows and what explains them.
func drawStrip(rows []stripRow, axis *axis, d StripData) StripPicture {
	ruler := newRuler(axis, d.Printer, d.Scale, d.Names.Low, d.Names.High)
	grid := ruler.grid(stripHeight*px, stripBase*px)
	picture := StripPicture{Axis: ruler.head()}
	var all drawing = make([]byte, 0, len(rows)*1024)
	ends := make([]int, len(rows))
	for i := range rows {
		all.strip(&rows[i], axis, grid)
		ends[i] = len(all)
		picture.explain(&rows[i], axis)
	}
	picture.Rows = all.pieces(ends)
	return picture
}

// explain adds to the picture the keys that a row needs.
func (picture *StripPicture) explain(row *stripRow, axis *axis) {
	switch {
	case axis.between(row.state, row.open):
		picture.KeyBetween = keyBetween
	case row.state == survey.Hidden:
		picture.KeyHidden = keyHidden
	case row.state == survey.Missing:
		picture.KeyMissing = keyMissing
	case len(row.columns) > 0:
		picture.KeyUnits, picture.Columns = keyColumns, true
	default:
		picture.KeyUnits = keyStack
	}
	if row.whole.shown {
		picture.KeyWhole = keyTick
	}
	for _, dot := range row.dots {
		if dot.bound != survey.Exact {
			picture.KeyCoarse = keyTriangle
		}
	}
}

// strip draws one row.
func (d *drawing) strip(row *stripRow, axis *axis, grid string) {
	d.open("dp", stripHeight*px)
	d.raw(` aria-hidden="true">`)
	if row.state != survey.Shown {
		d.noMark(row.state, row.open, axis, grid, stripHeight*px/2)
		d.raw("</svg>")
		return
	}
	d.raw(grid)
	if row.whole.shown {
		d.reference(row.whole, axis, 0, stripHeight*px)
	}
	if len(row.columns) > 0 {
		d.raw(`<g class="co">`)
		for _, column := range row.columns {
			d.vertical("", axis.x(column.at), column.top, column.foot)
		}
		d.raw("</g>")
	}
	d.stripDots(row.dots, axis)
	d.raw("</svg>")
}

func (d *drawing) stripDots(dots []stripDot, axis *axis) {
	if len(dots) == 0 {
		return
	}
	d.raw(`<g class="td">`)
	for _, dot := range dots {
		switch x := axis.x(dot.at); dot.bound {
		case survey.Exact:
			d.circle("", x, dot.y, stripRadius*px)
		case survey.AtLeast:
			d.path("", "M-4-5V5L5 0z", x, dot.y)
		case survey.AtMost:
			d.path("", "M4-5V5L-5 0z", x, dot.y)
		}
	}
	d.raw("</g>")
}
