package importer

import "slices"

// areSectors reports whether sheets that nobody has chosen are those of one organisation:
// each is called after a unit with a row of its own that has the answers of all others in
// the sheet, or is in the sheet of all as well, and one may be that of all. Sheets
// without such a row belong together where a row in each of them has the answers of all, or
// where their totals have and no unit is in two of them.
func areSectors(deliveries []*delivery) bool {
	sectors, all := 0, 0
	if areTotalsOfAll(deliveries) && areApart(deliveries) {
		return true
	}
	markEverywhere(deliveries)
	for _, d := range deliveries {
		called := d.calledAfter()
		switch {
		case !d.isList() || d.round != deliveries[0].round:
			return false
		case d.listsOthers(deliveries):
			all++
			continue
		case !d.mayBeSector(called):
			return false
		}
		sectors++
		if d.nameTotal(called, false); !d.isSector(called, deliveries) && !areAllOfOne(deliveries) {
			return false
		}
	}
	return sectors > 1 && all < 2
}

// areApart reports whether all tables are of one round and no row has the name of one in
// another.
func areApart(deliveries []*delivery) bool {
	names := map[string]*delivery{}
	for _, d := range deliveries {
		for i, r := range d.rows {
			if other := names[normal(r.name)]; other != nil && other != d && i != d.totalRow(d.calledAfter()) || d.round != deliveries[0].round {
				return false
			}
			names[normal(r.name)] = d
		}
	}
	return true
}

// isSector reports whether the unit that a sheet is called after has its row there, or in
// another sheet, with the answers of the others in the sheet.
func (d *delivery) isSector(called string, deliveries []*delivery) bool {
	at := d.headRow(called)
	if at >= 0 && d.hasAnswersOf(d.rows[at], at) {
		return true
	}
	return slices.ContainsFunc(deliveries, func(other *delivery) bool {
		there := other.headRow(called)
		switch {
		case other == d || there < 0:
			return false
		case at < 0:
			return d.hasAnswersOf(other.rows[there], noNode)
		}
		least, _ := d.answersBesides(at)
		return other.listsOthers(deliveries) && other.rows[there].isSame(d.rows[at]) && 0 < least && least <= d.rows[at].answers.least
	})
}

// areTotalsOfAll reports whether each sheet that is called after a sector has one total, and
// all of them together have the answers of the row for all in a sheet of another kind.
func areTotalsOfAll(deliveries []*delivery) bool {
	people, sectors, whole := 0, 0, 0
	for _, d := range deliveries {
		called := d.calledAfter()
		if !d.isList() || !d.mayBeSector(called) {
			for _, r := range d.rows {
				if (r.kind == wholeRow || isOwnName(r.name)) && r.answers.exact() && whole == 0 {
					whole = r.answers.least
				} else {
					return false
				}
			}
			continue
		}
		at := d.headRow(called)
		if at < 0 {
			at = d.totalRow(called)
		}
		if at < 0 || !d.rows[at].answers.exact() {
			return false
		}
		sectors, people = sectors+1, people+d.rows[at].answers.least
	}
	return sectors > 1 && people == whole
}
