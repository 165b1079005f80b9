package chart

import (
	"fmt"
	"math"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"tifaktor/generator/survey"
)

// marks reads the data of a series, whose type in Go must be that of ECharts.
func (r *reader) marks(series *charts.SingleSeries, number int, as expected) error {
	var item func(int) opts.ScatterData
	count, sort := 0, ""
	switch data := series.Data.(type) {
	case []opts.BarData:
		count, sort = len(data), types.ChartBar
		item = func(i int) opts.ScatterData { return opts.ScatterData{Value: data[i].Value} }
	case []opts.LineData:
		count, sort = len(data), types.ChartLine
		item = func(i int) opts.ScatterData { return opts.ScatterData{Value: data[i].Value, Symbol: data[i].Symbol} }
	case []opts.ScatterData:
		count, sort = len(data), types.ChartScatter
		item = func(i int) opts.ScatterData { return data[i] }
	case []opts.HeatMapData:
		count, sort = len(data), types.ChartHeatMap
		item = func(i int) opts.ScatterData { return opts.ScatterData{Value: data[i].Value} }
	}
	if sort == "" || series.Type != sort {
		return fmt.Errorf("%s of %T", series.Type, series.Data)
	}
	if sort == types.ChartLine && count > r.places {
		return fmt.Errorf("%d points in %d rounds", count, r.places)
	}
	joined := false
	for i := range count {
		data := item(i)
		if data.Value == nil && (sort == types.ChartBar || sort == types.ChartLine) {
			joined = false
			continue
		}
		m, err := r.mark(series, number, i, data, as.many)
		if err != nil {
			return err
		}
		m.joined, joined = joined, sort == types.ChartLine
	}
	return nil
}

// mark reads one number of a series into its row. A row has one of each series, and a
// panel or a row of cells one in each place, from left to right.
func (r *reader) mark(series *charts.SingleSeries, number, index int, data opts.ScatterData, many bool) (*mark, error) {
	row, m, err := r.placed(series, index, data.Value)
	if err != nil {
		return nil, err
	}
	if m.bound, m.few, err = readSymbol(series, data); err != nil {
		return nil, err
	}
	cell, err := r.cell(series, number, row)
	last := len(cell.marks) - 1
	switch {
	case err != nil:
		return nil, err
	case r.columns && m.place >= r.places:
		return nil, fmt.Errorf("place %d", m.place)
	case last >= 0 && (r.columns && cell.marks[last].place >= m.place || !r.columns && !many):
		return nil, fmt.Errorf("second mark in row %d", row)
	case m.at%2 != 0:
		return nil, fmt.Errorf("number %v: no printed figure", data.Value)
	}
	cell.marks = append(cell.marks, m)
	return &cell.marks[last+1], nil
}

// placed returns the row of a value, and its mark there.
func (r *reader) placed(series *charts.SingleSeries, index int, data any) (row int, m mark, err error) {
	m.shown = true
	value, count := coordinatesOf(data)
	at := value[0]
	switch {
	case count == 1 && series.Type == types.ChartBar:
		row = index
	case count == 1 && series.Type == types.ChartLine:
		row, m.place = series.XAxisIndex, index
	case count == 2 && series.Type == types.ChartScatter:
		row, m.y, err = r.rowOf(series, value[1])
	case count == 3 && series.Type == types.ChartHeatMap && value[0] >= 0 && value[0] == math.Trunc(value[0]):
		m.place, at = int(value[0]), value[2]
		row, m.y, err = r.rowOf(series, value[1])
	default:
		err = fmt.Errorf("value %v", data)
	}
	if err == nil {
		m.at, err = r.axis.read(at)
	}
	return row, m, err
}

// readSymbol reads what the symbol of a mark says: that there are few answers, or that
// the mean may be higher or lower. A line chart cannot turn its symbols.
func readSymbol(series *charts.SingleSeries, data opts.ScatterData) (bound survey.Bound, few bool, err error) {
	isTriangle := data.Symbol == symbolTriangle || data.Symbol == symbolOpenTriangle
	switch {
	case data.Symbol == "" && data.SymbolRotate == 0:
		return survey.Exact, false, nil
	case series.Type == types.ChartLine && data.Symbol == symbolTriangle:
		return survey.AtLeast, false, nil
	case series.Type == types.ChartLine && data.Symbol == symbolDown:
		return survey.AtMost, false, nil
	case isTriangle && data.SymbolRotate == rotateHigh:
		return survey.AtLeast, data.Symbol == symbolOpenTriangle, nil
	case isTriangle && data.SymbolRotate == rotateLow:
		return survey.AtMost, data.Symbol == symbolOpenTriangle, nil
	case strings.EqualFold(data.Symbol, symbolOpen+series.Symbol) && data.SymbolRotate == 0:
		return survey.Exact, true, nil
	}
	return survey.Exact, false, fmt.Errorf("symbol %q turned by %d", data.Symbol, data.SymbolRotate)
}
