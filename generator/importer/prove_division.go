package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/sums"
)

// takeDivision takes the tree of a list that divides in one way only, where each whole
// is just before its parts, or each just after, and fits them to the last answer. Where
// their means prove that this is no coincidence, or the publisher says that sums are to be
// found by their numbers, it is taken; else it is asked about. It reports whether that
// answers all that can be asked of the list.
func (p *prover) takeDivision() bool {
	if !p.flat && p.answers.Tree != bySums || p.answers.saysFlat() || len(p.deliveries) > 1 {
		return false
	}
	for _, top := range p.topsOfList() {
		nodes := without(p.order(), top)
		family, _ := p.family(nodes, sums.Unknown)
		parents := family.Divide(p.row(*p.nodes[top].row))
		if parents == nil || !p.areWholes(nodes, parents) {
			continue
		}
		found := p.wholesOf(top, nodes, parents)
		switch product, proved := p.chanceOf(found); {
		case proved, (p.answers.Tree == bySums || p.areSaid(found[1:])) && product < provedBy:
			p.layDivision(top, nodes, parents)
			p.divided = true
			return true
		case p.answers.Tree != bySums && product < provedBy:
			p.askDivision(found[1:])
			return true
		}
	}
	return false
}

// areSaid reports whether the publisher says of each whole that it is a sum.
func (p *prover) areSaid(found []openSum) bool {
	return !slices.ContainsFunc(found, func(sum openSum) bool {
		r := p.nodes[sum.at].row
		return r.kind != sumRow || !r.declared
	})
}

// order are the nodes of a list as they were written.
func (p *prover) order() []int {
	all := make([]int, len(p.nodes))
	for at := range all {
		all[at] = at
	}
	return all
}

// topsOfList returns the nodes that may be the whole of a list: the one that is called so,
// or the first and the last where one of them has most people; none where somebody has said
// already which row belongs to which.
func (p *prover) topsOfList() []int {
	top := p.listTop()
	last := len(p.nodes) - 1
	if last < 3 || slices.ContainsFunc(p.nodes, func(n node) bool { return n.row == nil || n.parent != top }) && top == noNode {
		return nil
	}
	if top != noNode {
		return []int{top}
	}
	var tops []int
	for _, at := range []int{0, last} {
		isMore := func(n node) bool { return n.row.answers.least >= p.nodes[at].row.answers.least }
		if others := slices.Delete(slices.Clone(p.nodes), at, at+1); p.nodes[at].row.answers.exact() && !p.isNoSum(at) && !slices.ContainsFunc(others, isMore) {
			tops = append(tops, at)
		}
	}
	return tops
}

// areWholes reports whether each row that is called a sum, or said to be one, has parts.
func (p *prover) areWholes(nodes, parents []int) bool {
	for i, at := range nodes {
		if r := p.nodes[at].row; r == nil || r.kind == sumRow && !slices.Contains(parents, i) {
			return false
		}
	}
	return true
}

// wholesOf returns the wholes of a division, the top first.
func (p *prover) wholesOf(top int, nodes, parents []int) []openSum {
	found := []openSum{{at: top}}
	index := map[int]int{noNode: 0}
	for i, at := range nodes {
		if slices.Contains(parents, i) {
			index[i] = len(found)
			found = append(found, openSum{at: at})
		}
	}
	for i, parent := range parents {
		whole := &found[index[parent]]
		whole.parts = append(whole.parts, nodes[i])
	}
	return found
}

// chanceOf returns how often all wholes would fit by chance, and whether that proves each of
// them. Nothing is proved of one in which a number is hidden.
func (p *prover) chanceOf(found []openSum) (product float64, proved bool) {
	product, proved = 1, true
	for _, sum := range found {
		rows := sums.NewRow(0, 0, make([]*sums.Range, len(p.factors)), p.scale)
		hidden := false
		for i, part := range sum.parts {
			row := p.row(*p.nodes[part].row)
			if hidden = hidden || row.Least != row.Most; i == 0 {
				rows = row
			} else {
				rows = rows.Plus(row)
			}
		}
		fit := sums.Compare(p.row(*p.nodes[sum.at].row), rows, p.scale)
		product *= fit.Chance
		proved = proved && !hidden && fit.Chance < provedBy
	}
	return product, proved && product < provedBy
}

// layDivision makes the division the tree.
func (p *prover) layDivision(top int, nodes, parents []int) {
	for i, at := range nodes {
		n := &p.nodes[at]
		if n.parent = top; parents[i] != noNode {
			n.parent = nodes[parents[i]]
		}
		if plain := sumOf(n.name); slices.Contains(parents, i) && plain != "" && !isOwnMean(n.name) {
			n.name = plain
		}
		if n.row.kind == sumRow {
			n.row.kind, n.row.declared = unitRow, false
		}
	}
}

// askDivision asks whether rows are the wholes that their numbers allow.
func (p *prover) askDivision(found []openSum) {
	var wholes []string
	for _, sum := range found {
		wholes = append(wholes, p.Words.Text("import.whole_of", "whole", p.Words.Quote(p.nodes[sum.at].name), "parts", p.quoted(p.names(sum.parts))))
	}
	first := p.nodes[found[0].at]
	p.Problem(first.place, "wholes", "n", len(wholes), "wholes", strings.Join(wholes, "; "), "row", first.name)
}
