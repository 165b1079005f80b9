package importer

import (
	"slices"

	"tifaktor/generator/sums"
)

// openSum is a row that is called a sum, with the nodes that it seems to be the sum of,
// which only the publisher can say.
type openSum struct {
	at    int
	parts []int
}

// sums lays parts below the rows that are their sum, where the publisher says so or
// their names and their numbers do, and asks where only one of these does.
func (p *prover) sums() {
	if p.children = p.childLists(); !p.takeSegments() && (p.takeBold() || p.takeDivision()) {
		return
	}
	if p.takeSheets(); p.divided || p.failed() {
		return
	}
	p.findNamed()
	var open []openSum
	for changed := true; changed && !p.failed(); {
		changed, open = false, nil
		p.children = p.childLists()
		for parent := range p.children {
			var took bool
			if took, open = p.takeSum(parent, open); took {
				changed = true
				break
			}
		}
	}
	if !p.failed() {
		p.askSums(open)
	}
}

// takeSum takes the first row below a parent that is the sum of its sisters, and reports
// whether there was one. Those that are to be asked about are added to open.
func (p *prover) takeSum(parent int, open []openSum) (bool, []openSum) {
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
		case r.kind == sumRow && !r.declared && parent == len(p.nodes) && p.namedRoot(nodes) == at:
			p.layRoot(at, nodes)
			return true, open
		case len(nodes) == 1 && p.isNamedAfter(at):
			p.attach(at, nil)
			return true, open
		case !r.declared && parent == len(p.nodes) && len(parts) == len(nodes)-1 && p.isAllOfList(at, parts):
			p.layAll(at, parts)
			return true, open
		case p.answers.Tree == bySums && r.kind != sumRow && parts == nil:
		case parts == nil && r.kind == sumRow && !r.declared && len(p.children[at]) > 0 && p.fits(at, p.children[at]):
			p.attach(at, nil) // the table says what it is the sum of
			return true, open
		case parts == nil && r.declared && p.mayHold(at, nodes):
			p.Problem(r.place, "sum_unclear", "name", p.Words.Quote(r.name))
		case parts == nil && r.declared:
			p.Problem(r.place, "sum_disproved", "name", p.Words.Quote(r.name))
		case parts == nil:
			p.Problem(r.place, "sum_unproved", "name", p.Words.Quote(r.name), "row", r.name)
		case !r.declared && p.answers.Tree != bySums && !p.isSumOfGroup(at, parts):
			open = append(open, openSum{at, parts})
		case !sure:
			p.Problem(r.place, "sum_unclear", "name", p.Words.Quote(r.name))
		default:
			p.attach(at, parts)
			return true, open
		}
	}
	return false, open
}

// partsOf returns the nodes that a row is the sum of: those that its name says, or
// else those that its numbers fit. It reports whether they can be no others: a whole
// with people of its own leaves that open, and so does a part with a hidden number,
// unless the publisher says that the row is a sum and no other rows written together fit.
func (p *prover) partsOf(i int, nodes []int, found []sums.Whole) (parts []int, sure bool) {
	at := nodes[i]
	named := normal(sumOf(p.nodes[at].name))
	others := slices.Delete(slices.Clone(nodes), i, i+1)
	if p.isNamedAfter(at) && p.fits(at, others) {
		return others, true
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
			hidden := p.hidden(parts) > 0
			all := len(parts) == len(others) && p.nodes[at].row.declared
			likely := whole.Chance < provedBy && p.areOnly(at, parts, others)
			said := p.isSaidSum(at) && whole.Only && !p.flat && p.hasRoom(at, parts)
			return parts, whole.Exact && (hidden && said || !hidden && (all || likely))
		}
	}
	return nil, false
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
