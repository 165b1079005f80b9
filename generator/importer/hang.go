package importer

import (
	"slices"
	"strings"
)

// hang gives the nodes of a round whose tables say nothing of the tree the places that
// survey/units.yaml has for them, and adds the units between them. Names that are not
// there are asked for, since nothing says where they belong.
func (g *recognition) hang(deliveries []*delivery) {
	g.finder = newUnitFinder(g.chart, g.forest, g.round, g.known)
	g.unit = unknownUnits(len(g.forest.nodes))
	g.children = g.forest.childLists()
	for at := range g.forest.nodes {
		if r := g.forest.nodes[at].row; r.kind == wholeRow {
			g.unit[at] = g.wholeUnit(at)
		} else {
			g.takeByName(at)
		}
	}
	if g.askNoneKnown() {
		return
	}
	askUnplaced(g.chart, g.forest, g.notes, g.fresh)
	if g.notes.failed() {
		return
	}
	for _, d := range deliveries {
		d.tree = byUnits
	}
	for at, unit := range g.unit {
		g.known[g.forest.nodes[at].row] = unit
	}
	for at := range len(g.forest.nodes) {
		g.placeBelow(at)
		g.makePlain(at)
	}
}

// placeBelow gives a node its parent, and that one its own, up to the top.
func (g *recognition) placeBelow(at int) {
	for g.chart.parents[g.unit[at]] != noNode {
		above := g.chart.parents[g.unit[at]]
		holder := g.holder(above)
		if holder == noNode {
			n := g.forest.nodes[at]
			holder = g.forest.add(node{name: g.chart.nameOf(above, g.notes), parent: noNode, place: n.place, round: n.round})
			g.unit = append(g.unit, above)
		}
		g.forest.lay(at, holder)
		at = holder
	}
}

// makePlain makes a row that is called a sum or a whole the unit that has those parts, and
// one that lies in a group of its own name a unit of that group, since survey/units.yaml
// says so.
func (g *recognition) makePlain(at int) {
	r := g.forest.nodes[at].row
	unit := g.unit[at]
	hasParts := slices.Contains(g.chart.parents, unit)
	if hasParts && unit != g.chart.top {
		r.kind = unitRow
	}
	if above := g.chart.parents[unit]; above != noNode && isNamed(g.chart.units[above], r.name) && !r.declared {
		r.declared = true
	}
}

// askUnplaced asks where units belong that survey/units.yaml does not have, when no table
// says it.
func askUnplaced(site *chart, f *forest, n notes, nodes []int) {
	if len(nodes) == 0 {
		return
	}
	taken := takenIDs(site)
	var lines []string
	for _, at := range nodes {
		name := f.nodes[at].name
		lines = append(lines, "  "+strings.TrimSuffix(unitLine(taken.take(slug(name), "unit"), name, "X", false), "X}")+"…}")
	}
	n.Problem(f.nodes[nodes[0]].place, "units_unplaced", "n", len(lines), "lines", linesOf(lines))
}

// unplaced returns the new nodes whose rows have no parent in a table with a column of
// parents.
func unplaced(f *forest, fresh []int, deliveries []*delivery) []int {
	var found []int
	for _, at := range fresh {
		n := f.nodes[at]
		byParent := slices.ContainsFunc(deliveries, func(d *delivery) bool { return d.tree == byParents && d.source == n.place.File })
		if n.row != nil && n.row.parent == "" && byParent && f.nodes[n.parent].parent == noNode {
			found = append(found, at)
		}
	}
	return found
}

// mostLines is how many lines to write are shown at once.
const mostLines = 30

// linesOf writes lines between the parts of a sentence.
func linesOf(lines []string) string {
	if len(lines) > mostLines {
		lines = append(slices.Clone(lines[:mostLines]), "  …")
	}
	return "\n" + strings.Join(lines, "\n") + "\n"
}
