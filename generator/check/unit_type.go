package check

import (
	"slices"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
)

// unitType reports types of units that are not known. Nothing is made of them, so a
// misspelled "municipality" would change the words of the pages without a sign.
func unitType(results *raw.Results, r report) {
	for _, unit := range results.Units {
		kind := unit.Type
		if !kind.Known() || slices.Contains(survey.UnitTypes, kind.V) {
			continue
		}
		hint := problem.Suggest(kind.V, survey.UnitTypes)
		if hint == "" {
			hint = listed("types", survey.UnitTypes)
		}
		r.advice(kind.Place, "%q is not a known type of unit, so nothing is made of it%s", kind.V, hint)
	}
}
