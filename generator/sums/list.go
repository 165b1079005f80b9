package sums

import "math"

// MayHoldOthers reports whether some row may be the whole of others, in a list of which
// nobody has said how its rows belong together, if that would change the site.
//
// Rows too small to be shown reveal nothing by themselves. A whole of one large part and
// small ones does harm only if it has few people besides the large one, or if the number of
// a small one may be anything. Any whole of two large parts is one to ask about; more parts
// need not be tried, since what fits three fits two of them and more people of its own. In a
// long list some row always fits. No unit is a part of another of its kind.
func (f Family) MayHoldOthers() bool {
	if len(f.Rows) > mostScattered {
		return true
	}
	few := 0 // people besides a large part, at most, that do harm
	for _, row := range f.Rows {
		switch {
		case row.Open:
			few = math.MaxInt
		case row.shown(f.Group) == 0:
			few = max(few, f.Group-1)
		}
	}
	for whole := range f.Rows {
		for part := range f.Rows {
			if part != whole && f.mayHold(whole, part, few) {
				return true
			}
		}
	}
	return false
}

// mayHold reports whether a row can be the whole of a part and of another one after it,
// or of small ones: of the part and a few people besides.
func (f Family) mayHold(whole, part, few int) bool {
	row, first := f.Rows[whole], f.Rows[part]
	if row.OnlyPart || row.shown(f.Group) == 0 || first.shown(f.Group) == 0 || row.Kind != "" && row.Kind == first.Kind {
		return false
	}
	if fit := Compare(row, first, f.Scale); fit.Possible() && fit.OwnLeast > 0 && fit.OwnLeast <= few {
		return true
	}
	for other := part + 1; other < len(f.Rows); other++ {
		second := f.Rows[other]
		if other != whole && second.shown(f.Group) > 0 && Compare(row, first.Plus(second), f.Scale).Possible() {
			return true
		}
	}
	return false
}
