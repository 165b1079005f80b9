package wayin

// parentName returns the name of the whole that a unit belongs to.
func (s *style) parentName(o *organisation, u int) string {
	if o.units[u].parent == noParent {
		return ""
	}
	return s.nameOf(o, o.units[u].parent)
}

func (s *style) parents(o *organisation) column {
	return text(s.heading(parentHeadings), func(u int) string { return s.parentName(o, u) })
}

// sides puts two columns in either order.
func (s *style) sides(a, b column) []column {
	if s.rng.IntN(2) == 0 {
		return []column{b, a}
	}
	return []column{a, b}
}

// someWithoutRow takes the rows of some wholes away, down to a level: they are
// known as the parents of others only.
func (s *style) someWithoutRow(o *organisation, level int) {
	if s.rng.IntN(4) > 0 {
		return
	}
	for u := 1; u < len(o.units); u++ {
		if !o.isLeaf(u) && o.units[u].depth <= level && s.rng.IntN(3) == 0 {
			o.withoutRow(u)
			s.label("a whole without a row")
		}
	}
}

const fileName = "resultat-2024"

func named(t table) written {
	t.name = fileName
	return one(t)
}

func parentsByName(s *style, o *organisation) written {
	s.someWithoutRow(o, 1)
	return named(s.lay(o, o.rows(), s.sides(s.name(o), s.parents(o))...))
}

func parentsShuffled(s *style, o *organisation) written {
	s.someWithoutRow(o, 1)
	return named(s.lay(o, o.shuffled(s.rng), s.sides(s.name(o), s.parents(o))...))
}

func parentsByID(s *style, o *organisation) written {
	id := text(s.heading(idHeadings), func(u int) string { return o.units[u].id })
	parent := text(s.heading(parentIDs), func(u int) string {
		if p := o.units[u].parent; p != noParent {
			return o.units[p].id
		}
		return ""
	})
	return named(s.lay(o, o.rows(), id, s.name(o), parent))
}

// parentsAndTotal has a row for all last, which the sectors name as their parent
// or not at all.
func parentsAndTotal(s *style, o *organisation) written {
	s.topName, o.topNamed = pick(s.rng, wholeNames), false
	s.label("row for all: %s", s.topName)
	blank := s.rng.IntN(2) == 0
	parent := text(s.heading(parentHeadings), func(u int) string {
		if o.units[u].parent == 0 && blank {
			return ""
		}
		return s.parentName(o, u)
	})
	return named(s.lay(o, topLast(o.rows()), s.sides(s.name(o), parent)...))
}

// byWhole puts the parts of each whole together, the wholes first.
func byWhole(o *organisation) []int {
	order := []int{0}
	for i := 0; i < len(order); i++ {
		order = append(order, o.children(order[i])...)
	}
	return order
}

// carried has the parent in its first row only, merged over those below it.
func carried(s *style, o *organisation) table {
	order := byWhole(o)
	parent := text(s.heading(parentHeadings), func(u int) string {
		if siblings := o.children(max(0, o.units[u].parent)); u > 0 && siblings[0] != u {
			return ""
		}
		return s.parentName(o, u)
	})
	of := parent.of
	parent.of = func(u int) cell {
		c := of(u)
		if c.text != "" {
			c.down = len(o.children(o.units[u].parent))
		}
		return c
	}
	return s.lay(o, order, parent, s.name(o))
}

func parentsMerged(s *style, o *organisation) written {
	s.form = workbook
	return named(carried(s, o))
}

func parentsBlank(s *style, o *organisation) written {
	s.form = textual
	return named(carried(s, o))
}

// sectorsOfUnits has the lowest units with their sector, and no row above them.
func sectorsOfUnits(s *style, o *organisation) written {
	o.cut(2)
	o.withoutRow(0)
	o.topNamed = false
	for u := 1; u < len(o.units); u++ {
		if !o.isLeaf(u) {
			o.withoutRow(u)
		}
	}
	return named(s.lay(o, o.rows(), s.sides(s.name(o), s.sectorColumn(o, true))...))
}

// sectorColumn names the sector of each unit: of a sector itself too, or blank.
// A blank cell among units alone could as well be one that is carried down.
func (s *style) sectorColumn(o *organisation, within bool) column {
	return text(s.heading(sectorHeadings), func(u int) string {
		if u == 0 {
			return ""
		}
		if sector := o.sector(u); within || u != sector {
			return o.units[sector].name
		}
		return ""
	})
}

func sectorsInThemselves(s *style, o *organisation) written {
	o.cut(2)
	s.totalSomewhere(o)
	return named(s.lay(o, s.order(o), s.sides(s.name(o), s.sectorColumn(o, true))...))
}

func sectorsWithout(s *style, o *organisation) written {
	o.cut(2)
	s.totalSomewhere(o)
	return named(s.lay(o, s.order(o), s.sides(s.name(o), s.sectorColumn(o, false))...))
}

// totalSomewhere calls the row of the whole by a name for all, or leaves it out.
func (s *style) totalSomewhere(o *organisation) {
	o.topNamed = false
	if s.rng.IntN(3) == 0 {
		o.withoutRow(0)
		return
	}
	s.topName = pick(s.rng, wholeNames)
	s.label("row for all: %s", s.topName)
}

// order is that of the tree, the row of the whole first or last.
func (s *style) order(o *organisation) []int {
	if s.rng.IntN(2) == 0 {
		return topLast(o.rows())
	}
	return o.rows()
}
