package importer

import "tifaktor/generator/sums"

// askFamilies asks about rows that their numbers allow to be the whole of sisters,
// in one question for the round.
func (p *prover) askFamilies() {
	var wholes []string
	var rows []int
	var first node
	for parent, nodes := range p.children {
		if len(nodes) < 2 {
			continue
		}
		for _, found := range wholesAmong(p.tree, parent, nodes) {
			n := p.nodes[p.lone(nodes[found.Row])]
			if n.row.declared {
				continue
			}
			if len(wholes) == 0 {
				first = n
			}
			rows = append(rows, p.lone(nodes[found.Row]))
			wholes = append(wholes, p.Words.Text("import.whole_of", "whole", p.Words.Quote(n.name), "parts", p.quoted(p.namesOf(nodes, found.Parts))))
		}
	}
	if len(wholes) == 0 {
		keepApart(p.tree)
	}
	if key := "wholes"; len(wholes) > 0 {
		switch {
		case len(rows) > 1 && areOwn(p.tree, rows):
			key = "sum"
		case len(rows) > 1 && !p.works(saySums), len(rows) == 1 && !p.works(saySum(rows[0])):
			key = "wholes_column"
		}
		p.Problem(first.place, key, "n", len(wholes), "wholes", p.someOf(wholes), "row", first.name)
	}
}

// areOwn reports whether rows have one name and lie each in a group that has no row: said to
// be sums, they are the rows of their groups.
func areOwn(t *tree, rows []int) bool {
	for _, at := range rows {
		n := t.nodes[at]
		isOther := normal(n.name) != normal(t.nodes[rows[0]].name) || n.parent == noNode || sumOf(n.name) != ""
		if isOther || t.nodes[n.parent].row != nil || n.row.above() == "" {
			return false
		}
	}
	return true
}

// keepApart marks the rows of a list that are read as units though their numbers alone would
// allow them to be the whole of others: names and sizes say more than numbers, and check,
// which has only these, need not ask again.
func keepApart(t *tree) {
	for parent, nodes := range t.children {
		if len(nodes) < 2 || t.trust(parent) != sums.Unknown {
			continue
		}
		family, _ := t.family(nodes, sums.Said)
		for i := range family.Rows {
			family.Rows[i].Kind = ""
		}
		for wholes := family.Wholes(); len(wholes) > 0; wholes = family.Wholes() {
			for _, found := range wholes {
				family.Rows[found.Row].OnlyPart = true
				t.nodes[t.lone(nodes[found.Row])].row.apart = true
			}
		}
	}
}

// wholesAmong returns the nodes below a parent that their numbers allow to be the whole
// of others there. Of a short list without a tree, the others may be anywhere in it.
func wholesAmong(t *tree, parent int, nodes []int) []sums.Whole {
	family, _ := t.family(nodes, t.trust(parent))
	wholes := family.Wholes()
	if family.Tree == sums.Unknown && len(wholes) == 0 {
		wholes = family.Scattered()
	}
	return wholes
}

// trust is how much is known of the tree that the children of a node lie in.
func (t *tree) trust(parent int) sums.Trust {
	if parent < len(t.nodes) && t.nodes[parent].row != nil && t.nodes[parent].row.answers.exact() {
		if t.together(t.children[parent]).Least <= t.nodes[parent].row.answers.least {
			return sums.Proved
		}
	}
	if t.flat || t.answers.Tree == bySums {
		return sums.Unknown
	}
	return sums.Said
}
