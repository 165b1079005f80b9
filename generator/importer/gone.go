package importer

import "tifaktor/generator/problem"

// adviseGone says which units had results before and have none now. A table about one
// part of the organisation says nothing of the others.
func (g *recognition) adviseGone(s *survey) {
	top := g.forest.children(noNode)[0]
	for g.forest.nodes[top].row == nil && len(g.children[top]) == 1 {
		top = g.children[top][0]
	}
	root := g.unit[top]
	var names, bare []string
	for u := range g.units {
		if g.holder(u) == noNode && g.exists(u, g.round) && g.isBelow(u, root) && g.rowBefore(u) != nil && !g.isUnclear(u) {
			names = append(names, g.nameOf(u, g.notes))
		}
		if at := g.holder(u); at != noNode && !g.hasRow(at) && g.rowBefore(u) != nil {
			bare = append(bare, g.nameOf(u, g.notes))
		}
	}
	place := problem.Place{File: s.rounds[0].deliveries[0].source}
	if len(names) > 0 {
		g.Advice(place, "units_gone", "n", len(names), "names", g.quoted(names), "round", g.before.ID.V)
	}
	if len(bare) > 0 {
		g.Advice(place, "units_bare", "n", len(bare), "names", g.quoted(bare), "round", g.before.ID.V)
	}
}

// hasRow reports whether a node has results of its own.
func (g *recognition) hasRow(at int) bool {
	r := g.forest.nodes[at].row
	return r != nil && hasNumbers(*r)
}
