package chart

import (
	"html/template"

	"tifaktor/generator/survey"
)

// Measures of a panel. The narrowest is the one at 320 px, two beside each
// other: what has room there has room everywhere.
const (
	trendHeight   = 116 * px
	trendTop      = 22 * px // of the axis
	trendBottom   = 88 * px
	trendBaseline = 112 * px // of the rounds
	trendNarrow   = 130 * px
	trendMargin   = full / 10
	trendOverhang = 4 * px // of a round's name, into the gap between panels
)

// trendPanels is what all panels of a figure share.
type trendPanels struct {
	axis   *axis
	data   TrendData
	grid   string // behind every panel
	rounds string // under every panel
}

func drawTrend(data TrendData, axis *axis, read reading) (TrendPicture, error) {
	shared := trendPanels{axis: axis, data: data}
	shared.grid, shared.rounds = shared.drawGrid(), shared.drawRounds()
	picture := TrendPicture{KeyUnit: keyUnit}
	picture.Panels = drawRows(read.rows, func(all *drawing, row *row, i int) {
		panel := trendPanel{row.cells[trendUnit].rounds(len(data.Rounds)), row.cells[trendWhole].rounds(len(data.Rounds)), row.cells[trendUnit].lines}
		shared.draw(all, panel, data.Panels[i].Label)
		if len(row.cells[trendWhole].marks) > 0 {
			picture.KeyWhole = keyDotted
		}
		for _, hidden := range panel.hidden {
			if hidden.span == axis.all() {
				picture.KeyHidden = keyHidden
			} else {
				picture.KeyBetween = keyBetween
			}
		}
	})
	return picture, nil
}

// trendPanel is a panel with its points by round.
type trendPanel struct {
	unit, whole []mark
	hidden      []line
}

// rounds returns the marks of a cell by round.
func (c cell) rounds(count int) []mark {
	all := make([]mark, count)
	for _, m := range c.marks {
		all[m.place] = m
	}
	return all
}

// x places a round.
func (t *trendPanels) x(round int) percent {
	if len(t.data.Rounds) == 1 {
		return full / 2
	}
	last := len(t.data.Rounds) - 1
	return trendMargin + percent(rounded(int(full-2*trendMargin)*round, last))
}

// y places a number, to a tenth of a pixel.
func (t *trendPanels) y(h half) pixels {
	const tenth = px / 10
	return trendBottom - tenth*pixels(t.axis.share(h, int((trendBottom-trendTop)/tenth)))
}

// drawGrid draws lines at a few round numbers.
func (t *trendPanels) drawGrid() string {
	const mostLines = 6
	unit := t.axis.perUnit
	from, to := (int(t.axis.from)+unit-1)/unit, int(t.axis.to)/unit
	step := 1
	for _, next := range []int{2, 5, 10, 20, 25, 50, 100} {
		if to/step-(from-1)/step > mostLines {
			step = next
		}
	}
	var d drawing
	d.raw(`<g class="grid">`)
	for n := (from + step - 1) / step * step; n <= to; n += step {
		y := t.y(half(n * unit))
		d.line("", 0, y, full, y)
	}
	d.raw("</g>")
	return string(d)
}

// draw draws one panel.
func (t *trendPanels) draw(d *drawing, panel trendPanel, label string) {
	d.open("panel", trendHeight)
	d.raw(` role="img"`)
	d.attribute("aria-label", template.HTMLEscapeString(label))
	d.raw(">")
	d.raw(t.grid)
	t.hiddenColumns(d, panel.hidden)
	t.joins(d, "whole-line", panel.whole)
	t.lonely(d, "whole-line", panel.whole)
	t.joins(d, "unit-line", panel.unit)
	for i, point := range panel.unit {
		if point.shown {
			t.point(d, i, point)
		}
	}
	t.labels(d, panel)
	d.raw(t.rounds)
	d.raw("</svg>")
}

// lonely draws a short line at a round that no line leads to or from.
func (t *trendPanels) lonely(d *drawing, class string, points []mark) {
	const reach = 4 * full / 100
	for i, point := range points {
		if point.shown && !point.joined && (i+1 == len(points) || !points[i+1].joined) {
			d.line(class, t.x(i)-reach, t.y(point.at), t.x(i)+reach, t.y(point.at))
		}
	}
}

func (t *trendPanels) hiddenColumns(d *drawing, hidden []line) {
	width := 14 * full / 100
	if len(t.data.Rounds) > 1 {
		width = min(width, (t.x(1)-t.x(0))*9/10)
	}
	for _, line := range hidden {
		top, bottom := t.openEnds(line.span)
		d.hatch(t.x(line.place)-width/2, top, width, bottom-top)
	}
}

// openEnds returns the top and the bottom of the hatch of a hidden round. If the mean
// may be as far as the end of the axis, the hatch goes beyond it.
func (t *trendPanels) openEnds(open span) (top, bottom pixels) {
	top, bottom = t.y(open.to), t.y(open.from)
	if open.to == t.axis.to {
		top = trendTop - 6*px
	}
	if open.from == t.axis.from {
		bottom = trendBottom + 4*px
	}
	return top, bottom
}

// joins draws the lines between rounds.
func (t *trendPanels) joins(d *drawing, class string, points []mark) {
	open := false
	for i, point := range points {
		if !point.joined {
			continue
		}
		if !open {
			d.tag("g", class)
			d.raw(">")
			open = true
		}
		d.line("", t.x(i-1), t.y(points[i-1].at), t.x(i), t.y(point.at))
	}
	if open {
		d.raw("</g>")
	}
}

// point draws the dot of a round, the newest one larger. A coarse mean is a
// triangle standing on its bound, with its tip towards where the mean may be.
func (t *trendPanels) point(d *drawing, round int, point mark) {
	x, y := t.x(round), t.y(point.at)
	switch {
	case point.bound == survey.AtLeast:
		d.path("unit-dot", "M-7 1H7L0-10z", x, y)
	case point.bound == survey.AtMost:
		d.path("unit-dot", "M-7-1H7L0 10z", x, y)
	case round == len(t.data.Rounds)-1:
		d.circle("unit-dot", x, y, 11*px/2)
	default:
		d.circle("unit-dot", x, y, 4*px)
	}
}
