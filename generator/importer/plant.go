package importer

import "slices"

// plant makes the forest of a round from all its tables. Every row becomes a node
// with the parent that its table gives it.
func plant(deliveries []*delivery, n notes) *forest {
	p := planter{forest: &forest{}, notes: n, groups: map[string]int{}}
	findHeads(deliveries, n)
	mergeFiles(deliveries, n)
	for _, d := range deliveries {
		first, shared := len(p.forest.nodes), sharedNames(d.rows)
		for i := range d.rows {
			r := &d.rows[i]
			added := node{name: r.name, row: r, parent: noNode, place: r.place, round: d.round}
			if d.tidy {
				added.id = shared.idOf(*r)
			}
			p.forest.add(added)
		}
		p.within = append(p.within, span{d, first, len(p.forest.nodes)})
	}
	p.rows = p.forest.index()
	for _, s := range p.within {
		switch s.d.tree {
		case byParents:
			p.byParents(s)
		case byLevels:
			p.byLevels(s)
		case byCodes:
			p.byCodes(s)
		case byIndentation:
			p.byIndentation(s)
		case byDepths:
			p.byDepths(s)
		case byHeadings:
			if slices.ContainsFunc(s.d.rows, func(r row) bool { return len(r.path) > 0 }) {
				p.byLevels(s)
			} else {
				p.byHeadings(s)
			}
		case bySheets:
			p.bySheets(s)
		}
	}
	p.breakCircles()
	return p.forest
}

// planter gives nodes their parents.
type planter struct {
	forest *forest
	notes  notes
	within []span
	rows   rowIndex
	groups map[string]int // nodes that are only known as what others belong to, by their path
}

// rowIndex finds the nodes that have a row: by their code, by their name in its normal and
// its loose form, and by the parent that they name.
type rowIndex struct{ codes, names, loose, parents map[string][]int }

// index finds all nodes that have a row.
func (f *forest) index() rowIndex {
	found := rowIndex{map[string][]int{}, map[string][]int{}, map[string][]int{}, map[string][]int{}}
	for at, n := range f.nodes {
		if n.row == nil {
			continue
		}
		name, parent := normal(n.name), normal(n.row.parent)
		found.codes[n.row.code] = append(found.codes[n.row.code], at)
		found.names[name] = append(found.names[name], at)
		found.loose[looseName(name)] = append(found.loose[looseName(name)], at)
		found.parents[parent] = append(found.parents[parent], at)
	}
	return found
}

// span is the nodes that came from one table.
type span struct {
	d         *delivery
	from, end int
}
