package importer

import (
	"slices"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// chart is the organisation as survey/units.yaml has it: one tree.
type chart struct {
	units   []raw.Unit
	groups  []string // the ids of groups, which units cannot have
	parents []int    // noNode for the top
	top     int
}

// newChart returns the units as a tree, nil when they are none: an id is there twice,
// a parent is not there, or not all belong to one top.
func newChart(results raw.Results) *chart {
	c := &chart{top: noNode}
	for _, grouping := range results.Groupings {
		for _, group := range grouping.Groups {
			c.groups = append(c.groups, group.ID.V)
		}
	}
	for _, u := range results.Units {
		if c.find(u.ID.V) != noNode {
			return nil
		}
		c.units = append(c.units, u)
	}
	for i, u := range c.units {
		parent := noNode
		if u.Parent.Known() {
			parent = c.find(u.Parent.V)
		}
		switch {
		case parent == noNode && (u.Parent.Known() || c.top != noNode):
			return nil
		case parent == noNode:
			c.top = i
		}
		c.parents = append(c.parents, parent)
	}
	for i := range c.units {
		if i != c.top && !c.isBelow(i, c.top) {
			return nil
		}
	}
	return c
}

// find returns the unit with an id.
func (c *chart) find(id string) int {
	return slices.IndexFunc(c.units, func(u raw.Unit) bool { return u.ID.V == id })
}

// above returns the units above a unit, the nearest first. It ends where parents lead
// round in a circle.
func (c *chart) above(unit int) []int {
	var above []int
	for at := c.parents[unit]; at != noNode && len(above) < len(c.units); at = c.parents[at] {
		above = append(above, at)
	}
	return above
}

// isBelow reports whether a unit lies below another, at any depth.
func (c *chart) isBelow(unit, above int) bool { return slices.Contains(c.above(unit), above) }

// common returns the lowest unit that all of some units lie below.
func (c *chart) common(units []int) int {
	lowest := noNode
	for _, unit := range units {
		above := c.above(unit)
		if lowest == noNode && len(above) > 0 {
			lowest = above[0]
		}
		for lowest != noNode && lowest != c.top && !slices.Contains(above, lowest) {
			lowest = c.parents[lowest]
		}
	}
	return lowest
}

// add adds a unit and returns its index.
func (c *chart) add(id, name string, parent int) int {
	u := raw.Unit{ID: placed(id), Name: i18n.Same(visible(name)), Parent: placed(c.units[parent].ID.V)}
	c.units, c.parents = append(c.units, u), append(c.parents, parent)
	return len(c.units) - 1
}

// rename gives a unit a new name from a round on.
func (c *chart) rename(unit int, name, round string) {
	u := &c.units[unit]
	u.Formerly, u.Name, u.RenamedFrom = u.Name, i18n.Same(visible(name)), placed(round)
}

// placed is a text as if it were written in a file.
func placed(text string) yamlfile.Value[string] {
	return yamlfile.Value[string]{V: text, Place: problem.Place{File: unitsPath, Line: 1}}
}

// clone returns a chart that can be added to.
func (c *chart) clone() *chart {
	return &chart{slices.Clone(c.units), c.groups, slices.Clone(c.parents), c.top}
}

// nameOf is what a unit is called in the publisher's language.
func (c *chart) nameOf(unit int, n notes) string {
	name, _ := c.units[unit].Name.In(n.Words.Lang(), i18n.Languages())
	return name
}

// exists reports whether a unit is there in a round: not yet a part of another one,
// and no longer.
func (c *chart) exists(unit int, round string) bool {
	u := c.units[unit]
	merged := u.MergedFrom.Known() && !isOlder(round, u.MergedFrom.V)
	unborn := u.SplitFrom.Known() && isOlder(round, u.SplitFrom.V)
	return !merged && !unborn
}

// isOlder reports whether a round is older than another by the numbers in their ids.
func isOlder(round, than string) bool {
	pair := []raw.Round{{ID: placed(round)}, {ID: placed(than)}}
	return !raw.SameTime(pair[0], pair[1]) && raw.OldestFirst(pair)[0] == 0
}
