package chart

import (
	"html/template"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/survey"
)

// ratesRow is a row as the chart reports it.
type ratesRow struct {
	state      survey.State
	rate       half
	whole      half
	wholeShown bool
}

// readRates reads the definition back, row by row.
func readRates(chart *charts.Bar, axis *axis, rows int) []ratesRow {
	read := make([]ratesRow, rows)
	if len(chart.MultiSeries) != ratesWhole+1 {
		axis.unexpected("%d series", len(chart.MultiSeries))
		return nil
	}
	bars, isBar := chart.MultiSeries[ratesUnits].Data.([]opts.BarData)
	whole, isScatter := chart.MultiSeries[ratesWhole].Data.([]opts.ScatterData)
	if !isBar || !isScatter || len(bars) != rows {
		axis.unexpected("series of %T and %T", chart.MultiSeries[ratesUnits].Data, chart.MultiSeries[ratesWhole].Data)
		return nil
	}
	for i, bar := range bars {
		if rate, ok := bar.Value.(int); ok {
			read[i].state, read[i].rate = survey.Shown, axis.read(float64(rate))
		} else if bar.Value != nil {
			axis.unexpected("rate %v", bar.Value)
		}
	}
	for _, point := range whole {
		value, ok := point.Value.([2]int)
		if !ok || value[1] < 0 || value[1] >= rows || read[value[1]].state != survey.Shown {
			axis.unexpected("rate of the whole %v", point.Value)
			return nil
		}
		read[value[1]].wholeShown, read[value[1]].whole = true, axis.read(float64(value[0]))
	}
	if lines := chart.MultiSeries[ratesUnits].MarkLines; lines != nil {
		for _, data := range lines.Data {
			readRatesLine(data, axis, read)
		}
	}
	return read
}

func readRatesLine(data any, axis *axis, rows []ratesRow) {
	line, ok := data.(stroke)
	at := int(line[0].Coord[1])
	if !ok || float64(at) != line[0].Coord[1] || at < 0 || at >= len(rows) || rows[at].state == survey.Shown {
		axis.unexpected("line %v", data)
		return
	}
	rows[at].state = readAbsent(line, axis)
}

// Measures of a row.
const (
	ratesHeight = 32 * px
	ratesTop    = 9 * px
	ratesBar    = ratesHeight - 2*ratesTop
)

func drawRates(rows []ratesRow, axis *axis, d ResponseData) ResponsePicture {
	ruler := newRuler(axis, d.Printer, rates, "", "")
	grid := ruler.grid(ratesHeight, ratesHeight/2)
	picture := ResponsePicture{Axis: ruler.numbersOnly()}
	var all drawing = make([]byte, 0, len(rows)*1024)
	ends := make([]int, len(rows))
	for i, row := range rows {
		all.open("dp", ratesHeight)
		all.raw(` role="img"`)
		all.attribute("aria-label", template.HTMLEscapeString(d.Rows[i].Label))
		all.raw(">")
		switch row.state {
		case survey.Hidden:
			picture.KeyHidden = keyHidden
			all.absent(row.state, axis, ratesHeight/2)
		case survey.Missing:
			picture.KeyMissing = keyMissing
			all.absent(row.state, axis, ratesHeight/2)
		case survey.Shown:
			picture.KeyRate = keyRate
			all.raw(grid)
			all.rate(row, axis)
		}
		if row.wholeShown {
			picture.KeyWhole = keyTick
		}
		all.raw("</svg>")
		ends[i] = len(all)
	}
	picture.Rows = all.pieces(ends)
	return picture
}

// keyRate is a piece of a bar.
const keyRate template.HTML = `<svg width="26" height="14" aria-hidden="true"><rect class="resp-on" width="26" height="14"/></svg>`

// rate draws a bar and the tick of the whole. The tick stands out above and below
// the bar, and from it by a gap on both sides.
func (d *drawing) rate(row ratesRow, axis *axis) {
	from, to := axis.x(axis.from), axis.x(row.rate)
	if to > from {
		d.rect("resp-on", from, ratesTop, to-from, ratesBar)
	}
	if !row.wholeShown {
		return
	}
	x := axis.x(row.whole)
	if to > from {
		d.raw(`<g class="gap">`)
		for _, shift := range []string{"-2.25", "2.25"} {
			d.raw(`<g transform="translate(` + shift + `)">`)
			d.vertical("", x, ratesTop, ratesTop+ratesBar)
			d.raw("</g>")
		}
		d.raw("</g>")
	}
	d.vertical("ref", x, 2*px, ratesHeight-2*px)
}
