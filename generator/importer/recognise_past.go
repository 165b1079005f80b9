package importer

import (
	"slices"

	"tifaktor/generator/raw"
)

// resultsBefore are the results of the site that a round is held against.
type resultsBefore struct {
	results *raw.Round // the newest before the round; nil when there are none, or newer ones
	chart   *chart
	round   string
}

// hadResults reports whether a unit, or something below it, is in the results before.
func (b resultsBefore) hadResults(unit int) bool {
	for u := range b.chart.units {
		if (u == unit || b.chart.isBelow(u, unit)) && b.rowBefore(u) != nil {
			return true
		}
	}
	return false
}

// areMost reports whether units are at least two in three of those with results before, or
// of all where nothing is known of before.
func (b resultsBefore) areMost(units []int) bool {
	found, all := 0, 0
	for u := range b.chart.units {
		if u == b.chart.top || !b.chart.exists(u, b.round) || b.results != nil && b.rowBefore(u) == nil {
			continue
		}
		all++
		if slices.Contains(units, u) {
			found++
		}
	}
	return 3*found >= 2*all
}

// isLikeBefore reports whether a row may be of the same unit as the results before: it
// has at least half as many answers, and at most twice as many. What is not known is
// taken to be so.
func (b resultsBefore) isLikeBefore(r *row, unit int) bool {
	least, most, known := b.answersBefore(unit)
	return !known || !r.answers.exact() && !r.answers.few() || areAlike(least, most, r.answers.least, r.answers.most)
}

// answersBefore returns the bounds of a unit's number of answers in the results before.
func (b resultsBefore) answersBefore(unit int) (least, most int, known bool) {
	found := b.rowBefore(unit)
	switch {
	case found == nil:
		return 0, 0, false
	case found.Respondents.Known():
		return found.Respondents.V, found.Respondents.V, true
	case found.Within.Known():
		return found.Within.V.Lowest, found.Within.V.Highest, true
	}
	return 0, 0, false
}

// rowBefore returns a unit's row in the results before; nil when there is none.
func (b resultsBefore) rowBefore(unit int) *raw.Row {
	if b.results == nil {
		return nil
	}
	at := slices.IndexFunc(b.results.Rows, func(r raw.Row) bool { return r.Unit.V == b.chart.units[unit].ID.V })
	if at < 0 {
		return nil
	}
	return &b.results.Rows[at]
}
