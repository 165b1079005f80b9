package importer

import "slices"

// wholeByName lays everything below the row that is called the whole. A whole
// inside something else is the sum of that, unless somebody has said that it is the
// whole.
func (r *rootFinder) wholeByName() {
	top := noNode
	for at := range r.nodes {
		n := &r.nodes[at]
		if n.row == nil || n.row.kind != wholeRow {
			continue
		}
		switch {
		case n.parent != noNode && (n.row.declared || r.isOrganisation(n.row.name)):
			liftOut(r.tree, at)
			r.wholeByName()
			return
		case n.parent != noNode:
			n.row.kind = sumRow
		case top != noNode && r.nodes[top].row.declared != n.row.declared:
			if n.row.declared {
				top, at = at, top
			}
			r.nodes[at].row.kind = unitRow
		case top != noNode && haveSameNumbers(r.tree, top, at):
			r.removeAgain(top, at)
			r.wholeByName()
			return
		case top != noNode:
			r.Problem(n.place, "two_wholes", "first", r.Words.Quote(r.nodes[top].name), "second", r.Words.Quote(n.name))
			return
		default:
			top = at
		}
	}
	switch {
	case top == noNode:
	case r.takeAgain(top):
		r.wholeByName()
	default:
		r.takeWhole(top)
	}
}

// removeAgain takes one of two wholes with the same numbers out: the one without a name of its own.
func (r *rootFinder) removeAgain(top, at int) {
	again := at
	if isWholeName(r.nodes[top].name) {
		again = top
	}
	r.Advice(r.nodes[again].place, "row_twice", "n", 1, "names", r.Words.Quote(r.nodes[again].name))
	r.remove(again)
}

// takeWhole lays all that belongs to nobody below a row.
func (r *rootFinder) takeWhole(top int) {
	for at := range r.nodes {
		if at != top && r.nodes[at].parent == noNode {
			r.lay(at, top)
		}
	}
	r.takeOnlyGroup(top)
	if name := r.nodes[top].name; r.organisation != "" && (isWholeName(name) || r.isOrganisation(sumOf(name))) {
		r.nodes[top].name = r.organisation
	}
}

// takeOnlyGroup takes a group that others name, and that has no row, for the whole where
// everybody else lies in it, to the last answer: "Sum" is the row of Fjordmo when all belong
// to Fjordmo. So it is where that is what the organisation is called.
func (r *rootFinder) takeOnlyGroup(top int) {
	below := r.forest.children(top)
	group := slices.IndexFunc(below, func(at int) bool {
		n := r.nodes[at]
		if n.row != nil || !isWholeName(r.nodes[top].name) && !isWholeName(n.name) {
			return false
		}
		return r.isOrganisation(n.name) || len(below) == 1 && r.counted && r.fitsAll(top, below)
	})
	if group < 0 {
		return
	}
	at := below[group]
	if isWholeName(r.nodes[top].name) {
		r.nodes[top].name = r.nodes[at].name
	}
	r.remove(at)
}

// haveSameNumbers reports whether two rows are one that is written twice: their numbers of
// answers and all their means are the same.
func haveSameNumbers(t *tree, a, b int) bool {
	one, other := t.nodes[a].row, t.nodes[b].row
	return one.answers.exact() && one.isSame(*other)
}

// liftOut takes a node out of its group, and the group away when nothing is left in it.
func liftOut(t *tree, at int) {
	group := t.nodes[at].parent
	t.lay(at, noNode)
	if t.nodes[group].row == nil && len(t.forest.children(group)) == 0 {
		t.remove(group)
	}
}
