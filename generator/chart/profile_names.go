package chart

import (
	"cmp"
	"html/template"
	"slices"
)

// Measures of the names in the head of a profile: one line of text for each unit,
// so that no name can cover another.
const (
	nameLine  = 18 * px
	nameTop   = 16 * px
	nameGap   = 12      // whole pixels from the middle of a shape to its name
	nameAway  = 4 * px  // from the line of another unit
	nameLeast = 40 * px // room for a few letters: some way to set the names has it for all
)

// profileName is the name of a unit in the head. It is beside its shape, and
// a line leads down from there to the unit's first mark.
type profileName struct {
	unit  int
	shown bool // there is a mark
	at    percent
	left  bool   // the name is to the left of the shape
	width pixels // of the whole name
	room  pixels
}

// profileNames returns the names from the top down, with the room they have in the
// narrowest column. The line of no unit crosses the name of another.
//
// A line leads down past the names below its own. Names to the left of their shapes are
// out of its way if the rightmost unit is on top, and names to the right if the
// leftmost is. So the units are divided into a left and a right part, at each unit in
// turn: names point inwards, and either part is on top. The division that cuts the
// names least is used.
func profileNames(rows []row, axis *axis, names []string) []profileName {
	all := make([]profileName, len(names))
	for unit, name := range names {
		all[unit] = firstMark(rows, axis, unit)
		all[unit].width = textWidth(name)
	}
	best, least := setNames(all, full, false)
	for _, name := range all {
		for _, leftOnTop := range []bool{false, true} {
			if set, cut := setNames(all, name.at, leftOnTop); cut < least {
				best, least = set, cut
			}
		}
	}
	return best
}

// firstMark returns where the first mark of a unit is.
func firstMark(rows []row, axis *axis, unit int) profileName {
	for i := range rows {
		if m := rows[i].cells[unit].mark(); m.shown {
			return profileName{unit: unit, shown: true, at: axis.x(m.at)}
		}
	}
	return profileName{unit: unit, at: axis.x(axis.from)}
}

// setNames puts the names of the units at leftFrom and after it to the left of their
// shapes, and the others to the right. It also returns how bad it is that names are
// cut.
func setNames(names []profileName, leftFrom percent, leftOnTop bool) (set []profileName, cut int) {
	set = slices.Clone(names)
	for i := range set {
		set[i].left = set[i].shown && set[i].at >= leftFrom
	}
	slices.SortStableFunc(set, func(a, b profileName) int {
		switch {
		case a.shown != b.shown:
			return before(!a.shown)
		case a.left != b.left:
			return before(a.left == leftOnTop)
		case a.left:
			return cmp.Compare(b.at, a.at)
		}
		return cmp.Compare(a.at, b.at)
	})
	for i := range set {
		set[i].room = roomBelow(set[i], set[:i])
		cut += set[i].cut()
	}
	return set, cut
}

// before returns the result of a comparison: -1 if the first of two comes first,
// otherwise 1.
func before(first bool) int {
	if first {
		return -1
	}
	return 1
}

// roomBelow returns the room of a name: to the edge of the column, or to the line of
// a unit above.
func roomBelow(n profileName, above []profileName) pixels {
	shape := narrow(n.at)
	left, right := pixels(0), rowsNarrow
	for _, other := range above {
		line := narrow(other.at)
		if other.shown && line < shape {
			left = max(left, line+nameAway)
		} else if other.shown && line > shape {
			right = min(right, line-nameAway)
		}
	}
	if n.left {
		return shape - nameGap*px - left
	}
	return right - shape - nameGap*px
}

// cut returns how bad it is to cut a name to its room. One long cut is worse than
// several short ones, and a cut that leaves almost nothing is worst.
func (n profileName) cut() int {
	const nothing = 1_000_000
	short := int(max(0, n.width-n.room) / px)
	if short > 0 && n.room < nameLeast {
		return nothing
	}
	return short * short
}

// profileHead draws the head: the ends of the scale on top, the names, and the
// numbers at the bottom, where a line stops above a number that is in its way.
func profileHead(ruler ruler, set []profileName, names []string) template.HTML {
	height := headHeight + nameLine*pixels(len(set))
	var d drawing
	d.open("marks", height)
	d.raw(` aria-hidden="true">`)
	ruler.drawEnds(&d)
	for i, n := range set {
		bottom := height
		if ruler.covers(n.at) {
			bottom -= headNumbers + textAscent + px
		}
		if n.shown {
			d.vertical("grid strong", n.at, nameTop+nameLine*pixels(i)+nameLine/2, bottom)
		}
	}
	for i, n := range set {
		text := fit(names[n.unit], n.room)
		y := nameTop + nameLine*pixels(i) + nameLine/2
		d.path(shapes[n.unit].class, shapes[n.unit].path, n.at, y)
		if n.left {
			d.shifted(n.at, y+9*px/2, "end", -nameGap, text)
		} else {
			d.shifted(n.at, y+9*px/2, "", nameGap, text)
		}
	}
	ruler.drawNumbers(&d, height-headNumbers)
	d.raw("</svg>")
	return d.html()
}

// covers reports whether a number of the scale is in the way of a line in the
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
