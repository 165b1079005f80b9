package importer

import "slices"

// takeBold takes the rows of a list whose names are in bold letters for the wholes of those
// between one and the next, where the numbers of all of them would hardly fit so by chance.
// Where some have people of their own, or no room is left for those whose numbers are hidden,
// it is asked about. It reports whether that answers all that can be asked of the list.
func (p *prover) takeBold() bool {
	if !p.flat && p.answers.Tree != bySums || p.answers.saysFlat() || len(p.deliveries) > 1 {
		return false
	}
	for _, top := range p.topsOfList() {
		nodes := without(p.order(), top)
		parents, ok := p.boldParents(nodes, top)
		if !ok || !p.areWholes(nodes, parents) {
			continue
		}
		found := p.wholesOf(top, nodes, parents)
		product, sure := 1.0, true
		for _, sum := range found {
			fit := p.fit(sum)
			product *= fit.Chance
			sure = sure && fit.Exact() && fit.OwnMost >= p.hidden(sum.parts)
		}
		switch {
		case product >= provedBy:
			continue
		case sure, p.answers.Tree == bySums, p.areSaid(found[1:]):
			p.layDivision(top, nodes, parents)
			p.divided = true
		default:
			p.askDivision(found[1:])
		}
		return true
	}
	return false
}

// boldParents returns which row each row of a list is a part of, as Divide does, where each
// row in bold letters is the whole of those below it or each of those above it. It reports
// whether all of them can be, in one of these ways alone.
func (p *prover) boldParents(nodes []int, top int) ([]int, bool) {
	before, after := p.boldParentsIn(nodes, false), p.boldParentsIn(nodes, true)
	if before, after = p.fitting(before, nodes, top), p.fitting(after, nodes, top); (before == nil) == (after == nil) {
		return nil, false
	}
	if before == nil {
		return after, true
	}
	return before, true
}

// boldParentsIn returns the parents where wholes are before their parts, or after them.
func (p *prover) boldParentsIn(nodes []int, after bool) []int {
	parents, whole := make([]int, len(nodes)), noNode
	for i := range nodes {
		if after {
			i = len(nodes) - 1 - i
		}
		if parents[i] = whole; p.isBold(nodes[i]) {
			parents[i], whole = noNode, i
		}
	}
	return parents
}

// isBold reports whether the name of a node is in bold letters in its table.
func (p *prover) isBold(at int) bool { return p.nodes[at].row != nil && p.nodes[at].row.bold }

// fitting returns parents where some row in bold letters has others, and each that is, and the
// top, can be the whole of its parts; else nil.
func (p *prover) fitting(parents, nodes []int, top int) []int {
	found := p.wholesOf(top, nodes, parents)
	bold := 0
	for _, at := range nodes {
		if p.isBold(at) {
			bold++
		}
	}
	if bold == 0 || len(found)-1 != bold {
		return nil
	}
	for _, sum := range found {
		if !p.fits(sum.at, sum.parts) || p.isNoSum(sum.at) {
			return nil
		}
	}
	return parents
}

// without returns nodes but for one.
func without(nodes []int, one int) []int {
	return slices.DeleteFunc(nodes, func(at int) bool { return at == one })
}
