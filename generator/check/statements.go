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
	first := unknown[0]
	if len(unknown) > 1 {
		r.advice(results.Instrument.FactorPlaces[first], "it is not known how many statements %q and %d more are measured by, so they are protected as if it were 1, 2, 3, 4 or 5, "+
			"and less may be shown; write statements: 4, or what it is, for each of them", results.Instrument.Factors[first].ID, len(unknown)-1)
		return
	}
	r.advice(results.Instrument.FactorPlaces[first], "it is not known how many statements %q is measured by, so it is protected as if it were 1, 2, 3, 4 or 5, "+
		"and less may be shown; write statements: 4, or what it is", results.Instrument.Factors[first].ID)
}
