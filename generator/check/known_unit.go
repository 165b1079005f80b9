package check

import (
	"cmp"

	"tifaktor/generator/raw"
)

// mostHints is for how many unknown units the nearest known one is looked for;
// among thousands of units it takes milliseconds each.
const mostHints = 100

// knownUnit checks that every row of results is about a unit or a group of
// units.yaml.
func knownUnit(results *raw.Results, r report) {
	d := newDivisions(results)
	if len(d.index) == 0 {
		return // units.yaml could not be read, which is reported
	}
	known := d.ids()
	hints := map[string]string{} // an unknown unit is often unknown in every round
	for _, round := range results.Rounds {
		for _, row := range round.Rows {
			id := row.Unit.V
			if _, ok := d.index[id]; ok || d.groups[id] || !row.Unit.Known() {
				continue
			}
			hint, ok := hints[id]
			if !ok {
				if len(hints) == mostHints {
					known = nil
				}
				hint = cmp.Or(r.suggest(id, known), r.words.Text("problem.add_unit"))
				hints[id] = hint
			}
			r.must(row.Unit.Place, "no_unit", "unit", id, "hint", hint)
		}
	}
}
