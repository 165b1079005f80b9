package check

import (
	"maps"
	"slices"

	"tifaktor/generator/raw"
)

// noBackground refuses results per gender, age and the like, except for the
// whole municipality: KS reports them for nothing smaller. There they may be a
// grouping; as keys of a row they are left out.
func noBackground(results *raw.Results, r report) {
	d := newDivisions(results)
	backgroundGroupings(d, r)
	for _, round := range results.Rounds {
		for _, row := range round.Rows {
			unit, known := d.index[row.Unit.V]
			atTop := known && d.parents[unit] == noUnit
			for _, refused := range row.Refused {
				switch {
				case refused.Kind != raw.Background:
				case atTop:
					r.advice(refused.Place, "%q is not shown; tifaktor shows results per unit, and per group of a grouping in units.yaml", refused.Key)
				default:
					r.problem(refused.Place, "%q may only be given for the whole municipality, since it tells who answered in a smaller unit; remove it", refused.Key)
				}
			}
		}
	}
}

// backgroundGroupings refuses groupings by gender, age and the like below the
// top. They are known by their names, in any language.
func backgroundGroupings(d *divisions, r report) {
	for i, grouping := range d.groupings {
		if d.of[i] == noUnit || d.parents[d.of[i]] == noUnit {
			continue
		}
		for _, lang := range slices.Sorted(maps.Keys(grouping.Name)) {
			if name := grouping.Name[lang]; raw.IsBackground(name) {
				r.problem(grouping.Of.Place, "a grouping called %q may only be of the whole municipality, since it tells who answered in a smaller unit; remove it", name)
				break
			}
		}
	}
}
