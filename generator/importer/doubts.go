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
		if d.gap != nil {
			p.askGap(d)
		}
		switch {
		case p.failed():
			return
		case !d.doubtful || isProved(p.tree) || d.tree == byDepths && areInOrder(d.rows) && isOrderProved(p.tree), d.tree == byCodes && areLevelsProved(p.tree):
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
func isProved(t *tree) bool {
	for at, n := range t.nodes {
		if len(t.children[at]) == 0 || n.row == nil && t.made && n.parent == noNode {
			continue
		}
		if !t.counted || n.row == nil || !n.row.answers.exact() {
			return false
		}
		fit := sums.Compare(t.row(*n.row), t.together(t.children[at]), t.scale)
		if !fit.Possible() || fit.Chance >= provedBy {
			return false
		}
	}
	return true
}

// areProved reports whether the numbers prove all wholes together: each can be the whole of
// its parts, and all of them would hardly ever be so by chance. It is enough where one doubt
// is about all of them at once, such as the order of the rows. Strictly, each has numbers,
// and room for those of its parts whose numbers are hidden, and for nobody else.
func areProved(t *tree, strictly bool) bool {
	if !t.counted {
		return false
	}
	product := 1.0
	for at, n := range t.nodes {
		if len(t.children[at]) == 0 || n.row == nil && t.made && n.parent == noNode {
			continue
		}
		if n.row == nil || !n.row.answers.exact() {
			if strictly {
				return false
			}
			continue
		}
		fit := sums.Compare(t.row(*n.row), t.together(t.children[at]), t.scale)
		if hidden := t.hidden(t.children[at]); !fit.Possible() || strictly && hidden > 0 && (!fit.Exact() || fit.OwnMost < hidden) {
			return false
		}
		product *= fit.Chance
	}
	return product < provedBy
}

// isOrderProved reports whether the numbers prove that each unit is below the one that it
// belongs to. What lies right below the top lies there in any order, so that its fit says
// nothing.
func isOrderProved(t *tree) bool {
	if !t.counted {
		return false
	}
	product := 1.0
	for at, n := range t.nodes {
		if len(t.children[at]) == 0 || n.parent == noNode {
			continue
		}
		if n.row == nil || !n.row.answers.exact() {
			return false
		}
		fit := sums.Compare(t.row(*n.row), t.together(t.children[at]), t.scale)
		if !fit.Possible() || fit.OwnMost < t.hidden(t.children[at]) {
			return false
		}
		product *= fit.Chance
	}
	return product < provedBy
}

// areLevelsProved reports whether the numbers prove the wholes of each level together, where one
// doubt is about all of a level at once: how many of the digits of a code are those of it.
func areLevelsProved(t *tree) bool {
	product := map[int]float64{}
	for at, n := range t.nodes {
		if len(t.children[at]) == 0 || n.row == nil && t.made && n.parent == noNode {
			continue
		}
		if !t.counted || n.row == nil {
			return false
		}
		level := 0
		for above := n.parent; above != noNode; above = t.nodes[above].parent {
			level++
		}
		if _, seen := product[level]; !seen {
			product[level] = 1
		}
		if !n.row.answers.exact() {
			continue
		}
		fit := sums.Compare(t.row(*n.row), t.together(t.children[at]), t.scale)
		if !fit.Possible() {
			return false
		}
		product[level] *= fit.Chance
	}
	for _, chance := range product {
		if chance >= provedBy {
			return false
		}
	}
	return true
}
