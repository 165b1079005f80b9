package check

import (
	"slices"

	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
)

// unitType reports types of units that are not known. The site does not use them, so a
// misspelled "municipality" would change the words of the pages without a sign.
func unitType(results *raw.Results, r report) {
	for _, unit := range results.Units {
		kind := unit.Type
		if !kind.Known() || slices.Contains(survey.UnitTypes, kind.V) {
			continue
		}
		r.advise(kind.Place, "unit_type", "type", kind.V, "meant", r.meant(kind.V, survey.UnitTypes))
	}
}
