package importer

import (
	"cmp"
	"slices"
	"strings"

	"tifaktor/generator/sums"
)

// findTop finds the unit that all others belong to. Where several belong to nobody,
// one of them is the whole if its numbers allow it and somebody says so; if none
// can be, a top without results is made.
func (p *prover) findTop() {
	p.children = p.childLists()
	roots := p.children[len(p.nodes)]
	if len(roots) == 1 && p.isTop(roots[0]) {
		return
	}
	if at := p.onlyRow(roots); at != noNode && p.counted && p.holdsAll(at, roots) {
		for _, root := range roots {
			if root != at {
				p.nodes[root].parent = at
			}
		}
		return
	}
	if at := p.namedRoot(roots); at != noNode {
		p.layRoot(at, roots)
		return
	}
	if p.counted {
		if wholes := p.likelyTops(roots); len(wholes) > 0 {
			others := slices.DeleteFunc(slices.Clone(roots), func(at int) bool { return at == wholes[0] })
			if len(wholes) == 1 && p.isAllOfList(wholes[0], others) {
				p.layAll(wholes[0], others)
				return
			}
			p.askTop(wholes, roots)
			return
		}
	}
	top := p.add(node{name: cmp.Or(p.organisation, p.about), parent: noNode})
	p.made = true
	for _, at := range roots {
		p.nodes[at].parent = top
	}
}

// isTop reports whether the only unit that belongs to nobody is the whole. One that
// has no results and is not called so is one part of it.
func (p *prover) isTop(at int) bool {
	n := p.nodes[at]
	named := p.isOrganisation(n.name) || namesOrganisation(n.name)
	switch {
	case n.row == nil:
		return named
	case n.row.kind == wholeRow, len(p.children[at]) > 0:
		return true
	}
	return named || p.organisation == ""
}

// onlyRow returns the only node that has results among those at the top, when others
// belong to it.
func (p *prover) onlyRow(roots []int) int {
	found := noNode
	for _, at := range roots {
		if p.nodes[at].row == nil {
			continue
		}
		if found != noNode || len(p.children[at]) == 0 {
			return noNode
		}
		found = at
	}
	return found
}

// holdsAll reports whether the numbers prove that a node is the whole of the others
// at the top as well: they leave hardly any room for a coincidence.
func (p *prover) holdsAll(at int, roots []int) bool {
	if !p.nodes[at].row.answers.exact() {
		return false
	}
	below := append(slices.Clone(p.children[at]), roots...)
	below = slices.DeleteFunc(below, func(other int) bool { return other == at })
	fit := sums.Compare(p.row(*p.nodes[at].row), p.together(p.forest, p.children, below), p.scale)
	return fit.Possible() && fit.Chance < provedBy
}

// provedBy is how rare a coincidence must be for the numbers to prove a parent that
// no table says.
const provedBy = 0.001

// likelyTops returns the nodes at the top that may be the whole of all others there.
func (p *prover) likelyTops(roots []int) []int {
	var likely []int
	family, _ := p.family(roots, sums.Unknown)
	dominant := family.Top()
	least, all := make([]int, len(roots)), 0 // people below each, and below all of them
	for i, at := range roots {
		least[i] = p.below(p.forest, p.children, at).Least
		all += least[i]
	}
	for i, at := range roots {
		r := p.nodes[p.lone(at)].row
		several := len(roots)+len(p.children[p.lone(at)]) > 2
		switch {
		case p.isNoSum(at) || r.declared:
		case p.flat && (i == dominant || several && namesOrganisation(r.name)),
			p.row(*r).Least >= all-least[i] && p.mayBeTop(i, roots):
			likely = append(likely, p.lone(at))
		}
	}
	return likely
}

// mayBeTop reports whether the numbers of a node at the top allow it to be the whole of
// all others there, and its name or its place says that it may be.
func (p *prover) mayBeTop(i int, roots []int) bool {
	at := p.lone(roots[i])
	r := p.nodes[at].row
	parts := append(slices.Delete(slices.Clone(roots), i, i+1), p.children[at]...)
	fit := sums.Compare(p.row(*r), p.together(p.forest, p.children, parts), p.scale)
	small := fit.OwnLeast < p.group && len(parts) > 1
	switch edge := i == 0 || i == len(roots)-1; {
	case !fit.Possible():
		return false
	case namesOrganisation(r.name), len(p.children[at]) > 0:
		return true
	case p.flat:
		return i == 0 && len(parts) > 1 || edge && small || fit.Exact() && len(parts) > 1
	}
	return small || len(parts) > 2
}

// namesOrganisation reports whether a name is that of a whole organisation.
func namesOrganisation(name string) bool {
	return slices.ContainsFunc(words(name), func(word string) bool {
		return strings.HasSuffix(word, "kommune") || slices.Contains([]string{"kommunen", "municipality", "konsern", "konsernet"}, word)
	})
}

// askTop asks which of the nodes at the top is the whole.
func (p *prover) askTop(wholes, roots []int) {
	first := p.nodes[wholes[0]]
	if p.flat {
		others := slices.DeleteFunc(slices.Clone(roots), func(at int) bool { return at == wholes[0] })
		p.Problem(first.place, "top_flat", "name", p.Words.Quote(first.name), "row", first.name, "parts", p.quoted(p.names(others)))
		return
	}
	row := first.name
	if first.row != nil {
		row = first.row.name // of a group, the name in the cell
	}
	p.Problem(first.place, "top", "names", p.quoted(p.names(roots)), "row", row)
}
