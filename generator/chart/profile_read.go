package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/survey"
)

// profileRow is a row as the chart reports it.
type profileRow struct {
	state survey.State // Shown when there is a mark
	marks [len(shapes)]profileMark
	reach span // from the lowest to the highest mark; without one, where they may lie
}

// profileMark is the mark of a unit.
type profileMark struct {
	mark
	y pixels
}

// readProfile reads the definition back, row by row.
func readProfile(chart *charts.Scatter, axis *axis, rows int) []profileRow {
	read := make([]profileRow, rows)
	if len(chart.MultiSeries) > len(shapes) {
		axis.unexpected("%d series", len(chart.MultiSeries))
		return read
	}
	for unit := range chart.MultiSeries {
		series := &chart.MultiSeries[unit]
		data, ok := series.Data.([]opts.ScatterData)
		if !ok || series.Type != "scatter" || series.YAxisIndex != 1 || series.Symbol != shapes[unit].symbol {
			axis.unexpected("series %s of %T and %s", series.Type, series.Data, series.Symbol)
			return read
		}
		for _, point := range data {
			readProfilePoint(point, unit, axis, read)
		}
		if series.MarkLines == nil {
			continue
		}
		for _, data := range series.MarkLines.Data {
			readProfileLine(data, unit, axis, read)
		}
	}
	return read
}

func readProfilePoint(point opts.ScatterData, unit int, axis *axis, rows []profileRow) {
	value, ok := point.Value.([2]float64)
	if !ok || len(rows) == 0 || point.Symbol != "" && point.Symbol != shapes[unit].open {
		axis.unexpected("value %v with the symbol %q", point.Value, point.Symbol)
		return
	}
	at, row, y := readPoint(value, axis, profileHeight, len(rows))
	if rows[row].marks[unit].shown {
		axis.unexpected("second point of unit %d in row %d", unit, row)
	}
	rows[row].state = survey.Shown
	rows[row].marks[unit] = profileMark{mark{shown: true, at: at, few: point.Symbol != ""}, y}
}

// readProfileLine reads a line: the line of a row without a mark, the range of a row, or
// the arrow of a coarse mean.
func readProfileLine(data any, unit int, axis *axis, rows []profileRow) {
	line, ok := data.(stroke)
	if !ok || len(rows) == 0 {
		axis.unexpected("line %T", data)
		return
	}
	from, row, y := readPoint(line[0].Coord, axis, profileHeight, len(rows))
	to, same, _ := readPoint(line[1].Coord, axis, profileHeight, len(rows))
	m := &rows[row].marks[unit]
	switch {
	case row != same || unit > 0 && line[1].Symbol != symbolArrow:
		axis.unexpected("line from %v to %v in series %d", line[0].Coord, line[1].Coord, unit)
	case line[0].Name != "":
		rows[row].state, rows[row].reach = readAbsent(line, axis), span{from, to}
	case line[1].Symbol == "":
		rows[row].reach = span{from, to}
	case !m.shown || m.at != from || m.y != y || line[1].Symbol != symbolArrow:
		axis.unexpected("arrow at %v", line[0].Coord)
	case to == axis.outer(survey.AtLeast):
		m.bound = survey.AtLeast
	case to == axis.outer(survey.AtMost):
		m.bound = survey.AtMost
	default:
		axis.unexpected("arrow to %v", line[1].Coord)
	}
}
