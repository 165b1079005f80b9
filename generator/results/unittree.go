package results

import "tifaktor/generator/page"

// UnitNode is a unit in the tree of the organisation, with those below it.
type UnitNode struct {
	page.Link
	Units []UnitNode
}

// Sectors gives the units below the whole as a page at from leads to them, down to the level
// that has room on one page.
func (r *Results) Sectors(from string) []UnitNode {
	deepest, _ := r.deepest()
	return unitTree(r, top, r.newLinks(from), deepest)
}

// unitTree gives the units below a unit, each with those below it, down to the
// level that has room on one page.
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
