package check

import (
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// merged checks what is said about units that became part of others.
func merged(results *raw.Results, r report) {
	t := newTree(results.Units)
	rounds := map[string]int{}
	var known []string
	for i, round := range results.Rounds {
		if _, taken := rounds[round.ID.V]; round.ID.Known() && !taken {
			rounds[round.ID.V] = i
			known = append(known, round.ID.V)
		}
	}
	for i, unit := range results.Units {
		into, from := unit.MergedInto, unit.MergedFrom
		if into.Known() != from.Known() {
			r.problem(unit.ID.Place, "%q needs both merged_into, the unit it became part of, and merged_from, the first round of which that holds", unit.ID.V)
		}
		if into.Known() {
			mergedInto(t, i, r)
		}
		if !from.Known() || len(known) == 0 {
			continue
		}
		since, ok := rounds[from.V]
		if !ok {
			r.problem(from.Place, "there is no round %q%s", from.V, problem.Suggest(from.V, known))
			continue
		}
		resultsAfter(results.Rounds[since:], unit, r)
	}
}

// mergedInto checks the unit that another became part of.
func mergedInto(t *tree, unit int, r report) {
	into := t.units[unit].MergedInto
	next, ok := t.index[into.V]
	if !ok {
		r.problem(into.Place, "there is no unit %q%s", into.V, problem.Suggest(into.V, t.ids()))
		return
	}
	for range t.units { // a longer way than this goes in a circle
		if next == unit {
			r.problem(into.Place, "%q became part of itself; write the unit that still exists", t.units[unit].ID.V)
			return
		}
		if next, ok = t.index[t.units[next].MergedInto.V]; !ok {
			return
		}
	}
}

// resultsAfter notes results of a unit that did not exist any more: its people
// would be counted twice.
func resultsAfter(rounds []raw.Round, unit raw.Unit, r report) {
	for _, round := range rounds {
		for _, row := range round.Rows {
			if row.Unit.Known() && row.Unit.V == unit.ID.V {
				r.problem(row.Unit.Place, "%q is merged into %q from round %q on, so it has no results of its own in round %q",
					unit.ID.V, unit.MergedInto.V, unit.MergedFrom.V, round.ID.V)
			}
		}
	}
}
