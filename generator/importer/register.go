package importer

import (
	"cmp"
	"fmt"
	"slices"

	"tifaktor/generator/problem"
)

// unit is a unit of all rounds together.
type unit struct {
	key     string
	id      string
	name    string
	source  string // the source's own id
	parent  string // a key; "" for the top
	rows    bool   // some round has results of it
	sisters bool   // it is not the sum of others: see row.isNoWhole
	place   problem.Place
	round   string // the newest round that has it
}

// topKey is the key of the whole organisation, which every round has, whatever it
// is called there. Other keys hold no control characters.
const topKey = "\x00"

// register lays the units of all rounds together. What a unit is called and where
// it belongs is what the newest round says.
type register struct {
	notes notes
	twice map[string]bool // names that one round has several times
	units []*unit         // every parent before its children
	byKey map[string]*unit
}

// enrol makes the register of the rounds, the newest first.
func enrol(rounds []round, n notes) *register {
	g := &register{notes: n, twice: map[string]bool{}, byKey: map[string]*unit{}}
	for _, r := range rounds {
		seen := map[string]bool{}
		for _, node := range r.forest.nodes {
			name := normal(node.name)
			g.twice[name] = g.twice[name] || seen[name]
			seen[name] = true
		}
	}
	for _, r := range rounds {
		g.take(r)
	}
	g.order()
	g.name()
	return g
}

// keyOf returns what a node is known by in every round: its id in tables with one
// row per number, else its name, since codes change from year to year. Units that
// share a name are known by their parent's as well.
func (g *register) keyOf(f *forest, at int) string {
	n := f.nodes[at]
	switch {
	case n.parent == noNode:
		return topKey
	case n.id != "":
		return n.id
	case g.twice[normal(n.name)]:
		key := normal(f.nodes[n.parent].name) + "/" + normal(n.name)
		if n.row == nil && normal(f.nodes[n.parent].name) == normal(n.name) {
			key += "/"
		}
		return key
	case normal(n.name) == "":
		return n.name
	}
	return normal(n.name)
}

// take adds the units of a round.
func (g *register) take(r round) {
	lines := map[string]problem.Place{}
	for at, n := range r.forest.nodes {
		key := g.keyOf(r.forest, at)
		if first, taken := lines[key]; taken {
			g.notes.Problem(n.place, "unit_twice", "name", g.notes.Words.Quote(n.name), "place", first.String())
			continue
		}
		lines[key] = n.place
		added := &unit{key: key, name: n.name, source: n.id, rows: n.row != nil, place: n.place, round: r.id}
		added.sisters = n.row.isNoWhole()
		if n.parent != noNode {
			added.parent = g.keyOf(r.forest, n.parent)
		}
		before, seen := g.byKey[key]
		if !seen {
			g.byKey[key] = added
			g.units = append(g.units, added)
			continue
		}
		before.rows = before.rows || added.rows
		if before.name == "" {
			before.name = added.name
		}
		if before.parent != added.parent {
			g.notes.Advice(added.place, "moved", "name", g.notes.Words.Quote(added.name), "old", r.id, "new", before.round)
		}
	}
}

// order puts every parent before its children, siblings in the newest round's order.
// What no unit is left in, since all have moved, goes.
func (g *register) order() {
	children := map[string][]*unit{}
	for _, u := range g.units {
		if u.key != topKey {
			children[u.parent] = append(children[u.parent], u)
		}
	}
	var ordered []*unit
	var visit func(u *unit)
	visit = func(u *unit) {
		if !u.rows && len(children[u.key]) == 0 {
			return
		}
		ordered = append(ordered, u)
		for _, child := range children[u.key] {
			visit(child)
		}
	}
	visit(g.byKey[topKey])
	g.units = ordered
}

// name gives every unit its id. One without results gives way to one of the same
// name that has them.
func (g *register) name() {
	taken, shared := ids{}, g.shared()
	for _, results := range []bool{true, false} {
		for _, u := range g.units {
			if u.id != "" || u.rows != results && u.key != topKey {
				continue
			}
			wanted := cmp.Or(slug(u.source), slug(u.name))
			if u.key != topKey && u.source == "" && shared[normal(u.name)] {
				wanted = slug(g.byKey[u.parent].name + " " + u.name)
			}
			if !results && taken[wanted] {
				wanted += "-group"
			}
			u.id = taken.take(wanted, g.fallback(u))
		}
	}
}

// shared are the names that several units with results have, or several without.
func (g *register) shared() map[string]bool {
	shared, seen := map[string]bool{}, map[string]bool{}
	for _, u := range g.units {
		key := normal(u.name)
		if u.rows {
			key += "/rows"
		}
		shared[normal(u.name)] = shared[normal(u.name)] || seen[key]
		seen[key] = true
	}
	return shared
}

// fallback is the id of a unit whose name has no letters to make one of.
func (g *register) fallback(u *unit) string {
	if u.key == topKey {
		return "whole"
	}
	return "unit"
}

// label is what a unit is called where no table says its name.
func (u *unit) label() string {
	if u.name == "" {
		return u.key
	}
	return u.name
}

// hasParts reports whether some unit belongs to this one.
func (g *register) hasParts(u *unit) bool {
	return slices.ContainsFunc(g.units, func(other *unit) bool { return other.parent == u.key && other != u })
}

// rowsOf returns the rows of a round by the key of their unit.
func (g *register) rowsOf(r round) map[string]row {
	rows := map[string]row{}
	for at, n := range r.forest.nodes {
		if n.row != nil {
			rows[g.keyOf(r.forest, at)] = *n.row
		}
	}
	return rows
}

// ids are the ids taken so far.
type ids map[string]bool

// take gives the id wanted, or the fallback when nothing is wanted, with a number
// after it when it is taken already.
func (taken ids) take(wanted, fallback string) string {
	if wanted == "" {
		wanted = fallback
	}
	id := wanted
	for number := 2; taken[id]; number++ {
		id = fmt.Sprintf("%s-%d", wanted, number)
	}
	taken[id] = true
	return id
}
