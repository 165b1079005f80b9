package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/problem"
)

// noNode is the parent of a node at the top.
const noNode = -1

// forest is the units of one round with their parents: one tree, once it is known
// what lies at the top.
type forest struct {
	nodes []node
	made  bool // the top has no row and was made by us
}

// node is a unit. One that has no row of results is only known as what others
// belong to.
type node struct {
	name   string
	id     string // the source's own id, in tables with one row per number
	row    *row   // nil if there is none
	parent int
	place  problem.Place
	round  string
}

// children returns the nodes below a node, or at the top, in order.
func (f *forest) children(parent int) []int {
	var found []int
	for i, n := range f.nodes {
		if n.parent == parent {
			found = append(found, i)
		}
	}
	return found
}

// childLists returns the children of every node, and last those at the top.
func (f *forest) childLists() [][]int {
	lists := make([][]int, len(f.nodes)+1)
	for i, n := range f.nodes {
		at := n.parent
		if at == noNode {
			at = len(f.nodes)
		}
		lists[at] = append(lists[at], i)
	}
	return lists
}

// add adds a node and returns its index.
func (f *forest) add(n node) int {
	f.nodes = append(f.nodes, n)
	return len(f.nodes) - 1
}

// isWithin reports whether a node lies in another, or is it.
func (f *forest) isWithin(at, other int) bool {
	for steps := 0; at != noNode && steps <= len(f.nodes); at, steps = f.nodes[at].parent, steps+1 {
		if at == other {
			return true
		}
	}
	return false
}

// lay lays a node below another one; nothing is laid within itself.
func (f *forest) lay(at, parent int) {
	if parent == noNode || !f.isWithin(parent, at) {
		f.nodes[at].parent = parent
	}
}

// remove takes a node out; what lies below it then lies below its parent.
func (f *forest) remove(at int) {
	parent := f.nodes[at].parent
	for i := range f.nodes {
		if f.nodes[i].parent == at {
			f.nodes[i].parent = parent
		}
	}
	f.nodes = slices.Delete(f.nodes, at, at+1)
	for i := range f.nodes {
		if f.nodes[i].parent > at {
			f.nodes[i].parent--
		}
	}
}

// names are what nodes are called.
func (f *forest) names(nodes []int) []string {
	var names []string
	for _, at := range nodes {
		names = append(names, f.nodes[at].name)
	}
	return names
}

// nameOnly are the names of units without a row, which others say that they belong to.
func (f *forest) nameOnly() []string {
	var names []string
	for i, n := range f.nodes {
		if n.row == nil && n.name != "" && !(f.made && i == len(f.nodes)-1) {
			names = append(names, n.name)
		}
	}
	return names
}

// depth returns how many levels the tree has.
func (f *forest) depth() int {
	deepest := 0
	for i := range f.nodes {
		levels := 0
		for at := i; at != noNode && levels <= len(f.nodes); at = f.nodes[at].parent {
			levels++
		}
		deepest = max(deepest, levels)
	}
	return deepest
}

// treeOf returns how the tree of a table is given: as the publisher says, else by
// its columns, its codes, its indentation, or not at all.
func treeOf(d *delivery, a Answers) string {
	switch {
	case a.Tree != "":
		return a.Tree
	case slices.ContainsFunc(d.rows, func(r row) bool { return len(r.path) > 0 }):
		return byLevels
	case slices.ContainsFunc(d.rows, func(r row) bool { return r.parent != "" }):
		return byParents
	case areDepths(d.rows):
		return byDepths
	case areTree(d.rows):
		return byCodes
	case indents(d.rows) > 1:
		return byIndentation
	case areHeaded(d.rows):
		return byHeadings
	}
	return flat
}

// indents counts how many different indentations the units have.
func indents(rows []row) int {
	seen := map[int]bool{}
	for _, found := range rows {
		if found.kind == unitRow {
			seen[found.indent] = true
		}
	}
	return len(seen)
}

// breakCircles notes units whose parents lead round in a circle.
func (p planter) breakCircles() {
	var around []string
	var at problem.Place
	for i := range p.forest.nodes {
		slow := i
		for range len(p.forest.nodes) + 1 {
			if slow == noNode {
				break
			}
			slow = p.forest.nodes[slow].parent
		}
		if slow != noNode {
			if len(around) == 0 {
				at = p.forest.nodes[i].place
			}
			around = append(around, p.forest.nodes[i].name)
		}
	}
	if len(around) > 0 {
		p.notes.Problem(at, "circle", "names", p.notes.quoted(around))
		for i := range p.forest.nodes {
			if slices.Contains(around, p.forest.nodes[i].name) {
				p.forest.nodes[i].parent = noNode
			}
		}
	}
}

// pathKey is a path of names in which the same unit is the same text.
func pathKey(path []string) string {
	var keys []string
	for _, name := range path {
		keys = append(keys, normal(name))
	}
	return strings.Join(keys, "/")
}
