package importer

import "slices"

// takeBold takes the rows of a list whose names are in bold letters for the wholes of those
// between one and the next, where the numbers of all of them would hardly fit so by chance.
// Where some have people of their own, or no room is left for those whose numbers are hidden,
// it is asked about. It reports whether that answers all that can be asked of the list.
func (s *sumFinder) takeBold() bool {
	if !s.flat && s.answers.Tree != bySums || s.answers.saysFlat() || len(s.deliveries) > 1 {
		return false
	}
	for _, top := range topsOfList(s.tree) {
		nodes := without(order(s.tree), top)
		parents, ok := boldParents(s.tree, nodes, top)
		if !ok || !areWholes(s.tree, nodes, parents) {
			continue
		}
		found := wholesOf(s.tree, top, nodes, parents)
		product, sure := 1.0, true
		for _, sum := range found {
			fit := s.fit(sum)
			product *= fit.Chance
			sure = sure && fit.Exact() && fit.OwnMost >= s.hidden(sum.parts)
		}
		switch {
		case product >= provedBy:
			continue
		case sure, s.answers.Tree == bySums, areSaid(s.tree, found[1:]):
			layDivision(s.tree, top, nodes, parents)
			s.divided = true
		default:
			s.askDivision(found[1:])
		}
		return true
	}
	return false
}

// boldParents returns which row each row of a list is a part of, as Divide does, where each
// row in bold letters is the whole of those below it or each of those above it. It reports
// whether all of them can be, in one of these ways alone.
func boldParents(t *tree, nodes []int, top int) ([]int, bool) {
	before, after := boldParentsIn(t, nodes, false), boldParentsIn(t, nodes, true)
	if before, after = fitting(t, before, nodes, top), fitting(t, after, nodes, top); (before == nil) == (after == nil) {
		return nil, false
	}
	if before == nil {
		return after, true
	}
	return before, true
}

// boldParentsIn returns the parents where wholes are before their parts, or after them.
func boldParentsIn(t *tree, nodes []int, after bool) []int {
	parents, whole := make([]int, len(nodes)), noNode
	for i := range nodes {
		if after {
			i = len(nodes) - 1 - i
		}
		if parents[i] = whole; isBold(t, nodes[i]) {
			parents[i], whole = noNode, i
		}
	}
	return parents
}

// isBold reports whether the name of a node is in bold letters in its table.
func isBold(t *tree, at int) bool { return t.nodes[at].row != nil && t.nodes[at].row.bold }

// fitting returns parents where some row in bold letters has others, and each that is, and the
// top, can be the whole of its parts; else nil.
func fitting(t *tree, parents, nodes []int, top int) []int {
	found := wholesOf(t, top, nodes, parents)
	bold := 0
	for _, at := range nodes {
		if isBold(t, at) {
			bold++
		}
	}
	if bold == 0 || len(found)-1 != bold {
		return nil
	}
	for _, sum := range found {
		if !t.fits(sum.at, sum.parts) || t.isNoSum(sum.at) {
			return nil
		}
	}
	return parents
}

// without returns nodes but for one.
func without(nodes []int, one int) []int {
	return slices.DeleteFunc(nodes, func(at int) bool { return at == one })
}
