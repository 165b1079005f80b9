package chart

import (
	"slices"

	"tifaktor/generator/survey"
)

// box is the place of a label in the narrowest panel, where labels are closest
// to each other.
type box struct{ left, right, top, bottom pixels }

func (b box) overlaps(other box) bool {
	return b.left < other.right && other.left < b.right && b.top < other.bottom && other.top < b.bottom
}

// place returns the left edge of a label that is centred on x, and the anchor that
// keeps it inside the panel at any width, apart from an overhang.
func place(x percent, width, overhang pixels) (left pixels, at percent, anchor string) {
	centre := trendNarrow * pixels(x) / pixels(full)
	switch {
	case centre-width/2 < -overhang:
		return 0, 0, ""
	case centre+width/2 > trendNarrow+overhang:
		return trendNarrow - width, full, "end"
	}
	return centre - width/2, x, "middle"
}

// drawRounds writes the rounds under the panel: the last, the first, and as
// many between as have room.
func (t *trendPanels) drawRounds() string {
	const gap = 2 * px
	last := len(t.data.Rounds) - 1
	order := append([]int{last, 0}, make([]int, 0, len(t.data.Rounds))...)
	for i := last - 1; i > 0; i-- {
		order = append(order, i)
	}
	var taken []box
	var d drawing
	for n, round := range order {
		if n > 0 && round == last {
			continue
		}
		text := fit(t.data.Rounds[round], trendNarrow)
		width := textWidth(text)
		left, x, anchor := place(t.x(round), width, trendOverhang)
		b := box{left, left + width + gap, 0, 1}
		if overlapsAny(b, taken) {
			continue
		}
		taken = append(taken, b)
		d.text("", x, trendBaseline, anchor, text)
	}
	return string(d)
}

// labels writes the figures of the newest round that is shown, of the first,
// and of the one before the newest, as far as there is room.
func (t *trendPanels) labels(d *drawing, panel trendPanel) {
	newest := shownBefore(panel.unit, len(panel.unit))
	if newest < 0 {
		return
	}
	taken := t.label(d, panel, newest, nil)
	first := slices.IndexFunc(panel.unit, func(p mark) bool { return p.shown })
	if first < newest {
		taken = t.label(d, panel, first, taken)
	}
	if previous := shownBefore(panel.unit, newest); previous > first {
		t.label(d, panel, previous, taken)
	}
}

// shownBefore returns the last round shown before another, or -1 if there is none.
func shownBefore(points []mark, round int) int {
	for round--; round >= 0 && !points[round].shown; round-- {
	}
	return round
}

// label writes the figure of a round above or below its dot: where it covers no
// other label, where it crosses fewest lines, and else on the side away from
// the whole.
func (t *trendPanels) label(d *drawing, panel trendPanel, round int, taken []box) []box {
	point := panel.unit[round]
	text := figure(t.data.Printer, t.data.Scale, int(point.at)/2, point.bound)
	class, width := "", textWidth(text)
	if round == len(panel.unit)-1 {
		class, width = "newest", boldWidth(text)
	}
	left, x, anchor := place(t.x(round), width, 0)
	below := panel.whole[round].shown && point.at < panel.whole[round].at
	best, cost := pixels(-1), 0
	var stands box
	for _, baseline := range labelBaselines(t.y(point.at), point.bound) {
		b := box{left, left + width, baseline - textAscent, baseline + textDescent}
		if b.top < 0 || b.bottom > trendBaseline-textAscent || overlapsAny(b, taken) {
			continue
		}
		crossed := 4*t.crossings(b, panel.unit) + 2*t.crossings(b, panel.whole)
		if (baseline > t.y(point.at)) != below {
			crossed++
		}
		if best < 0 || crossed < cost {
			best, cost, stands = baseline, crossed, b
		}
	}
	if best < 0 {
		return taken
	}
	d.text(class, x, best, anchor, text)
	return append(taken, stands)
}

// labelBaselines returns the two places of a label, clear of the dot or of the
// triangle.
func labelBaselines(y pixels, bound survey.Bound) [2]pixels {
	above, below := y-10*px, y+19*px
	switch bound {
	case survey.AtLeast:
		above, below = y-14*px, y+16*px
	case survey.AtMost:
		above, below = y-7*px, y+23*px
	}
	return [2]pixels{above, below}
}

func overlapsAny(b box, others []box) bool {
	for _, other := range others {
		if b.overlaps(other) {
			return true
		}
	}
	return false
}

// crossings counts the lines of the narrowest panel that cross a label.
func (t *trendPanels) crossings(b box, points []mark) int {
	count := 0
	for i := range points {
		if !points[i].joined {
			continue
		}
		x1 := trendNarrow * pixels(t.x(i-1)) / pixels(full)
		x2 := trendNarrow * pixels(t.x(i)) / pixels(full)
		if x2 <= b.left || x1 >= b.right {
			continue
		}
		y1, y2 := t.y(points[i-1].at), t.y(points[i].at)
		at := func(x pixels) pixels { return y1 + (y2-y1)*(x-x1)/max(1, x2-x1) }
		from, to := at(max(x1, b.left)), at(min(x2, b.right))
		if min(from, to) < b.bottom && max(from, to) > b.top {
			count++
		}
	}
	return count
}
