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

// sumFinder lays parts below the rows that are their sum, where the publisher says so or
// their names and their numbers do, and asks where only one of these does.
type sumFinder struct {
	*tree
	notes
	deliveries []*delivery
	named      map[string]float64 // how often rows that are called sums would fit by chance, by their word
	divided    bool               // the list divides in one way only, and that is its tree
}

// find lays all sums of the tree.
func (s *sumFinder) find() {
	if s.children = s.childLists(); !s.takeSegments() && (s.takeBold() || s.takeDivision()) {
		return
	}
	if s.takeSheets(); s.divided || s.failed() {
		return
	}
	s.findNamed()
	var open []openSum
	for changed := true; changed && !s.failed(); {
		changed, open = false, nil
		s.children = s.childLists()
		for parent := range s.children {
			var took bool
			if took, open = s.takeSum(parent, open); took {
				changed = true
				break
			}
		}
	}
	if !s.failed() {
		s.askSums(open)
	}
}

// takeSum takes the first row below a parent that is the sum of its sisters, and reports
// whether there was one. Those that are to be asked about are added to open.
func (s *sumFinder) takeSum(parent int, open []openSum) (bool, []openSum) {
	nodes := s.children[parent]
	var found []sums.Whole
	for i, at := range nodes {
		r := s.nodes[at].row
		if r == nil || r.kind != sumRow && s.answers.Tree != bySums || r.declared && r.kind != sumRow {
			continue
		}
		if found == nil {
			found = append(wholesAmong(s.tree, parent, nodes), sums.Whole{Row: -1})
		}
		parts, sure := partsOf(s.tree, i, nodes, found)
		switch {
		case r.kind == sumRow && !r.declared && parent == len(s.nodes) && namedRoot(s.tree, nodes) == at:
			layRoot(s.tree, at, nodes)
			return true, open
		case len(nodes) == 1 && s.isNamedAfter(at):
			attach(s.tree, at, nil)
			return true, open
		case !r.declared && parent == len(s.nodes) && len(parts) == len(nodes)-1 && isAllOfList(s.tree, at, parts):
			layAll(s.tree, at, parts)
			return true, open
		case s.answers.Tree == bySums && r.kind != sumRow && parts == nil:
		case parts == nil && r.kind == sumRow && !r.declared && len(s.children[at]) > 0 && s.fits(at, s.children[at]):
			attach(s.tree, at, nil) // the table says what it is the sum of
			return true, open
		case parts == nil && r.declared && s.mayHold(at, nodes):
			s.Problem(r.place, "sum_unclear", "name", s.Words.Quote(r.name))
		case parts == nil && r.declared:
			s.Problem(r.place, "sum_disproved", "name", s.Words.Quote(r.name))
		case parts == nil:
			s.Problem(r.place, "sum_unproved", "name", s.Words.Quote(r.name), "row", r.name)
		case !r.declared && s.answers.Tree != bySums && !s.isSumOfGroup(at, parts):
			open = append(open, openSum{at, parts})
		case !sure:
			s.Problem(r.place, "sum_unclear", "name", s.Words.Quote(r.name))
		default:
			attach(s.tree, at, parts)
			return true, open
		}
	}
	return false, open
}

// partsOf returns the nodes that a row is the sum of: those that its name says, or
// else those that its numbers fit. It reports whether they can be no others: a whole
// with people of its own leaves that open, and so does a part with a hidden number,
// unless the publisher says that the row is a sum and no other rows written together fit.
func partsOf(t *tree, i int, nodes []int, found []sums.Whole) (parts []int, sure bool) {
	at := nodes[i]
	named := normal(sumOf(t.nodes[at].name))
	others := slices.Delete(slices.Clone(nodes), i, i+1)
	if t.isNamedAfter(at) && t.fits(at, others) {
		return others, true
	}
	for _, other := range others {
		if named != "" && normal(t.nodes[other].name) == named && t.nodes[other].row == nil && t.fits(at, []int{other}) {
			return []int{other}, true
		}
	}
	for _, whole := range found {
		if whole.Row == i {
			for _, part := range whole.Parts {
				parts = append(parts, nodes[part])
			}
			hidden := t.hidden(parts) > 0
			all := len(parts) == len(others) && t.nodes[at].row.declared
			likely := whole.Chance < provedBy && areOnly(t, at, parts, others)
			said := t.isSaidSum(at) && whole.Only && !t.flat && t.hasRoom(at, parts)
			return parts, whole.Exact && (hidden && said || !hidden && (all || likely))
		}
	}
	return nil, false
}

// attach makes a row the whole of its parts. Where they are all of a group without
// results, the row is that group's.
func attach(t *tree, at int, parts []int) {
	n := t.nodes[at]
	n.row.kind, n.row.declared = unitRow, false // it has been said that it is a sum, not that it is none
	var group = noNode
	switch {
	case len(parts) == 1 && t.nodes[parts[0]].row == nil:
		group = parts[0]
	case t.isHeading(n.parent) && len(parts) == len(t.forest.children(n.parent))-1:
		group = n.parent
	}
	if group != noNode {
		t.nodes[group].row, t.nodes[group].place = n.row, n.place
		t.remove(at)
		return
	}
	for _, part := range parts {
		t.lay(part, at)
	}
	if plain := sumOf(n.name); plain != "" && !isOwnMean(n.name) {
		t.nodes[at].name = plain
	}
}
