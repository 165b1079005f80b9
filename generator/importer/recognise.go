package importer

import (
	"slices"
)

// recognition finds out which units of survey/units.yaml the nodes of a round are: by
// their names, now or before and in any language, and by their parents where several
// units share a name. What is not certain is a question.
type recognition struct {
	chart    *chart
	notes    notes
	forest   *forest
	finder   *unitFinder
	past     resultsBefore
	round    string
	known    map[*row]int // units of rows that are found already
	about    string       // what the publisher says that the table is about; "" when nothing
	whole    []string     // names of the whole organisation
	children [][]int
	unit     []int // of each node; noNode when it is none that is known
	fresh    []int // nodes that are no unit yet, each after its parent
	renamed  []int // nodes whose unit seems to have had another name before
	unclear  []unclear
}

// recognise gives every node its unit. Nodes below one that is not known are looked
// for as well.
func (g *recognition) recognise() {
	g.finder = newUnitFinder(g.chart, g.forest, g.round, g.known)
	g.children = g.forest.childLists()
	g.unit = unknownUnits(len(g.forest.nodes))
	level := g.forest.children(noNode)
	for _, root := range level {
		g.unit[root] = g.wholeUnit(root)
	}
	for len(level) > 0 && !g.notes.failed() {
		var next []int
		for _, parent := range level {
			g.takeByParent(parent)
			next = append(next, g.children[parent]...)
		}
		for _, at := range next {
			if g.unit[at] == noNode {
				g.takeByName(at)
			}
		}
		for _, parent := range level {
			g.pairRenamed(parent)
		}
		level = next
	}
	g.fresh = slices.DeleteFunc(g.fresh, func(at int) bool { return g.unit[at] != noNode })
}

func unknownUnits(nodes int) []int {
	units := make([]int, nodes)
	for i := range units {
		units[i] = noNode
	}
	return units
}

// takeByParent gives children of a node the units that are called so below its unit.
func (g *recognition) takeByParent(parent int) {
	above := g.unit[parent]
	if above == noNode {
		return
	}
	for _, at := range g.children[parent] {
		units, newName := g.finder.candidates(at)
		if g.finder.isDisputed(at, units) {
			continue
		}
		near := slices.DeleteFunc(slices.Clone(units), func(u int) bool { return g.holder(u) != noNode || g.chart.parents[u] != above })
		if len(near) == 0 {
			near = slices.DeleteFunc(slices.Clone(units), func(u int) bool { return g.holder(u) != noNode || !g.chart.isBelow(u, above) })
		}
		if len(near) == 1 {
			g.take(at, near[0], newName)
		}
	}
}

// take gives a node its unit.
func (g *recognition) take(at, unit int, newName bool) {
	g.unit[at] = unit
	if newName {
		g.renamed = append(g.renamed, at)
	}
}

// holder returns the node that has a unit.
func (g *recognition) holder(unit int) int { return slices.Index(g.unit, unit) }

// takeByName gives a node the only unit that is called so, wherever that lies. Where
// another node of that name lies in the unit's place, the node is a new unit.
func (g *recognition) takeByName(at int) {
	units, newName := g.finder.candidates(at)
	twice := noNode
	var free []int
	for _, u := range units {
		holder := g.holder(u)
		switch {
		case holder == noNode && !g.finder.hasBetter(at, u):
			free = append(free, u)
		case holder != noNode && (g.forest.nodes[holder].parent == g.forest.nodes[at].parent || !g.isInPlace(holder)):
			twice = holder
		}
	}
	n := g.forest.nodes[at]
	if g.finder.isDisputed(at, units) {
		free = units
	}
	switch {
	case len(free) == 1:
		g.take(at, free[0], newName)
	case len(free) > 1:
		g.notes.Problem(n.place, "unit_ambiguous", "n", len(free), "name", g.notes.Words.Quote(n.name), "ids", g.notes.Words.List(idsOf(g.chart, free)))
	case twice != noNode:
		first := g.forest.nodes[twice]
		g.notes.Problem(n.place, "same_unit", "name", g.notes.Words.Quote(n.name), "first", g.notes.Words.Quote(first.name), "place", first.place.String(), "id", g.chart.units[g.unit[twice]].ID.V)
	default:
		g.fresh = append(g.fresh, at)
	}
}

// isInPlace reports whether a node lies where its unit does.
func (g *recognition) isInPlace(at int) bool {
	parent := g.forest.nodes[at].parent
	return parent != noNode && g.unit[parent] != noNode && g.chart.parents[g.unit[at]] == g.unit[parent]
}

// idsOf returns the ids of units.
func idsOf(site *chart, units []int) []string {
	var ids []string
	for _, u := range units {
		ids = append(ids, site.units[u].ID.V)
	}
	return ids
}
