package importer

import (
	"slices"
	"strings"
)

// byCodes gives each node the nearest one whose code begins its own: 1.4 for 1.4.1.
func (p planter) byCodes(s span) {
	paths := codePaths(s.d.rows).paths
	if s.d.codes.isTree {
		paths = s.d.codes.paths
	}
	codes := map[string]int{}
	for at := s.from; at < s.end; at++ {
		code := paths[p.forest.nodes[at].row.code]
		if code == "" {
			continue
		}
		if first, taken := codes[code]; taken {
			p.notes.Problem(p.forest.nodes[at].place, "code_twice", "code", p.forest.nodes[at].row.code, "first", p.notes.Words.Quote(p.forest.nodes[first].name), "second", p.notes.Words.Quote(p.forest.nodes[at].name))
			return
		}
		codes[code] = at
	}
	var gaps []int
	for code, at := range codes {
		for cut := strings.LastIndex(code, "."); cut > 0; cut = strings.LastIndex(code[:cut], ".") {
			if above, there := codes[code[:cut]]; there {
				if p.forest.nodes[at].parent = above; cut < strings.LastIndex(code, ".") {
					gaps = append(gaps, at)
				}
				break
			}
		}
	}
	if len(gaps) > 0 {
		slices.Sort(gaps)
		first := p.forest.nodes[gaps[0]]
		p.notes.Advice(first.place, "code_gap", "n", len(gaps), "names", p.notes.quoted(p.forest.names(gaps)), "code", aboveCode(paths[first.row.code]), "above", p.notes.Words.Quote(p.forest.nodes[first.parent].name))
	}
}

// byIndentation gives each node the nearest one before it that is less indented; or
// after it, where the first row of the table is indented deeper than others, since then
// parts are written before their whole.
func (p planter) byIndentation(s span) {
	var order []int
	for at := s.from; at < s.end; at++ {
		if p.forest.nodes[at].row.kind != wholeRow {
			order = append(order, at)
		}
	}
	if len(order) == 0 {
		return
	}
	if first := p.forest.nodes[s.from].row.indent; first > slices.Min(p.indents(order)) {
		slices.Reverse(order)
	}
	p.nest(order, func(r *row) int { return r.indent })
}

// byDepths gives each node the nearest one before it that is on a higher level.
func (p planter) byDepths(s span) {
	var order []int
	for at := s.from; at < s.end; at++ {
		if p.forest.nodes[at].row.kind != wholeRow {
			order = append(order, at)
		}
	}
	p.nest(order, func(r *row) int { return r.depth })
}

// nest gives each node the nearest one before it that is less deep.
func (p planter) nest(order []int, depth func(*row) int) {
	var above []int
	for _, at := range order {
		for len(above) > 0 && depth(p.forest.nodes[above[len(above)-1]].row) >= depth(p.forest.nodes[at].row) {
			above = above[:len(above)-1]
		}
		if len(above) > 0 {
			p.forest.nodes[at].parent = above[len(above)-1]
		}
		above = append(above, at)
	}
}

func (p planter) indents(order []int) []int {
	var found []int
	for _, at := range order {
		found = append(found, p.forest.nodes[at].row.indent)
	}
	return found
}

// byHeadings gives each node with numbers the nearest one before it without.
func (p planter) byHeadings(s span) {
	above := noNode
	for at := s.from; at < s.end; at++ {
		switch {
		case p.isNamelessSum(at, s):
			p.forest.nodes[at].parent = above
		case p.forest.nodes[at].row.kind != unitRow:
		case !hasNumbers(*p.forest.nodes[at].row) && !p.forest.nodes[at].row.declared:
			above = at
		default:
			p.forest.nodes[at].parent = above
		}
	}
}

// isNamelessSum reports whether a row is a sum that does not say of what, such as "Delsum",
// or "Sum" more than once.
func (p planter) isNamelessSum(at int, s span) bool {
	name := p.forest.nodes[at].row.name
	again := func(other row) bool {
		return normal(other.name) == normal(name) && other.line != p.forest.nodes[at].row.line
	}
	return isBareSum(name) || isWholeName(name) && slices.ContainsFunc(s.d.rows, again)
}
