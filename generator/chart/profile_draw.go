package chart

import (
	"html/template"

	"tifaktor/generator/survey"
)

// drawProfile draws the rows and what explains them.
func drawProfile(rows []profileRow, axis *axis, d ProfileData) ProfilePicture {
	ruler := newRuler(axis, d.Printer, d.Scale, d.Low, d.High)
	grid := ruler.grid(profileHeight*px, profileMiddle*px)
	picture := ProfilePicture{Axis: profileHead(ruler, profileNames(rows, axis, d.Names), d.Names)}
	for unit := range d.Names {
		picture.Shapes = append(picture.Shapes, shapes[unit].picture())
	}
	var all drawing = make([]byte, 0, len(rows)*1024)
	ends := make([]int, len(rows))
	for i := range rows {
		all.profile(&rows[i], axis, grid)
		ends[i] = len(all)
		picture.explain(&rows[i], axis)
	}
	picture.Rows = all.pieces(ends)
	return picture
}

// explain adds to the picture the keys that a row needs.
func (picture *ProfilePicture) explain(row *profileRow, axis *axis) {
	switch {
	case axis.between(row.state, row.reach):
		picture.KeyBetween = keyBetween
	case row.state == survey.Hidden:
		picture.KeyHidden = keyHidden
	case row.state == survey.Missing:
		picture.KeyMissing = keyMissing
	default:
		for _, m := range row.marks {
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
	keyOpen  template.HTML = `<svg width="20" height="20" aria-hidden="true"><circle class="prev" cx="10" cy="10" r="5"/></svg>`
	keyArrow template.HTML = `<svg width="34" height="20" aria-hidden="true"><line class="trail" x1="10" y1="10" x2="30" y2="10"/><path class="ch" d="M33 10 25 5V15z"/><circle class="now" cx="10" cy="10" r="6.5"/></svg>`
)

// profile draws one row: first all lines, so that no line covers a mark.
func (d *drawing) profile(row *profileRow, axis *axis, grid string) {
	d.open("dp", profileHeight*px)
	d.raw(` aria-hidden="true">`)
	if row.state != survey.Shown {
		d.noMark(row.state, row.reach, axis, grid, profileMiddle*px)
		d.raw("</svg>")
		return
	}
	d.raw(grid)
	if row.reach.from != row.reach.to {
		d.line("bl", axis.x(row.reach.from), profileMiddle*px, axis.x(row.reach.to), profileMiddle*px)
	}
	for _, m := range row.marks {
		if m.bound != survey.Exact {
			d.line("trail", axis.x(m.at), m.y, axis.end(m.bound), m.y)
		}
	}
	for unit, m := range row.marks {
		if m.shown {
			d.shape(unit, m, axis)
		}
	}
	d.raw("</svg>")
}

// shape draws the mark of a unit, and the head of the arrow of a coarse one.
func (d *drawing) shape(unit int, m profileMark, axis *axis) {
	class, path := shapes[unit].class, shapes[unit].path
	if m.few {
		class, path = "prev", shapes[unit].openPath
	}
	d.path(class, path, axis.x(m.at), m.y)
	switch m.bound {
	case survey.AtLeast:
		d.path("ch", "M3 0-5-5V5z", axis.end(m.bound), m.y)
	case survey.AtMost:
		d.path("ch", "M-3 0 5-5V5z", axis.end(m.bound), m.y)
	}
}
