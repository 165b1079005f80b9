package importer

import (
	"slices"

	"tifaktor/generator/raw"
)

// wholeUnit returns the unit that a node which holds all others is. A table may be
// about the whole organisation or one part of it, and calls both "Total": the whole is
// only taken for granted when the others lie in all of it and the numbers of answers are
// like those before.
func (g *recognition) wholeUnit(at int) int {
	n := g.forest.nodes[at]
	isWhole := func(name string) bool { return normal(name) == normal(n.name) && normal(name) != "" }
	units, _ := g.candidates(at)
	if isWholeName(n.name) {
		units = nil
	}
	said := slices.DeleteFunc(slices.Clone(g.calledSo(g.about)), func(u int) bool { return !g.exists(u, g.round) })
	others := g.others(at)
	common := g.common(others)
	switch {
	case slices.Contains(units, g.top), slices.ContainsFunc(g.whole, isWhole):
		return g.top
	case len(units) == 1:
		return units[0] // whatever the whole is said to be called
	case len(said) == 1:
		return said[0]
	case g.forest.made:
		return g.top
	case slices.Contains(units, common):
		return common
	case len(others) == 0 && len(g.forest.nodes) > 1:
		return noNode // nothing is known here, which is a question of its own
	case common == g.top && (!namesOrganisation(n.name) || isWholeName(n.name)) && (n.row == nil || g.isLikeBefore(n.row, g.top) && g.areMost(others)), len(g.forest.nodes) == 1 && isWholeName(n.name):
		return g.top
	case common == noNode:
		common = g.top
	}
	g.Problem(n.place, "whole_unclear", "name", g.Words.Quote(n.name), "unit", g.nameOf(common, g.notes))
	return noNode
}

// calledSo returns the units that have that name, now or before.
func (g *recognition) calledSo(name string) []int {
	if normal(name) == "" {
		return nil
	}
	return g.names.units[normal(name)]
}

// others returns the units of the other nodes that have a name of their own.
func (g *recognition) others(besides int) []int {
	var units []int
	for at := range g.forest.nodes {
		if found, _ := g.candidates(at); at != besides && len(found) == 1 {
			units = append(units, found[0])
		}
	}
	return units
}

// areMost reports whether units are at least two in three of those with results before, or
// of all where nothing is known of before.
func (g *recognition) areMost(units []int) bool {
	found, all := 0, 0
	for u := range g.units {
		if u == g.top || !g.exists(u, g.round) || g.before != nil && g.rowBefore(u) == nil {
			continue
		}
		all++
		if slices.Contains(units, u) {
			found++
		}
	}
	return 3*found >= 2*all
}

// isLikeBefore reports whether a row may be of the same unit as the results before: it
// has at least half as many answers, and at most twice as many. What is not known is
// taken to be so.
func (g *recognition) isLikeBefore(r *row, unit int) bool {
	least, most, known := g.answersBefore(unit)
	return !known || !r.answers.exact() && !r.answers.few() || areAlike(least, most, r.answers.least, r.answers.most)
}

// areAlike reports whether two numbers, each between bounds, may be such that none is
// more than twice the other.
func areAlike(least, most, otherLeast, otherMost int) bool {
	return least <= 2*otherMost && otherLeast <= 2*most
}

// answersBefore returns the bounds of a unit's number of answers in the results before.
func (g *recognition) answersBefore(unit int) (least, most int, known bool) {
	found := g.rowBefore(unit)
	switch {
	case found == nil:
		return 0, 0, false
	case found.Respondents.Known():
		return found.Respondents.V, found.Respondents.V, true
	case found.Within.Known():
		return found.Within.V.Lowest, found.Within.V.Highest, true
	}
	return 0, 0, false
}

// rowBefore returns a unit's row in the results before; nil when there is none.
func (g *recognition) rowBefore(unit int) *raw.Row {
	if g.before == nil {
		return nil
	}
	at := slices.IndexFunc(g.before.Rows, func(r raw.Row) bool { return r.Unit.V == g.units[unit].ID.V })
	if at < 0 {
		return nil
	}
	return &g.before.Rows[at]
}
