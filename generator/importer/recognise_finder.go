package importer

import (
	"slices"

	"tifaktor/generator/i18n"
)

// unitFinder finds units by their names and ids: those of the site that a node of a round
// may be.
type unitFinder struct {
	chart  *chart
	forest *forest
	round  string
	known  map[*row]int     // units of rows that are found already
	units  map[string][]int // by all their names, which normal makes alike
	ids    map[string][]int // units by their ids
	nodes  map[string][]int // by their names
}

// newUnitFinder returns the finder for the nodes that the forest has now.
func newUnitFinder(c *chart, nodes *forest, round string, known map[*row]int) *unitFinder {
	f := &unitFinder{chart: c, forest: nodes, round: round, known: known, units: map[string][]int{}, ids: map[string][]int{}, nodes: map[string][]int{}}
	for i, u := range c.units {
		seen := map[string]bool{}
		for _, text := range []i18n.Text{u.Name, u.Formerly} {
			for _, name := range text {
				if key := normal(name); key != "" && !seen[key] {
					seen[key] = true
					f.units[key] = append(f.units[key], i)
				}
			}
		}
		f.ids[normal(u.ID.V)] = append(f.ids[normal(u.ID.V)], i)
	}
	for at, n := range nodes.nodes {
		f.nodes[normal(n.name)] = append(f.nodes[normal(n.name)], at)
	}
	return f
}

// candidates returns the units that a node may be, and reports whether its own id
// says which, and its name is new.
func (f *unitFinder) candidates(at int) (units []int, newName bool) {
	n := f.forest.nodes[at]
	if unit, ok := f.known[n.row]; ok && n.row != nil {
		return []int{unit}, false
	}
	there := func(units []int) []int {
		return slices.DeleteFunc(slices.Clone(units), func(u int) bool { return !f.chart.exists(u, f.round) })
	}
	var byID []int
	if n.id != "" {
		byID = slices.DeleteFunc(there(f.ids[normal(n.id)]), func(u int) bool {
			return f.chart.units[u].ID.V != n.id && f.chart.units[u].ID.V != slug(n.id)
		})
	}
	byName := there(f.calledSo(n.name))
	for _, unit := range there(f.calledSo(sumOf(n.name))) {
		if !slices.Contains(byName, unit) {
			byName = append(byName, unit)
		}
	}
	switch {
	case len(byID) == 0 && len(byName) == 0:
		return there(f.ids[normal(n.name)]), false
	case len(byID) == 0:
		return byName, false
	case len(byID) == 1 && (normal(n.name) == "" || slices.Contains(byName, byID[0]) || normal(n.name) == normal(n.id)):
		return byID, false
	case len(byName) > 0:
		return append(byID, byName...), false
	}
	return byID, len(byID) == 1
}

// isDisputed reports whether the id of a node is that of one unit and its name that of
// another.
func (f *unitFinder) isDisputed(at int, units []int) bool {
	n := f.forest.nodes[at]
	return n.id != "" && len(units) > 1 && !isNamed(f.chart.units[units[0]], n.name) && (f.chart.units[units[0]].ID.V == n.id || f.chart.units[units[0]].ID.V == slug(n.id))
}

// hasBetter reports whether another node of the same name lies below one that is
// called as the unit's parent.
func (f *unitFinder) hasBetter(at, unit int) bool {
	if f.chart.parents[unit] == noNode {
		return false
	}
	parent := f.chart.units[f.chart.parents[unit]]
	return slices.ContainsFunc(f.nodes[normal(f.forest.nodes[at].name)], func(other int) bool {
		above := f.forest.nodes[other].parent
		return above != noNode && above != f.forest.nodes[at].parent && isNamed(parent, f.forest.nodes[above].name)
	})
}

// calledSo returns the units that have that name, now or before.
func (f *unitFinder) calledSo(name string) []int {
	if normal(name) == "" {
		return nil
	}
	return f.units[normal(name)]
}

// others returns the units of the other nodes that have a name of their own.
func (f *unitFinder) others(besides int) []int {
	var units []int
	for at := range f.forest.nodes {
		if found, _ := f.candidates(at); at != besides && len(found) == 1 {
			units = append(units, found[0])
		}
	}
	return units
}
