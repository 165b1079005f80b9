package chart

import (
	"fmt"

	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/survey"
)

// Names that have a meaning in a definition: those of ECharts for symbols, and our own
// for lines. A triangle points to the end of the scale that a coarse mean may reach.
const (
	symbolOpen         = "empty" // before the name of the symbol
	symbolRing         = "emptyCircle"
	symbolTriangle     = "triangle"
	symbolOpenTriangle = "emptyTriangle"
	rotateLow          = 90
	rotateHigh         = -90
	symbolArrow        = "arrow" // at the end of the line of a coarse mean
	solid              = "solid"
	dotted             = "dotted"
	lineHidden         = "hidden"
	lineMissing        = "missing"
)

// stroke is a line of the figure from one point to another, as ECharts' marked
// lines are.
type stroke [2]strokeEnd

type strokeEnd struct {
	Name      string          `json:"name,omitempty"`
	Coord     [2]float64      `json:"coord"`
	Symbol    string          `json:"symbol,omitempty"`
	LineStyle *opts.LineStyle `json:"lineStyle,omitempty"`
}

// span is a part of the scale; it is empty if both ends are the same.
type span struct{ from, to half }

func (s span) none() bool { return s.from == s.to }

// all is the whole axis.
func (a *axis) all() span { return span{a.from, a.to} }

// open returns where a mean that is not shown may be: in its band, else anywhere.
func (a *axis) open(mean survey.Mean) span {
	if mean.State == survey.Hidden && mean.Bound == survey.Between {
		return span{half(2 * mean.Digits), half(2 * mean.Highest)}
	}
	return a.all()
}

// between reports whether a mean is hidden between two numbers, and not anywhere.
func (a *axis) between(state survey.State, in span) bool {
	return state == survey.Hidden && in != a.all()
}

// within returns the part of a span that is on an axis, which may show only a part of
// the scale. For a span that is outside the axis it returns the whole axis: the mean is
// drawn as one that may be anywhere.
func (a *axis) within(in span) span {
	in = span{max(in.from, a.from), min(in.to, a.to)}
	if in.from >= in.to {
		return a.all()
	}
	return in
}

// absent returns the line that is drawn for a row without a figure: a thick one for
// what is hidden, a thin dotted one for what is missing.
func absent(state survey.State, from, to, at float64) stroke {
	line := stroke{{Name: lineHidden, Coord: [2]float64{from, at}}, {Coord: [2]float64{to, at}}}
	if state == survey.Missing {
		line[0].Name = lineMissing
		line[0].LineStyle = &opts.LineStyle{Type: dotted, Width: 1, Opacity: opts.Float(1)}
	}
	return line
}

// absentAmong returns the line for a row of which no mean is shown. It is hidden
// when one of them is, and reaches as far as any of those may be.
func absentAmong(means []survey.Mean, axis *axis, y int) stroke {
	state, in := survey.Missing, axis.all()
	for _, mean := range means {
		if mean.State != survey.Hidden {
			continue
		}
		open := axis.open(mean)
		if state == survey.Hidden {
			open = span{min(in.from, open.from), max(in.to, open.to)}
		}
		state, in = survey.Hidden, open
	}
	line := absent(state, axis.number(in.from), axis.number(in.to), float64(y))
	if state == survey.Hidden {
		style := field(22, dotted)
		line[0].LineStyle = &style
	}
	return line
}

// readAbsent returns the state that the line of a row without a figure stands for.
func readAbsent(line stroke) (survey.State, error) {
	switch line[0].Name {
	case lineHidden:
		return survey.Hidden, nil
	case lineMissing:
		return survey.Missing, nil
	}
	return survey.Missing, fmt.Errorf("line %q", line[0].Name)
}

// field is a line so thick that it is a field; what lies in it shines through.
func field(width float32, style string) opts.LineStyle {
	return opts.LineStyle{Width: width, Type: style, Opacity: opts.Float(.2)}
}

// markedLines returns lines of one style for a series; nil if there are none.
func markedLines(lines []any, style opts.LineStyle) *opts.MarkLines {
	if len(lines) == 0 {
		return nil
	}
	return &opts.MarkLines{Data: lines, MarkLineStyle: opts.MarkLineStyle{
		Symbol:    []string{"none", "none"},
		Label:     &opts.Label{Show: opts.Bool(false)},
		LineStyle: &style,
	}}
}
