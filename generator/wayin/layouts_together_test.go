package wayin

import (
	"slices"
	"strings"
	"testing"
)

// Tables with one row too many, which is the sum of many: of all units of a kind, of two sectors,
// or of the units of another sector. Some of them are hidden.
var together = []layout{
	{"all of a kind, called so", asks, true, withAll(ofKind, true)},
	{"all of a kind, called as any unit", asks, true, withAll(ofKind, false)},
	{"all of two kinds", asks, true, withAll(ofTwoKinds, true)},
	{"all of two sectors", asks, true, withAll(ofTwoSectors, false)},
	{"all of a kind in another sector", asks, true, withAll(ofKindElsewhere, false)},
}

// kindOf is the kind of a unit as its name says it.
func (o *organisation) kindOf(u int) string {
	words := strings.Fields(o.units[u].name)
	return words[len(words)-1]
}

// ofKind returns all units of the kind of one of them.
func ofKind(s *style, o *organisation, leaves []int) (units []int, name string) {
	kind := o.kindOf(pick(s.rng, leaves))
	return slices.DeleteFunc(slices.Clone(leaves), func(u int) bool { return o.kindOf(u) != kind }), kind + " samlet"
}

func ofTwoKinds(s *style, o *organisation, leaves []int) (units []int, name string) {
	one, other := o.kindOf(pick(s.rng, leaves)), o.kindOf(pick(s.rng, leaves))
	none := func(u int) bool { return o.kindOf(u) != one && o.kindOf(u) != other }
	return slices.DeleteFunc(slices.Clone(leaves), none), one + " og " + other + " samlet"
}

// ofTwoSectors returns all units of two sectors, which nothing lies below but units: the table does not say
// where a group of groups is.
func ofTwoSectors(s *style, o *organisation, leaves []int) (units []int, name string) {
	leaves = slices.DeleteFunc(slices.Clone(leaves), func(u int) bool {
		return o.units[u].depth < 2 || slices.ContainsFunc(leaves, func(other int) bool { return o.units[other].depth > 2 && o.sector(other) == o.sector(u) })
	})
	if len(leaves) == 0 {
		return nil, ""
	}
	one, other := o.sector(pick(s.rng, leaves)), o.sector(pick(s.rng, leaves))
	none := func(u int) bool { return o.sector(u) != one && o.sector(u) != other }
	return slices.DeleteFunc(slices.Clone(leaves), none), ""
}

func ofKindElsewhere(s *style, o *organisation, leaves []int) (units []int, name string) {
	first := pick(s.rng, leaves)
	none := func(u int) bool { return o.kindOf(u) != o.kindOf(first) || o.sector(u) != o.sector(first) }
	return slices.DeleteFunc(slices.Clone(leaves), none), ""
}

// withAll writes the row of some units together in a sector where not all of them lie. No whole has a row of its own.
func withAll(of func(*style, *organisation, []int) ([]int, string), named bool) func(*style, *organisation) written {
	return func(s *style, o *organisation) written {
		onlyLowest(o, 0)
		o.topNamed = false
		var leaves []int
		for u := range o.units {
			if o.isLeaf(u) {
				leaves = append(leaves, u)
			}
		}
		if len(leaves) == 0 || len(o.factors) < 6 {
			return s.withoutSum(o)
		}
		units, name := of(s, o, leaves)
		parent := s.apartFrom(o, units)
		if len(units) < 3 || parent < 0 {
			return s.withoutSum(o)
		}
		c := s.withSum(o, units)
		added := &c.units[len(o.units)]
		if added.parent, added.depth = parent, c.units[parent].depth+1; named {
			added.name = name
		}
		if !c.isTelling(units) {
			return s.withoutSum(o)
		}
		s.label("a row too many")
		c.alias = ""
		order := c.rows()
		order = slices.Insert(order[:len(order)-1], s.rng.IntN(len(order)), len(o.units))
		return called(s.lay(c, order, s.sides(s.name(c), s.parents(c))...))
	}
}

// isTelling reports whether means can say that the last unit is a sum: there are two decimals, and
// nearly all its people are in parts that the table shows.
func (o *organisation) isTelling(parts []int) bool {
	shown := 0
	for _, u := range parts {
		if o.units[u].said.answers == itoa(o.units[u].answers) && full(o.units[u]) {
			shown += o.units[u].answers
		}
	}
	return o.decimals > 1 && 20*shown >= 19*o.units[len(o.units)-1].answers
}

// apartFrom returns a whole that does not hold all of some units; -1 if there is none.
func (s *style) apartFrom(o *organisation, units []int) int {
	var wholes []int
	for w := range o.units {
		holds := func(u int) bool { return o.isWithin(u, w) }
		if !o.isLeaf(w) && o.units[w].depth > 0 && slices.ContainsFunc(units, func(u int) bool { return !holds(u) }) {
			wholes = append(wholes, w)
		}
	}
	if len(wholes) == 0 {
		return -1
	}
	return pick(s.rng, wholes)
}

// isWithin reports whether a unit lies below another.
func (o *organisation) isWithin(u, whole int) bool {
	for ; u >= 0; u = o.units[u].parent {
		if u == whole {
			return true
		}
	}
	return false
}

func (s *style) withoutSum(o *organisation) written {
	o.alias = ""
	return called(s.lay(o, o.rows(), s.sides(s.name(o), s.parents(o))...))
}

func called(t table) written { return named(t) }

func TestSumsOfManyAreAskedAbout(t *testing.T) {
	tryLayouts(t, together, func(a attempt) bool { return slices.Contains(a.style.labels, "a row too many") })
}
