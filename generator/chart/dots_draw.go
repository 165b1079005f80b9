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
func drawDots(d DotsData, axis *axis, read reading) (DotsPicture, error) {
	ruler := newRuler(axis, d.Printer, d.Scale, d.Names.Low, d.Names.High)
	grid := ruler.grid(dotsHeight, dotsMiddle)
	picture := DotsPicture{Axis: ruler.head()}
	picture.Rows = drawRows(read.rows, func(all *drawing, row *row, _ int) {
		dots := dotsRow{row, row.cells[dotsWhole].mark(), row.cells[dotsPrevious].mark(), row.cells[dotsNow].mark()}
		dots.draw(all, axis, grid)
		picture.explain(dots, axis)
	})
	return picture, nil
}

// dotsRow is a row with its marks.
type dotsRow struct {
	*row
	whole, previous, now mark
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

func (row dotsRow) draw(d *drawing, axis *axis, grid string) {
	d.open("marks", dotsHeight)
	d.raw(` aria-hidden="true">`)
	if row.state == survey.Shown {
		d.raw(grid)
		row.compared(d, axis)
		drawDot(d, row.now, axis)
	} else {
		drawNoMark(d, row.row, axis, grid, dotsMiddle)
	}
	d.raw("</svg>")
}

// compared draws what the dot is compared with: band, tick, trail and ring.
func (row dotsRow) compared(d *drawing, axis *axis) {
	if band := row.cells[dotsWhole].line(); !band.none() {
		from, to := axis.x(band.from), axis.x(band.to)
		d.rect("band", from, bandTop, to-from, bandHeight)
		d.vertical("edge", from, bandTop, bandTop+bandHeight)
		d.vertical("edge", to, bandTop, bandTop+bandHeight)
	}
	if row.whole.shown {
		drawReference(d, row.whole, axis, 3*px, dotsHeight-3*px)
	}
	if trail := row.cells[dotsPrevious].line(); !trail.none() {
		d.line("trail", axis.x(trail.from), dotsMiddle, axis.x(trail.to), dotsMiddle)
	}
	if !row.previous.shown {
		return
	}
	x := axis.x(row.previous.at)
	switch row.previous.bound {
	case survey.Exact:
		d.circle("previous", x, dotsMiddle, 5*px)
	case survey.AtLeast:
		d.path("previous", "M-4-6V6L6 0z", x, dotsMiddle)
	case survey.AtMost:
		d.path("previous", "M4-6V6L-6 0z", x, dotsMiddle)
	}
}

// drawDot draws the mark of the mean itself.
func drawDot(d *drawing, m mark, axis *axis) {
	if m.bound != survey.Exact {
		drawCoarse(d, m, axis)
		return
	}
	if m.few {
		d.circle("now few", axis.x(m.at), dotsMiddle, 8*px)
		return
	}
	d.circle("now", axis.x(m.at), dotsMiddle, 9*px)
}

// drawCoarse draws a mean that is only known to lie between a bound and the end of
// the scale: a bar at the bound, and an arrow from there to the end.
func drawCoarse(d *drawing, m mark, axis *axis) {
	bound, end := axis.x(m.at), axis.end(m.bound)
	shaft, head := "shaft", "M1 0-10-8V8z"
	if m.few {
		shaft = "shaft few"
	}
	if m.bound == survey.AtMost {
		head = "M-1 0 10-8V8z"
	}
	d.line(shaft, bound, dotsMiddle, end, dotsMiddle)
	d.vertical("shaft", bound, dotsMiddle-9*px, dotsMiddle+9*px)
	d.path("arrow", head, end, dotsMiddle)
}
