package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/sums"
)

// ownRows decides what a row is that lies in a group of its own name: the whole of
// the group, or one part of it. Numbers decide, or the publisher.
func (r *rootFinder) ownRows() {
	for group := 0; group < len(r.nodes); group++ {
		if r.nodes[group].row != nil {
			continue
		}
		below := r.forest.children(group)
		own := slices.IndexFunc(below, func(at int) bool {
			return r.nodes[at].row != nil && normal(r.nodes[at].name) == normal(r.nodes[group].name)
		})
		if own < 0 {
			continue
		}
		at := below[own]
		if len(below) == 1 && isOnePart(r.tree, at) {
			for _, sister := range r.forest.children(at) {
				r.lay(sister, group)
			}
			continue
		}
		if len(below) == 1 && r.counted && !r.nodes[at].row.declared && r.nodes[at].row.answers.exact() && r.fit(openSum{at, r.forest.children(at)}).OwnMost < 0 {
			r.Problem(r.nodes[at].place, "own_row", "name", r.Words.Quote(r.nodes[at].name), "row", r.nodes[at].name)
			return
		}
		if others := slices.Delete(slices.Clone(below), own, own+1); r.isWholeOfGroup(at, others) {
			r.nodes[group].row, r.nodes[group].place = r.nodes[at].row, r.nodes[at].place
			r.remove(at)
			group = -1 // indexes have moved
		}
	}
}

// isWholeOfGroup reports whether a row is the whole of the others in its group.
func (r *rootFinder) isWholeOfGroup(at int, others []int) bool {
	own := r.nodes[at].row
	switch {
	case len(others) == 0:
		return true
	case own.declared || !r.counted || !own.answers.exact():
		return own.declared && own.kind == sumRow
	}
	fit := sums.Compare(r.row(*own), r.now().together(others), r.scale)
	if fit.Possible() && !fit.Exact() {
		r.Problem(own.place, "own_row", "name", r.Words.Quote(own.name), "row", own.name)
	}
	return fit.Possible()
}

// isOnePart reports whether a row that others name as what they belong to cannot be their
// whole, since one of them alone has more people: a staff that is called as its sector. Or
// the publisher says that it is a unit.
func isOnePart(t *tree, at int) bool {
	r := t.nodes[at].row
	if r.declared && r.kind == unitRow {
		return true
	}
	now, most := t.now(), t.row(*r).Most
	return t.counted && slices.ContainsFunc(t.forest.children(at), func(child int) bool {
		return now.below(child).Least > most
	})
}

// nameGroups gives a group that others name, and that has no row, the row beside it with
// nearly the same name, where the numbers prove that it is theirs or the publisher says so:
// "Oppvekstsektoren" and "Oppvekst". Where they only allow it, it is a question.
func (r *rootFinder) nameGroups() {
	for group := 0; r.counted && group < len(r.nodes); group++ {
		at, parts := namesake(r.tree, group), r.forest.children(group)
		if meant := misspelt(r.tree, group); at < 0 && meant >= 0 {
			if r.takeMisspelt(group, meant) {
				group = -1 // indexes have moved
			}
			continue
		}
		if at < 0 || len(parts) == 0 {
			continue
		}
		n := r.nodes[at]
		fit := r.fit(openSum{at, parts})
		switch said := n.row.declared && n.row.kind == sumRow; {
		case !fit.Possible():
		case said || fit.Exact() && fit.Chance < provedBy:
			n.row.kind, n.row.declared = unitRow, false
			r.nodes[group].row, r.nodes[group].place, r.nodes[group].name = n.row, n.place, n.name
			r.lay(group, n.parent)
			r.remove(at)
			group = -1 // indexes have moved
		default:
			r.Problem(n.place, "group_similar", "group", r.Words.Quote(r.nodes[group].name), "name", r.Words.Quote(n.name), "row", n.name)
		}
	}
}

// namesake returns the row without parts that is called nearly as a group without a row,
// and lies outside it; -1 if there is none.
func namesake(t *tree, group int) int {
	if t.nodes[group].row != nil {
		return -1
	}
	return slices.IndexFunc(t.nodes, func(n node) bool {
		isNode := n.row != nil && n.row.answers.exact() && !t.isWithin(n.parent, group) && (n.row.kind == unitRow && !n.row.declared || n.row.kind == sumRow && n.row.declared)
		return isNode && areSimilar(n.name, t.nodes[group].name) && !slices.ContainsFunc(t.nodes, func(other node) bool { return other.parent != noNode && t.nodes[other.parent].row == n.row })
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
