package importer

import (
	"slices"

	"tifaktor/generator/sums"
)

// takeSheets takes the rows of sheets that are called after a unit for parts of each other,
// as takeDivision does of a list: the unit is the whole of its sheet, which divides in one way
// only. Of all sheets there is one question.
func (s *sumFinder) takeSheets() {
	var open []openSum
	for at := range s.nodes {
		nodes := s.listBelow(at)
		if len(nodes) < 2 || s.fitsAll(at, nodes) || s.answers.saysFlat() {
			continue
		}
		family, _ := s.family(nodes, sums.Unknown)
		parents := family.Divide(s.row(*s.nodes[at].row))
		if parents == nil || !areWholes(s.tree, nodes, parents) {
			continue
		}
		found := wholesOf(s.tree, at, nodes, parents)
		switch product, proved := chanceOf(s.tree, found); {
		case proved, product < provedBy && (s.answers.Tree == bySums || areSaid(s.tree, found[1:])):
			layDivision(s.tree, at, nodes, parents)
			s.divided = true
		case product < provedBy:
			open = append(open, found...)
		}
	}
	if open = slices.DeleteFunc(open, func(sum openSum) bool { return s.isHead(sum.at) }); len(open) > 0 {
		s.askDivision(open)
	}
}

// listBelow returns what lies below the unit that a sheet is called after.
func (s *sumFinder) listBelow(at int) []int {
	r := s.nodes[at].row
	if r == nil || !r.answers.exact() || !s.isHead(at) {
		return nil
	}
	return s.forest.children(at)
}

// isHead reports whether a sheet is called after a node.
func (s *sumFinder) isHead(at int) bool {
	return slices.ContainsFunc(s.deliveries, func(d *delivery) bool { return d.head != "" && normal(d.head) == normal(s.nodes[at].name) })
}
