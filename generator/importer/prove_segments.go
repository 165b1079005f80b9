package importer

import (
	"slices"

	"tifaktor/generator/sums"
)

// takeSegments takes rows such as "Sum Oppvekst" in a list for the wholes of the rows
// between one such row and the next, where all of them fit to the last answer: their names
// say that they are sums, and their places and numbers of what. It reports whether it did, or
// asked: where the numbers allow it and prove it not, the publisher says whether it is so.
func (s *sumFinder) takeSegments() bool {
	if !s.flat {
		return false
	}
	found, exact := onlySegments(s.tree, s.fitsAll), true
	if found == nil {
		found, exact = onlySegments(s.tree, s.fits), false
	}
	chance, likely := 1.0, 1.0 // by the means, and by the numbers of answers too
	for _, sum := range found {
		fit := s.fit(sum)
		if fit.OwnMost < s.hidden(sum.parts) {
			return false
		}
		chance *= fit.Chance
		if likely *= fit.Chance; exact {
			likely *= min(1, float64(fit.OwnMost-fit.OwnLeast+1)/float64(s.nodes[sum.at].row.answers.least))
		}
	}
	switch {
	case len(found) == 0 || likely >= likelyBy:
		return false
	case areSaid(s.tree, found), exact && chance < provedBy && haveRoom(s.tree, found):
		for _, sum := range found {
			attach(s.tree, sum.at, sum.parts)
		}
		return true
	}
	if s.answers.Tree == bySums {
		return false
	}
	s.askSums(found)
	return true
}

// likelyBy is how rare a coincidence must be for the numbers to be worth a question about rows
// that are called sums.
const likelyBy = 0.05

// onlySegments returns the sums of a list with the rows just before each of them, or just after,
// where only one of these fits.
func onlySegments(t *tree, fit func(at int, parts []int) bool) []openSum {
	after, before := segments(t, false, fit), segments(t, true, fit)
	switch {
	case after == nil:
		return before
	case before == nil:
		return after
	}
	return nil
}

// haveRoom reports whether the rows of a list whose numbers are hidden lie where they stand:
// their sum has room for somebody in each, and the row for all is the sums and the rest, of
// which none is hidden, to the last answer, so that nobody is elsewhere.
func haveRoom(t *tree, found []openSum) bool {
	rest, hidden := t.forest.children(t.listTop()), 0
	for _, sum := range found {
		few := t.hidden(sum.parts)
		if t.fit(sum).OwnMost < few {
			return false
		}
		hidden += few
		rest = slices.DeleteFunc(rest, func(at int) bool { return slices.Contains(sum.parts, at) })
	}
	return hidden == 0 || t.listTop() != noNode && t.hidden(rest) == 0 && t.fitsAll(t.listTop(), rest)
}

// fit is how a row agrees with being the whole of nodes.
func (t *tree) fit(sum openSum) sums.Fit {
	return sums.Compare(t.row(*t.nodes[sum.at].row), t.now().together(sum.parts), t.scale)
}

// segments returns the sums of a list with the rows just before each of them, or just
// after where they are above their parts; nil when any does not fit.
func segments(t *tree, above bool, fit func(at int, parts []int) bool) []openSum {
	order := t.forest.children(t.listTop())
	if above {
		slices.Reverse(order)
	}
	var found []openSum
	var parts []int
	for _, at := range order {
		switch r := t.nodes[at].row; {
		case r == nil || r.kind == wholeRow:
		case r.kind != sumRow || sumOf(r.name) == "":
			parts = append(parts, at)
		case !fit(at, parts):
			return nil
		default:
			slices.Sort(parts)
			found, parts = append(found, openSum{at, parts}), nil
		}
	}
	return found
}

// listTop is the node that all rows of a list lie below.
func (t *tree) listTop() int {
	return slices.IndexFunc(t.nodes, func(n node) bool { return n.row != nil && n.row.kind == wholeRow })
}

// fitsAll reports whether nodes can be all people of a row, to the last answer.
func (t *tree) fitsAll(at int, parts []int) bool {
	r := t.nodes[at].row
	if !r.answers.exact() || len(parts) == 0 {
		return false
	}
	fit := t.fit(openSum{at, parts})
	return fit.Possible() && fit.Exact()
}
