package importer

// disprovedBy is how rare a coincidence must be for the numbers to gainsay the publisher.
const disprovedBy = 1e-7

// askDisproved notes rows that the publisher says are units of their own, each or all rows of
// the table, and that have the answers of others to the last one and all their means: they are
// the same people. Where a number is hidden, or the site says that a unit is no sum, it is
// believed.
func (p *prover) askDisproved() {
	var wholes, names []string
	var first node
	for parent, nodes := range p.children {
		if len(nodes) < 3 {
			continue
		}
		family, _ := p.family(nodes, p.trust(parent))
		for i, at := range nodes {
			n := p.nodes[at]
			said := n.row != nil && n.row.answers.exact() && (n.row.declared || p.answers.saysFlat())
			if above := nameOf(p.tree, parent); said && !p.notSum(n.name, above) {
				family.Rows[i].OnlyPart = false
			}
		}
		for _, found := range family.Wholes() {
			n := p.nodes[nodes[found.Row]]
			if n.row == nil || len(found.Parts) < 2 || !found.Exact || found.Chance >= disprovedBy || hiddenOf(p.tree, nodes, found.Parts) {
				continue
			}
			if len(wholes) == 0 {
				first = n
			}
			names = append(names, n.name)
			wholes = append(wholes, p.Words.Text("import.whole_of", "whole", p.Words.Quote(n.name), "parts", p.quoted(p.namesOf(nodes, found.Parts))))
		}
	}
	if len(wholes) > 0 {
		p.Problem(first.place, "units_disproved", "n", len(wholes), "wholes", p.someOf(wholes), "row", commonName(names))
	}
}

// nameOf is the name of a node, "" of what is above the top.
func nameOf(t *tree, at int) string {
	if at < 0 || at >= len(t.nodes) {
		return ""
	}
	return t.nodes[at].name
}

// hiddenOf reports whether some of the nodes has a number that may be nobody.
func hiddenOf(t *tree, nodes, some []int) bool {
	var parts []int
	for _, i := range some {
		parts = append(parts, nodes[i])
	}
	return t.hidden(parts) > 0
}
