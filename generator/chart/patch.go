package chart

import (
	"encoding/json"
	"html/template"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// definition is a go-echarts chart that has a live picture.
type definition interface {
	Validate()
	JSON() map[string]any
	Accept(charts.ConfigurationVisitor)
}

// liveJSON returns the definition for the live picture, as ECharts reads it. It
// is safe within a script element: encoding/json writes <, > and & as escapes.
// The definition is used up: its data is made short in place.
func liveJSON(chart definition) (template.JS, error) {
	chart.Accept(patch{})
	chart.Validate()
	data, err := json.Marshal(chart.JSON())
	return template.JS(data), err
}

// patch corrects what go-echarts gets wrong, by the visitor that go-echarts calls for
// this, and leaves out what has no effect.
type patch struct {
	charts.BaseConfigurationVisitor
}

// Visit is called last, with the whole option. An empty title, legend and
// toolbox are always there, and colours are the theme's. ECharts draws large data
// bit by bit, and silently not all of it, unless progressive is 0; go-echarts
// writes the value of animation in its place.
func (patch) Visit(option map[string]any) {
	delete(option, "title")
	delete(option, "toolbox")
	delete(option, "color")
	delete(option, "legend")
	option["progressive"] = 0
}

// VisitTooltipOpt keeps ECharts from making HTML with inline styles, which a
// strict content security policy forbids.
func (patch) VisitTooltipOpt(tooltip opts.Tooltip) any {
	return struct {
		opts.Tooltip
		RenderMode string `json:"renderMode"`
	}{tooltip, "richText"}
}

// VisitSeriesOpt writes data without a symbol of its own as bare values. A
// value that is missing becomes null; otherwise it would be left out.
func (patch) VisitSeriesOpt(series charts.MultiSeries) any {
	for i := range series {
		switch data := series[i].Data.(type) {
		case []opts.LineData:
			series[i].Data = shortened(data, func(d opts.LineData) (any, bool) { return d.Value, d.Symbol == "" })
		case []opts.BarData:
			series[i].Data = shortened(data, func(d opts.BarData) (any, bool) { return d.Value, d.Name == "" })
		case []opts.ScatterData:
			series[i].Data = shortened(data, func(d opts.ScatterData) (any, bool) { return d.Value, d.Symbol == "" })
		}
	}
	return series
}

func shortened[T any](data []T, bare func(T) (value any, ok bool)) []any {
	short := make([]any, len(data))
	for i, item := range data {
		value, ok := bare(item)
		if !ok {
			value = item
		}
		short[i] = value
	}
	return short
}
