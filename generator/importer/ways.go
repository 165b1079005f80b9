package importer

import "slices"

// wayOf is how the tree of a table is given. What held for the table before holds for
// this one only if it says so too.
func wayOf(d *delivery, a Answers) string {
	says := true
	switch a.Tree {
	case byParents:
		says = slices.ContainsFunc(d.rows, func(r row) bool { return r.parent != "" })
	case byLevels:
		says = slices.ContainsFunc(d.rows, func(r row) bool { return len(r.path) > 0 })
	case byCodes:
		says = areTree(d.rows) || len(otherTrees(d.rows)) > 0
	case byDepths:
		says = areDepths(d.rows)
	case byIndentation:
		says = indents(d.rows) > 1
	}
	if a.last.tree && !says {
		a.Tree = ""
	}
	way := treeOf(d, a)
	if way == byHeadings && areHeaded(d.rows) {
		d.rows = underHeadings(d.rows)
	}
	if a.Tree == "" || a.last.tree {
		d.doubtful = d.isDoubtful(way, a.Tree)
	}
	return way
}

// noTree are the ways in which a table says nothing of its own about the tree.
var noTree = []string{flat, bySums, byUnits}

// saysNoTree reports whether no table of a round says anything about the tree.
func (r round) saysNoTree() bool {
	return !slices.ContainsFunc(r.deliveries, func(d *delivery) bool { return !slices.Contains(noTree, d.tree) })
}

// isHung reports whether a round has its tree from survey/units.yaml.
func (r round) isHung() bool {
	return slices.ContainsFunc(r.deliveries, func(d *delivery) bool { return d.tree == byUnits })
}

// answers are the publisher's, with the way in which the tree of a round is given.
func (r round) answers(a Answers) Answers {
	if r.isHung() {
		a.Tree = byUnits
	}
	return a
}
