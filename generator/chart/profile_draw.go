package chart

import (
	"html/template"

	"tifaktor/generator/survey"
)

// drawProfile draws the rows and what explains them.
func drawProfile(d ProfileData, axis *axis, read reading) (ProfilePicture, error) {
	ruler := newRuler(axis, d.Printer, d.Scale, d.Low, d.High)
	grid := ruler.grid(profileHeight*px, profileMiddle*px)
	picture := ProfilePicture{Axis: profileHead(ruler, profileNames(read.rows, axis, d.Names), d.Names)}
	for unit := range d.Names {
		picture.Shapes = append(picture.Shapes, shapes[unit].picture())
	}
	picture.Rows = drawRows(read.rows, func(all *drawing, row *row, _ int) {
		drawProfileRow(all, row, axis, grid)
		picture.explain(row, axis)
	})
	return picture, nil
}

// explain adds to the picture the keys that a row needs.
func (picture *ProfilePicture) explain(row *row, axis *axis) {
	switch {
	case axis.between(row.state, row.open):
		picture.KeyBetween = keyBetween
	case row.state == survey.Hidden:
		picture.KeyHidden = keyHidden
	case row.state == survey.Missing:
		picture.KeyMissing = keyMissing
	default:
		for _, cell := range row.cells {
			m := cell.mark()
			if m.few {
				picture.KeyFew = keyOpen
			}
			if m.bound != survey.Exact {
				picture.KeyCoarse = keyArrow
			}
		}
	}
}

// The pictures of the keys: few answers, and "this or higher".
const (
	keyOpen  template.HTML = `<svg width="20" height="20" aria-hidden="true"><circle class="previous" cx="10" cy="10" r="5"/></svg>`
	keyArrow template.HTML = `<svg width="34" height="20" aria-hidden="true"><line class="trail" x1="10" y1="10" x2="30" y2="10"/><path class="arrow" d="M33 10 25 5V15z"/><circle class="now" cx="10" cy="10" r="6.5"/></svg>`
)

// drawProfileRow draws one row: first all lines, so that no line covers a mark.
func drawProfileRow(d *drawing, row *row, axis *axis, grid string) {
	d.open("marks", profileHeight*px)
	d.raw(` aria-hidden="true">`)
	if row.state != survey.Shown {
		drawNoMark(d, row, axis, grid, profileMiddle*px)
		d.raw("</svg>")
		return
	}
	d.raw(grid)
	if reach := row.cells[0].line(); !reach.none() {
		d.line("edge", axis.x(reach.from), profileMiddle*px, axis.x(reach.to), profileMiddle*px)
	}
	for _, cell := range row.cells {
		if m := cell.mark(); m.bound != survey.Exact {
			d.line("trail", axis.x(m.at), m.y, axis.end(m.bound), m.y)
		}
	}
	for unit, cell := range row.cells {
		if m := cell.mark(); m.shown {
			drawShape(d, unit, m, axis)
		}
	}
	d.raw("</svg>")
}

// drawShape draws the mark of a unit, and the head of the arrow of a coarse one.
func drawShape(d *drawing, unit int, m mark, axis *axis) {
	class, path := shapes[unit].class, shapes[unit].path
	if m.few {
		class, path = "previous", shapes[unit].openPath
	}
	d.path(class, path, axis.x(m.at), m.y)
	switch m.bound {
	case survey.AtLeast:
		d.path("arrow", "M3 0-5-5V5z", axis.end(m.bound), m.y)
	case survey.AtMost:
		d.path("arrow", "M-3 0 5-5V5z", axis.end(m.bound), m.y)
	}
}
