package chart

import (
	"fmt"

	"github.com/go-echarts/go-echarts/v2/charts"
)

// reader reads a definition as ECharts does: by the axes of each series.
type reader struct {
	chart   *charts.BaseConfiguration
	axis    *axis
	rows    []row
	places  int  // columns or rounds
	columns bool // there may be any
	panels  bool // each row has axes of its own
}

// readBack reads a definition back. Anything that it does not know is an error, so that
// no mark is in only one of the two pictures. If no series are expected, there may be
// any number of them, without lines.
func readBack(chart *charts.BaseConfiguration, axis *axis, series []expected) (reading, error) {
	r := reader{chart: chart, axis: axis}
	if series != nil && len(series) != len(chart.MultiSeries) {
		return reading{}, fmt.Errorf("%d series", len(chart.MultiSeries))
	}
	if err := r.layOut(); err != nil {
		return reading{}, err
	}
	for number := range chart.MultiSeries {
		var as expected
		if series != nil {
			as = series[number]
		}
		if err := r.series(number, as); err != nil {
			return reading{}, fmt.Errorf("series %d: %w", number, err)
		}
	}
	if err := r.states(); err != nil {
		return reading{}, err
	}
	steps, err := r.steps()
	return reading{r.rows, steps}, err
}

// layOut makes the rows that the axes of the definition name. The axis of numbers must
// have the same ends in both pictures.
func (r *reader) layOut() error {
	columns, isNamed := r.chart.XAxisList[0].Data.([]string)
	names, inRows := r.chart.YAxisList[0].Data.([]string)
	r.columns, r.places = isNamed, len(columns)
	r.panels = isNamed && !inRows
	switch {
	case r.panels:
		for _, axis := range r.chart.YAxisList {
			if err := r.ends(axis.Min, axis.Max); err != nil {
				return err
			}
		}
		r.makeRows(len(r.chart.XAxisList), panelSeries)
	case !inRows:
		return fmt.Errorf("names of rows %v", r.chart.YAxisList[0].Data)
	default:
		r.makeRows(len(names), len(r.chart.MultiSeries))
	}
	if isNamed {
		return nil
	}
	return r.ends(r.chart.XAxisList[0].Min, r.chart.XAxisList[0].Max)
}

func (r *reader) ends(low, high any) error {
	from, _ := coordinatesOf(low)
	to, _ := coordinatesOf(high)
	if from[0] != r.axis.number(r.axis.from) || to[0] != r.axis.number(r.axis.to) {
		return fmt.Errorf("axis from %v to %v", low, high)
	}
	return nil
}

func (r *reader) makeRows(rows, series int) {
	r.rows = make([]row, rows)
	cells, marks := make([]cell, rows*series), make([]mark, rows*series)
	for i := range cells {
		cells[i].marks = marks[i : i : i+1] // room for one, which most have
	}
	for i := range r.rows {
		r.rows[i].cells = cells[i*series : (i+1)*series]
	}
}

// series reads the marks and lines of a series.
func (r *reader) series(number int, as expected) error {
	series := &r.chart.MultiSeries[number]
	if series.Symbol != as.symbol || series.Stack != as.stack || as.name != "" && series.Name != as.name {
		return fmt.Errorf("symbol %q, stack %q and name %q", series.Symbol, series.Stack, series.Name)
	}
	if series.XAxisIndex != 0 && series.XAxisIndex != series.YAxisIndex {
		return fmt.Errorf("axes %d and %d", series.XAxisIndex, series.YAxisIndex)
	}
	if err := r.marks(series, number, as); err != nil {
		return err
	}
	if series.MarkLines == nil {
		return nil
	}
	for _, data := range series.MarkLines.Data {
		if err := r.line(series, number, data, as); err != nil {
			return err
		}
	}
	return nil
}
