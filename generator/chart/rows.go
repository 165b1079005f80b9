package chart

import (
	"html/template"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

// ruler draws what the rows of a figure share: the head of their column, and the
// grid behind each of them.
type ruler struct {
	axis    *axis
	numbers []int
	labels  []string // of the numbers
	low     string   // labels of the ends of the scale; may be empty
	high    string
}

// Measures of the head. The narrowest column is the one at 320 px: what has room
// there has room everywhere.
const (
	rowsNarrow   = 288 * px
	headHeight   = 34 * px
	headEnds     = 11 * px // baseline of the labels of the ends
	headNumbers  = 5 * px  // baseline of the numbers, above the bottom
	headOverhang = 4       // of what is at the ends, in whole pixels
)

func newRuler(axis *axis, p *i18n.Printer, scale survey.Scale, low, high string) ruler {
	r := ruler{axis: axis, numbers: ticks(scale.From, scale.To), low: low, high: high}
	for _, n := range r.numbers {
		label := p.Decimal(n, 0)
		if scale.Percent {
			label = p.Percent(n)
		}
		r.labels = append(r.labels, label)
	}
	return r
}

// drawRows draws rows one after the other, each a picture of its own.
func drawRows(rows []row, draw func(all *drawing, row *row, number int)) []template.HTML {
	var all drawing = make([]byte, 0, len(rows)*1024)
	ends := make([]int, len(rows))
	for i := range rows {
		draw(&all, &rows[i], i)
		ends[i] = len(all)
	}
	return all.pieces(ends)
}

// grid is the same behind every row: a line for each number, and one across.
func (r ruler) grid(height, across pixels) string {
	var d drawing
	d.raw(`<g class="grid">`)
	for _, n := range r.numbers {
		d.vertical("", r.x(n), 0, height)
	}
	d.line("", r.axis.x(r.axis.from), across, r.axis.x(r.axis.to), across)
	d.raw("</g>")
	return string(d)
}

func (r ruler) x(number int) percent { return r.axis.x(half(number * r.axis.perUnit)) }

// head is the head of the column, ready for a table.
func (r ruler) head() template.HTML {
	var d drawing
	d.open("marks", headHeight)
	d.raw(` aria-hidden="true">`)
	r.drawEnds(&d)
	r.drawNumbers(&d, headHeight-headNumbers)
	d.raw("</svg>")
	return d.html()
}

// numbersOnly is the head of a column whose ends have no labels.
func (r ruler) numbersOnly() template.HTML {
	const height = headHeight - headEnds - headNumbers
	var d drawing
	d.open("marks", height)
	d.raw(` aria-hidden="true">`)
	r.drawNumbers(&d, height-headNumbers)
	d.raw("</svg>")
	return d.html()
}

func (r ruler) drawEnds(d *drawing) {
	const widest = 130 * px
	d.shifted(r.axis.x(r.axis.from), headEnds, "", -headOverhang, fit(r.low, widest))
	d.shifted(r.axis.x(r.axis.to), headEnds, "end", headOverhang, fit(r.high, widest))
}

// drawNumbers writes the numbers. The outermost ones are drawn inwards when they
// are too wide to be centred in the margin.
func (r ruler) drawNumbers(d *drawing, baseline pixels) {
	for i, label := range r.labels {
		x := r.x(r.numbers[i])
		switch {
		case i == 0 && len(label) > 1:
			d.shifted(x, baseline, "", -headOverhang, label)
		case i == len(r.labels)-1 && len(label) > 1:
			d.shifted(x, baseline, "end", headOverhang, label)
		default:
			d.text("", x, baseline, "middle", label)
		}
	}
}

// drawAbsent draws what is in a row without a figure.
func drawAbsent(d *drawing, state survey.State, axis *axis, middle pixels) {
	left, right := axis.x(axis.from), axis.x(axis.to)
	if state == survey.Hidden {
		drawHidden(d, axis.all(), axis, middle)
		return
	}
	d.tag("line", "grid strong")
	d.x("x1", left)
	d.y("y1", middle)
	d.x("x2", right)
	d.y("y2", middle)
	d.raw(` stroke-dasharray="2 6"/>`)
}

// drawNoMark draws what is in a row without a mark: on the grid, where it is hidden
// between two numbers.
func drawNoMark(d *drawing, row *row, axis *axis, grid string, middle pixels) {
	if !axis.between(row.state, row.open) {
		drawAbsent(d, row.state, axis, middle)
		return
	}
	d.raw(grid)
	drawHidden(d, row.open, axis, middle)
}

// drawHidden draws where a hidden mean may be.
func drawHidden(d *drawing, in span, axis *axis, middle pixels) {
	const height = 22 * px
	left, right := axis.x(in.from), axis.x(in.to)
	d.hatch(left, middle-height/2, right-left, height)
}

// drawReference draws the tick of what is compared with. A coarse one has a line to
// the end of the scale that it may reach.
func drawReference(d *drawing, m mark, axis *axis, from, to pixels) {
	d.vertical("reference", axis.x(m.at), from, to)
	if m.bound != survey.Exact {
		d.line("reference", axis.x(m.at), (from+to)/2, axis.end(m.bound), (from+to)/2)
	}
}

// end places the end of the scale that a coarse mean may reach.
func (a *axis) end(bound survey.Bound) percent { return a.x(a.outer(bound)) }

// outer returns the end of the scale that a coarse mean may reach.
func (a *axis) outer(bound survey.Bound) half {
	if bound == survey.AtMost {
		return a.from
	}
	return a.to
}
