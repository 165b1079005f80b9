package chart

import (
	"fmt"
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/survey"
)

// line reads a marked line of a series.
func (r *reader) line(series *charts.SingleSeries, number int, data any, as expected) error {
	switch data := data.(type) {
	case opts.MarkLineNameXAxisItem:
		if round, is := data.XAxis.(int); is && r.panels {
			return r.hiddenRound(series, number, data.Name, round, r.axis.all())
		}
	case stroke:
		if r.panels {
			return r.band(series, number, data)
		}
		return r.rowLine(series, number, data, as)
	}
	return fmt.Errorf("line %v", data)
}

func (r *reader) span(from, to float64) (span, error) {
	low, err := r.axis.read(from)
	if err != nil {
		return span{}, err
	}
	high, err := r.axis.read(to)
	return span{low, high}, err
}

// band reads where a hidden round of a panel may lie.
func (r *reader) band(series *charts.SingleSeries, number int, data stroke) error {
	from, to := data[0].Coord, data[1].Coord
	if from[0] != to[0] || from[0] != math.Trunc(from[0]) {
		return fmt.Errorf("line from %v to %v", from, to)
	}
	in, err := r.span(from[1], to[1])
	if err != nil {
		return err
	}
	return r.hiddenRound(series, number, data[0].Name, int(from[0]), in)
}

func (r *reader) hiddenRound(series *charts.SingleSeries, number int, name string, round int, in span) error {
	cell, err := r.cell(series, number, series.XAxisIndex)
	if err != nil {
		return err
	}
	if name != lineHidden || round < 0 || round >= r.places {
		return fmt.Errorf("line %q at round %d", name, round)
	}
	for _, m := range cell.marks {
		if m.place == round {
			return fmt.Errorf("line on the mark of round %d", round)
		}
	}
	cell.lines = append(cell.lines, line{span: in, place: round})
	return nil
}

// rowLine reads a line of a row: what is there in place of a figure, the arrow of
// a coarse mean, or a line of its series.
func (r *reader) rowLine(series *charts.SingleSeries, number int, data stroke, as expected) error {
	row, foot, err := r.rowOf(series, data[0].Coord[1])
	if err != nil {
		return err
	}
	same, top, err := r.rowOf(series, data[1].Coord[1])
	if err != nil {
		return err
	}
	in, err := r.span(data[0].Coord[0], data[1].Coord[0])
	if err != nil {
		return err
	}
	l := line{span: in, foot: foot, top: top}
	cell, read := &r.rows[row].cells[number], &r.rows[row]
	switch {
	case row != same:
	case data[0].Name != "" && foot == top && read.open.none():
		read.open = l.span
		read.state, err = readAbsent(data)
		return err
	case data[1].Symbol == symbolArrow && foot == top:
		return r.arrow(cell, l)
	case data[0].Name+data[1].Symbol != "":
	case len(cell.lines) > 0 && !as.many:
	case as.lines == across && foot == top, as.lines == upright && l.from == l.to && top < foot:
		cell.lines = append(cell.lines, l)
		return nil
	}
	return fmt.Errorf("line %q from %v to %v", data[0].Name, data[0].Coord, data[1].Coord)
}

// arrow reads the line of a coarse mean, which may be as far as the end of the axis.
func (r *reader) arrow(cell *cell, l line) error {
	for i := range cell.marks {
		m := &cell.marks[i]
		switch {
		case m.at != l.from || m.y != l.foot:
		case l.to == r.axis.outer(survey.AtLeast):
			m.bound = survey.AtLeast
			return nil
		case l.to == r.axis.outer(survey.AtMost):
			m.bound = survey.AtMost
			return nil
		}
	}
	return fmt.Errorf("arrow from %v to %v", r.axis.number(l.from), r.axis.number(l.to))
}

// states sets the state of each row, which has marks or a line that says why it has
// none.
func (r *reader) states() error {
	if r.columns {
		return nil // each column or round has its own
	}
	for i := range r.rows {
		row, marks := &r.rows[i], 0
		for _, cell := range row.cells {
			marks += len(cell.marks) + len(cell.lines)
		}
		if row.open.none() == (marks == 0) {
			return fmt.Errorf("%d marks and lines in row %d", marks, i)
		}
		if marks > 0 {
			row.state = survey.Shown
		}
	}
	return nil
}

// steps reads the steps of the colour.
func (r *reader) steps() ([]span, error) {
	var all []span
	for _, visual := range r.chart.VisualMapList {
		for _, piece := range visual.Pieces {
			step, err := r.span(shortest(piece.Gte), shortest(piece.Lte))
			if err != nil {
				return nil, err
			}
			all = append(all, step)
		}
	}
	return all, nil
}
