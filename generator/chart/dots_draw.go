package chart

import (
	"tifaktor/generator/survey"
)

// Measures of a row.
const (
	dotsHeight = 36 * px
	dotsMiddle = dotsHeight / 2
	bandHeight = 22 * px
	bandTop    = dotsMiddle - bandHeight/2
)

// drawDots draws the rows and what explains them.
func drawDots(rows []dotsRow, axis *axis, d DotsData) DotsPicture {
	ruler := newRuler(axis, d.Printer, d.Scale, d.Names.Low, d.Names.High)
	grid := ruler.grid(dotsHeight, dotsMiddle)
	picture := DotsPicture{Axis: ruler.head()}
	var all drawing = make([]byte, 0, len(rows)*1024)
	ends := make([]int, len(rows))
	for i, row := range rows {
		all.row(row, axis, grid)
		ends[i] = len(all)
		picture.explain(row, axis)
	}
	picture.Rows = all.pieces(ends)
	return picture
}

// explain adds to the picture the keys that a row needs.
func (picture *DotsPicture) explain(row dotsRow, axis *axis) {
	switch {
	case axis.between(row.state, row.open):
		picture.KeyBetween = keyBetween
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

// row draws one row.
func (d *drawing) row(row dotsRow, axis *axis, grid string) {
	d.open("dp", dotsHeight)
	d.raw(` aria-hidden="true">`)
	if row.state == survey.Shown {
		d.raw(grid)
		d.compared(row, axis)
		d.dot(row.now, axis)
	} else {
		d.noMark(row.state, row.open, axis, grid, dotsMiddle)
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
		d.reference(row.whole, axis, 3*px, dotsHeight-3*px)
	}
	if row.trail.from != row.trail.to {
		d.line("trail", axis.x(row.trail.from), dotsMiddle, axis.x(row.trail.to), dotsMiddle)
	}
	if !row.previous.shown {
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
	bound, end := axis.x(m.at), axis.end(m.bound)
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
