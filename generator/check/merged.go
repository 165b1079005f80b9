package check

import (
	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// merged checks what is said about units that became part of others. They have
// no results afterwards: their people would be counted twice.
func merged(results *raw.Results, r report) {
	t, rounds := newTree(results.Units), newRounds(results.Rounds)
	for i, unit := range results.Units {
		into, from := unit.MergedInto, unit.MergedFrom
		if into.Known() != from.Known() {
			r.problem(unit.ID.Place, "%q needs both merged_into, the unit it became part of, and merged_from, the first round of which that holds", unit.ID.V)
		}
		if into.Known() && t.comesBack(i, mergedInto, r) {
			r.problem(into.Place, "%q became part of itself; write the unit that still exists", unit.ID.V)
		}
		since, ok := rounds.since(from, r)
		if !ok {
			continue
		}
		rowsOf(unit, rounds.delivered[since:], func(round *raw.Round, row *raw.Row) {
			r.problem(row.Unit.Place, "%q is merged into %q from round %q on, so it has no results of its own in round %q",
				unit.ID.V, into.V, from.V, round.ID.V)
		})
	}
}

func mergedInto(unit raw.Unit) yamlfile.Value[string] { return unit.MergedInto }
