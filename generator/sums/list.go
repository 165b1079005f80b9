package sums

// MayHoldOthers reports whether some row may be the whole of others so that the site
// would be another, in a list of which nobody has said how its rows belong together.
//
// Rows too small to be shown tell nothing by themselves. A whole of one large part and
// small ones does harm only where it has few people besides the large one. Of two
// large parts any whole is one to ask about; more need not be tried, since what fits
// three fits two of them and more people of its own. In a long list some row fits
// always. No place is a part of another of its kind.
func (f Family) MayHoldOthers() bool {
	if len(f.Rows) > mostScattered {
		return true
	}
	small := false
	for _, row := range f.Rows {
		small = small || row.shown(f.Group) == 0
	}
	for whole := range f.Rows {
		for part := range f.Rows {
			if part != whole && f.mayHold(whole, part, small) {
				return true
			}
		}
	}
	return false
}

// mayHold reports whether a row can be the whole of a part and of another one after it,
// or of small ones if there are any.
func (f Family) mayHold(whole, part int, small bool) bool {
	row, first := f.Rows[whole], f.Rows[part]
	if row.OnlyPart || row.shown(f.Group) == 0 || first.shown(f.Group) == 0 || row.Kind != "" && row.Kind == first.Kind {
		return false
	}
	if fit := Compare(row, first, f.Scale); small && fit.Possible() && fit.OwnLeast > 0 && fit.OwnLeast < f.Group {
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
