package chart

import "tifaktor/generator/survey"

// drawStrip draws the rows and what explains them.
func drawStrip(d StripData, axis *axis, read reading) (StripPicture, error) {
	ruler := newRuler(axis, d.Printer, d.Scale, d.Names.Low, d.Names.High)
	grid := ruler.grid(stripHeight*px, stripBase*px)
	picture := StripPicture{Axis: ruler.head()}
	picture.Rows = drawRows(read.rows, func(all *drawing, row *row, _ int) {
		drawStripRow(all, row, axis, grid)
		picture.explain(row, axis)
	})
	return picture, nil
}

// explain adds to the picture the keys that a row needs.
func (picture *StripPicture) explain(row *row, axis *axis) {
	switch {
	case axis.between(row.state, row.open):
		picture.KeyBetween = keyBetween
	case row.state == survey.Hidden:
		picture.KeyHidden = keyHidden
	case row.state == survey.Missing:
		picture.KeyMissing = keyMissing
	case len(row.cells[stripUnits].lines) > 0:
		picture.KeyUnits, picture.Columns = keyColumns, true
	default:
		picture.KeyUnits = keyStack
	}
	if row.cells[stripWhole].mark().shown {
		picture.KeyWhole = keyTick
	}
	for _, dot := range row.cells[stripUnits].marks {
		if dot.bound != survey.Exact {
			picture.KeyCoarse = keyTriangle
		}
	}
}

func drawStripRow(d *drawing, row *row, axis *axis, grid string) {
	d.open("marks", stripHeight*px)
	d.raw(` aria-hidden="true">`)
	if row.state != survey.Shown {
		drawNoMark(d, row, axis, grid, stripHeight*px/2)
		d.raw("</svg>")
		return
	}
	d.raw(grid)
	if whole := row.cells[stripWhole].mark(); whole.shown {
		drawReference(d, whole, axis, 0, stripHeight*px)
	}
	if columns := row.cells[stripUnits].lines; len(columns) > 0 {
		d.raw(`<g class="shaft">`)
		for _, column := range columns {
			d.vertical("", axis.x(column.from), column.top, column.foot)
		}
		d.raw("</g>")
	}
	drawStripDots(d, row.cells[stripUnits].marks, axis)
	d.raw("</svg>")
}

func drawStripDots(d *drawing, dots []mark, axis *axis) {
	if len(dots) == 0 {
		return
	}
	d.raw(`<g class="unit-dot">`)
	for _, dot := range dots {
		switch x := axis.x(dot.at); dot.bound {
		case survey.Exact:
			d.circle("", x, dot.y, stripRadius*px)
		case survey.AtLeast:
			d.path("", "M-4-5V5L5 0z", x, dot.y)
		case survey.AtMost:
			d.path("", "M4-5V5L-5 0z", x, dot.y)
		}
	}
	d.raw("</g>")
}
