package importer

import (
	"slices"

	"tifaktor/generator/sums"
)

// namedRoot returns the only row among those that belong to nobody that is called as a whole
// organisation is, where the numbers prove that all others there are its parts; noNode
// elsewhere.
func namedRoot(t *tree, roots []int) int {
	found := noNode
	for _, at := range roots {
		if r := t.nodes[at].row; r == nil || r.declared || !t.isOrganisation(r.name) && !namesOrganisation(r.name) && !isTotalOfAll(t, at) {
			continue
		}
		if found != noNode {
			return noNode
		}
		found = at
	}
	if found == noNode || !isRootOf(t, found, roots) {
		return noNode
	}
	return found
}

// isTotalOfAll reports whether a row is called the sum of something that is no row and no
// group: "Fjordvik totalt".
func isTotalOfAll(t *tree, at int) bool {
	named := normal(sumOf(t.nodes[at].name))
	if named == "" || t.nodes[at].row.kind != sumRow {
		return false
	}
	return !slices.ContainsFunc(t.nodes, func(n node) bool { return normal(n.name) == named })
}

// isRootOf reports whether the numbers prove that a row is the whole of all others that
// belong to nobody, in a table that says of others where they belong: they leave hardly any
// room for a coincidence, and each of those has no room elsewhere, so that it is counted
// once.
func isRootOf(t *tree, at int, roots []int) bool {
	if t.flat || !t.counted || !t.nodes[at].row.answers.exact() || t.isNoSum(at) {
		return false
	}
	t.children = t.childLists()
	others := slices.DeleteFunc(slices.Clone(roots), func(other int) bool { return other == at })
	parts := append(slices.Clone(t.children[at]), others...)
	total := t.together(parts)
	fit := sums.Compare(t.row(*t.nodes[at].row), total, t.scale)
	chance := fit.Chance
	if fit.Exact() { // then its number of answers is no coincidence either
		chance *= min(1, float64(total.Most-total.Least+1)/float64(t.nodes[at].row.answers.least))
	}
	rare := provedBy
	if fit.Exact() && !slices.ContainsFunc(others, func(other int) bool { return t.nodes[other].row != nil }) {
		rare = onlyRowBy
	}
	if !fit.Possible() || chance >= rare || fit.OwnMost < t.hidden(parts) {
		return false
	}
	if fit.Exact() && total.Least == total.Most {
		return true
	}
	return !slices.ContainsFunc(others, func(other int) bool { return hasRoomElsewhere(t, other, at) })
}

// onlyRowBy is how rare a coincidence must be where everybody else lies in groups by the table's
// own words, so that the row called as an organisation would be a unit in none of them.
const onlyRowBy = 0.05

// hasRoomElsewhere reports whether another row than the whole could hold a node besides what
// is said to belong to it: a row that others name, or a sector that nobody does where nothing
// belongs to the node itself.
func hasRoomElsewhere(t *tree, node, whole int) bool {
	for at, n := range t.nodes {
		isAbove := n.row != nil && n.row.answers.exact() && at != whole && !t.isWithin(at, node)
		if !isAbove || len(t.children[at]) == 0 && (n.parent != noNode || len(t.children[node]) > 0) {
			continue
		}
		parts := append(slices.Clone(t.children[at]), node)
		fit := sums.Compare(t.row(*n.row), t.together(parts), t.scale)
		if fit.Possible() && fit.OwnMost >= t.hidden(parts) {
			return true
		}
	}
	return false
}

// layRoot makes a row the whole of all others that belong to nobody.
func layRoot(t *tree, at int, roots []int) {
	for _, other := range roots {
		if other != at {
			t.lay(other, at)
		}
	}
	t.nodes[at].row.kind = unitRow
}

// takeAgain takes a row such as "Totalt" out where the only other that is called as a whole
// organisation and belongs to nobody has its very numbers: it is written first by its name
// and last as the sum. It reports whether it did.
func (r *rootFinder) takeAgain(top int) bool {
	named := noNode
	for at, n := range r.nodes {
		if at == top || n.row == nil || n.parent != noNode || !namesOrganisation(n.name) && !r.isOrganisation(n.name) {
			continue
		}
		if named != noNode {
			return false
		}
		named = at
	}
	if named == noNode || r.nodes[top].row.declared || r.nodes[named].row.declared || !isWholeName(r.nodes[top].name) || !haveSameNumbers(r.tree, top, named) {
		return false
	}
	r.Advice(r.nodes[top].place, "row_twice", "n", 1, "names", r.Words.Quote(r.nodes[top].name))
	r.nodes[named].row.kind = wholeRow
	for at := range r.nodes {
		if r.nodes[at].parent == top {
			r.lay(at, named)
		}
	}
	r.remove(top)
	return true
}
