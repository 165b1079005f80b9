package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/survey"
)

// trendPanel is a panel as the chart reports it.
type trendPanel struct {
	unit, whole []trendPoint // per round
}

// trendPoint is one round. Joined is true when a line leads to it from the round
// before.
type trendPoint struct {
	mark
	hidden bool
	open   span // where a hidden one may be
	joined bool
}

// readTrend reads the definition back, panel by panel.
func readTrend(chart *charts.Line, axis *axis, panels, rounds int) []trendPanel {
	read := make([]trendPanel, panels)
	points := make([]trendPoint, 2*panels*rounds)
	for i := range read {
		read[i].unit, points = points[:rounds], points[rounds:]
		read[i].whole, points = points[:rounds], points[rounds:]
	}
	for i := range chart.MultiSeries {
		series := &chart.MultiSeries[i]
		data, ok := series.Data.([]opts.LineData)
		number := series.XAxisIndex
		if !ok || series.Type != "line" || number != series.YAxisIndex || number >= panels || len(data) > rounds {
			axis.unexpected("series %s of %T in panel %d", series.Type, series.Data, number)
			return nil
		}
		into := read[number].unit
		if series.LineStyle != nil && series.LineStyle.Type == dotted {
			into = read[number].whole
		}
		readTrendPoints(data, axis, into)
		readHiddenRounds(series, axis, into)
	}
	return read
}

func readTrendPoints(data []opts.LineData, axis *axis, into []trendPoint) {
	for i, item := range data {
		if item.Value == nil {
			continue
		}
		value, ok := item.Value.(float64)
		if !ok || into[i].shown {
			axis.unexpected("value %v in round %d", item.Value, i)
			return
		}
		point := trendPoint{mark: mark{shown: true, at: axis.read(value)}}
		point.joined = i > 0 && data[i-1].Value != nil
		switch item.Symbol {
		case "":
		case symbolTriangle:
			point.bound = survey.AtLeast
		case symbolDown:
			point.bound = survey.AtMost
		default:
			axis.unexpected("symbol %q", item.Symbol)
		}
		into[i] = point
	}
}

func readHiddenRounds(series *charts.SingleSeries, axis *axis, into []trendPoint) {
	if series.MarkLines == nil {
		return
	}
	for _, data := range series.MarkLines.Data {
		round, open := readHiddenRound(data, axis)
		if round < 0 || round >= len(into) || into[round].shown {
			axis.unexpected("line %v", data)
			return
		}
		into[round].hidden, into[round].open = true, open
	}
}

// readHiddenRound reports which round is hidden, and where it may lie; -1 if there is none.
func readHiddenRound(data any, axis *axis) (round int, open span) {
	switch line := data.(type) {
	case opts.MarkLineNameXAxisItem:
		if round, is := line.XAxis.(int); is && line.Name == lineHidden {
			return round, axis.all()
		}
	case stroke:
		at := line[0].Coord[0]
		if line[0].Name == lineHidden && line[1].Coord[0] == at && at == math.Trunc(at) {
			return int(at), span{axis.read(line[0].Coord[1]), axis.read(line[1].Coord[1])}
		}
	}
	return -1, span{}
}
