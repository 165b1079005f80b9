package importer

import (
	"cmp"
	"slices"

	"tifaktor/generator/sums"
)

// askFlat asks whether every row of a list is a unit of its own, where neither the
// table nor the publisher says so and the numbers do not prove it. Arithmetic finds
// many wholes that lie beside their parts, but only a row for all proves that a long
// list has none, or none besides those that were found.
func (p *prover) askFlat(divided bool) {
	key := "flat"
	switch {
	case divided:
		return
	case p.answers.Tree == bySums:
		key = "sums_open"
	case !p.flat || p.answers.saysFlat():
		return
	}
	p.children = p.childLists()
	for parent, nodes := range p.children[:len(p.nodes)] {
		if len(nodes) < 2 || isList(p.tree, parent) {
			continue
		}
		largest := slices.MaxFunc(nodes, func(a, b int) int {
			return cmp.Compare(p.below(a).Least, p.below(b).Least)
		})
		p.Problem(p.nodes[nodes[0]].place, key, "n", len(nodes), "row", p.nodes[largest].name)
		return
	}
}

// isList reports whether the numbers prove that no part of a unit holds others: they are
// so nearly all its people that none large enough to be shown can be counted twice. Where
// the unit has no number, the parts alone must prove it.
func isList(t *tree, parent int) bool {
	family, _ := t.family(t.children[parent], sums.Unknown)
	r := t.nodes[parent].row
	bySums := t.answers.Tree == bySums
	switch {
	case bySums && t.hidden(t.children[parent]) > 0:
		return false // any whole may be theirs
	case r == nil || !r.answers.exact():
		return !bySums && !family.MayHoldOthers()
	}
	room, smallest := r.answers.least, r.answers.least
	for _, row := range family.Rows {
		room -= row.Least
		if row.Least == row.Most && row.Least >= t.group {
			smallest = min(smallest, row.Least)
		}
	}
	return room < smallest
}

// saysFlat reports whether the publisher has said of this table, and not only of the
// one before, that no row holds others.
func (a Answers) saysFlat() bool { return a.Tree == flat && !a.last.tree }
