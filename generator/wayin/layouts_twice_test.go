package wayin

import (
	"math/big"
	"slices"
	"strings"
	"testing"
)

// Tables with one row too many, whose people are in others too: the sum of two sisters, or of
// units of two sectors, that is called as any unit, or a unit that is there below two wholes.
var twice = []layout{
	{"a sum of two sisters beside them", asks, true, withRow(func(s *style, o *organisation, units []int) []int {
		first := pick(s.rng, units)
		return pair(s, units, first, func(u int) bool { return o.units[u].parent == o.units[first].parent })
	})},
	{"a sum of units of two sectors", asks, true, withRow(func(s *style, o *organisation, units []int) []int {
		first := pick(s.rng, units)
		return pair(s, units, first, func(u int) bool { return o.sector(u) != o.sector(first) })
	})},
	{"a unit in two sectors", asks, true, withRow(func(s *style, _ *organisation, units []int) []int { return []int{pick(s.rng, units)} })},
}

// pair is a unit and another one that may go with it; nil if there is none.
func pair(s *style, units []int, first int, goes func(u int) bool) []int {
	others := slices.DeleteFunc(slices.Clone(units), func(u int) bool { return u == first || !goes(u) })
	if len(others) == 0 {
		return nil
	}
	return []int{first, pick(s.rng, others)}
}

// withRow writes the row of some units together among the parts of the first one's whole, or
// where it is one unit, of another sector. No whole has a row of its own.
func withRow(of func(s *style, o *organisation, units []int) []int) func(*style, *organisation) written {
	return func(s *style, o *organisation) written {
		onlyLowest(o, 0)
		o.topNamed = false
		var units []int
		for u := range o.units {
			if o.isLeaf(u) && o.units[u].depth > 1 && o.units[u].said.answers == itoa(o.units[u].answers) && o.units[u].answers >= smallestGroup && full(o.units[u]) {
				units = append(units, u)
			}
		}
		c := o.clone()
		if len(units) > 0 && len(o.factors) >= 6 {
			if chosen := of(s, o, units); chosen != nil {
				c = s.withSum(o, chosen)
			}
		}
		c.alias = ""
		order := c.rows()
		if added := len(o.units); len(c.units) > added {
			s.label("a row too many")
			order = slices.Insert(order[:len(order)-1], s.rng.IntN(len(order)), added)
		}
		return named(s.lay(c, order, s.sides(s.name(c), s.parents(c))...))
	}
}

// full reports whether the source hides no mean of a unit.
func full(u unit) bool {
	return !slices.Contains(u.said.means, "hidden") && !slices.Contains(u.said.means, "")
}

// withSum adds the row of some units together. One unit alone keeps its name in another sector.
func (s *style) withSum(o *organisation, units []int) *organisation {
	first := o.units[units[0]]
	sum := unit{name: "Fagerheim", parent: first.parent, depth: first.depth, hasRow: true, sums: make([]int, len(o.factors))}
	if len(units) == 1 {
		sum.name, sum.parent = first.name, -1
		for _, u := range o.children(0) {
			if u != o.sector(units[0]) && !o.isLeaf(u) {
				sum.parent = u
			}
		}
		if sum.parent < 0 {
			return o
		}
	}
	for _, u := range units {
		sum.answers += o.units[u].answers
		sum.invited += o.units[u].invited
		for f := range o.factors {
			sum.sums[f] += o.units[u].sums[f]
		}
	}
	sum.said = said{answers: itoa(sum.answers)}
	decimals := o.decimals
	for _, u := range o.units {
		for _, mean := range u.said.means {
			_, after, _ := strings.Cut(mean, ".")
			decimals = max(decimals, len(after))
		}
	}
	if decimals > 1 && len(units) > 1 && len(o.factors) >= 8 && s.rng.IntN(4) == 0 {
		s.label("a sum with fewer decimals")
		decimals--
	}
	for f := range o.factors {
		mean := new(big.Rat).SetFrac64(int64(sum.sums[f]), int64(perStep*sum.answers)).FloatString(decimals)
		if decimals > mostDecimals {
			mean = trimmed(mean)
		}
		sum.said.means = append(sum.said.means, mean)
	}
	if len(units) == 1 {
		sum.said = first.said
	}
	c := o.clone()
	c.units = append(c.units, sum)
	return c
}

func TestRowsWhosePeopleAreInOthersAreAskedAbout(t *testing.T) {
	tryLayouts(t, twice, func(a attempt) bool { return slices.Contains(a.style.labels, "a row too many") })
}
