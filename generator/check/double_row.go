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
				r.must(row.Unit.Place, "double_row", "unit", row.Unit.V, "place", at.String())
				continue
			}
			first[row.Unit.V] = row.Unit.Place
		}
	}
}
