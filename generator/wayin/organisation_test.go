// Package wayin holds tests only: random organisations are written as tables in
// every layout that suppliers and offices use, imported, checked and protected,
// and compared with the truth that they were written from.
//
// To add a layout, add a value to the list in layouts_test.go; a heading, a mark
// or a way to save a file is one more word in its own list.
package wayin

import (
	"math/rand/v2"
	"slices"
)

// smallestGroup is the least number of answers that the sites here show.
const smallestGroup = 5

// noParent is the parent of the top.
const noParent = -1

// organisation is the truth that a table is made from, and what the table says
// of it.
type organisation struct {
	name       string
	alias      string // what the row of the whole is called, if not by its name
	topNamed   bool   // the table says what the whole is called
	units      []unit // the top first, every unit right before its parts
	factors    []factor
	known      bool // the factors are those of 10-FAKTOR
	scaleTo    int
	decimals   int  // of the means, two at most whatever the source prints
	delivered  *int // with how many decimals the truth says they are delivered
	references []reference
	counted    bool     // the table says how many answered
	sure       bool     // the truth says that no unit is the sum of others
	ids        []string // of the units in some content; nil for u0, u1 ...
}

type unit struct {
	id, name string
	parent   int
	depth    int
	hasRow   bool
	own      int // answers of people in none of its parts
	answers  int
	invited  int   // 0 when the table does not say
	sums     []int // per factor, of all its answers in quarters
	said     said
}

// said is what the table says of a unit, as the content would write it.
type said struct {
	answers string   // "24", "0-4", or "" when the source keeps it to itself
	means   []string // per factor: "4.2", "hidden", or "" for none
}

type reference struct {
	name  string
	means []string
}

// clone returns a copy whose units can be changed.
func (o *organisation) clone() *organisation {
	c := *o
	c.units = slices.Clone(o.units)
	for i := range c.units {
		c.units[i].said.means = slices.Clone(c.units[i].said.means)
	}
	return &c
}

func (o *organisation) children(u int) []int {
	var found []int
	for c := range o.units {
		if o.units[c].parent == u {
			found = append(found, c)
		}
	}
	return found
}

func (o *organisation) isLeaf(u int) bool {
	return u+1 == len(o.units) || o.units[u+1].parent != u
}

// sector returns the unit right below the top that a unit is or belongs to.
func (o *organisation) sector(u int) int {
	for o.units[u].depth > 1 {
		u = o.units[u].parent
	}
	return u
}

// deepest returns the number of levels below the top.
func (o *organisation) deepest() int {
	deepest := 0
	for _, u := range o.units {
		deepest = max(deepest, u.depth)
	}
	return deepest
}

// path names a unit by its name and those above it, the top left out.
func (o *organisation) path(u int) string {
	path := ""
	for ; o.units[u].parent != noParent; u = o.units[u].parent {
		path = " > " + o.units[u].name + path
	}
	return path
}

// keep leaves out the units that are not wanted. The parts of one that is left
// out belong to the nearest unit above it.
func (o *organisation) keep(wanted func(u int) bool) {
	at := make([]int, len(o.units))
	var kept []unit
	for i, u := range o.units {
		if i > 0 && !wanted(i) {
			at[i] = at[u.parent]
			continue
		}
		if i > 0 {
			u.parent = at[u.parent]
			u.depth = kept[u.parent].depth + 1
		}
		at[i] = len(kept)
		kept = append(kept, u)
	}
	o.units = kept
}

// cut leaves out the levels below one: their people are the own people of the
// units that are left.
func (o *organisation) cut(level int) {
	units := o.units
	o.keep(func(u int) bool { return units[u].depth <= level })
}

// withoutRow takes the row of a unit out of the table.
func (o *organisation) withoutRow(u int) {
	o.units[u].hasRow = false
	o.units[u].said = said{means: make([]string, len(o.factors))}
}

// onlyLeaves makes a flat list of the lowest units, without a row for the whole.
func (o *organisation) onlyLeaves() {
	oneNameEach(o)
	leaf := make([]bool, len(o.units))
	for u := range o.units {
		leaf[u] = o.isLeaf(u)
	}
	o.keep(func(u int) bool { return leaf[u] })
	o.withoutRow(0)
	o.topNamed = false
}

// rows returns the units with a row, in the order of the tree.
func (o *organisation) rows() []int {
	var rows []int
	for u := range o.units {
		if o.units[u].hasRow {
			rows = append(rows, u)
		}
	}
	return rows
}

// postorder puts every whole right after its parts.
func (o *organisation) postorder() []int {
	var order []int
	var visit func(u int)
	visit = func(u int) {
		for _, c := range o.children(u) {
			visit(c)
		}
		if o.units[u].hasRow {
			order = append(order, u)
		}
	}
	visit(0)
	return order
}

// shuffled returns the rows in any order.
func (o *organisation) shuffled(rng *rand.Rand) []int {
	order := o.rows()
	rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	return order
}
