package importer

import "slices"

// wholeByName lays everything below the row that is called the whole. A whole
// inside something else is the sum of that, unless somebody has said that it is the
// whole.
func (p *prover) wholeByName() {
	top := noNode
	for at := range p.nodes {
		n := &p.nodes[at]
		if n.row == nil || n.row.kind != wholeRow {
			continue
		}
		switch {
		case n.parent != noNode && (n.row.declared || p.isOrganisation(n.row.name)):
			p.liftOut(at)
			p.wholeByName()
			return
		case n.parent != noNode:
			n.row.kind = sumRow
		case top != noNode && p.nodes[top].row.declared != n.row.declared:
			if n.row.declared {
				top, at = at, top
			}
			p.nodes[at].row.kind = unitRow
		case top != noNode && p.haveSameNumbers(top, at):
			again := at
			if isWholeName(p.nodes[top].name) {
				again = top // the other has a name
			}
			p.Advice(p.nodes[again].place, "row_twice", "n", 1, "names", p.Words.Quote(p.nodes[again].name))
			p.remove(again)
			p.wholeByName()
			return
		case top != noNode:
			p.Problem(n.place, "two_wholes", "first", p.Words.Quote(p.nodes[top].name), "second", p.Words.Quote(n.name))
			return
		default:
			top = at
		}
	}
	if top == noNode {
		return
	}
	if p.takeAgain(top) {
		p.wholeByName()
		return
	}
	for at := range p.nodes {
		if at != top && p.nodes[at].parent == noNode {
			p.nodes[at].parent = top
		}
	}
	p.takeOnlyGroup(top)
	if name := p.nodes[top].name; p.organisation != "" && (isWholeName(name) || p.isOrganisation(sumOf(name))) {
		p.nodes[top].name = p.organisation
	}
}

// takeOnlyGroup takes a group that others name, and that has no row, for the whole where
// everybody else lies in it, to the last answer: "Sum" is the row of Fjordmo when all belong
// to Fjordmo. So it is where that is what the organisation is called.
func (p *prover) takeOnlyGroup(top int) {
	below := p.forest.children(top)
	group := slices.IndexFunc(below, func(at int) bool {
		n := p.nodes[at]
		if n.row != nil || !isWholeName(p.nodes[top].name) && !isWholeName(n.name) {
			return false
		}
		return p.isOrganisation(n.name) || len(below) == 1 && p.counted && p.fitsAll(top, below)
	})
	if group < 0 {
		return
	}
	at := below[group]
	if isWholeName(p.nodes[top].name) {
		p.nodes[top].name = p.nodes[at].name
	}
	p.remove(at)
}

// haveSameNumbers reports whether two rows are one that is written twice: their numbers of
// answers and all their means are the same.
func (p *prover) haveSameNumbers(a, b int) bool {
	one, other := p.nodes[a].row, p.nodes[b].row
	return one.answers.exact() && one.isSame(*other)
}

// liftOut takes a node out of its group, and the group away when nothing is left in it.
func (p *prover) liftOut(at int) {
	group := p.nodes[at].parent
	p.nodes[at].parent = noNode
	if p.nodes[group].row == nil && len(p.forest.children(group)) == 0 {
		p.remove(group)
	}
}
