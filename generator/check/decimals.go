package check

import (
	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// enoughMeans is how many means there must be for all decimals to be seen in one of them.
const enoughMeans = 20

// decimals notes a round whose means are printed with more decimals than they were delivered
// with: 4.1 would be printed as 4.10, which nobody has said, and be compared with the figures
// around it as if somebody had.
func decimals(results *raw.Results, r report) {
	printed := results.Instrument.Scale.Decimals
	for i := range results.Rounds {
		round := &results.Rounds[i]
		if delivered := decimalsOf(round); !round.Decimals.Known() && delivered < printed && len(meansOf(round)) >= enoughMeans {
			r.advise(round.ID.Place, "decimals_fewer", "printed", printed, "delivered", delivered)
		}
	}
}

// decimalsOf returns with how many decimals the means of a round are delivered: as the round
// says, or those of the mean that has most.
func decimalsOf(round *raw.Round) int {
	if round.Decimals.Known() {
		return round.Decimals.V
	}
	most := 0
	for _, mean := range meansOf(round) {
		for mean%lastOf(most) != 0 {
			most++
		}
	}
	return most
}

// meansOf returns all means of a round.
func meansOf(round *raw.Round) []yamlfile.Decimal {
	var means []yamlfile.Decimal
	for i := range round.Rows {
		for _, cell := range round.Rows[i].Cells {
			if cell.Mean.Known() {
				means = append(means, cell.Mean.V)
			}
		}
	}
	return means
}
