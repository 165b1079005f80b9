package check

import "tifaktor/generator/raw"

// noBackground refuses results per gender, age and the like, except for the
// whole municipality; there they are left out.
func noBackground(results *raw.Results, r report) {
	t := newTree(results.Units)
	for _, round := range results.Rounds {
		for _, row := range round.Rows {
			unit, known := t.index[row.Unit.V]
			atTop := known && t.parents[unit] == noUnit
			for _, refused := range row.Refused {
				switch {
				case refused.Kind != raw.Background:
				case atTop:
					r.advice(refused.Place, "%q is not shown; tifaktor shows results per unit only", refused.Key)
				default:
					r.problem(refused.Place, "%q may only be given for the whole municipality, since it tells who answered in a smaller unit; remove it", refused.Key)
				}
			}
		}
	}
}
