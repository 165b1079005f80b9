package check

import (
	"slices"

	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
)

// unknownStatements notes factors of which it is not known how many statements they are
// measured by, where tifaktor protects the results.
func unknownStatements(results *raw.Results, r report) {
	protects := slices.ContainsFunc(results.Rounds, func(round raw.Round) bool { return round.Protected.V != "source" })
	var unknown []int
	for f, factor := range results.Instrument.Factors {
		if factor.Statements == (survey.Statements{}) {
			unknown = append(unknown, f)
		}
	}
	if !protects || len(unknown) == 0 {
		return
	}
	first, key := unknown[0], "statements_unknown"
	if len(unknown) > 1 {
		key = "statements_unknown_all"
	}
	r.advise(results.Instrument.FactorPlaces[first], key, "factor", results.Instrument.Factors[first].ID, "n", len(unknown)-1)
}
