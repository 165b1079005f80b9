package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/sums"
)

// ownRows decides what a row is that lies in a group of its own name: the whole of
// the group, or one part of it. Numbers decide, or the publisher.
func (p *prover) ownRows() {
	for group := 0; group < len(p.nodes); group++ {
		if p.nodes[group].row != nil {
			continue
		}
		below := p.forest.children(group)
		own := slices.IndexFunc(below, func(at int) bool {
			return p.nodes[at].row != nil && normal(p.nodes[at].name) == normal(p.nodes[group].name)
		})
		if own < 0 {
			continue
		}
		at := below[own]
		if len(below) == 1 && p.isOnePart(at) {
			for _, sister := range p.forest.children(at) {
				p.nodes[sister].parent = group
			}
			continue
		}
		if len(below) == 1 && p.counted && !p.nodes[at].row.declared && p.nodes[at].row.answers.exact() && p.fit(openSum{at, p.forest.children(at)}).OwnMost < 0 {
			p.Problem(p.nodes[at].place, "own_row", "name", p.Words.Quote(p.nodes[at].name), "row", p.nodes[at].name)
			return
		}
		if others := slices.Delete(slices.Clone(below), own, own+1); p.isWholeOfGroup(at, others) {
			p.nodes[group].row, p.nodes[group].place = p.nodes[at].row, p.nodes[at].place
			p.remove(at)
			group = -1 // indexes have moved
		}
	}
}

// isWholeOfGroup reports whether a row is the whole of the others in its group.
func (p *prover) isWholeOfGroup(at int, others []int) bool {
	r := p.nodes[at].row
	switch {
	case len(others) == 0:
		return true
	case r.declared || !p.counted || !r.answers.exact():
		return r.declared && r.kind == sumRow
	}
	fit := sums.Compare(p.row(*r), p.together(p.forest, p.childLists(), others), p.scale)
	if fit.Possible() && !fit.Exact() {
		p.Problem(r.place, "own_row", "name", p.Words.Quote(r.name), "row", r.name)
	}
	return fit.Possible()
}

// isOnePart reports whether a row that others name as what they belong to cannot be their
// whole, since one of them alone has more people: a staff that is called as its sector. Or
// the publisher says that it is a unit.
func (p *prover) isOnePart(at int) bool {
	r := p.nodes[at].row
	if r.declared && r.kind == unitRow {
		return true
	}
	most := p.row(*r).Most
	return p.counted && slices.ContainsFunc(p.forest.children(at), func(child int) bool {
		return p.below(p.forest, p.childLists(), child).Least > most
	})
}

// nameGroups gives a group that others name, and that has no row, the row beside it with
// nearly the same name, where the numbers prove that it is theirs or the publisher says so:
// "Oppvekstsektoren" and "Oppvekst". Where they only allow it, it is a question.
func (p *prover) nameGroups() {
	for group := 0; p.counted && group < len(p.nodes); group++ {
		at, parts := p.namesake(group), p.forest.children(group)
		if misspelt := p.misspelt(group); at < 0 && misspelt >= 0 {
			if p.takeMisspelt(group, misspelt) {
				group = -1 // indexes have moved
			}
			continue
		}
		if at < 0 || len(parts) == 0 {
			continue
		}
		n := p.nodes[at]
		fit := p.fit(openSum{at, parts})
		switch said := n.row.declared && n.row.kind == sumRow; {
		case !fit.Possible():
		case said || fit.Exact() && fit.Chance < provedBy:
			n.row.kind, n.row.declared = unitRow, false
			p.nodes[group].row, p.nodes[group].place, p.nodes[group].name, p.nodes[group].parent = n.row, n.place, n.name, n.parent
			p.remove(at)
			group = -1 // indexes have moved
		default:
			p.Problem(n.place, "group_similar", "group", p.Words.Quote(p.nodes[group].name), "name", p.Words.Quote(n.name), "row", n.name)
		}
	}
}

// namesake returns the row without parts that is called nearly as a group without a row,
// and lies outside it; -1 if there is none.
func (p *prover) namesake(group int) int {
	if p.nodes[group].row != nil {
		return -1
	}
	return slices.IndexFunc(p.nodes, func(n node) bool {
		isNode := n.row != nil && n.row.answers.exact() && !p.isWithin(n.parent, group) && (n.row.kind == unitRow && !n.row.declared || n.row.kind == sumRow && n.row.declared)
		return isNode && areSimilar(n.name, p.nodes[group].name) && !slices.ContainsFunc(p.nodes, func(other node) bool { return other.parent != noNode && p.nodes[other.parent].row == n.row })
	})
}

// areSimilar reports whether two names may be one that is written in two ways: one begins
// with the other, or few letters differ.
func areSimilar(a, b string) bool {
	first, second := normal(a), normal(b)
	if len(first) > len(second) {
		first, second = second, first
	}
	return len(first) > 3 && (strings.HasPrefix(second, first) || problem.Nearest(first, []string{second}) != "")
}
