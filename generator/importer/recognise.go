package importer

import (
	"slices"

	"tifaktor/generator/i18n"
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
	unclear  []unclear
	names    nameIndex
}

// nameIndex finds units and nodes by their names, which normal makes alike.
type nameIndex struct {
	units map[string][]int // by all their names
	ids   map[string][]int // by their ids
	nodes map[string][]int
}

// index makes the index of names anew.
func (g *recognition) index() {
	g.names = nameIndex{map[string][]int{}, map[string][]int{}, map[string][]int{}}
	for i, u := range g.units {
		seen := map[string]bool{}
		for _, text := range []i18n.Text{u.Name, u.Formerly} {
			for _, name := range text {
				if key := normal(name); key != "" && !seen[key] {
					seen[key] = true
					g.names.units[key] = append(g.names.units[key], i)
				}
			}
		}
		g.names.ids[normal(u.ID.V)] = append(g.names.ids[normal(u.ID.V)], i)
	}
	for at, n := range g.forest.nodes {
		g.names.nodes[normal(n.name)] = append(g.names.nodes[normal(n.name)], at)
	}
}

// recognise gives every node its unit. Nodes below one that is not known are looked
// for as well.
func (g *recognition) recognise() {
	g.index()
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
	there := func(units []int) []int {
		return slices.DeleteFunc(slices.Clone(units), func(u int) bool { return !g.exists(u, g.round) })
	}
	var byID []int
	if n.id != "" {
		byID = slices.DeleteFunc(there(g.names.ids[normal(n.id)]), func(u int) bool {
			return g.units[u].ID.V != n.id && g.units[u].ID.V != slug(n.id)
		})
	}
	byName := there(g.calledSo(n.name))
	for _, unit := range there(g.calledSo(sumOf(n.name))) {
		if !slices.Contains(byName, unit) {
			byName = append(byName, unit)
		}
	}
	switch {
	case len(byID) == 0 && len(byName) == 0:
		return there(g.names.ids[normal(n.name)]), false
	case len(byID) == 0:
		return byName, false
	case len(byID) == 1 && (normal(n.name) == "" || slices.Contains(byName, byID[0]) || normal(n.name) == normal(n.id)):
		return byID, false
	case len(byName) > 0:
		return append(byID, byName...), false
	}
	return byID, len(byID) == 1
}

// takeByParent gives children of a node the units that are called so below its unit.
func (g *recognition) takeByParent(parent int) {
	above := g.unit[parent]
	if above == noNode {
		return
	}
	for _, at := range g.children[parent] {
		units, newName := g.candidates(at)
		if g.isDisputed(at, units) {
			continue
		}
		near := slices.DeleteFunc(slices.Clone(units), func(u int) bool { return g.holder(u) != noNode || g.parents[u] != above })
		if len(near) == 0 {
			near = slices.DeleteFunc(slices.Clone(units), func(u int) bool { return g.holder(u) != noNode || !g.isBelow(u, above) })
		}
		if len(near) == 1 {
			g.take(at, near[0], newName)
		}
	}
}

// isDisputed reports whether the id of a node is that of one unit and its name that of
// another.
func (g *recognition) isDisputed(at int, units []int) bool {
	n := g.forest.nodes[at]
	return n.id != "" && len(units) > 1 && !isNamed(g.units[units[0]], n.name) && (g.units[units[0]].ID.V == n.id || g.units[units[0]].ID.V == slug(n.id))
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
	if g.isDisputed(at, units) {
		free = units
	}
	switch {
	case len(free) == 1:
		g.take(at, free[0], newName)
	case len(free) > 1:
		g.Problem(n.place, "unit_ambiguous", "n", len(free), "name", g.Words.Quote(n.name), "ids", g.Words.List(g.ids(free)))
	case twice != noNode:
		first := g.forest.nodes[twice]
		g.Problem(n.place, "same_unit", "name", g.Words.Quote(n.name), "first", g.Words.Quote(first.name), "place", first.place.String(), "id", g.units[g.unit[twice]].ID.V)
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
	return slices.ContainsFunc(g.names.nodes[normal(g.forest.nodes[at].name)], func(other int) bool {
		above := g.forest.nodes[other].parent
		return above != noNode && above != g.forest.nodes[at].parent && isNamed(parent, g.forest.nodes[above].name)
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
