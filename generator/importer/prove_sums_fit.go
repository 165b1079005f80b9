package importer

import (
	"math"
	"slices"
	"strings"

	"tifaktor/generator/sums"
)

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

// isSaidSum reports whether the publisher says that a node is the sum of others.
func (p *prover) isSaidSum(at int) bool {
	r := p.nodes[p.lone(at)].row
	return r != nil && r.declared && r.kind == sumRow
}

// hasRoom reports whether a row has room for somebody in each of its parts.
func (p *prover) hasRoom(at int, parts []int) bool {
	return p.fit(openSum{at, parts}).OwnMost >= p.hidden(parts)
}

// mayHold reports whether the numbers allow a row to hold one of the nodes beside it that
// has somebody, or to be the whole of those that are hidden and of a few people besides.
func (p *prover) mayHold(at int, nodes []int) bool {
	var few []int
	for _, other := range nodes {
		switch {
		case other == at:
		case p.below(p.forest, p.children, other).Least == 0:
			few = append(few, other)
		case p.fits(at, []int{other}):
			return true
		}
	}
	return p.fits(at, few) && p.fit(openSum{at, few}).OwnLeast < p.group
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

// isNamedAfter reports whether a row is called the whole of the group that it is in:
// "Sum Oppvekst" in Oppvekst, and "Totalt", "Alle" and "Delsum" in any.
func (p *prover) isNamedAfter(at int) bool {
	n := p.nodes[at]
	if !p.isHeading(n.parent) {
		return false
	}
	named := normal(sumOf(n.name))
	return isWholeName(n.name) || isBareSum(n.name) || named != "" && named == normal(p.nodes[n.parent].name)
}

// isSumOfGroup reports whether a row that is called the whole of its group is so by its
// numbers as well: it fits as hardly any other would, or all rows called so do together,
// and it to the last answer.
func (p *prover) isSumOfGroup(at int, parts []int) bool {
	n := p.nodes[at]
	if len(parts) == 1 && p.nodes[parts[0]].row == nil && normal(p.nodes[parts[0]].name) == normal(sumOf(n.name)) {
		return p.fitsAll(at, parts) // "Oppvekst totalt" beside the group Oppvekst
	}
	if !p.isNamedAfter(at) || len(parts) != len(p.forest.children(n.parent))-1 {
		return false
	}
	fit := sums.Compare(p.row(*n.row), p.together(p.forest, p.children, parts), p.scale)
	return !n.row.answers.exact() || fit.Chance < provedBy || fit.Exact() && p.named[sumWord(n.name)] < provedBy
}

// findNamed finds how often it would be by chance that all rows that are called the wholes
// of their groups in the same way fit them to the last answer; 1 where any does not.
func (p *prover) findNamed() {
	p.named, p.children = map[string]float64{}, p.childLists()
	for at, n := range p.nodes {
		if n.row == nil || n.row.kind != sumRow || n.row.declared || !p.isNamedAfter(at) || !n.row.answers.exact() {
			continue
		}
		others := slices.DeleteFunc(p.forest.children(n.parent), func(other int) bool { return other == at })
		word := sumWord(n.name)
		if _, seen := p.named[word]; !seen {
			p.named[word] = 1
		}
		fit := sums.Compare(p.row(*n.row), p.together(p.forest, p.children, others), p.scale)
		switch {
		case len(others) == 0:
		case !fit.Possible() || !fit.Exact():
			p.named[word] = math.Inf(1)
		default:
			p.named[word] *= fit.Chance
		}
	}
}

// sumWord is how a row is called a sum: the same for "Sum Oppvekst" and "Sum Helse".
func sumWord(name string) string {
	if sumOf(name) == "" {
		return normal(name)
	}
	all := words(name)
	return strings.Join(slices.DeleteFunc(all, func(word string) bool { return slices.Contains(words(sumOf(name)), word) }), " ")
}

// fits reports whether a row can be the whole of nodes. One whose number is hidden can, as
// long as they have no more people than that may be.
func (p *prover) fits(at int, parts []int) bool {
	r, total := p.nodes[at].row, p.together(p.forest, p.children, parts)
	if r.answers.kind == hidden {
		return len(parts) > 0 && total.Least <= p.row(*r).Most
	}
	return r.answers.exact() && len(parts) > 0 && sums.Compare(p.row(*r), total, p.scale).Possible()
}
