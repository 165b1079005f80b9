package importer

import "tifaktor/generator/sums"

// isDoubtful reports whether the tree of a table may be another one when it is given in a
// way. The order of the rows below levels is believed once it was said of the table before.
func (d *delivery) isDoubtful(way string, before string) bool {
	switch way {
	case byCodes:
		return codePaths(d.rows).doubtful
	case byDepths:
		return before != byDepths || !areInOrder(d.rows)
	case byParents:
		return d.table.guessed != ""
	}
	return false
}

// askDoubts asks about trees that may be others and that the numbers do not prove: each
// whole has to fit its parts as hardly any other would.
func (p *prover) askDoubts() {
	for _, d := range p.deliveries {
		if !d.doubtful || p.isProved() {
			continue
		}
		switch d.tree {
		case byCodes:
			p.Problem(d.place, "doubt_codes")
		case byDepths:
			p.Problem(d.place, "doubt_depths")
		default:
			p.Problem(d.place, "doubt_parents", "heading", d.table.guessed)
		}
		return
	}
}

// isProved reports whether the numbers prove every whole.
func (p *prover) isProved() bool {
	for at, n := range p.nodes {
		if len(p.children[at]) == 0 || n.row == nil && p.made && n.parent == noNode {
			continue
		}
		if !p.counted || n.row == nil || !n.row.answers.exact() {
			return false
		}
		fit := sums.Compare(p.row(*n.row), p.together(p.forest, p.children, p.children[at]), p.scale)
		if !fit.Possible() || fit.Chance >= provedBy {
			return false
		}
	}
	return true
}
