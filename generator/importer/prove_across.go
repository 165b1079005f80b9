package importer

import "tifaktor/generator/sums"

// askAcross asks about rows that may be the sum of units of several parents, where no row above
// them has numbers that would show that their people are counted twice.
func (p *prover) askAcross() {
	if p.flat || p.answers.Tree == bySums {
		return
	}
	var nodes []int
	for at, n := range p.nodes {
		if n.row != nil || len(p.children[at]) > 0 && n.parent != noNode {
			nodes = append(nodes, at)
		}
	}
	family, _ := p.family(nodes, sums.Said)
	for i, at := range nodes {
		family.Rows[i].OnlyPart = family.Rows[i].OnlyPart || p.nodes[at].row == nil || len(p.children[at]) > 0 || p.isCounted(p.nodes[at].parent)
	}
	across := sums.Across{
		Family:   family,
		Beside:   func(a, b int) bool { return p.nodes[nodes[a]].parent == p.nodes[nodes[b]].parent },
		Overlaps: func(a, b int) bool { return p.isWithin(nodes[a], nodes[b]) || p.isWithin(nodes[b], nodes[a]) },
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

// isCounted reports whether a node, or one above it, has a number of answers.
func (p *prover) isCounted(at int) bool {
	for ; at != noNode; at = p.nodes[at].parent {
		if r := p.nodes[at].row; r != nil && r.answers.exact() {
			return true
		}
	}
	return false
}
