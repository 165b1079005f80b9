package importer

import (
	"slices"
	"strings"
)

// byParents gives each node the parent that its row names. A parent that is a row
// is that row, at any depth; one that is no row becomes a node without results.
func (p planter) byParents(s span) {
	for at := s.from; at < s.end; at++ {
		wanted := p.forest.nodes[at].row.parent
		if wanted == "" {
			continue
		}
		found := p.called(wanted, at)
		switch {
		case len(found) == 1:
			p.forest.nodes[at].parent = found[0]
		case len(found) > 1:
			p.notes.Problem(p.forest.nodes[at].place, "parent_ambiguous", "name", p.notes.Words.Quote(p.forest.nodes[at].name), "parent", p.notes.Words.Quote(wanted), "n", len(found))
		case normal(wanted) == normal(p.forest.nodes[at].name) && !p.isNamed(wanted, at):
			// it is in a group of its own
		case p.forest.nodes[at].id != "" && normal(wanted) != normal(p.forest.nodes[at].name):
			p.notes.Problem(p.forest.nodes[at].place, "parent_unknown", "name", p.notes.Words.Quote(p.forest.nodes[at].name), "parent", p.notes.Words.Quote(wanted))
		default:
			p.forest.nodes[at].parent = p.group([]string{wanted}, at)
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
	if normal(p.forest.nodes[besides].name) == normal(wanted) {
		return nil // it names itself, and others of the same name are elsewhere
	}
	if byName := others(p.rows.names[normal(wanted)]); len(byName) > 0 {
		return byName
	}
	return others(p.rows.loose[looseName(wanted)])
}

// looseName makes names alike in which "and" is written as another sign, or not at all:
// "Helse og omsorg", "Helse/omsorg".
func looseName(name string) string { return strings.ReplaceAll(normal(name), "&", "") }

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
	at := p.forest.add(node{name: path[len(path)-1], parent: noNode, place: p.forest.nodes[from].place, round: p.forest.nodes[from].round})
	p.groups[key] = at
	return at
}

// byLevels gives each node the parent on the level above it.
func (p planter) byLevels(s span) {
	for at := s.from; at < s.end; at++ {
		key := pathKey(p.forest.nodes[at].row.path)
		if _, taken := p.groups[key]; !taken && key != "" {
			p.groups[key] = at
		}
	}
	for at := s.from; at < s.end; at++ {
		path := p.forest.nodes[at].row.path
		for below, length := at, len(path)-1; length > 0; length-- {
			known := len(p.forest.nodes)
			above := p.group(path[:length], at)
			if above != below {
				p.forest.nodes[below].parent = above
			}
			if above < known && p.forest.nodes[above].parent != noNode {
				break
			}
			below = above
		}
	}
}
