package importer

import (
	"slices"

	"tifaktor/generator/sums"
)

// askAcross asks about rows that may be the sum of units of several parents, where no row above
// them shows by its number that all of them are other people.
func (p *prover) askAcross() {
	if p.flat || p.answers.Tree == bySums {
		return
	}
	family, nodes := wholeTree(p.tree)
	across := sums.Across{Family: family, Parents: make([]int, len(nodes)), Trusted: make([]bool, len(nodes))}
	for i, at := range nodes {
		parent, found := slices.BinarySearch(nodes, p.nodes[at].parent)
		if across.Parents[i] = parent; !found {
			across.Parents[i] = noNode
		}
		counted, full := isCounted(p.tree, p.nodes[at].parent)
		across.Trusted[i] = counted
		family.Rows[i].OnlyPart = family.Rows[i].OnlyPart || p.nodes[at].row == nil || len(p.children[at]) > 0 || full
	}
	var wholes []string
	var first node
	for _, found := range across.Wholes() {
		n := p.nodes[nodes[found.Row]]
		if len(wholes) == 0 {
			first = n
		}
		wholes = append(wholes, p.Words.Text("import.whole_of", "whole", p.Words.Quote(n.name), "parts", p.quoted(p.namesOf(nodes, found.Parts))))
	}
	if len(wholes) > 0 {
		p.Problem(first.place, "sum_across", "n", len(wholes), "wholes", p.someOf(wholes), "row", first.name)
	}
}

// wholeTree returns all rows and groups as rows whose numbers can be compared, and their nodes.
func wholeTree(t *tree) (sums.Family, []int) {
	var nodes []int
	for at, n := range t.nodes {
		if n.row != nil || len(t.children[at]) > 0 {
			nodes = append(nodes, at)
		}
	}
	return t.family(nodes, sums.Said)
}

// isCounted reports whether a node, or one above it, has a number of answers, and whether the
// nearest that has has no room for more than its parts.
func isCounted(t *tree, at int) (counted, full bool) {
	for ; at != noNode; at = t.nodes[at].parent {
		if r := t.nodes[at].row; r != nil && r.answers.exact() {
			return true, t.together(t.children[at]).Most >= r.answers.least
		}
	}
	return false, false
}
