package importer

import (
	"slices"

	"tifaktor/generator/sums"
)

// takeSegments takes rows such as "Sum Oppvekst" in a list for the wholes of the rows
// between one such row and the next, where all of them fit to the last answer: their names
// say that they are sums, and their places and numbers of what. It reports whether it did, or
// asked: where the numbers allow it and prove it not, the publisher says whether it is so.
func (p *prover) takeSegments() bool {
	if !p.flat {
		return false
	}
	found, exact := p.onlySegments(p.fitsAll), true
	if found == nil {
		found, exact = p.onlySegments(p.fits), false
	}
	chance, likely := 1.0, 1.0 // by the means, and by the numbers of answers too
	for _, sum := range found {
		fit := p.fit(sum)
		if fit.OwnMost < p.hidden(sum.parts) {
			return false
		}
		chance *= fit.Chance
		if likely *= fit.Chance; exact {
			likely *= min(1, float64(fit.OwnMost-fit.OwnLeast+1)/float64(p.nodes[sum.at].row.answers.least))
		}
	}
	switch {
	case len(found) == 0 || likely >= likelyBy:
		return false
	case p.areSaid(found), exact && chance < provedBy && p.haveRoom(found):
		for _, sum := range found {
			p.attach(sum.at, sum.parts)
		}
		return true
	}
	if p.answers.Tree == bySums {
		return false
	}
	p.askSums(found)
	return true
}

// likelyBy is how rare a coincidence must be for the numbers to be worth a question about rows
// that are called sums.
const likelyBy = 0.05

// onlySegments returns the sums of a list with the rows just before each of them, or just after,
// where only one of these fits.
func (p *prover) onlySegments(fit func(at int, parts []int) bool) []openSum {
	after, before := p.segments(false, fit), p.segments(true, fit)
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
func (p *prover) haveRoom(found []openSum) bool {
	rest, hidden := p.forest.children(p.listTop()), 0
	for _, sum := range found {
		few := p.hidden(sum.parts)
		if p.fit(sum).OwnMost < few {
			return false
		}
		hidden += few
		rest = slices.DeleteFunc(rest, func(at int) bool { return slices.Contains(sum.parts, at) })
	}
	return hidden == 0 || p.listTop() != noNode && p.hidden(rest) == 0 && p.fitsAll(p.listTop(), rest)
}

// fit is how a row agrees with being the whole of nodes.
func (p *prover) fit(sum openSum) sums.Fit {
	return sums.Compare(p.row(*p.nodes[sum.at].row), p.together(p.forest, p.childLists(), sum.parts), p.scale)
}

// segments returns the sums of a list with the rows just before each of them, or just
// after where they are above their parts; nil when any does not fit.
func (p *prover) segments(above bool, fit func(at int, parts []int) bool) []openSum {
	order := p.forest.children(p.listTop())
	if above {
		slices.Reverse(order)
	}
	var found []openSum
	var parts []int
	for _, at := range order {
		switch r := p.nodes[at].row; {
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
func (p *prover) listTop() int {
	return slices.IndexFunc(p.nodes, func(n node) bool { return n.row != nil && n.row.kind == wholeRow })
}

// fitsAll reports whether nodes can be all people of a row, to the last answer.
func (p *prover) fitsAll(at int, parts []int) bool {
	r := p.nodes[at].row
	if !r.answers.exact() || len(parts) == 0 {
		return false
	}
	fit := p.fit(openSum{at, parts})
	return fit.Possible() && fit.Exact()
}
