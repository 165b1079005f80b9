package disclosure

import (
	"slices"

	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// withoutTakenDown gives rounds as they were delivered, but for what was published once and
// taken down by hand: it counts as hidden by hand whatever the content says, which may be
// older than that, until the publisher gives a reason that was not given before.
func (r *reader) withoutTakenDown(rounds []raw.Round) []raw.Round {
	kept, down := slices.Clone(rounds), []problem.Place(nil)
	for i := range kept {
		round := &kept[i]
		known := r.known(round)
		switch {
		case known == nil, again(known, "", round.ShownAgain.V):
			continue
		case known.RoundTakenDown():
			r.problems.Advise(round.ID.Place, rule, "%s", r.words.Text("explain.round_taken_down", "round", round.ID.V))
		}
		round.Rows = slices.Clone(round.Rows)
		for j := range round.Rows {
			row := &round.Rows[j]
			if again(known, row.Unit.V, row.ShownAgain.V) {
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

// again reports whether a unit, or with "" a round, is shown again.
func again(known *ledger.Round, unit, reason string) bool {
	return reason != "" && !known.GivenBefore(unit, reason)
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

// shownAgain gives the reasons to show something of a round again, as the ledger has them.
func (r *reader) shownAgain(round *raw.Round) map[string]string {
	known, reasons := r.known(round), map[string]string{}
	if again(known, "", round.ShownAgain.V) {
		reasons[""] = round.ShownAgain.V
	}
	for _, row := range round.Rows {
		if again(known, row.Unit.V, row.ShownAgain.V) {
			reasons[row.Unit.V] = row.ShownAgain.V
		}
	}
	if len(reasons) == 0 {
		return nil
	}
	return reasons
}
