package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/sums"
)

// takeDivision takes the tree of a list that divides in one way only, where each whole
// is just before its parts, or each just after, and fits them to the last answer. Where
// their means prove that this is no coincidence, or the publisher says that sums are to be
// found by their numbers, it is taken; else it is asked about. It reports whether that
// answers all that can be asked of the list.
func (s *sumFinder) takeDivision() bool {
	if !s.flat && s.answers.Tree != bySums || s.answers.saysFlat() || len(s.deliveries) > 1 {
		return false
	}
	for _, top := range topsOfList(s.tree) {
		nodes := without(order(s.tree), top)
		family, _ := s.family(nodes, sums.Unknown)
		parents := family.Divide(s.row(*s.nodes[top].row))
		if parents == nil || !areWholes(s.tree, nodes, parents) {
			continue
		}
		found := wholesOf(s.tree, top, nodes, parents)
		switch product, proved := chanceOf(s.tree, found); {
		case proved, (s.answers.Tree == bySums || areSaid(s.tree, found[1:])) && product < provedBy:
			layDivision(s.tree, top, nodes, parents)
			s.divided = true
			return true
		case s.answers.Tree != bySums && product < provedBy:
			s.askDivision(found[1:])
			return true
		}
	}
	return false
}

// areSaid reports whether the publisher says of each whole that it is a sum.
func areSaid(t *tree, found []openSum) bool {
	return !slices.ContainsFunc(found, func(sum openSum) bool {
		r := t.nodes[sum.at].row
		return r.kind != sumRow || !r.declared
	})
}

// order are the nodes of a list as they were written.
func order(t *tree) []int {
	all := make([]int, len(t.nodes))
	for at := range all {
		all[at] = at
	}
	return all
}

// topsOfList returns the nodes that may be the whole of a list: the one that is called so,
// or the first and the last where one of them has most people; none where somebody has said
// already which row belongs to which.
func topsOfList(t *tree) []int {
	top := t.listTop()
	last := len(t.nodes) - 1
	if last < 3 || slices.ContainsFunc(t.nodes, func(n node) bool { return n.row == nil || n.parent != top }) && top == noNode {
		return nil
	}
	if top != noNode {
		return []int{top}
	}
	var tops []int
	for _, at := range []int{0, last} {
		isMore := func(n node) bool { return n.row.answers.least >= t.nodes[at].row.answers.least }
		if others := slices.Delete(slices.Clone(t.nodes), at, at+1); t.nodes[at].row.answers.exact() && !t.isNoSum(at) && !slices.ContainsFunc(others, isMore) {
			tops = append(tops, at)
		}
	}
	return tops
}

// areWholes reports whether each row that is called a sum, or said to be one, has parts.
func areWholes(t *tree, nodes, parents []int) bool {
	for i, at := range nodes {
		if r := t.nodes[at].row; r == nil || r.kind == sumRow && !slices.Contains(parents, i) {
			return false
		}
	}
	return true
}

// wholesOf returns the wholes of a division, the top first.
func wholesOf(t *tree, top int, nodes, parents []int) []openSum {
	found := []openSum{{at: top}}
	index := map[int]int{noNode: 0}
	for i, at := range nodes {
		if slices.Contains(parents, i) {
			index[i] = len(found)
			found = append(found, openSum{at: at})
		}
	}
	for i, parent := range parents {
		whole := &found[index[parent]]
		whole.parts = append(whole.parts, nodes[i])
	}
	return found
}

// chanceOf returns how often all wholes would fit by chance, and whether that proves each of
// them. Nothing is proved of one in which a number is hidden.
func chanceOf(t *tree, found []openSum) (product float64, proved bool) {
	product, proved = 1, true
	for _, sum := range found {
		rows := sums.NewRow(0, 0, make([]*sums.Range, len(t.factors)), t.scale)
		hidden := false
		for i, part := range sum.parts {
			row := t.row(*t.nodes[part].row)
			if hidden = hidden || row.Least != row.Most; i == 0 {
				rows = row
			} else {
				rows = rows.Plus(row)
			}
		}
		fit := sums.Compare(t.row(*t.nodes[sum.at].row), rows, t.scale)
		product *= fit.Chance
		proved = proved && !hidden && fit.Chance < provedBy
	}
	return product, proved && product < provedBy
}

// layDivision makes the division the tree.
func layDivision(t *tree, top int, nodes, parents []int) {
	for i, at := range nodes {
		n := &t.nodes[at]
		if n.parent = top; parents[i] != noNode {
			n.parent = nodes[parents[i]]
		}
		if plain := sumOf(n.name); slices.Contains(parents, i) && plain != "" && !isOwnMean(n.name) {
			n.name = plain
		}
		if n.row.kind == sumRow {
			n.row.kind, n.row.declared = unitRow, false
		}
	}
}

// askDivision asks whether rows are the wholes that their numbers allow.
func (s *sumFinder) askDivision(found []openSum) {
	var wholes []string
	for _, sum := range found {
		wholes = append(wholes, s.Words.Text("import.whole_of", "whole", s.Words.Quote(s.nodes[sum.at].name), "parts", s.quoted(s.names(sum.parts))))
	}
	first := s.nodes[found[0].at]
	s.Problem(first.place, "wholes", "n", len(wholes), "wholes", strings.Join(wholes, "; "), "row", first.name)
}
