package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/sums"
)

// sums lays parts below the rows that are their sum, where the publisher says so,
// and asks where the name of a row or the numbers say so.
func (p *prover) sums() {
	for changed := true; changed && !p.failed(); {
		changed = false
		p.children = p.childLists()
		for parent := range p.children {
			if p.takeSum(parent) {
				changed = true
				break
			}
		}
	}
}

// takeSum takes the first row below a parent that is said to be the sum of its
// sisters, and reports whether there was one.
func (p *prover) takeSum(parent int) bool {
	nodes := p.children[parent]
	var found []sums.Whole
	for i, at := range nodes {
		r := p.nodes[at].row
		if r == nil || r.kind != sumRow && p.answers.Tree != bySums || r.declared && r.kind != sumRow {
			continue
		}
		if found == nil {
			found = append(p.wholesAmong(parent, nodes), sums.Whole{Row: -1})
		}
		parts, sure := p.partsOf(i, nodes, found)
		switch {
		case p.answers.Tree == bySums && r.kind != sumRow && parts == nil:
		case parts == nil && r.declared:
			p.Problem(r.place, "sum_disproved", "name", p.Words.Quote(r.name))
			return false
		case parts == nil:
			r.kind = unitRow // its name alone says it, and its numbers do not
			if sumOf(r.name) != "" || isOwnMean(r.name) {
				p.Problem(r.place, "sum_unproved", "name", p.Words.Quote(r.name), "row", r.name)
			}
		case !r.declared && p.answers.Tree != bySums && !p.isSumOfGroup(at, parts):
			p.askSum(at, parts)
			return false
		case !sure:
			p.Problem(r.place, "sum_unclear", "name", p.Words.Quote(r.name))
			return false
		default:
			p.attach(at, parts)
			return true
		}
	}
	return false
}

// partsOf returns the nodes that a row is the sum of: those that its name says, or
// else those that its numbers fit. It reports whether they can be no others: a whole
// with people of its own, and a part with a hidden number, leave that open.
func (p *prover) partsOf(i int, nodes []int, found []sums.Whole) (parts []int, sure bool) {
	at := nodes[i]
	named := normal(sumOf(p.nodes[at].name))
	others := slices.Delete(slices.Clone(nodes), i, i+1)
	if parent := p.nodes[at].parent; p.isHeading(parent) && (normal(p.nodes[parent].name) == named || isWholeName(p.nodes[at].name) || isBareSum(p.nodes[at].name)) {
		if p.fits(at, others) {
			return others, true
		}
	}
	for _, other := range others {
		if named != "" && normal(p.nodes[other].name) == named && p.nodes[other].row == nil && p.fits(at, []int{other}) {
			return []int{other}, true
		}
	}
	for _, whole := range found {
		if whole.Row == i {
			for _, part := range whole.Parts {
				parts = append(parts, nodes[part])
			}
			all := len(parts) == len(others) && p.nodes[at].row.declared
			likely := whole.Chance < provedBy && p.areOnly(at, parts, others)
			return parts, whole.Exact && p.hidden(parts) == 0 && (all || likely)
		}
	}
	return nil, false
}

// areOnly reports whether no other of the nodes could be a part too, or instead of one.
func (p *prover) areOnly(at int, parts, others []int) bool {
	for _, other := range others {
		if slices.Contains(parts, other) {
			continue
		}
		if p.isExchanged(at, append(slices.Clone(parts), other)) {
			return false
		}
		for i := range parts {
			instead := slices.Clone(parts)
			instead[i] = other
			if p.isExchanged(at, instead) {
				return false
			}
		}
	}
	return true
}

// isExchanged reports whether a row can be the whole of nodes that each have somebody,
// and of fewer than a smallest group besides.
func (p *prover) isExchanged(at int, parts []int) bool {
	total, row := p.together(p.forest, p.children, parts), p.row(*p.nodes[at].row)
	fit := sums.Compare(row, total, p.scale)
	return fit.Possible() && fit.OwnLeast < p.group && fit.OwnMost >= p.hidden(parts)
}

// hidden is how many of some nodes have a number that may be nobody.
func (p *prover) hidden(nodes []int) int {
	hidden := 0
	for _, at := range nodes {
		if p.below(p.forest, p.children, at).Least == 0 {
			hidden++
		}
	}
	return hidden
}

// isHeading reports whether a node is a group that others name, without numbers of its own.
func (p *prover) isHeading(at int) bool {
	return at != noNode && (p.nodes[at].row == nil || !hasNumbers(*p.nodes[at].row))
}

// isSumOfGroup reports whether the numbers prove that a row with no name but "Delsum" or
// "Sum" is the whole of the group that it stands in.
func (p *prover) isSumOfGroup(at int, parts []int) bool {
	n := p.nodes[at]
	if !p.isHeading(n.parent) || len(parts) != len(p.forest.children(n.parent))-1 || !isBareSum(n.name) && !isWholeName(n.name) {
		return false
	}
	return sums.Compare(p.row(*n.row), p.together(p.forest, p.children, parts), p.scale).Chance < provedBy
}

// fits reports whether a row can be the whole of nodes.
func (p *prover) fits(at int, parts []int) bool {
	r := p.nodes[at].row
	return r.answers.exact() && len(parts) > 0 && sums.Compare(p.row(*r), p.together(p.forest, p.children, parts), p.scale).Possible()
}

// attach makes a row the whole of its parts. Where they are all of a group without
// results, the row is that group's.
func (p *prover) attach(at int, parts []int) {
	n := p.nodes[at]
	n.row.kind, n.row.declared = unitRow, false // it has been said that it is a sum, not that it is none
	var group = noNode
	switch {
	case len(parts) == 1 && p.nodes[parts[0]].row == nil:
		group = parts[0]
	case p.isHeading(n.parent) && len(parts) == len(p.forest.children(n.parent))-1:
		group = n.parent
	}
	if group != noNode {
		p.nodes[group].row, p.nodes[group].place = n.row, n.place
		p.remove(at)
		return
	}
	for _, part := range parts {
		p.nodes[part].parent = at
	}
	if plain := sumOf(n.name); plain != "" && !isOwnMean(n.name) {
		p.nodes[at].name = plain
	}
}

// askSum asks whether a row is the whole of others.
func (p *prover) askSum(at int, parts []int) {
	n := p.nodes[at]
	if isBareSum(n.name) && !p.isHeading(n.parent) {
		p.Problem(n.place, "sum_nameless", "name", p.Words.Quote(n.name), "parts", p.quoted(p.names(parts)), "row", n.row.line)
		return
	}
	p.Problem(n.place, "sum", "name", p.Words.Quote(n.name), "row", n.name, "parts", p.quoted(p.names(parts)))
}

// askFamilies asks about rows that their numbers allow to be the whole of sisters,
// in one question for the round.
func (p *prover) askFamilies() {
	var wholes []string
	var first node
	for parent, nodes := range p.children {
		if len(nodes) < 2 {
			continue
		}
		for _, found := range p.wholesAmong(parent, nodes) {
			n := p.nodes[nodes[found.Row]]
			if n.row.declared {
				continue
			}
			if len(wholes) == 0 {
				first = n
			}
			wholes = append(wholes, p.Words.Text("import.whole_of", "whole", p.Words.Quote(n.name), "parts", p.quoted(p.namesOf(nodes, found.Parts))))
		}
	}
	if len(wholes) > 0 {
		p.Problem(first.place, "wholes", "n", len(wholes), "wholes", p.someOf(wholes), "row", first.name)
	}
}

// someOf joins what a question is about, and says how much more there is after the first.
func (n notes) someOf(all []string) string {
	const most = 25
	if len(all) > most+1 {
		all = append(slices.Clone(all[:most]), n.Words.Text("import.more", "n", len(all)-most))
	}
	return strings.Join(all, "; ")
}

// wholesAmong returns the nodes below a parent that their numbers allow to be the whole
// of others there. Of a short list without a tree, the others may be anywhere in it.
func (p *prover) wholesAmong(parent int, nodes []int) []sums.Whole {
	family, _ := p.family(nodes, p.trust(parent))
	wholes := family.Wholes()
	if family.Tree == sums.Unknown && len(wholes) == 0 {
		wholes = family.Scattered()
	}
	return wholes
}

// trust is how much is known of the tree that the children of a node lie in.
func (p *prover) trust(parent int) sums.Trust {
	if parent < len(p.nodes) && p.nodes[parent].row != nil && p.nodes[parent].row.answers.exact() {
		if p.together(p.forest, p.children, p.children[parent]).Least <= p.nodes[parent].row.answers.least {
			return sums.Proved
		}
	}
	if p.flat || p.answers.Tree == bySums {
		return sums.Unknown
	}
	return sums.Said
}
