package importer

import (
	"slices"
	"strings"
)

// byParents gives each node the parent that its row names. A parent that is a row
// is that row, at any depth; one that is no row becomes a node without results.
func (p planter) byParents(s span) {
	for at := s.from; at < s.end; at++ {
		wanted := p.nodes[at].row.parent
		if wanted == "" {
			continue
		}
		found := p.called(wanted, at)
		switch {
		case len(found) == 1:
			p.nodes[at].parent = found[0]
		case len(found) > 1:
			p.Problem(p.nodes[at].place, "parent_ambiguous", "name", p.Words.Quote(p.nodes[at].name), "parent", p.Words.Quote(wanted), "n", len(found))
		case normal(wanted) == normal(p.nodes[at].name) && !p.isNamed(wanted, at):
			// it is in a group of its own
		case p.nodes[at].id != "":
			p.Problem(p.nodes[at].place, "parent_unknown", "name", p.Words.Quote(p.nodes[at].name), "parent", p.Words.Quote(wanted))
		default:
			p.nodes[at].parent = p.group([]string{wanted}, at)
		}
	}
}

// called returns the other nodes with that id, or else with that name.
func (p planter) called(wanted string, besides int) []int {
	others := func(all []int) []int {
		return slices.DeleteFunc(slices.Clone(all), func(at int) bool { return at == besides })
	}
	if byID := others(p.rows.codes[wanted]); wanted != "" && len(byID) > 0 {
		return byID
	}
	if normal(p.nodes[besides].name) == normal(wanted) {
		return nil // it names itself, and others of the same name are elsewhere
	}
	return others(p.rows.names[normal(wanted)])
}

// isNamed reports whether a row other than the given one belongs to that parent.
func (p planter) isNamed(parent string, besides int) bool {
	return slices.ContainsFunc(p.rows.parents[normal(parent)], func(at int) bool { return at != besides })
}

// group returns the node of something that only others name, below its own path.
func (p planter) group(path []string, from int) int {
	key := pathKey(path)
	if at, seen := p.groups[key]; seen {
		return at
	}
	at := p.add(node{name: path[len(path)-1], parent: noNode, place: p.nodes[from].place, round: p.nodes[from].round})
	p.groups[key] = at
	return at
}

// byLevels gives each node the parent on the level above it.
func (p planter) byLevels(s span) {
	for at := s.from; at < s.end; at++ {
		key := pathKey(p.nodes[at].row.path)
		if _, taken := p.groups[key]; !taken && key != "" {
			p.groups[key] = at
		}
	}
	for at := s.from; at < s.end; at++ {
		path := p.nodes[at].row.path
		for below, length := at, len(path)-1; length > 0; length-- {
			known := len(p.nodes)
			above := p.group(path[:length], at)
			if above != below {
				p.nodes[below].parent = above
			}
			if above < known && p.nodes[above].parent != noNode {
				break
			}
			below = above
		}
	}
}

// byCodes gives each node the nearest one whose code begins its own: 1.4 for 1.4.1.
func (p planter) byCodes(s span) {
	paths := codePaths(s.d.rows).paths
	codes := map[string]int{}
	for at := s.from; at < s.end; at++ {
		code := paths[p.nodes[at].row.code]
		if code == "" {
			continue
		}
		if first, taken := codes[code]; taken {
			p.Problem(p.nodes[at].place, "code_twice", "code", p.nodes[at].row.code, "first", p.Words.Quote(p.nodes[first].name), "second", p.Words.Quote(p.nodes[at].name))
			return
		}
		codes[code] = at
	}
	for code, at := range codes {
		for cut := strings.LastIndex(code, "."); cut > 0; cut = strings.LastIndex(code[:cut], ".") {
			if above, there := codes[code[:cut]]; there {
				p.nodes[at].parent = above
				break
			}
		}
	}
}

// byIndentation gives each node the nearest one before it that is less indented; or
// after it, where the first row is indented deeper than others, since then parts
// are written before their whole.
func (p planter) byIndentation(s span) {
	var order []int
	for at := s.from; at < s.end; at++ {
		if p.nodes[at].row.kind != wholeRow {
			order = append(order, at)
		}
	}
	if len(order) == 0 {
		return
	}
	least := slices.Min(p.indents(order))
	if p.indents(order)[0] > least {
		slices.Reverse(order)
	}
	p.nest(order, func(r *row) int { return r.indent })
}

// byDepths gives each node the nearest one before it that is on a higher level.
func (p planter) byDepths(s span) {
	var order []int
	for at := s.from; at < s.end; at++ {
		if p.nodes[at].row.kind != wholeRow {
			order = append(order, at)
		}
	}
	p.nest(order, func(r *row) int { return r.depth })
}

// nest gives each node the nearest one before it that is less deep.
func (p planter) nest(order []int, depth func(*row) int) {
	var above []int
	for _, at := range order {
		for len(above) > 0 && depth(p.nodes[above[len(above)-1]].row) >= depth(p.nodes[at].row) {
			above = above[:len(above)-1]
		}
		if len(above) > 0 {
			p.nodes[at].parent = above[len(above)-1]
		}
		above = append(above, at)
	}
}

func (p planter) indents(order []int) []int {
	var found []int
	for _, at := range order {
		found = append(found, p.nodes[at].row.indent)
	}
	return found
}

// byHeadings gives each node with numbers the nearest one before it without.
func (p planter) byHeadings(s span) {
	above := noNode
	for at := s.from; at < s.end; at++ {
		switch {
		case p.nodes[at].row.kind != unitRow:
		case !hasNumbers(*p.nodes[at].row):
			above = at
		default:
			p.nodes[at].parent = above
		}
	}
}
