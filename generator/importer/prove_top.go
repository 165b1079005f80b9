package importer

import (
	"cmp"
	"slices"
	"strings"

	"tifaktor/generator/sums"
)

// rootFinder finds what lies at the top, and which rows are those of groups that others name.
type rootFinder struct {
	*tree
	notes
	about string // what the rows to compare with are said to belong to
}

// findTop finds the unit that all others belong to. Where several belong to nobody,
// one of them is the whole if its numbers allow it and somebody says so; if none
// can be, a top without results is made.
func (r *rootFinder) findTop() {
	r.children = r.childLists()
	roots := r.children[len(r.nodes)]
	if len(roots) == 1 && r.isTop(roots[0]) {
		return
	}
	if at := onlyRow(r.tree, roots); at != noNode && r.counted && holdsAll(r.tree, at, roots) {
		for _, root := range roots {
			if root != at {
				r.lay(root, at)
			}
		}
		return
	}
	if at := namedRoot(r.tree, roots); at != noNode {
		layRoot(r.tree, at, roots)
		return
	}
	if r.counted {
		if wholes := likelyTops(r.tree, roots); len(wholes) > 0 {
			others := slices.DeleteFunc(slices.Clone(roots), func(at int) bool { return at == wholes[0] })
			if len(wholes) == 1 && isAllOfList(r.tree, wholes[0], others) {
				layAll(r.tree, wholes[0], others)
				return
			}
			r.askTop(wholes, roots)
			return
		}
	}
	top := r.add(node{name: cmp.Or(r.organisation, r.about), parent: noNode})
	r.made = true
	for _, at := range roots {
		r.lay(at, top)
	}
}

// isTop reports whether the only unit that belongs to nobody is the whole. One that
// has no results and is not called so is one part of it.
func (t *tree) isTop(at int) bool {
	n := t.nodes[at]
	named := t.isOrganisation(n.name) || namesOrganisation(n.name)
	switch {
	case n.row == nil:
		return named
	case n.row.kind == wholeRow, len(t.children[at]) > 0:
		return true
	}
	return named || t.organisation == ""
}

// onlyRow returns the only node that has results among those at the top, when others
// belong to it.
func onlyRow(t *tree, roots []int) int {
	found := noNode
	for _, at := range roots {
		if t.nodes[at].row == nil {
			continue
		}
		if found != noNode || len(t.children[at]) == 0 {
			return noNode
		}
		found = at
	}
	return found
}

// holdsAll reports whether the numbers prove that a node is the whole of the others
// at the top as well: they leave hardly any room for a coincidence.
func holdsAll(t *tree, at int, roots []int) bool {
	if !t.nodes[at].row.answers.exact() {
		return false
	}
	below := append(slices.Clone(t.children[at]), roots...)
	below = slices.DeleteFunc(below, func(other int) bool { return other == at })
	fit := sums.Compare(t.row(*t.nodes[at].row), t.together(below), t.scale)
	return fit.Possible() && fit.Chance < provedBy
}

// provedBy is how rare a coincidence must be for the numbers to prove a parent that
// no table says.
const provedBy = 0.001

// likelyTops returns the nodes at the top that may be the whole of all others there.
func likelyTops(t *tree, roots []int) []int {
	var likely []int
	family, _ := t.family(roots, sums.Unknown)
	dominant := family.Top()
	least, all := make([]int, len(roots)), 0 // people below each, and below all of them
	for i, at := range roots {
		least[i] = t.below(at).Least
		all += least[i]
	}
	for i, at := range roots {
		r := t.nodes[t.lone(at)].row
		several := len(roots)+len(t.children[t.lone(at)]) > 2
		switch {
		case t.isNoSum(at) || r.declared:
		case t.flat && (i == dominant || several && namesOrganisation(r.name)),
			t.row(*r).Least >= all-least[i] && mayBeTop(t, i, roots):
			likely = append(likely, t.lone(at))
		}
	}
	return likely
}

// mayBeTop reports whether the numbers of a node at the top allow it to be the whole of
// all others there, and its name or its place says that it may be.
func mayBeTop(t *tree, i int, roots []int) bool {
	at := t.lone(roots[i])
	r := t.nodes[at].row
	parts := append(slices.Delete(slices.Clone(roots), i, i+1), t.children[at]...)
	fit := sums.Compare(t.row(*r), t.together(parts), t.scale)
	small := fit.OwnLeast < t.group && len(parts) > 1
	switch edge := i == 0 || i == len(roots)-1; {
	case !fit.Possible():
		return false
	case namesOrganisation(r.name), len(t.children[at]) > 0:
		return true
	case t.flat:
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
func (r *rootFinder) askTop(wholes, roots []int) {
	first := r.nodes[wholes[0]]
	if r.flat {
		others := slices.DeleteFunc(slices.Clone(roots), func(at int) bool { return at == wholes[0] })
		r.Problem(first.place, "top_flat", "name", r.Words.Quote(first.name), "row", first.name, "parts", r.quoted(r.names(others)))
		return
	}
	row := first.name
	if first.row != nil {
		row = first.row.name // of a group, the name in the cell
	}
	r.Problem(first.place, "top", "names", r.quoted(r.names(roots)), "row", row)
}
