package check

import (
	"maps"

	"tifaktor/generator/raw"
)

// renamed checks what is said about the former names of units.
func renamed(results *raw.Results, r report) {
	rounds := newRounds(results.Rounds)
	for _, unit := range results.Units {
		if (len(unit.Formerly) > 0) != unit.RenamedFrom.Known() {
			r.problem(unit.ID.Place, "%q needs both formerly, the name before, and renamed_from, the first round with the present name", unit.ID.V)
		}
		if len(unit.Formerly) > 0 && maps.Equal(unit.Formerly, unit.Name) {
			r.problem(unit.ID.Place, "%q has the same name now as before; write in formerly what it was called then", unit.ID.V)
		}
		rounds.since(unit.RenamedFrom, r)
	}
}
