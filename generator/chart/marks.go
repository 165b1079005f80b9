package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/survey"
)

// meanPoint returns the point of a mean. It is open if there are few answers. For a
// coarse mean it is a triangle that points to where the mean may be.
func meanPoint(mean survey.Mean, y float64, few bool, axis *axis) opts.ScatterData {
	point := opts.ScatterData{Value: [2]float64{axis.digits(mean.Digits), y}}
	if few {
		point.Symbol = symbolRing
	}
	if mean.Bound == survey.Exact {
		return point
	}
	point.Symbol, point.SymbolSize, point.SymbolRotate = symbolTriangle, 16, rotateHigh
	if few {
		point.Symbol = symbolOpenTriangle
	}
	if mean.Bound == survey.AtMost {
		point.SymbolRotate = rotateLow
	}
	return point
}

// pixelRows returns a definition with values across and rows down. Beside the axis
// of names it has a second, unseen one in whole pixels from the top of the first
// row, so that what lies above each other in a row does so in both pictures.
func pixelRows(names []string, scale survey.Scale, height int) *charts.Scatter {
	chart := newScatter()
	chart.SetGlobalOptions(
		charts.WithAnimation(false),
		charts.WithXAxisOpts(opts.XAxis{Type: "value", Min: scale.From, Max: scale.To}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category", Inverse: opts.Bool(true), Data: names}),
	)
	chart.ExtendYAxis(opts.YAxis{
		Type: "value", Inverse: opts.Bool(true), Show: opts.Bool(false), Min: 0, Max: height * max(1, len(names)),
	})
	return chart
}
