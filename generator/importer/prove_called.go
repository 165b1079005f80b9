package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/sums"
)

// askCalled asks whether rows are what the table calls otherwise where it says what units
// belong to: a group that others name, and that has no row, is the sum of its units, and so is
// a row elsewhere. Then the row lies beside its own parts, and a hidden one follows from them.
func (p *prover) askCalled() {
	p.children = p.childLists()
	var nodes []int
	for at, n := range p.nodes {
		if n.row != nil {
			nodes = append(nodes, at)
		}
	}
	family, _ := p.family(nodes, sums.Said)
	var groups []sums.Group
	var names []int
	for at, n := range p.nodes {
		if n.row != nil || n.name == "" || len(p.children[at]) == 0 {
			continue
		}
		group := sums.Group{Name: n.name, Parts: rowsOf(p.tree, p.children[at]), Loose: isLoose(p.tree, at)}
		for i, row := range nodes {
			if p.nodes[row].row.kind == unitRow && !p.isWithin(row, at) && !p.isWithin(at, row) && !p.holdsOthers(row) {
				group.Rows = append(group.Rows, sums.Candidate{Row: i, Parts: rowsOf(p.tree, p.children[row]), Room: haveRoomFor(p.tree, at, row)})
			}
		}
		groups, names = append(groups, group), append(names, at)
	}
	var may, say []string
	found := family.Called(groups)
	for _, one := range found {
		group, row := p.nodes[names[one.Group]], p.nodes[nodes[one.Row]]
		may = append(may, p.Words.Text("import.may_be", "group", p.Words.Quote(group.name), "row", p.Words.Quote(row.name)))
		say = append(say, "--same \""+group.name+"="+row.name+"\"")
	}
	if len(found) > 0 {
		first := p.nodes[nodes[found[0].Row]]
		p.Problem(first.place, "called", "n", len(found), "pairs", p.someOf(may), "say", strings.Join(say, " "), "row", first.name)
	}
}

// rowsOf returns what is known of the people of each of some nodes.
func rowsOf(t *tree, nodes []int) []sums.Row {
	var rows []sums.Row
	for _, at := range nodes {
		rows = append(rows, t.below(at))
	}
	return rows
}

// holdsOthers reports whether a row that belongs to nobody can be the whole of all others that do.
func (t *tree) holdsOthers(at int) bool {
	if t.nodes[at].parent != noNode {
		return false
	}
	others := append(slices.Clone(t.children[at]), without(slices.Clone(t.children[len(t.nodes)]), at)...)
	return t.fits(at, others)
}

// haveRoomFor reports whether a node above both, or a row that can be the whole of all that
// belong to nobody, has room for all that lies below it.
func haveRoomFor(t *tree, group, row int) bool {
	for above := t.nodes[group].parent; above != noNode; above = t.nodes[above].parent {
		if n := t.nodes[above]; n.row != nil && n.row.answers.exact() && t.isWithin(row, above) {
			return t.fits(above, t.children[above])
		}
	}
	return slices.ContainsFunc(t.children[len(t.nodes)], func(root int) bool { return t.nodes[root].row != nil && t.holdsOthers(root) })
}

// isLoose reports whether a group belongs to nobody, beside a row that others belong to and
// that cannot be the whole of all.
func isLoose(t *tree, group int) bool {
	return t.nodes[group].parent == noNode && slices.ContainsFunc(t.children[len(t.nodes)], func(root int) bool {
		r := t.nodes[root].row
		return r != nil && r.answers.exact() && len(t.children[root]) > 0 && !t.holdsOthers(root)
	})
}
