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
	for u := range g.chart.units {
		if g.holder(u) == noNode && g.chart.exists(u, g.round) && g.chart.isBelow(u, root) && g.past.rowBefore(u) != nil && !isUnclear(g.unclear, u) {
			names = append(names, g.chart.nameOf(u, g.notes))
		}
		if at := g.holder(u); at != noNode && !hasRow(g.forest, at) && g.past.rowBefore(u) != nil {
			bare = append(bare, g.chart.nameOf(u, g.notes))
		}
	}
	place := problem.Place{File: s.rounds[0].deliveries[0].source}
	if len(names) > 0 {
		g.notes.Advice(place, "units_gone", "n", len(names), "names", g.notes.quoted(names), "round", g.past.results.ID.V)
	}
	if len(bare) > 0 {
		g.notes.Advice(place, "units_bare", "n", len(bare), "names", g.notes.quoted(bare), "round", g.past.results.ID.V)
	}
}

// hasRow reports whether a node has results of its own.
func hasRow(f *forest, at int) bool {
	r := f.nodes[at].row
	return r != nil && hasNumbers(*r)
}
