package ledger

import (
	"maps"
	"slices"

	"tifaktor/generator/survey"
)

// What was published and then taken down by hand stays down whatever older content says:
// the ledger is kept when content goes back to an earlier version. One kind of line says
// that a round, a unit in it or one factor of a unit was taken down, and another that the
// publisher shows it again, with a reason that was not given before.

// item is what is taken down. Unit is "" for the whole round, and factor "" for all of a
// unit.
type item struct{ unit, factor string }

// takeDown marks something as taken down.
func (r *Round) takeDown(unit, factor string) { r.down[item{unit, factor}] = true }

// showAgain marks a unit, or the round if unit is "", as shown again.
func (r *Round) showAgain(unit, reason string) {
	for at := range r.down {
		if unit == "" || at.unit == unit {
			delete(r.down, at)
		}
	}
	r.reasons[unit] = append(r.reasons[unit], reason)
}

// RoundTakenDown reports whether a whole round was taken down after it was published.
func (r *Round) RoundTakenDown() bool { return r.down[item{}] }

// TakenDown reports whether a factor of a unit was taken down after it was published, by
// itself or with all of the unit. If factor is "", it reports whether all of the unit was.
func (r *Round) TakenDown(unit, factor string) bool {
	return r.down[item{}] || r.down[item{unit, ""}] || r.down[item{unit, factor}]
}

// partlyDown reports whether anything of a unit was taken down, or of the round if unit is "".
func (r *Round) partlyDown(unit string) bool {
	for at := range r.down {
		if unit == "" || at.unit == unit {
			return true
		}
	}
	return false
}

// GivenBefore reports whether a unit, or the round if unit is "", was shown again for this
// reason before.
func (r *Round) GivenBefore(unit, reason string) bool {
	return slices.Contains(r.reasons[unit], reason)
}

// takenDown adds which units and figures of a round were published and are not shown any
// more, and which are shown again. It adds none of the first if the tree was wrong, since
// the program itself then shows less.
func (w *writer) takenDown(round *survey.Round, known *Round) {
	if known == nil || known.Source {
		return
	}
	for _, unit := range slices.Sorted(maps.Keys(round.ShownAgain)) {
		if reason := round.ShownAgain[unit]; known.TakenDown(unit, "") || known.partlyDown(unit) {
			w.add(upLine, round.ID, unit, reason, "", "")
		}
	}
	if known.WrongTree != "" || len(round.WrongTree) > 0 {
		return
	}
	for u, unit := range w.data.Units {
		w.unitDown(round, known, unit.ID, round.Responses[u], round.Means[u])
	}
	for g, groups := range round.Groups {
		grouping := w.data.Groupings[g]
		for i, group := range groups {
			if round.Responses[grouping.Of].State == survey.Shown { // otherwise they are hidden with their unit
				w.unitDown(round, known, grouping.Groups[i].ID, group.Response, group.Means)
			}
		}
	}
}

// unitDown adds what is not shown any more of a unit or a group. It adds no single figure of
// one that is shown in a round that is corrected: the program itself may hide it, and shows no
// more of it later.
func (w *writer) unitDown(round *survey.Round, known *Round, unit string, response survey.Response, means []survey.Mean) {
	published := known.Unit(unit)
	_, again := round.ShownAgain[unit]
	_, all := round.ShownAgain[""]
	again = again || all
	switch {
	case published == nil || published.Answers == 0 || known.TakenDown(unit, "") && !again:
		return
	case response.State != survey.Shown:
		w.add(downLine, round.ID, unit, "", "", "")
		return
	case isCorrected(round, known):
		return
	}
	for f, mean := range means {
		factor := w.data.Instrument.Factors[f].ID
		if published.Cell(factor) != nil && mean.State != survey.Shown && (again || !known.TakenDown(unit, factor)) {
			w.add(downLine, round.ID, unit, factor, "", "")
		}
	}
}

// roundsDown adds the rounds that were published and are not there any more.
func (w *writer) roundsDown() {
	for _, known := range w.ledger.rounds {
		there := slices.ContainsFunc(w.data.Rounds, func(round survey.Round) bool { return round.ID == known.ID })
		if !there && !known.Source && !known.RoundTakenDown() {
			w.add(downLine, known.ID, "", "", "", "")
		}
	}
}
