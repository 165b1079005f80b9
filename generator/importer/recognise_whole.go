package importer

import (
	"slices"
)

// wholeUnit returns the unit that a node which holds all others is. A table may be
// about the whole organisation or one part of it, and calls both "Total": the whole is
// only taken for granted when the others lie in all of it and the numbers of answers are
// like those before.
func (g *recognition) wholeUnit(at int) int {
	n := g.forest.nodes[at]
	isWhole := func(name string) bool { return normal(name) == normal(n.name) && normal(name) != "" }
	units, _ := g.finder.candidates(at)
	if isWholeName(n.name) {
		units = nil
	}
	said := slices.DeleteFunc(slices.Clone(g.finder.calledSo(g.about)), func(u int) bool { return !g.chart.exists(u, g.round) })
	others := g.finder.others(at)
	common := g.chart.common(others)
	switch {
	case slices.Contains(units, g.chart.top), slices.ContainsFunc(g.whole, isWhole):
		return g.chart.top
	case len(units) == 1:
		return units[0] // whatever the whole is said to be called
	case len(said) == 1:
		return said[0]
	case g.forest.made:
		return g.chart.top
	case slices.Contains(units, common):
		return common
	case len(others) == 0 && len(g.forest.nodes) > 1:
		return noNode // nothing is known here, which is a question of its own
	case common == g.chart.top && (!namesOrganisation(n.name) || isWholeName(n.name)) && (n.row == nil || g.past.isLikeBefore(n.row, g.chart.top) && g.past.areMost(others)), len(g.forest.nodes) == 1 && isWholeName(n.name):
		return g.chart.top
	case common == noNode:
		common = g.chart.top
	}
	g.notes.Problem(n.place, "whole_unclear", "name", g.notes.Words.Quote(n.name), "unit", g.chart.nameOf(common, g.notes))
	return noNode
}

// areAlike reports whether two numbers, each between bounds, may be such that none is
// more than twice the other.
func areAlike(least, most, otherLeast, otherMost int) bool {
	return least <= 2*otherMost && otherLeast <= 2*most
}
