package chart

import (
	"cmp"
	"html/template"
	"slices"
)

// Measures of the names in the head of a profile: one line of text for each unit,
// so that no name can cover another.
const (
	nameLine = 18 * px
	nameTop  = 16 * px
	nameGap  = 12     // whole pixels from the middle of a shape to its name
	nameAway = 4 * px // from the line of another unit
)

// profileName is the name of a unit in the head. It stands beside its shape, and
// a line leads down from there to the unit's first mark.
type profileName struct {
	unit  int
	shown bool // there is a mark
	at    percent
	left  bool // the name stands to the left of the shape
	text  string
}

// sides are the ways to set the names: to the left of the shapes from some place
// on, and of the two sides the one on top.
var sides = [...]struct {
	leftFrom percent
	leftTop  bool
}{{0, true}, {full, false}, {full / 2, false}, {full / 2, true}}

// profileNames gives the names from the top down, cut to the room they have in
// the narrowest column. The line of no unit crosses the name of another.
//
// A line leads down past the names below its own. Names to the left of their
// shapes are out of its way when the rightmost unit stands on top, names to the
// right when the leftmost does. That is tried for all names on one side, and for
// the units of each half with their names inwards; what cuts least is taken.
func profileNames(rows []profileRow, axis *axis, names []string) []profileName {
	all := make([]profileName, len(names))
	for unit := range all {
		all[unit] = firstMark(rows, axis, unit)
	}
	var best []profileName
	least := -1
	for _, side := range sides {
		tried := slices.Clone(all)
		for i := range tried {
			tried[i].left = tried[i].shown && tried[i].at >= side.leftFrom
		}
		slices.SortStableFunc(tried, func(a, b profileName) int {
			switch {
			case a.shown != b.shown:
				return before(!a.shown)
			case a.left != b.left:
				return before(a.left == side.leftTop)
			case a.left:
				return cmp.Compare(b.at, a.at)
			}
			return cmp.Compare(a.at, b.at)
		})
		if cut := fitNames(tried, names); least < 0 || cut < least {
			best, least = tried, cut
		}
	}
	return best
}

// before is how sorting is told that the first of two stands first.
func before(first bool) int {
	if first {
		return -1
	}
	return 1
}

// firstMark gives where the first mark of a unit stands.
func firstMark(rows []profileRow, axis *axis, unit int) profileName {
	for i := range rows {
		if m := rows[i].marks[unit]; m.shown {
			return profileName{unit: unit, shown: true, at: axis.x(m.at)}
		}
	}
	return profileName{unit: unit, at: axis.x(axis.from)}
}

// fitNames cuts the names to their room: to the edge of the column, or to the
// line of a unit above. It gives how much was cut, and counts one long cut for
// more than several short ones.
func fitNames(tried []profileName, names []string) int {
	cut := 0
	for i := range tried {
		n := &tried[i]
		shape := narrow(n.at)
		left, right := pixels(0), rowsNarrow
		for _, above := range tried[:i] {
			line := narrow(above.at)
			if above.shown && line < shape {
				left = max(left, line+nameAway)
			} else if above.shown && line > shape {
				right = min(right, line-nameAway)
			}
		}
		room := right - shape - nameGap*px
		if n.left {
			room = shape - nameGap*px - left
		}
		n.text = fit(names[n.unit], room)
		if short := int(max(0, textWidth(names[n.unit])-room) / px); short > 0 {
			cut += short * short
		}
	}
	return cut
}

// profileHead draws the head: the ends of the scale on top, the names, and the
// numbers at the bottom, where a line stops above a number that is in its way.
func profileHead(ruler ruler, names []profileName) template.HTML {
	height := headHeight + nameLine*pixels(len(names))
	var d drawing
	d.open("dp", height)
	d.raw(` aria-hidden="true">`)
	ruler.drawEnds(&d)
	for i, n := range names {
		bottom := height
		if ruler.covers(n.at) {
			bottom -= headNumbers + textAscent + px
		}
		if n.shown {
			d.vertical("g e", n.at, nameTop+nameLine*pixels(i)+nameLine/2, bottom)
		}
	}
	for i, n := range names {
		y := nameTop + nameLine*pixels(i) + nameLine/2
		d.path(shapes[n.unit].class, shapes[n.unit].path, n.at, y)
		if n.left {
			d.shifted(n.at, y+9*px/2, "end", -nameGap, n.text)
		} else {
			d.shifted(n.at, y+9*px/2, "", nameGap, n.text)
		}
	}
	ruler.drawNumbers(&d, height-headNumbers)
	d.raw("</svg>")
	return d.html()
}

// covers tells that a number of the scale is in the way of a line in the
// narrowest column. Wider columns have more room between them.
func (r ruler) covers(x percent) bool {
	at := narrow(x)
	for i, label := range r.labels {
		left := narrow(r.x(r.numbers[i])) - textWidth(label)/2
		switch {
		case i == 0 && len(label) > 1:
			left = narrow(r.x(r.numbers[i])) - headOverhang*px
		case i == len(r.labels)-1 && len(label) > 1:
			left = narrow(r.x(r.numbers[i])) + headOverhang*px - textWidth(label)
		}
		if at > left-2*px && at < left+textWidth(label)+2*px {
			return true
		}
	}
	return false
}
