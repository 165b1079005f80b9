package importer

import "slices"

// askNoPeople asks about rows with means and no number of people, of which nothing says
// where they belong: a goal, a survey before, or others to compare with, as likely as a unit.
func askNoPeople(t *table, n notes, rows []row) {
	if len(t.all(answersRole)) == 0 && len(t.all(invitedRole)) == 0 {
		return
	}
	var found []row
	for i, one := range rows {
		people := one.answers.kind != missing || one.invited.kind != missing
		if one.declared || one.kind == wholeRow || people || !hasNumbers(one) || hasPlace(rows, i) {
			continue
		}
		found = append(found, one)
	}
	if len(found) > 0 {
		n.Problem(found[0].place, "row_no_people", "n", len(found), "names", n.quoted(labels(found)), "row", found[0].label())
	}
}

// hasPlace reports whether a table says where a row belongs, or that others belong to it.
func hasPlace(rows []row, at int) bool {
	one := rows[at]
	isAbove := func(other row) bool {
		return normal(other.parent) == normal(one.name) && one.name != "" || other.parent == one.code && one.code != ""
	}
	deeper := at+1 < len(rows) && rows[at+1].indent > one.indent
	return one.parent != "" || one.code != "" || len(one.path) > 1 || one.depth > 0 || one.indent > least(rows) || deeper || slices.ContainsFunc(rows, isAbove) || isAboveByPath(rows, one)
}

// isAboveByPath reports whether some row has another on its way down.
func isAboveByPath(rows []row, one row) bool {
	return len(one.path) == 1 && slices.ContainsFunc(rows, func(other row) bool {
		return len(other.path) > 1 && normal(other.path[0]) == normal(one.path[0])
	})
}

// least returns the least indentation of some rows.
func least(rows []row) int {
	return slices.MinFunc(rows, func(a, b row) int { return a.indent - b.indent }).indent
}

// askEmpty asks what rows without any number are that nothing belongs to and that do not
// say where they belong: titles between others, or units whose numbers are hidden.
func (p *prover) askEmpty() {
	nodes, children := map[*row]int{}, p.childLists()
	for at, node := range p.nodes {
		nodes[node.row] = at
	}
	for _, d := range p.deliveries {
		if d.tree == flat || d.tree == byUnits {
			continue // these are asked about by other questions
		}
		var empty []row
		for i := range d.rows {
			one := &d.rows[i]
			at, there := nodes[one]
			if there && one.kind == unitRow && !one.declared && !hasNumbers(*one) && len(children[at]) == 0 && !hasPlace(d.rows, i) && !p.isOrganisation(one.name) && !namesOrganisation(one.name) {
				empty = append(empty, *one)
			}
		}
		if len(empty) > 0 {
			p.Problem(empty[0].place, "row_empty", "n", len(empty), "names", p.quoted(labels(empty)), "row", empty[0].label())
			return
		}
	}
}

// headsReferences reports whether a row without numbers is the title of rows to compare
// with: they are all that is indented below it.
func headsReferences(d *delivery, rows []row, at int) bool {
	below := 0
	for _, other := range rows[at+1:] {
		if other.indent <= rows[at].indent {
			break
		}
		if !slices.ContainsFunc(d.references, func(reference row) bool { return reference.line == other.line }) {
			return false
		}
		below++
	}
	return below > 0
}
