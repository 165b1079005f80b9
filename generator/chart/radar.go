package chart

import (
	"html/template"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

// RadarData is what a radar shows: a spoke per factor, a solid line for the unit,
// and a dotted one for what it is compared with. A radar is for those who ask for
// one: its area grows with the square of what it shows, and its form depends on
// the order of the factors. Dots show the same and are read more exactly.
type RadarData struct {
	Printer *i18n.Printer
	Scale   survey.Scale
	Names   []string // of the series: the unit, and what it is compared with
	Factors []string
	Label   string          // the accessible name, all numbers included
	Means   [][]survey.Mean // per series and factor
}

// RadarPicture is a radar. Its spokes are numbered from 1: the names of the
// factors stand in a list beside it. A key is empty when what it explains is not
// in the figure.
type RadarPicture struct {
	Picture    template.HTML
	KeyUnit    template.HTML
	KeyWhole   template.HTML
	KeyHidden  template.HTML
	KeyMissing template.HTML
	JSON       template.JS // empty when the figure cannot be live, see Radar
}

// The fewest spokes that make a radar, and the most that can be numbered.
const (
	fewestSpokes = 3
	mostSpokes   = 20
)

// Radar draws a radar. It is an error when there are not one or two series, or 3
// to 20 factors, or a mean for each of them, or a mean is not on the scale.
//
// There is no live picture of a radar with a mean that is not shown or is coarse:
// ECharts would draw the line through the middle, as if the mean were the lowest
// there is, and has no mark for "this or higher".
func Radar(d RadarData) (RadarPicture, error) {
	axis := newAxis(d.Scale, d.Scale.Digits(d.Scale.From), d.Scale.Digits(d.Scale.To))
	checkRadar(d, axis)
	if axis.err != nil {
		return RadarPicture{}, wrap("radar", axis.err)
	}
	chart := radarChart(d, axis)
	series := readRadar(chart, axis, d)
	if axis.err != nil {
		return RadarPicture{}, wrap("radar", axis.err)
	}
	picture := drawRadar(series, axis, d)
	if !allExact(d.Means) {
		return picture, nil
	}
	var err error
	picture.JSON, err = liveJSON(chart)
	return picture, err
}

func checkRadar(d RadarData, axis *axis) {
	if len(d.Names) < 1 || len(d.Names) > 2 || len(d.Means) != len(d.Names) {
		axis.unexpected("radar of %d series with %d names", len(d.Means), len(d.Names))
	}
	if len(d.Factors) < fewestSpokes || len(d.Factors) > mostSpokes {
		axis.unexpected("radar of %d factors", len(d.Factors))
	}
	for i, means := range d.Means {
		if len(means) != len(d.Factors) {
			axis.unexpected("%d means in series %d for %d factors", len(means), i, len(d.Factors))
		}
	}
}

func allExact(series [][]survey.Mean) bool {
	for _, means := range series {
		for _, mean := range means {
			if mean.State != survey.Shown || mean.Bound != survey.Exact {
				return false
			}
		}
	}
	return true
}

// radarChart is the definition: a spoke of the whole scale for each factor, and a
// series of one line for the unit and for what it is compared with.
func radarChart(d RadarData, axis *axis) *charts.Radar {
	chart := newRadar()
	spokes := make([]*opts.Indicator, len(d.Factors))
	for i, factor := range d.Factors {
		spokes[i] = &opts.Indicator{Name: factor, Min: float32(d.Scale.From), Max: float32(d.Scale.To)}
	}
	chart.SetGlobalOptions(
		charts.WithAnimation(false),
		charts.WithRadarComponentOpts(opts.RadarComponent{
			Indicator: spokes, SplitNumber: len(ticks(d.Scale.From, d.Scale.To)) - 1,
		}),
	)
	for i, name := range d.Names {
		values := make([]any, len(d.Factors))
		for factor, mean := range d.Means[i] {
			if mean.State == survey.Shown {
				values[factor] = axis.digits(mean.Digits)
			}
		}
		line := &opts.LineStyle{Type: solid}
		if i > 0 {
			line.Type = dotted
		}
		chart.AddSeries(name, []opts.RadarData{{Name: name, Value: values}})
		chart.MultiSeries[i].LineStyle = line
	}
	return chart
}

// radarPoint is a mean of a series as the chart tells it, with what a radar of
// ECharts has no place for: its bound, and why it is not shown.
type radarPoint struct {
	state survey.State
	mark
}

// readRadar reads the definition back, series by series.
func readRadar(chart *charts.Radar, axis *axis, d RadarData) [][]radarPoint {
	read := make([][]radarPoint, len(chart.MultiSeries))
	for i := range chart.MultiSeries {
		series := &chart.MultiSeries[i]
		data, ok := series.Data.([]opts.RadarData)
		if !ok || series.Type != "radar" || len(data) != 1 || i >= len(d.Means) {
			axis.unexpected("series %s of %T", series.Type, series.Data)
			return nil
		}
		values, ok := data[0].Value.([]any)
		if !ok || len(values) != len(d.Means[i]) {
			axis.unexpected("values %v", data[0].Value)
			return nil
		}
		read[i] = make([]radarPoint, len(values))
		for factor, value := range values {
			mean := d.Means[i][factor]
			point := radarPoint{state: mean.State}
			number, isNumber := value.(float64)
			if isNumber != (mean.State == survey.Shown) || !isNumber && value != nil {
				axis.unexpected("value %v of factor %d", value, factor)
				return nil
			}
			if isNumber {
				point.mark = mark{shown: true, at: axis.read(number), bound: mean.Bound}
			}
			read[i][factor] = point
		}
	}
	return read
}
