package chart

import (
	"html/template"

	"tifaktor/generator/survey"
)

// Measures of a row.
const (
	ratesHeight = 32 * px
	ratesTop    = 9 * px
	ratesBar    = ratesHeight - 2*ratesTop
)

func drawRates(d ResponseData, axis *axis, read reading) (ResponsePicture, error) {
	ruler := newRuler(axis, d.Printer, rates, "", "")
	grid := ruler.grid(ratesHeight, ratesHeight/2)
	picture := ResponsePicture{Axis: ruler.numbersOnly()}
	picture.Rows = drawRows(read.rows, func(all *drawing, row *row, i int) {
		all.open("marks", ratesHeight)
		all.raw(` role="img"`)
		all.attribute("aria-label", template.HTMLEscapeString(d.Rows[i].Label))
		all.raw(">")
		whole := row.cells[ratesWhole].mark()
		switch row.state {
		case survey.Hidden:
			picture.KeyHidden = keyHidden
			drawAbsent(all, row.state, axis, ratesHeight/2)
		case survey.Missing:
			picture.KeyMissing = keyMissing
			drawAbsent(all, row.state, axis, ratesHeight/2)
		case survey.Shown:
			picture.KeyRate = keyRate
			all.raw(grid)
			drawRate(all, row.cells[ratesUnits].mark(), whole, axis)
		}
		if whole.shown {
			picture.KeyWhole = keyTick
		}
		all.raw("</svg>")
	})
	return picture, nil
}

// keyRate is a piece of a bar.
const keyRate template.HTML = `<svg width="26" height="14" aria-hidden="true"><rect class="answered" width="26" height="14"/></svg>`

// drawRate draws a bar and the tick of the whole. The tick is longer than the bar is high, and
// has a gap on both sides.
func drawRate(d *drawing, rate, whole mark, axis *axis) {
	from, to := axis.x(axis.from), axis.x(rate.at)
	if to > from {
		d.rect("answered", from, ratesTop, to-from, ratesBar)
	}
	if !whole.shown {
		return
	}
	x := axis.x(whole.at)
	if to > from {
		d.raw(`<g class="gap">`)
		for _, shift := range []string{"-2.25", "2.25"} {
			d.raw(`<g transform="translate(` + shift + `)">`)
			d.vertical("", x, ratesTop, ratesTop+ratesBar)
			d.raw("</g>")
		}
		d.raw("</g>")
	}
	d.vertical("reference", x, 2*px, ratesHeight-2*px)
}
