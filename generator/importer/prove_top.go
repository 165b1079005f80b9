package importer

import (
	"cmp"
	"slices"
	"strings"

	"tifaktor/generator/sums"
)

// findTop finds the unit that all others belong to. Where several belong to nobody,
// one of them is the whole if its numbers allow it and somebody says so; if none
// can be, a top without results is made.
func (p *prover) findTop() {
	p.children = p.childLists()
	roots := p.children[len(p.nodes)]
	if len(roots) == 1 && (len(p.children[roots[0]]) > 0 || p.answers.Organisation == "" || p.nodes[roots[0]].row.kind == wholeRow) {
		return
	}
	if p.counted {
		if wholes := p.likelyTops(roots); len(wholes) > 0 {
			p.askTop(wholes, roots)
			return
		}
	}
	top := p.add(node{name: cmp.Or(p.answers.Organisation, p.about), parent: noNode})
	p.made = true
	for _, at := range roots {
		p.nodes[at].parent = top
	}
}

// likelyTops returns the nodes at the top that may be the whole of all others there.
func (p *prover) likelyTops(roots []int) []int {
	var likely []int
	for i, at := range roots {
		r := p.nodes[at].row
		if r == nil || !r.answers.exact() || r.declared || p.notSum(r.name) {
			continue
		}
		others := slices.Delete(slices.Clone(roots), i, i+1)
		fit := sums.Compare(p.row(*r), p.together(p.forest, p.children, others), p.scale)
		edge := i == 0 || i == len(roots)-1
		switch {
		case p.flat && edge && len(roots) >= dominated && p.dominates(at, roots):
		case !fit.Possible():
			continue
		case !p.flat, edge && len(others) > 1, namesOrganisation(r.name), fit.Exact() && len(others) > 1:
		default:
			continue
		}
		likely = append(likely, at)
	}
	return likely
}

// In a list without any tree, a first or last row with a large share of all answers
// may be the whole of rows that hold each other. It is so large in two levels when
// it has a third of all answers, and in three a quarter.
const (
	dominated = 6
	share     = 5
)

// dominates reports whether a row has more answers than any other, and a large share
// of all.
func (p *prover) dominates(at int, roots []int) bool {
	own, total := p.nodes[at].row.answers.least, 0
	for _, other := range roots {
		people := p.below(p.forest, p.children, other).Least
		if other != at && people >= own {
			return false
		}
		total += people
	}
	return share*own >= total
}

// namesOrganisation reports whether a name is that of a whole organisation.
func namesOrganisation(name string) bool {
	return slices.ContainsFunc(words(name), func(word string) bool {
		return strings.HasSuffix(word, "kommune") || slices.Contains([]string{"kommunen", "municipality", "konsern", "konsernet"}, word)
	})
}

// askTop asks which of the nodes at the top is the whole.
func (p *prover) askTop(wholes, roots []int) {
	first := p.nodes[wholes[0]]
	if p.flat {
		others := slices.DeleteFunc(slices.Clone(roots), func(at int) bool { return at == wholes[0] })
		p.problem(first.place, "top_flat", "name", p.words.Quote(first.name), "row", first.name, "parts", p.quoted(p.names(others)))
		return
	}
	p.problem(first.place, "top", "names", p.quoted(p.names(roots)), "row", first.name)
}
