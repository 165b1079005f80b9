package chart

import (
	"html/template"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

// Measures of a row.
const (
	dotsHeight = 36 * px
	dotsMiddle = dotsHeight / 2
	bandTop    = 7 * px
	bandHeight = dotsHeight - 2*bandTop
)

// drawDots draws the rows and what explains them.
func drawDots(rows []dotsRow, axis *axis, d DotsData) DotsPicture {
	numbers := ticks(d.Scale.From, d.Scale.To)
	grid := dotsGrid(axis, numbers)
	picture := DotsPicture{Axis: dotsAxis(axis, numbers, d)}
	var all drawing = make([]byte, 0, len(rows)*1024)
	ends := make([]int, len(rows))
	for i, row := range rows {
		all.row(row, axis, grid)
		ends[i] = len(all)
		picture.explain(row)
	}
	picture.Rows = all.pieces(ends)
	return picture
}

// explain gives the picture the keys that a row needs.
func (picture *DotsPicture) explain(row dotsRow) {
	switch {
	case row.state == survey.Hidden:
		picture.KeyHidden = keyHidden
	case row.state == survey.Missing:
		picture.KeyMissing = keyMissing
	case row.now.bound != survey.Exact:
		picture.KeyCoarse = keyCoarse
	case row.now.few:
		picture.KeyFew = keyFew
	default:
		picture.KeyNow = keyNow
	}
	if row.previous.shown {
		picture.KeyPrevious = keyPrevious
	}
	if row.whole.shown {
		picture.KeyWhole = keyWhole
	}
}

// dotsGrid is the same behind every row: a line for each number, and one across.
func dotsGrid(axis *axis, numbers []int) string {
	var d drawing
	d.raw(`<g class="g">`)
	for _, n := range numbers {
		d.vertical("", axis.x(half(n*axis.perUnit)), 0, dotsHeight)
	}
	d.line("", axis.x(axis.from), dotsMiddle, axis.x(axis.to), dotsMiddle)
	d.raw("</g>")
	return string(d)
}

// dotsAxis is the head of the column. Its outermost numbers are drawn inwards
// when they are too wide to be centred in the margin.
func dotsAxis(axis *axis, numbers []int, data DotsData) template.HTML {
	const widestLabel = 130 * px
	var d drawing
	d.open("dp", 34*px)
	d.raw(` aria-hidden="true">`)
	d.shifted(axis.x(axis.from), 11*px, "", -4, fit(data.Names.Low, widestLabel))
	d.shifted(axis.x(axis.to), 11*px, "end", 4, fit(data.Names.High, widestLabel))
	for i, n := range numbers {
		label := axisNumber(data.Printer, n, data.Scale.Percent)
		x := axis.x(half(n * axis.perUnit))
		switch {
		case i == 0 && len(label) > 1:
			d.shifted(x, 29*px, "", -4, label)
		case i == len(numbers)-1 && len(label) > 1:
			d.shifted(x, 29*px, "end", 4, label)
		default:
			d.text("", x, 29*px, "middle", label)
		}
	}
	d.raw("</svg>")
	return d.html()
}

func axisNumber(p *i18n.Printer, n int, percent bool) string {
	if percent {
		return p.Percent(n)
	}
	return p.Decimal(n, 0)
}

// row draws one row.
func (d *drawing) row(row dotsRow, axis *axis, grid string) {
	d.open("dp", dotsHeight)
	d.raw(` aria-hidden="true">`)
	left, right := axis.x(axis.from), axis.x(axis.to)
	switch row.state {
	case survey.Hidden:
		d.hatch(left, bandTop, right-left, bandHeight)
	case survey.Missing:
		d.tag("line", "g e")
		d.x("x1", left)
		d.y("y1", dotsMiddle)
		d.x("x2", right)
		d.y("y2", dotsMiddle)
		d.raw(` stroke-dasharray="2 6"/>`)
	case survey.Shown:
		d.raw(grid)
		d.compared(row, axis)
		d.dot(row.now, axis)
	}
	d.raw("</svg>")
}

// compared draws what the dot is compared with: band, tick, trail and ring.
func (d *drawing) compared(row dotsRow, axis *axis) {
	if row.band.from != row.band.to {
		from, to := axis.x(row.band.from), axis.x(row.band.to)
		d.rect("band", from, bandTop, to-from, bandHeight)
		d.vertical("bl", from, bandTop, bandTop+bandHeight)
		d.vertical("bl", to, bandTop, bandTop+bandHeight)
	}
	if row.whole.shown {
		d.vertical("ref", axis.x(row.whole.at), 3*px, dotsHeight-3*px)
		if row.whole.bound != survey.Exact {
			d.line("ref", axis.x(row.whole.at), dotsMiddle, axis.end(row.whole), dotsMiddle)
		}
	}
	if row.trail.from != row.trail.to {
		d.line("trail", axis.x(row.trail.from), dotsMiddle, axis.x(row.trail.to), dotsMiddle)
	}
	if !row.previous.shown || row.previous.at == row.now.at {
		return
	}
	x := axis.x(row.previous.at)
	switch row.previous.bound {
	case survey.Exact:
		d.circle("prev", x, dotsMiddle, 5*px)
	case survey.AtLeast:
		d.path("prev", "M-4-6V6L6 0z", x, dotsMiddle)
	case survey.AtMost:
		d.path("prev", "M4-6V6L-6 0z", x, dotsMiddle)
	}
}

// dot draws the mark of the mean itself.
func (d *drawing) dot(m mark, axis *axis) {
	if m.bound != survey.Exact {
		d.coarse(m, axis)
		return
	}
	if m.few {
		d.circle("now few", axis.x(m.at), dotsMiddle, 8*px)
		return
	}
	d.circle("now", axis.x(m.at), dotsMiddle, 9*px)
}

// coarse draws a mean that is only known to lie between a bound and the end of
// the scale: a bar at the bound, and an arrow from there to the end.
func (d *drawing) coarse(m mark, axis *axis) {
	bound, end := axis.x(m.at), axis.end(m)
	shaft, head := "co", "M1 0-10-8V8z"
	if m.few {
		shaft = "co few"
	}
	if m.bound == survey.AtMost {
		head = "M-1 0 10-8V8z"
	}
	d.line(shaft, bound, dotsMiddle, end, dotsMiddle)
	d.vertical("co", bound, dotsMiddle-9*px, dotsMiddle+9*px)
	d.path("ch", head, end, dotsMiddle)
}

// end places the end of the scale that a coarse mean may reach.
func (a *axis) end(m mark) percent {
	if m.bound == survey.AtMost {
		return a.x(a.from)
	}
	return a.x(a.to)
}
