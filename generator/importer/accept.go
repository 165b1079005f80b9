package importer

import (
	"fmt"
	"slices"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// accept returns survey/units.yaml with the news in it, and no other byte changed. It
// reports false where the file is written in such a way that this has to be done by hand.
func (f *news) accept(data []byte, results raw.Results) ([]byte, bool) {
	text := newTextLines(data)
	entries := text.entries(data)
	if len(entries) != len(results.Units) {
		return nil, false
	}
	for _, unit := range f.renamed {
		if results.Units[unit].RenamedFrom.Known() || !text.rename(entries[unit], f.chart.units[unit].Name[i18n.Any], f.round) {
			return nil, false
		}
	}
	for order, unit := range f.inOrder() {
		above := f.chart.above(unit)
		at := slices.IndexFunc(above, func(u int) bool { return u < len(entries) })
		last := entries[above[at]]
		for u, e := range entries {
			if f.chart.isBelow(u, above[at]) && e.ends > last.ends {
				last = e
			}
		}
		depth := len(above) - at // what belongs deeper comes first
		text.insert(last.ends, order-depth*len(f.chart.units), strings.Repeat(" ", last.dash)+f.line(unit))
	}
	changed := text.data()
	return changed, f.isIn(changed, results)
}

// inOrder returns the new units, each followed by what lies below it.
func (f *news) inOrder() []int {
	var ordered []int
	var visit func(unit int)
	visit = func(unit int) {
		ordered = append(ordered, unit)
		for _, child := range f.added {
			if f.chart.parents[child] == unit {
				visit(child)
			}
		}
	}
	for _, unit := range f.added {
		if !slices.Contains(f.added, f.chart.parents[unit]) {
			visit(unit)
		}
	}
	return ordered
}

// isIn reports whether a file says what the chart does, and what is not in the chart as
// it did before.
func (f *news) isIn(data []byte, before raw.Results) bool {
	var problems problem.List
	units, groupings := raw.ReadUnits(unitsPath, data, &problems)
	if problems.Failed() || len(units) != len(f.chart.units) || saidOfGroups(groupings) != saidOfGroups(before.Groupings) {
		return false
	}
	old := slices.DeleteFunc(slices.Clone(units), func(u raw.Unit) bool { return f.chart.find(u.ID.V) >= len(before.Units) })
	for i, u := range old {
		if u.ID.V != before.Units[i].ID.V {
			return false
		}
	}
	for _, u := range units {
		if at := f.chart.find(u.ID.V); at == noNode || saidOf(u) != saidOf(f.chart.units[at]) {
			return false
		}
	}
	return true
}

// saidOf is all that is written of a unit, without its places.
func saidOf(u raw.Unit) string {
	return fmt.Sprintf("%q %q %q %q %q %q %q %q %v %q %q", u.ID.V, u.Name, u.Type.V, u.Parent.V, u.MergedInto.V, u.MergedFrom.V,
		u.SplitOf.V, u.SplitFrom.V, u.NotSum, u.Formerly, u.RenamedFrom.V)
}

func saidOfGroups(groupings []raw.Grouping) string {
	var said strings.Builder
	for _, g := range groupings {
		fmt.Fprintf(&said, "%q %q", g.Name, g.Of.V)
		for _, group := range g.Groups {
			fmt.Fprintf(&said, " %q %q", group.ID.V, group.Name)
		}
	}
	return said.String()
}
