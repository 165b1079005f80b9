package importer

import (
	"math"
	"slices"
	"strings"

	"tifaktor/generator/sums"
)

// areOnly reports whether no other of the nodes could be a part too, or instead of one.
func areOnly(t *tree, at int, parts, others []int) bool {
	for _, other := range others {
		if slices.Contains(parts, other) {
			continue
		}
		if t.isExchanged(at, append(slices.Clone(parts), other)) {
			return false
		}
		for i := range parts {
			instead := slices.Clone(parts)
			instead[i] = other
			if t.isExchanged(at, instead) {
				return false
			}
		}
	}
	return true
}

// isExchanged reports whether a row can be the whole of nodes that each have somebody,
// and of fewer than a smallest group besides.
func (t *tree) isExchanged(at int, parts []int) bool {
	total, row := t.together(parts), t.row(*t.nodes[at].row)
	fit := sums.Compare(row, total, t.scale)
	return fit.Possible() && fit.OwnLeast < t.group && fit.OwnMost >= t.hidden(parts)
}

// isSaidSum reports whether the publisher says that a node is the sum of others.
func (t *tree) isSaidSum(at int) bool {
	r := t.nodes[t.lone(at)].row
	return r != nil && r.declared && r.kind == sumRow
}

// hasRoom reports whether a row has room for somebody in each of its parts.
func (t *tree) hasRoom(at int, parts []int) bool {
	return t.fit(openSum{at, parts}).OwnMost >= t.hidden(parts)
}

// mayHold reports whether the numbers allow a row to hold one of the nodes beside it that
// has somebody, or to be the whole of those that are hidden and of a few people besides.
func (t *tree) mayHold(at int, nodes []int) bool {
	var few []int
	for _, other := range nodes {
		switch {
		case other == at:
		case t.below(other).Least == 0:
			few = append(few, other)
		case t.fits(at, []int{other}):
			return true
		}
	}
	return t.fits(at, few) && t.fit(openSum{at, few}).OwnLeast < t.group
}

// hidden is how many of some nodes have a number that may be nobody.
func (t *tree) hidden(nodes []int) int {
	hidden := 0
	for _, at := range nodes {
		if t.below(at).Least == 0 {
			hidden++
		}
	}
	return hidden
}

// isHeading reports whether a node is a group that others name, without numbers of its own.
func (t *tree) isHeading(at int) bool {
	return at != noNode && (t.nodes[at].row == nil || !hasNumbers(*t.nodes[at].row))
}

// isNamedAfter reports whether a row is called the whole of the group that it is in:
// "Sum Oppvekst" in Oppvekst, and "Totalt", "Alle" and "Delsum" in any.
func (t *tree) isNamedAfter(at int) bool {
	n := t.nodes[at]
	if !t.isHeading(n.parent) {
		return false
	}
	named := normal(sumOf(n.name))
	return isWholeName(n.name) || isBareSum(n.name) || named != "" && named == normal(t.nodes[n.parent].name)
}

// isSumOfGroup reports whether a row that is called the whole of its group is so by its
// numbers as well: it fits as hardly any other would, or all rows called so do together,
// and it to the last answer.
func (s *sumFinder) isSumOfGroup(at int, parts []int) bool {
	n := s.nodes[at]
	if len(parts) == 1 && s.nodes[parts[0]].row == nil && normal(s.nodes[parts[0]].name) == normal(sumOf(n.name)) {
		return s.fitsAll(at, parts) // "Oppvekst totalt" beside the group Oppvekst
	}
	if !s.isNamedAfter(at) || len(parts) != len(s.forest.children(n.parent))-1 {
		return false
	}
	fit := sums.Compare(s.row(*n.row), s.together(parts), s.scale)
	return !n.row.answers.exact() || fit.Chance < provedBy || fit.Exact() && s.named[sumWord(n.name)] < provedBy
}

// findNamed finds how often it would be by chance that all rows that are called the wholes
// of their groups in the same way fit them to the last answer; 1 where any does not.
func (s *sumFinder) findNamed() {
	s.named, s.children = map[string]float64{}, s.childLists()
	for at, n := range s.nodes {
		if n.row == nil || n.row.kind != sumRow || n.row.declared || !s.isNamedAfter(at) || !n.row.answers.exact() {
			continue
		}
		others := slices.DeleteFunc(s.forest.children(n.parent), func(other int) bool { return other == at })
		word := sumWord(n.name)
		if _, seen := s.named[word]; !seen {
			s.named[word] = 1
		}
		fit := sums.Compare(s.row(*n.row), s.together(others), s.scale)
		switch {
		case len(others) == 0:
		case !fit.Possible() || !fit.Exact():
			s.named[word] = math.Inf(1)
		default:
			s.named[word] *= fit.Chance
		}
	}
}

// sumWord is how a row is called a sum: the same for "Sum Oppvekst" and "Sum Helse".
func sumWord(name string) string {
	if sumOf(name) == "" {
		return normal(name)
	}
	all := words(name)
	return strings.Join(slices.DeleteFunc(all, func(word string) bool { return slices.Contains(words(sumOf(name)), word) }), " ")
}

// fits reports whether a row can be the whole of nodes. One whose number is hidden can, as
// long as they have no more people than that may be.
func (t *tree) fits(at int, parts []int) bool {
	r, total := t.nodes[at].row, t.together(parts)
	if r.answers.kind == hidden {
		return len(parts) > 0 && total.Least <= t.row(*r).Most
	}
	return r.answers.exact() && len(parts) > 0 && sums.Compare(t.row(*r), total, t.scale).Possible()
}
