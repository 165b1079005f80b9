package importer

import (
	"maps"
	"slices"
	"strings"

	"tifaktor/generator/raw"
)

// pair is a node that may be a unit under a new name.
type pair struct {
	node, unit int
	alike      float64 // how much their names are alike
}

// unclear is what is new and what is gone below one parent, of which some may be the same.
type unclear struct {
	nodes []int // of the forest; of the chart once they are there
	units []int // that are gone
}

// leastAlike is how much two names must be alike to be taken for one that has changed,
// where there are others, and rivals how much less alike all others must be.
const (
	leastAlike = 0.4
	rivals     = 0.7
)

// pairs proposes which nodes are units under new names, of those that are as large: pairs
// with names that are much more alike than those of all others, and then the only ones
// that are left, if they have the same parts, or one name is the other and more. Size alone is no reason: a new unit is
// often as large as one that is gone.
func (g *recognition) pairs(fresh, gone []int) []pair {
	var all, found []pair
	for _, at := range fresh {
		for _, u := range gone {
			if g.isLikely(at, u) {
				all = append(all, pair{at, u, likenessTo(g.chart, u, g.forest.nodes[at].name)})
			}
		}
	}
	isBest := func(p pair) bool {
		return p.alike >= leastAlike && !slices.ContainsFunc(all, func(other pair) bool {
			return other != p && (other.node == p.node || other.unit == p.unit) && other.alike > p.alike*rivals
		})
	}
	for _, p := range all {
		if isBest(p) {
			found = append(found, p)
		}
	}
	left := func(of []int, has func(p pair, one int) bool) []int {
		return slices.DeleteFunc(slices.Clone(of), func(one int) bool {
			return slices.ContainsFunc(found, func(p pair) bool { return has(p, one) })
		})
	}
	nodes := left(fresh, func(p pair, at int) bool { return p.node == at })
	units := left(gone, func(p pair, u int) bool { return p.unit == u })
	if len(nodes) == 1 && len(units) == 1 && g.isLikely(nodes[0], units[0]) && (g.hasPartsOf(nodes[0], units[0]) || extendsName(g.chart.units[units[0]], g.forest.nodes[nodes[0]].name)) {
		found = append(found, pair{node: nodes[0], unit: units[0]})
	}
	return found
}

// isUnclear reports whether a unit that is gone may be one of several that are new.
func isUnclear(asked []unclear, unit int) bool {
	return slices.ContainsFunc(asked, func(u unclear) bool { return slices.Contains(u.units, unit) })
}

// likenessTo is how much a name is like one of a unit's names, from 0 to 1.
func likenessTo(site *chart, unit int, name string) float64 {
	most := 0.0
	for _, known := range site.units[unit].Name {
		most = max(most, alikeNames(withoutShared(site, name), withoutShared(site, known)))
	}
	return most
}

// extendsName reports whether a name has all words of a unit's name, or the other way
// round.
func extendsName(u raw.Unit, name string) bool {
	all := func(some, of []string) bool {
		return len(some) > 0 && !slices.ContainsFunc(some, func(word string) bool { return !slices.Contains(of, word) })
	}
	now := words(name)
	for _, known := range u.Name {
		if before := words(known); all(now, before) || all(before, now) {
			return true
		}
	}
	return false
}

// withoutShared is a name without the words that several units have in theirs, such as the
// kind of place they are; the whole name where that leaves nothing.
func withoutShared(site *chart, name string) string {
	var own []string
	for _, word := range strings.Fields(name) {
		having := 0
		for _, u := range site.units {
			if slices.ContainsFunc(slices.Collect(maps.Values(u.Name)), func(known string) bool {
				return slices.ContainsFunc(strings.Fields(known), func(other string) bool { return normal(other) == normal(word) })
			}) {
				having++
			}
		}
		if having < 2 {
			own = append(own, word)
		}
	}
	if len(own) == 0 {
		return name
	}
	return strings.Join(own, " ")
}

// alikeNames is how many pairs of neighbouring letters two names share, of those that the
// shorter one has.
//
// Source: the overlap coefficient (Szymkiewicz and Simpson) of bigrams.
func alikeNames(a, b string) float64 {
	of := func(name string) [][2]rune {
		letters := []rune(normal(name))
		var pairs [][2]rune
		for i := 1; i < len(letters); i++ {
			pairs = append(pairs, [2]rune{letters[i-1], letters[i]})
		}
		return pairs
	}
	first, second := of(a), of(b)
	all, shared := min(len(first), len(second)), 0
	for _, p := range first {
		if at := slices.Index(second, p); at >= 0 {
			second = slices.Delete(second, at, at+1)
			shared++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(shared) / float64(all)
}
