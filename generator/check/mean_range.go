package check

import (
	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// meanRange checks that every mean lies on the scale of the instrument. The problems
// do not hold the mean, since it may be one to hide.
func meanRange(results *raw.Results, r report) {
	scale := results.Instrument.Scale
	from, to := yamlfile.Decimal(scale.From)*yamlfile.One, yamlfile.Decimal(scale.To)*yamlfile.One
	if from >= to {
		return // the scale is wrong, which is reported
	}
	check := func(means raw.Means, decimals yamlfile.Value[int]) {
		for _, cell := range means {
			mean := cell.Mean.V
			if cell.Mean.Known() && decimals.Known() && mean%lastOf(decimals.V) != 0 {
				r.must(cell.Mean.Place, "mean_decimals", "decimals", decimals.V, "place", decimals.Place.String())
			}
			if !cell.Mean.Known() || mean >= from && mean <= to {
				continue
			}
			key, tenth := "mean_outside", mean/10
			if mean > to && tenth >= from && tenth <= to {
				key = "mean_outside_tenth"
			}
			r.must(cell.Mean.Place, key, "from", scale.From, "to", scale.To)
		}
	}
	for _, round := range results.Rounds {
		if d := round.Decimals; d.Known() && (d.V < 0 || d.V > 9) {
			r.must(d.Place, "round_decimals", "decimals", d.V)
			continue
		}
		for _, reference := range round.References {
			check(reference.Means, yamlfile.Value[int]{})
		}
		for _, row := range round.Rows {
			check(row.Cells, round.Decimals)
		}
	}
}

// lastOf is the last digit of a number with so many decimals.
func lastOf(decimals int) yamlfile.Decimal {
	last := yamlfile.One
	for range decimals {
		last /= 10
	}
	return last
}
