package importer

import (
	"slices"

	"tifaktor/generator/raw"
)

// recognition finds out which units of survey/units.yaml the nodes of a round are: by
// their names, now or before and in any language, and by their parents where several
// units share a name. What is not certain is a question.
type recognition struct {
	*chart
	notes
	forest   *forest
	round    string
	before   *raw.Round   // the newest results before this round; nil when there are none, or newer ones
	known    map[*row]int // units of rows that are found already
	about    string       // what the publisher says that the table is about; "" when nothing
	whole    []string     // names of the whole organisation
	children [][]int
	unit     []int // of each node; noNode when it is none that is known
	fresh    []int // nodes that are no unit yet, each after its parent
	renamed  []int // nodes whose unit seems to have had another name before
}

// recognise gives every node its unit. Nodes below one that is not known are looked
// for as well.
func (g *recognition) recognise() {
	g.children = g.forest.childLists()
	g.unit = unknownUnits(len(g.forest.nodes))
	level := g.forest.children(noNode)
	for _, root := range level {
		g.unit[root] = g.wholeUnit(root)
	}
	for len(level) > 0 && !g.failed() {
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

// candidates returns the units that a node may be, and reports whether its own id
// says which, and its name is new.
func (g *recognition) candidates(at int) (units []int, newName bool) {
	n := g.forest.nodes[at]
	if unit, ok := g.known[n.row]; ok && n.row != nil {
		return []int{unit}, false
	}
	var byID, byName, likeID []int
	for i, u := range g.units {
		if !g.exists(i, g.round) {
			continue
		}
		if n.id != "" && (u.ID.V == n.id || u.ID.V == slug(n.id)) {
			byID = append(byID, i)
		}
		if isCalled(u, n.name) || isCalled(u, sumOf(n.name)) {
			byName = append(byName, i)
		} else if normal(n.name) != "" && normal(u.ID.V) == normal(n.name) {
			likeID = append(likeID, i)
		}
	}
	switch {
	case len(byID) == 0 && len(byName) == 0:
		return likeID, false
	case len(byID) == 0:
		return byName, false
	case normal(n.name) == "" || slices.Contains(byName, byID[0]) || n.name == g.units[byID[0]].ID.V:
		return byID, false
	case len(byName) > 0:
		return append(byID, byName...), false
	}
	return byID, true
}

// takeByParent gives children of a node the units that are called so below its unit.
func (g *recognition) takeByParent(parent int) {
	above := g.unit[parent]
	if above == noNode {
		return
	}
	for _, at := range g.children[parent] {
		units, newName := g.candidates(at)
		near := slices.DeleteFunc(slices.Clone(units), func(u int) bool { return g.holder(u) != noNode || g.parents[u] != above })
		if len(near) == 0 {
			near = slices.DeleteFunc(slices.Clone(units), func(u int) bool { return g.holder(u) != noNode || !g.isBelow(u, above) })
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
	units, newName := g.candidates(at)
	twice := noNode
	var free []int
	for _, u := range units {
		holder := g.holder(u)
		switch {
		case holder == noNode && !g.hasBetter(at, u):
			free = append(free, u)
		case holder != noNode && (g.forest.nodes[holder].parent == g.forest.nodes[at].parent || !g.isInPlace(holder)):
			twice = holder
		}
	}
	n := g.forest.nodes[at]
	switch {
	case len(free) == 1:
		g.take(at, free[0], newName)
	case len(free) > 1:
		g.problem(n.place, "unit_ambiguous", "n", len(free), "name", g.words.Quote(n.name), "ids", g.words.List(g.ids(free)))
	case twice != noNode:
		first := g.forest.nodes[twice]
		g.problem(n.place, "same_unit", "name", g.words.Quote(n.name), "first", g.words.Quote(first.name), "place", first.place.String(), "id", g.units[g.unit[twice]].ID.V)
	default:
		g.fresh = append(g.fresh, at)
	}
}

// isInPlace reports whether a node lies where its unit does.
func (g *recognition) isInPlace(at int) bool {
	parent := g.forest.nodes[at].parent
	return parent != noNode && g.unit[parent] != noNode && g.parents[g.unit[at]] == g.unit[parent]
}

// hasBetter reports whether another node of the same name lies below one that is
// called as the unit's parent.
func (g *recognition) hasBetter(at, unit int) bool {
	if g.parents[unit] == noNode {
		return false
	}
	parent := g.units[g.parents[unit]]
	return slices.ContainsFunc(g.forest.nodes, func(n node) bool {
		other := n.parent != noNode && n.parent != g.forest.nodes[at].parent && normal(n.name) == normal(g.forest.nodes[at].name)
		return other && isNamed(parent, g.forest.nodes[n.parent].name)
	})
}

// ids are the ids of units.
func (g *recognition) ids(units []int) []string {
	var ids []string
	for _, u := range units {
		ids = append(ids, g.units[u].ID.V)
	}
	return ids
}
