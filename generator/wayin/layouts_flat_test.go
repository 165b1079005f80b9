package wayin

import (
	"slices"
	"strings"
)

// sumName is what the row of a whole is called where it is a sum of those beside
// it.
func (s *style) sumName(name string) string {
	return pick(s.rng, []string{"Sum " + name, "Totalt " + name, name + " totalt", name + " samlet", "Sum: " + name})
}

// sums has the rows of wholes called sums, beside their parts, with the sector
// in a column of its own.
func sumsAfter(s *style, o *organisation) written {
	o.cut(2)
	o.withoutRow(0)
	o.topNamed = false
	c := s.name(o)
	of := c.of
	c.of = func(u int) cell {
		if o.isLeaf(u) {
			return of(u)
		}
		return plain(s.sumName(o.units[u].name))
	}
	return named(s.lay(o, o.postorder(), s.sectorColumn(o, true), c))
}

// sumsBefore has them before their parts, without a column of sectors.
func sumsBefore(s *style, o *organisation) written {
	o.cut(2)
	s.totalSomewhere(o)
	c := s.name(o)
	of := c.of
	c.of = func(u int) cell {
		if u == 0 || o.isLeaf(u) {
			return of(u)
		}
		return plain(s.sumName(o.units[u].name))
	}
	return named(s.lay(o, s.order(o), c))
}

func flatBefore(s *style, o *organisation) written {
	return named(s.lay(o, o.rows(), s.name(o)))
}

// flatBold has the wholes in bold letters before their parts, or after them.
func flatBold(s *style, o *organisation) written {
	s.form = workbook
	if s.rng.IntN(4) > 0 {
		o.cut(2)
	}
	c := s.name(o)
	of := c.of
	c.of = func(u int) cell {
		name := of(u)
		name.bold = !o.isLeaf(u)
		return name
	}
	if s.rng.IntN(4) == 0 {
		return named(s.lay(o, o.postorder(), c))
	}
	return named(s.lay(o, o.rows(), c))
}

func flatAfter(s *style, o *organisation) written {
	return named(s.lay(o, o.postorder(), s.name(o)))
}

func flatShuffled(s *style, o *organisation) written {
	return named(s.lay(o, o.shuffled(s.rng), s.name(o)))
}

// flatFar has the wholes far from their parts, and few factors to know them by.
func flatFar(s *style, o *organisation) written {
	s.fewFactors(o)
	rank := func(u int) int {
		if o.isLeaf(u) {
			return u
		}
		return 2*len(o.units) - u
	}
	return named(s.lay(o, sorted(o, func(a, b int) int { return rank(a) - rank(b) }), s.name(o)))
}

// flatSorted is sorted by size or by name, as people sort a list, without a row for all.
func flatSorted(s *style, o *organisation) written {
	s.fewFactors(o)
	o.withoutRow(0)
	o.topNamed = false
	if s.rng.IntN(2) == 0 {
		return named(s.lay(o, sorted(o, func(a, b int) int { return o.units[b].answers - o.units[a].answers }), s.name(o)))
	}
	return named(s.lay(o, sorted(o, func(a, b int) int { return strings.Compare(o.units[a].name, o.units[b].name) }), s.name(o)))
}

// sorted returns the rows in an order.
func sorted(o *organisation, order func(a, b int) int) []int {
	rows := o.rows()
	slices.SortStableFunc(rows, order)
	return rows
}

// fewFactors leaves one to four of them.
func (s *style) fewFactors(o *organisation) {
	n := min(len(o.factors), 1+s.rng.IntN(4))
	o.factors = o.factors[:n]
	for u := range o.units {
		o.units[u].said.means = o.units[u].said.means[:n]
		o.units[u].sums = o.units[u].sums[:n]
	}
	for r := range o.references {
		o.references[r].means = o.references[r].means[:n]
	}
}

func flatUnits(s *style, o *organisation) written {
	o.onlyLeaves()
	return named(s.lay(o, o.rows(), s.name(o)))
}

// flatAndTotal has a row for all beside the units, of one level.
func flatAndTotal(s *style, o *organisation) written {
	o.cut(1)
	s.topName, o.topNamed = pick(s.rng, wholeNames), false
	s.label("row for all: %s", s.topName)
	return named(s.lay(o, s.order(o), s.name(o)))
}

// flatAndName has it by the organisation's own name.
func flatAndName(s *style, o *organisation) written {
	o.cut(1)
	return named(s.lay(o, s.order(o), s.name(o)))
}

func flatAndNameSaid(s *style, o *organisation) written {
	w := flatAndName(s, o)
	w.answers.Organisation = o.name
	return w
}

// flatAndMean has it by a name that is as well that of something to compare
// with.
func flatAndMean(s *style, o *organisation) written {
	o.cut(1)
	o.topNamed = false
	s.topName = pick(s.rng, []string{"Gjennomsnitt kommunen", "Snitt kommunen", "Gjennomsnitt", "Kommunens gjennomsnitt", "Snitt"})
	return named(s.lay(o, s.order(o), s.name(o)))
}

// filePerLevel has the whole, the sectors and the units each in a file.
func filePerLevel(s *style, o *organisation) written {
	o.cut(2)
	s.noReferences(o)
	names := []string{"kommune-2024", "sektorer-2024", "enheter-2024"}
	w := written{oneBook: s.rng.IntN(2) == 0}
	for level := 0; level <= o.deepest(); level++ {
		var order []int
		for _, u := range o.rows() {
			if o.units[u].depth == level {
				order = append(order, u)
			}
		}
		columns := []column{s.name(o)}
		if level == 2 {
			columns = []column{s.sectorColumn(o, true), s.name(o)}
		}
		t := s.lay(o, order, columns...)
		t.name = names[level]
		w.tables = append(w.tables, t)
	}
	return w
}
