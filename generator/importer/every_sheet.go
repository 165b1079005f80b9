package importer

import "slices"

// takeEverySheet takes a row that is in every table of several, with the same numbers,
// for all of the organisation, where it has as many answers as all others together. Where it
// has not, it is asked about: no unit belongs to each of the sectors.
func takeEverySheet(deliveries []*delivery, n notes) {
	var shared []*row
	markEverywhere(deliveries)
	for _, one := range slices.Clone(deliveries[0].rows) {
		rows := inEvery(deliveries, one)
		if rows != nil && holdsOthers(deliveries, one) {
			rows[0].kind = wholeRow
			for _, d := range deliveries[1:] {
				d.rows = slices.DeleteFunc(d.rows, func(other row) bool { return normal(other.name) == normal(one.name) && other.isSame(one) })
			}
			return
		}
		if rows != nil {
			shared = append(shared, rows[0])
		}
	}
	if slices.ContainsFunc(deliveries, func(d *delivery) bool {
		return !d.isList() || !d.mayBeSector(d.calledAfter()) || d.listsOthers(deliveries)
	}) {
		return
	}
	if len(shared) == 1 {
		n.Problem(shared[0].place, "in_every_sheet", "name", n.Words.Quote(shared[0].name), "row", shared[0].name)
		return
	}
	for _, d := range deliveries {
		for _, one := range d.rows {
			if one.kind == unitRow && !one.declared && one.answers.exact() && !d.isTotal(one) && holdsOthers(deliveries, one) && !d.hasTotalOf(one) {
				n.Problem(one.place, "holds_sheets", "name", n.Words.Quote(one.name), "row", one.name)
				return
			}
		}
	}
}

// markEverywhere marks the row that is in every table with the same numbers, and has no
// fewer answers than all others together.
func markEverywhere(deliveries []*delivery) {
	for _, one := range slices.Clone(deliveries[0].rows) {
		isOne := func(other row) bool {
			return !other.declared && (other.kind == unitRow || other.kind == wholeRow) && normal(other.name) == normal(one.name) && other.answers.exact() && other.isSame(one)
		}
		isMissing := func(d *delivery) bool { return !d.isList() || !slices.ContainsFunc(d.rows, isOne) }
		if slices.ContainsFunc(deliveries, isMissing) || !holdsOthers(deliveries, one) {
			continue
		}
		for _, d := range deliveries {
			d.rows[slices.IndexFunc(d.rows, isOne)].everywhere = true
		}
		return
	}
}

// areAllOfOne reports whether a row that is in every sheet has as many answers as all
// others in them.
func areAllOfOne(deliveries []*delivery) bool {
	least, most := 0, 0
	var whole row
	for _, d := range deliveries {
		for _, r := range d.rows {
			if r.everywhere {
				whole = r
			} else if d.isTotal(r) {
				return false // people twice
			}
		}
		fewest, highest := d.answersBesides(noNode)
		least, most = least+fewest, most+highest
	}
	return whole.everywhere && least <= whole.answers.least && whole.answers.least <= most && len(deliveries) > 1
}

// inEvery returns the rows that are one in every table, nil where some table has none or the
// publisher has said what it is.
func inEvery(deliveries []*delivery, one row) []*row {
	var rows []*row
	for _, d := range deliveries {
		at := slices.IndexFunc(d.rows, func(other row) bool { return normal(other.name) == normal(one.name) && other.isSame(one) })
		if !d.isList() || d.round != deliveries[0].round || at < 0 || d.rows[at].declared || d.rows[at].kind != unitRow || !one.answers.exact() {
			return nil
		}
		rows = append(rows, &d.rows[at])
	}
	return rows
}

// holdsOthers reports whether a row has no fewer answers than all rows of another name
// together, but for the totals of their sheets.
func holdsOthers(deliveries []*delivery, one row) bool {
	others := 0
	for _, d := range deliveries {
		for _, other := range d.rows {
			if normal(other.name) != normal(one.name) && (!d.isTotal(other) || len(d.rows) == 1) {
				others += other.answers.least
			}
		}
	}
	return others > 0 && others <= one.answers.least
}

// isTotal reports whether a row is that of the unit that its sheet is called after.
func (d *delivery) isTotal(r row) bool {
	return r.kind != unitRow || normal(r.name) == normal(d.calledAfter())
}

// hasTotalOf reports whether a sheet has a total with no fewer answers than one of its rows,
// which is then a part of it.
func (d *delivery) hasTotalOf(one row) bool {
	return slices.ContainsFunc(d.rows, func(r row) bool { return d.isTotal(r) && r.answers.least >= one.answers.least })
}
