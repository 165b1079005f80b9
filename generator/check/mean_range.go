package check

import (
	"fmt"

	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// meanRange checks that every mean lies on the scale of the instrument.
func meanRange(results *raw.Results, r report) {
	scale := results.Instrument.Scale
	from, to := yamlfile.Decimal(scale.From)*yamlfile.One, yamlfile.Decimal(scale.To)*yamlfile.One
	if from >= to {
		return // the scale is wrong, which is noted
	}
	check := func(means raw.Means) {
		for _, cell := range means {
			mean := cell.Mean.V
			if !cell.Mean.Known() || mean >= from && mean <= to {
				continue
			}
			hint := ""
			if tenth := mean / 10; mean > to && tenth >= from && tenth <= to {
				hint = fmt.Sprintf("; did you mean %v?", tenth)
			}
			r.problem(cell.Mean.Place, "the mean %v is outside the scale, which goes from %d to %d%s", mean, scale.From, scale.To, hint)
		}
	}
	for _, round := range results.Rounds {
		for _, reference := range round.References {
			check(reference.Means)
		}
		for _, row := range round.Rows {
			check(row.Cells)
		}
	}
}
