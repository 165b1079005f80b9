package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/survey"
)

// dotsRow is a row as the chart reports it.
type dotsRow struct {
	state                survey.State // of the dot
	whole, previous, now mark
	band, trail          span
	open                 span // where a missing dot may be
}

// readDots reads the definition back, row by row.
func readDots(chart *charts.Scatter, axis *axis, rows int) []dotsRow {
	if len(chart.MultiSeries) != dotsNow+1 {
		axis.unexpected("%d series", len(chart.MultiSeries))
		return nil
	}
	read := make([]dotsRow, rows)
	for series := range chart.MultiSeries {
		readDotsPoints(&chart.MultiSeries[series], series, axis, read)
		readDotsStrokes(&chart.MultiSeries[series], series, axis, read)
	}
	return read
}

func readDotsPoints(series *charts.SingleSeries, number int, axis *axis, rows []dotsRow) {
	data, ok := series.Data.([]opts.ScatterData)
	if !ok || series.Type != "scatter" {
		axis.unexpected("series %s of %T", series.Type, series.Data)
		return
	}
	for _, point := range data {
		value, ok := point.Value.([2]float64)
		if !ok {
			axis.unexpected("value %v", point.Value)
			return
		}
		row := rowAt(rows, value[1], axis)
		if row == nil {
			return
		}
		read := readMark(point, axis.read(value[0]), axis)
		switch number {
		case dotsWhole:
			row.whole = read
		case dotsPrevious:
			row.previous = read
		case dotsNow:
			row.now, row.state = read, survey.Shown
		}
	}
}

func readDotsStrokes(series *charts.SingleSeries, number int, axis *axis, rows []dotsRow) {
	if series.MarkLines == nil {
		return
	}
	for _, data := range series.MarkLines.Data {
		line, ok := data.(stroke)
		if !ok {
			axis.unexpected("line %T", data)
			return
		}
		row := rowAt(rows, line[0].Coord[1], axis)
		if row == nil {
			return
		}
		read := span{axis.read(line[0].Coord[0]), axis.read(line[1].Coord[0])}
		switch {
		case number == dotsWhole && line[0].Name == "":
			row.band = read
		case number == dotsPrevious && line[0].Name == "":
			row.trail = read
		case number == dotsNow && line[0].Name != "":
			row.state, row.open = readAbsent(line, axis), read
		default:
			axis.unexpected("line %q in series %d", line[0].Name, number)
		}
	}
}

func rowAt(rows []dotsRow, at float64, axis *axis) *dotsRow {
	if at != math.Trunc(at) || at < 0 || int(at) >= len(rows) {
		axis.unexpected("row %v", at)
		return nil
	}
	return &rows[int(at)]
}
