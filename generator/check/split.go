package check

import (
	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// split checks what is said about units that were part of others before. They
// have no results from before: their people would be counted twice, and old
// years in a new structure could be compared with what was published of them in the old
// one.
func split(results *raw.Results, r report) {
	t, rounds := newTree(results.Units), newRounds(results.Rounds)
	for i, unit := range results.Units {
		of, from := unit.SplitOf, unit.SplitFrom
		if of.Known() != from.Known() {
			r.problem(unit.ID.Place, "%q needs both split_of, the unit it was part of before, and split_from, the first round in which it stood for itself", unit.ID.V)
		}
		if of.Known() {
			splitOff(t, i, r)
		}
		since, ok := rounds.since(from, r)
		if !ok {
			continue
		}
		if until, both := rounds.index[unit.MergedFrom.V]; both && until <= since {
			r.problem(from.Place, "%q became part of %q from round %q on, so it cannot stand for itself from round %q on; correct one of the rounds",
				unit.ID.V, unit.MergedInto.V, unit.MergedFrom.V, from.V)
		}
		rowsOf(unit, rounds.delivered[:since], func(round *raw.Round, row *raw.Row) {
			r.problem(row.Unit.Place, "%q was part of %q until round %q, so its people are counted there in round %q; take this row away",
				unit.ID.V, of.V, from.V, round.ID.V)
		})
	}
}

// splitOff checks the unit that another was part of before.
func splitOff(t *tree, unit int, r report) {
	id, of := t.units[unit].ID.V, t.units[unit].SplitOf
	if t.comesBack(unit, splitOf, r) {
		r.problem(of.Place, "%q was split off itself; write the unit it was part of before", id)
		return
	}
	whole, ok := t.index[of.V]
	above := t.parents[unit]
	for range t.units { // parents may go in a circle, which another rule reports
		if !ok || above == noUnit {
			return
		}
		if above == whole {
			r.problem(of.Place, "%q lies below %q, so it is still part of it; take split_of and split_from away, or correct its parent", id, of.V)
			return
		}
		above = t.parents[above]
	}
}

func splitOf(unit raw.Unit) yamlfile.Value[string] { return unit.SplitOf }
