package disclosure

import (
	"slices"

	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// withoutTakenDown returns the rounds as they were delivered, without figures that were
// published once and then hidden by hand. Such a figure stays hidden whatever the content
// says, which may be an older copy, until the publisher gives a new reason to show it.
func (r *reader) withoutTakenDown(rounds []raw.Round) []raw.Round {
	kept, down := slices.Clone(rounds), []problem.Place(nil)
	for i := range kept {
		round := &kept[i]
		known := r.known(round)
		switch {
		case known == nil, isShownAgain(known, "", round.ShownAgain.V):
			continue
		case known.RoundTakenDown():
			r.problems.Advise(round.ID.Place, rule, "%s", r.words.Text("explain.round_taken_down", "round", round.ID.V))
		}
		round.Rows = slices.Clone(round.Rows)
		for j := range round.Rows {
			row := &round.Rows[j]
			if isShownAgain(known, row.Unit.V, row.ShownAgain.V) {
				continue
			}
			if hideTakenDown(known, row) && !known.RoundTakenDown() {
				down = append(down, row.Unit.Place)
			}
		}
	}
	r.problems.AdviseAll(down, rule, "%s", r.words.Text("explain.taken_down"))
	return kept
}

// isShownAgain reports whether a reason shows a unit again, or the round if unit is "". It shows
// nothing again where nothing was published.
func isShownAgain(known *ledger.Round, unit, reason string) bool {
	return known != nil && reason != "" && !known.GivenBefore(unit, reason)
}

// hideTakenDown hides the figures of a row that were taken down, and reports whether there
// were any.
func hideTakenDown(known *ledger.Round, row *raw.Row) (some bool) {
	row.Cells = slices.Clone(row.Cells)
	for c := range row.Cells {
		cell := &row.Cells[c]
		if known.TakenDown(row.Unit.V, cell.Factor.V) && !cell.Hidden {
			*cell, some = raw.Cell{Factor: cell.Factor, Hidden: true, Answers: cell.Answers}, true
		}
	}
	row.Distributions = slices.DeleteFunc(slices.Clone(row.Distributions), func(d raw.Distribution) bool {
		return known.TakenDown(row.Unit.V, d.Factor.V)
	})
	return some
}

// shownAgain returns the reasons to show something of a round again, as the ledger has them.
func (r *reader) shownAgain(round *raw.Round) map[string]string {
	known, reasons := r.known(round), map[string]string{}
	if isShownAgain(known, "", round.ShownAgain.V) {
		reasons[""] = round.ShownAgain.V
	}
	for _, row := range round.Rows {
		if isShownAgain(known, row.Unit.V, row.ShownAgain.V) {
			reasons[row.Unit.V] = row.ShownAgain.V
		}
	}
	if len(reasons) == 0 {
		return nil
	}
	return reasons
}
