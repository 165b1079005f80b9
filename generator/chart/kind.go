package chart

import (
	"fmt"
	"html/template"

	"github.com/go-echarts/go-echarts/v2/charts"
)

// Kind is everything that there is to know about a kind of chart. D is what it shows,
// and P its picture. Each kind is a value in a file of its own.
type Kind[D, P any] struct {
	Name string // in definitions, addresses and messages: "dots"

	axis   func(D) *axis                      // that its numbers are on
	check  func(D) error                      // what in D no chart can show; nil when all can be shown
	series func(D) []expected                 // nil when they are as many as the data needs
	define func(D, *axis) definition          // by go-echarts
	draw   func(D, *axis, reading) (P, error) // the still picture, of what the definition holds
	live   func(*P) *template.JS              // where the definition goes; nil when it is never live
}

// Draw draws a chart. What cannot be shown is an error: a number that is not on the
// scale, and what the fields of D rule out.
func (k *Kind[D, P]) Draw(data D) (P, error) {
	if axis := k.axis(data); axis.from >= axis.to {
		return k.unexpected(fmt.Errorf("axis from %v to %v", axis.number(axis.from), axis.number(axis.to)))
	}
	if k.check != nil {
		if err := k.check(data); err != nil {
			return k.unexpected(err)
		}
	}
	return k.drawn(data, k.define(data, k.axis(data)))
}

// drawn draws what a definition holds. The definition is used up.
func (k *Kind[D, P]) drawn(data D, chart definition) (P, error) {
	chart.Validate()
	var series []expected
	if k.series != nil {
		series = k.series(data)
	}
	axis := k.axis(data)
	read, err := readBack(base(chart), axis, series)
	if err != nil {
		return k.unexpected(err)
	}
	picture, err := k.draw(data, axis, read)
	if err != nil {
		return k.unexpected(err)
	}
	if k.live != nil {
		*k.live(&picture), err = liveJSON(chart)
	}
	return picture, err
}

// unexpected returns the error for a chart that cannot be drawn.
func (k *Kind[D, P]) unexpected(err error) (P, error) {
	var none P
	return none, fmt.Errorf("%s: unexpected %w", k.Name, err)
}

// base returns what all charts of go-echarts have in common.
func base(chart definition) *charts.BaseConfiguration {
	switch chart := chart.(type) {
	case *charts.Bar:
		return &chart.BaseConfiguration
	case *charts.HeatMap:
		return &chart.BaseConfiguration
	case *charts.Line:
		return &chart.BaseConfiguration
	case *charts.Scatter:
		return &chart.BaseConfiguration
	}
	panic(fmt.Sprintf("chart: a definition of %T", chart))
}
