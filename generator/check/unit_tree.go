package check

import (
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// unitTree checks that the units are one tree: each has a parent that exists,
// one has none, and nobody is above themselves.
func unitTree(results *raw.Results, r report) {
	t := newTree(results.Units)
	top := noUnit
	for i, unit := range t.units {
		switch {
		case unit.Parent.Known() && t.parents[i] == noUnit:
			r.problem(unit.Parent.Place, "there is no unit %q%s", unit.Parent.V, problem.Suggest(unit.Parent.V, t.ids()))
		case unit.Parent.Known() || !unit.ID.Known():
		case top == noUnit:
			top = i
		default:
			r.problem(unit.ID.Place, "%q has no parent, but only one unit can be the top, and that is %q at %s; write what %q is a part of",
				unit.ID.V, t.units[top].ID.V, t.units[top].ID.Place, unit.ID.V)
		}
	}
	circles(t, r)
}

// circles notes each circle of units once, at its first unit in the author's
// order.
func circles(t *tree, r report) {
	seen := make([]bool, len(t.units))
	for _, unit := range t.order {
		seen[unit] = true
	}
	for first := range t.units {
		if seen[first] {
			continue
		}
		var way []int
		for unit := first; ; unit = t.parents[unit] {
			if seen[unit] {
				noteCircle(t, way, unit, r)
				break
			}
			seen[unit] = true
			way = append(way, unit)
		}
	}
}

// noteCircle notes the circle that a way upwards ends in: the part of the way from the
// unit end, which it comes back to. If end is not on the way, the circle has been noted
// before.
func noteCircle(t *tree, way []int, end int, r report) {
	for start, unit := range way {
		if unit != end {
			continue
		}
		var names []string
		for _, u := range way[start:] {
			names = append(names, t.units[u].ID.V)
		}
		names = append(names, t.units[end].ID.V)
		r.problem(t.units[end].Parent.Place, "%q is above itself (%s); one of these must have a parent outside the circle",
			t.units[end].ID.V, strings.Join(names, " under "))
	}
}
