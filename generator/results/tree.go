package results

import "tifaktor/generator/survey"

// mostRows is how many units a page with all of them shows. In an organisation
// with more, it shows the levels of the tree that have room, and leads on.
const mostRows = 400

// deepest gives the deepest level of the tree that all units down to have room
// on one page, and whether that is all units.
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
		if sum += units; sum > mostRows && depth > 1 {
			return depth - 1, false
		}
	}
	return len(levels) - 1, true
}

// inOrder gives a unit and what is below it, down to a level, in the order of
// the organisation.
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

// branch is a part of the organisation: a unit and what is below it, or the
// units that stand alone directly under the whole (root is NoUnit).
type branch struct {
	root  int
	units []int // in order, the root first
}

// branches cuts the organisation below the whole into its parts, in order. Units
// that stand alone under the whole come last.
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
