package check

import (
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// doubleRow checks that a round has one row for each unit.
func doubleRow(results *raw.Results, r report) {
	for _, round := range results.Rounds {
		first := make(map[string]problem.Place, len(round.Rows))
		for _, row := range round.Rows {
			if !row.Unit.Known() {
				continue
			}
			if at, taken := first[row.Unit.V]; taken {
				r.problem(row.Unit.Place, "%q already has its results at %s; keep one of them", row.Unit.V, at)
				continue
			}
			first[row.Unit.V] = row.Unit.Place
		}
	}
}
