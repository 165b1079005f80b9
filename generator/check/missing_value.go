package check

import (
	"strings"

	"tifaktor/generator/raw"
)

// missingValue reports a factor that one unit lacks in a round where most others
// have it, when the unit has most of what is asked in the round: it was probably
// forgotten. A mean that the source has hidden is written as hidden and lacks
// nothing, and a unit without any means was hidden as a whole.
func missingValue(results *raw.Results, r report) {
	for _, round := range results.Rounds {
		asked := askedIn(newFactorNames(&results.Instrument).ids, round.Rows)
		for _, row := range round.Rows {
			has := factorsOf(row)
			var lacks []string
			for _, factor := range asked {
				if !has[factor] {
					lacks = append(lacks, factor)
				}
			}
			if len(lacks) > 0 && len(lacks) <= len(asked)/2 {
				r.advise(row.Unit.Place, "missing_value", "unit", row.Unit.V, "factors", strings.Join(lacks, ", "))
			}
		}
	}
}

// askedIn returns the factors that at least half of the rows with means have.
func askedIn(factors []string, rows []raw.Row) []string {
	number, withMeans := map[string]int{}, 0
	for _, row := range rows {
		has := factorsOf(row)
		if len(has) > 0 {
			withMeans++
		}
		for factor := range has {
			number[factor]++
		}
	}
	var asked []string
	for _, factor := range factors {
		if n := number[factor]; n > 0 && 2*n >= withMeans {
			asked = append(asked, factor)
		}
	}
	return asked
}

// factorsOf returns the factors that a row has a mean of, or a mean hidden by the
// source.
func factorsOf(row raw.Row) map[string]bool {
	has := map[string]bool{}
	for _, cell := range row.Cells {
		if cell.Hidden || cell.Mean.Known() {
			has[cell.Factor.V] = true
		}
	}
	return has
}
