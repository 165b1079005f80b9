package importer

import (
	"slices"

	"tifaktor/generator/sums"
)

// namedRoot returns the only row among those that belong to nobody that is called as a whole
// organisation is, where the numbers prove that all others there are its parts; noNode
// elsewhere.
func (p *prover) namedRoot(roots []int) int {
	found := noNode
	for _, at := range roots {
		if r := p.nodes[at].row; r == nil || r.declared || !p.isOrganisation(r.name) && !namesOrganisation(r.name) && !p.isTotalOfAll(at) {
			continue
		}
		if found != noNode {
			return noNode
		}
		found = at
	}
	if found == noNode || !p.isRootOf(found, roots) {
		return noNode
	}
	return found
}

// isTotalOfAll reports whether a row is called the sum of something that is no row and no
// group: "Fjordvik totalt".
func (p *prover) isTotalOfAll(at int) bool {
	named := normal(sumOf(p.nodes[at].name))
	if named == "" || p.nodes[at].row.kind != sumRow {
		return false
	}
	return !slices.ContainsFunc(p.nodes, func(n node) bool { return normal(n.name) == named })
}

// isRootOf reports whether the numbers prove that a row is the whole of all others that
// belong to nobody, in a table that says of others where they belong: they leave hardly any
// room for a coincidence, and each of those has no room elsewhere, so that it is counted
// once.
func (p *prover) isRootOf(at int, roots []int) bool {
	if p.flat || !p.counted || !p.nodes[at].row.answers.exact() || p.isNoSum(at) {
		return false
	}
	p.children = p.childLists()
	others := slices.DeleteFunc(slices.Clone(roots), func(other int) bool { return other == at })
	parts := append(slices.Clone(p.children[at]), others...)
	total := p.together(p.forest, p.children, parts)
	fit := sums.Compare(p.row(*p.nodes[at].row), total, p.scale)
	chance := fit.Chance
	if fit.Exact() { // then its number of answers is no coincidence either
		chance *= min(1, float64(total.Most-total.Least+1)/float64(p.nodes[at].row.answers.least))
	}
	rare := provedBy
	if fit.Exact() && !slices.ContainsFunc(others, func(other int) bool { return p.nodes[other].row != nil }) {
		rare = onlyRowBy
	}
	if !fit.Possible() || chance >= rare || fit.OwnMost < p.hidden(parts) {
		return false
	}
	if fit.Exact() && total.Least == total.Most {
		return true
	}
	return !slices.ContainsFunc(others, func(other int) bool { return p.hasRoomElsewhere(other, at) })
}

// onlyRowBy is how rare a coincidence must be where everybody else lies in groups by the table's
// own words, so that the row called as an organisation would be a unit in none of them.
const onlyRowBy = 0.05

// hasRoomElsewhere reports whether another row than the whole could hold a node besides what
// is said to belong to it: a row that others name, or a sector that nobody does where nothing
// belongs to the node itself.
func (p *prover) hasRoomElsewhere(node, whole int) bool {
	for at, n := range p.nodes {
		isAbove := n.row != nil && n.row.answers.exact() && at != whole && !p.isWithin(at, node)
		if !isAbove || len(p.children[at]) == 0 && (n.parent != noNode || len(p.children[node]) > 0) {
			continue
		}
		parts := append(slices.Clone(p.children[at]), node)
		fit := sums.Compare(p.row(*n.row), p.together(p.forest, p.children, parts), p.scale)
		if fit.Possible() && fit.OwnMost >= p.hidden(parts) {
			return true
		}
	}
	return false
}

// isWithin reports whether a node lies in another, or is it.
func (p *prover) isWithin(at, other int) bool {
	for steps := 0; at != noNode && steps <= len(p.nodes); at, steps = p.nodes[at].parent, steps+1 {
		if at == other {
			return true
		}
	}
	return false
}

// layRoot makes a row the whole of all others that belong to nobody.
func (p *prover) layRoot(at int, roots []int) {
	for _, other := range roots {
		if other != at {
			p.nodes[other].parent = at
		}
	}
	p.nodes[at].row.kind = unitRow
}

// takeAgain takes a row such as "Totalt" out where the only other that is called as a whole
// organisation and belongs to nobody has its very numbers: it is written first by its name
// and last as the sum. It reports whether it did.
func (p *prover) takeAgain(top int) bool {
	named := noNode
	for at, n := range p.nodes {
		if at == top || n.row == nil || n.parent != noNode || !namesOrganisation(n.name) && !p.isOrganisation(n.name) {
			continue
		}
		if named != noNode {
			return false
		}
		named = at
	}
	if named == noNode || p.nodes[top].row.declared || p.nodes[named].row.declared || !isWholeName(p.nodes[top].name) || !p.haveSameNumbers(top, named) {
		return false
	}
	p.Advice(p.nodes[top].place, "row_twice", "n", 1, "names", p.Words.Quote(p.nodes[top].name))
	p.nodes[named].row.kind = wholeRow
	for at := range p.nodes {
		if p.nodes[at].parent == top {
			p.nodes[at].parent = named
		}
	}
	p.remove(top)
	return true
}
