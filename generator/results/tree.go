package results

import (
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// maxRows is how many units a page with all of them shows. In a larger organisation it shows
// the levels of the tree that have room, and links to the rest.
const maxRows = 400

// deepest returns the deepest level down to which all units have room on one page, and whether
// that is all units.
func (n *numbers) deepest() (level int, all bool) {
	var levels []int // units per level
	for _, unit := range n.data.Units {
		for len(levels) <= unit.Depth {
			levels = append(levels, 0)
		}
		levels[unit.Depth]++
	}
	sum := 0
	for depth, units := range levels {
		if sum += units; sum > maxRows && depth > 1 {
			return depth - 1, false
		}
	}
	return len(levels) - 1, true
}

// inOrder returns a unit and those below it, down to a level, in the order of the organisation.
func (n *numbers) inOrder(unit, deepest int) []int {
	units := []int{unit}
	if n.data.Units[unit].Depth == deepest {
		return units
	}
	for _, child := range n.data.Units[unit].Children {
		units = append(units, n.inOrder(child, deepest)...)
	}
	return units
}

// branch is a part of the organisation: a unit and those below it. The units without parts that
// lie directly below the whole are one branch, whose root is NoUnit.
type branch struct {
	root  int
	units []int // in order, the root first
}

// branches divides the organisation below the whole into its branches, in order. The one
// without a root comes last.
func (n *numbers) branches(deepest int) []branch {
	var branches []branch
	alone := branch{root: survey.NoUnit}
	for _, child := range n.data.Units[top].Children {
		units := n.inOrder(child, deepest)
		if len(units) == 1 {
			alone.units = append(alone.units, child)
			continue
		}
		branches = append(branches, branch{child, units})
	}
	if len(alone.units) > 0 {
		branches = append(branches, alone)
	}
	return branches
}

// UnitNode is a unit in the tree of the organisation, with those below it.
type UnitNode struct {
	page.Link
	Units []UnitNode
}

// Sectors returns the units below the whole with links from the page at from, down to the level
// that has room on one page.
func (r *Results) Sectors(from string) []UnitNode {
	deepest, _ := r.deepest()
	return unitTree(r, top, r.newLinks(from), deepest)
}

// unitTree returns the units below a unit, each with those below it, down to a level.
func unitTree(r *Results, unit int, to *links, deepest int) []UnitNode {
	var nodes []UnitNode
	if r.data.Units[unit].Depth == deepest {
		return nil
	}
	for _, child := range r.alphabetic[unit] {
		name := r.InLanguage(r.data.Units[child].Name)
		nodes = append(nodes, UnitNode{
			Link:  page.Link{Text: name.Text, Lang: name.Lang, Href: to.units[child]},
			Units: unitTree(r, child, to, deepest),
		})
	}
	return nodes
}
