package importer

import (
	"slices"

	"tifaktor/generator/sums"
)

// takeSheets takes the rows of sheets that are called after a unit for parts of each other,
// as takeDivision does of a list: the unit is the whole of its sheet, which divides in one way
// only. Of all sheets there is one question.
func (p *prover) takeSheets() {
	var open []openSum
	for at := range p.nodes {
		nodes := p.listBelow(at)
		if len(nodes) < 2 || p.fitsAll(at, nodes) || p.answers.saysFlat() {
			continue
		}
		family, _ := p.family(nodes, sums.Unknown)
		parents := family.Divide(p.row(*p.nodes[at].row))
		if parents == nil || !p.areWholes(nodes, parents) {
			continue
		}
		found := p.wholesOf(at, nodes, parents)
		switch product, proved := p.chanceOf(found); {
		case proved, product < provedBy && (p.answers.Tree == bySums || p.areSaid(found[1:])):
			p.layDivision(at, nodes, parents)
			p.divided = true
		case product < provedBy:
			open = append(open, found...)
		}
	}
	if open = slices.DeleteFunc(open, func(sum openSum) bool { return p.isHead(sum.at) }); len(open) > 0 {
		p.askDivision(open)
	}
}

// listBelow returns what lies below the unit that a sheet is called after.
func (p *prover) listBelow(at int) []int {
	r := p.nodes[at].row
	if r == nil || !r.answers.exact() || !p.isHead(at) {
		return nil
	}
	return p.forest.children(at)
}

// isHead reports whether a sheet is called after a node.
func (p *prover) isHead(at int) bool {
	return slices.ContainsFunc(p.deliveries, func(d *delivery) bool { return d.head != "" && normal(d.head) == normal(p.nodes[at].name) })
}
