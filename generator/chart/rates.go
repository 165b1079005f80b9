package chart

import (
	"html/template"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

// NoRate is the rate of a whole that is not shown.
const NoRate = -1

// ResponseData is what a figure of response rates shows: one row per unit, a bar
// for the share of those invited who answered, and a tick for the whole.
type ResponseData struct {
	Printer *i18n.Printer
	Names   ResponseNames
	Whole   int // per cent, or NoRate
	Rows    []ResponseRow
}

// ResponseNames are the names of the series, for the live picture.
type ResponseNames struct {
	Units string // "Einingane"
	Whole string // "Kommunen"
}

// ResponseRow is one row. Rate is in whole per cent, as it is printed. Label is
// its accessible name.
type ResponseRow struct {
	Name  string
	Label string
	State survey.State
	Rate  int
}

// ResponsePicture is the figure of response rates, row by row, for a table. A key
// is empty when what it explains is not in the figure.
type ResponsePicture struct {
	Axis       template.HTML   // the head of the column
	Rows       []template.HTML // as ResponseData.Rows
	KeyRate    template.HTML
	KeyWhole   template.HTML
	KeyHidden  template.HTML
	KeyMissing template.HTML
	JSON       template.JS
}

// rates is the scale of response rates.
var rates = survey.Scale{From: 0, To: 100, Percent: true}

// ResponseRates is the kind of response rates.
var ResponseRates = Kind[ResponseData, ResponsePicture]{
	Name: "response",
	axis: func(ResponseData) *axis { return wholeAxis(rates) },
	series: func(ResponseData) []expected {
		return []expected{ratesUnits: {}, ratesWhole: {symbol: "rect"}}
	},
	define: ratesChart,
	draw:   drawRates,
	live:   func(p *ResponsePicture) *template.JS { return &p.JSON },
}

// The series of the figure in the order they are drawn.
const (
	ratesUnits = iota
	ratesWhole
)

// ratesChart is the definition: bars across, rows down, and a point for the whole
// in each row that has a bar.
func ratesChart(d ResponseData, axis *axis) definition {
	chart := newBar()
	names := make([]string, len(d.Rows))
	bars := make([]opts.BarData, len(d.Rows))
	whole := make([]opts.ScatterData, 0, len(d.Rows))
	var lines []any
	for i, row := range d.Rows {
		names[i] = row.Name
		if row.State != survey.Shown {
			lines = append(lines, absent(row.State, axis.number(axis.from), axis.number(axis.to), float64(i)))
			continue
		}
		bars[i].Value = row.Rate
		if d.Whole != NoRate {
			whole = append(whole, opts.ScatterData{Value: [2]int{d.Whole, i}})
		}
	}
	chart.SetXAxis(names).XYReversal()
	chart.SetGlobalOptions(
		charts.WithAnimation(false),
		charts.WithXAxisOpts(opts.XAxis{Type: "value", Min: rates.From, Max: rates.To}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category", Inverse: opts.Bool(true)}),
	)
	chart.MultiSeries = charts.MultiSeries{
		{Type: types.ChartBar, Name: d.Names.Units, Data: bars, MarkLines: markedLines(lines, field(16, dotted))},
		{Type: types.ChartScatter, Name: d.Names.Whole, Symbol: "rect", SymbolSize: [2]int{3, 26}, Data: whole},
	}
	return chart
}
