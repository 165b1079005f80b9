package importer

import (
	"slices"
)

// pairRenamed takes a node that is no unit yet for one that is gone, where they are below
// the same parent, and as large or with the same parts: the only ones of their kind there,
// or those with the names that are most alike. It is what the publisher is asked, and never
// taken for granted. Where several may be one, none is taken, and that is asked too.
func (g *recognition) pairRenamed(parent int) {
	above := g.unit[parent]
	if above == noNode || g.past.results == nil {
		return
	}
	var fresh, gone []int
	for _, at := range g.children[parent] {
		if g.unit[at] == noNode {
			fresh = append(fresh, at)
		}
	}
	for u := range g.chart.units {
		if g.chart.parents[u] == above && g.isGone(u) && g.past.hadResults(u) {
			gone = append(gone, u)
		}
	}
	for _, p := range g.pairs(fresh, gone) {
		g.take(p.node, p.unit, true)
	}
	left := unclear{}
	for _, at := range fresh {
		if g.unit[at] == noNode && slices.ContainsFunc(gone, func(u int) bool { return g.holder(u) == noNode && g.isLikely(at, u) }) {
			left.nodes = append(left.nodes, at)
		}
	}
	for _, u := range gone {
		if g.holder(u) == noNode && slices.ContainsFunc(left.nodes, func(at int) bool { return g.isLikely(at, u) }) {
			left.units = append(left.units, u)
		}
	}
	if len(left.nodes) > 0 {
		g.unclear = append(g.unclear, left)
	}
}

// isGone reports whether no node is a unit that was there before, or may still be found to
// be it.
func (g *recognition) isGone(unit int) bool {
	if g.holder(unit) != noNode || !g.chart.exists(unit, g.round) {
		return false
	}
	for at := range g.forest.nodes {
		if g.unit[at] != noNode {
			continue
		}
		if units, _ := g.finder.candidates(at); slices.Contains(units, unit) {
			return false
		}
	}
	return true
}

// isLikely reports whether a node may be a unit under a new name: they have about as many
// answers, or, where those of one are not known, the same parts.
func (g *recognition) isLikely(at, unit int) bool {
	least, most, known := g.past.answersBefore(unit)
	r := g.forest.nodes[at].row
	if known && r != nil && (r.answers.exact() || r.answers.few()) {
		return areAlike(least, most, r.answers.least, r.answers.most)
	}
	return g.hasPartsOf(at, unit)
}

// hasPartsOf reports whether what lies below a node lies below a unit too, and nothing else
// that is known.
func (g *recognition) hasPartsOf(at, unit int) bool {
	same := false
	for _, child := range g.children[at] {
		units, _ := g.finder.candidates(child)
		inside := slices.ContainsFunc(units, func(u int) bool { return g.chart.parents[u] == unit })
		if len(units) > 0 && !inside {
			return false
		}
		same = same || inside
	}
	return same
}

// moved returns the nodes that lie elsewhere than their units do. A table with fewer
// levels lies the same: then what is between is not in it.
func (g *recognition) moved() []int {
	var moved []int
	for at, n := range g.forest.nodes {
		unit := g.unit[at]
		if n.parent == noNode || unit == noNode || g.unit[n.parent] == noNode || g.chart.parents[unit] == g.unit[n.parent] {
			continue
		}
		above := g.chart.above(unit)
		until := slices.Index(above, g.unit[n.parent])
		if until < 0 || slices.ContainsFunc(above[:until], func(u int) bool { return g.holder(u) != noNode }) {
			moved = append(moved, at)
		}
	}
	return moved
}

// askMoved asks about units that lie elsewhere in the table.
func (g *recognition) askMoved() {
	moved := g.moved()
	if len(moved) == 0 {
		return
	}
	first := g.forest.nodes[moved[0]]
	unit := g.unit[moved[0]]
	there := "–"
	if g.chart.parents[unit] != noNode {
		there = g.notes.Words.Quote(g.chart.nameOf(g.chart.parents[unit], g.notes))
	}
	var names []string
	for _, at := range moved {
		names = append(names, g.forest.nodes[at].name)
	}
	above := g.unit[first.parent]
	taken := takenIDs(g.chart)
	line := unitLine(taken.take(slug(g.chart.nameOf(above, g.notes)+" "+first.name), "unit"), first.name, g.chart.units[above].ID.V, false)
	g.notes.Problem(first.place, "moved_units", "n", len(moved), "names", g.notes.quoted(names), "name", g.notes.Words.Quote(first.name),
		"here", g.notes.Words.Quote(g.chart.nameOf(above, g.notes)), "there", there, "line", line)
}

// takenIDs returns the ids that units cannot have.
func takenIDs(site *chart) ids {
	taken := ids{}
	for _, u := range site.units {
		taken[u.ID.V] = true
	}
	for _, group := range site.groups {
		taken[group] = true
	}
	return taken
}

// unitLine is a unit as units.yaml has it.
func unitLine(id, name, parent string, notSum bool) string {
	var f fields
	f.add("id", scalar(id))
	f.add("name", scalar(name))
	f.add("parent", scalar(parent))
	if notSum {
		f.add("not_a_sum", "true")
	}
	return "- " + f.String()
}
