package importer

import "slices"

// askTwice asks about a unit that is there twice, below two others, with the same numbers: its
// people would be counted in both.
func (p *prover) askTwice() {
	first := map[string][]int{}
	for at, n := range p.nodes {
		if n.row == nil || n.row.kind != unitRow || n.row.declared || !n.row.answers.exact() || n.row.everywhere {
			continue
		}
		name := normal(n.name)
		isAgain := func(other int) bool { return p.nodes[other].parent != n.parent && n.row.isSame(*p.nodes[other].row) }
		if again := slices.IndexFunc(first[name], isAgain); name != "" && again >= 0 {
			other := p.nodes[first[name][again]]
			p.Problem(n.place, "unit_again", "name", p.Words.Quote(n.name), "place", other.place.String(), "line", n.row.line, "row", n.row.name)
			return
		}
		first[name] = append(first[name], at)
	}
}
