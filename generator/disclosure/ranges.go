package disclosure

import "tifaktor/generator/raw"

// A source hides small numbers of answers, and often tells within which range
// they lie: "<5" is 0-4. Such a unit is never shown. It changes no remainder: a
// remainder is a shown unit without the shown units below it, and of all these
// the number is known. Its people are among those of the unit above it who are
// counted nowhere else, its pool. What the range changes is whether a hidden
// number follows (rule 4), and what is left for whoever holds the report of the
// unit (rule 5). Of the other rules the worst is assumed, as of any unit whose
// number is not known.
//
// What must not be told must not be told whatever the true number is. So a
// publication is safe when it would be with every number in the range that the
// numbers around it allow, and for a reader who knows the ranges as well.
//
// In every remainder with such a unit somebody must be able to be elsewhere. A
// reader finds another solution by moving one person from a place to another. So
// some place must be sure to have more than it needs (several), some place must be
// sure to have room for more (roomy), and what is hidden must not be all that is
// left.

// pool is the people of a unit who are counted in no unit below it: registered
// directly, or in units of which only a range is known.
type pool struct {
	people int
	ranges []raw.Range // of the units among them; none when a number is not known at all
}

// fewest is the most that the places of a pool may need: one person registered
// directly, and the least of each unit where somebody answered.
func (p pool) fewest() int {
	need := 1
	for _, r := range p.ranges {
		need += max(1, r.Lowest)
	}
	return min(p.people, need)
}

// several reports whether more answered than the places need, whoever they are.
func (p pool) several() bool { return p.people > p.fewest() }

// roomy reports whether one more could have answered, whoever they are: somebody
// is registered directly, or in some unit fewer have answered than can.
func (p pool) roomy() bool {
	full := map[int]bool{0: true} // numbers of people with whom the units so far are nobody or full
	for _, r := range p.ranges {
		next := map[int]bool{}
		for people := range full {
			if r.Lowest == 0 {
				next[people] = true
			}
			if people += r.Highest; people <= p.people {
				next[people] = true
			}
		}
		full = next
	}
	return p.people > 0 && !full[p.people]
}

// most is the most who can have answered in a unit of the pool with the range given.
func (p pool) most(of raw.Range) int {
	others := -of.Lowest
	for _, r := range p.ranges {
		others += r.Lowest
	}
	return min(of.Highest, p.people-others)
}

// alone reports whether all people may be those of one of the units.
func (p pool) alone() bool {
	for _, r := range p.ranges {
		if p.people > 0 && p.most(r) == p.people {
			return true
		}
	}
	return false
}

// pools gives the pool of each unit of known number; own is how many of a unit's
// people are counted in no unit below it.
//
// A range is relied on when it is of fewer than the smallest group, when its lowest
// and highest leave anything open of somebody who answered, and when there are no
// other numbers inside its unit and no units of quite unknown number beside it.
// Else its unit is one of unknown number like any other.
func pools(counts []int, ranges []raw.Range, parents, own []int, group int) (all []pool, relied []bool) {
	all, relied = make([]pool, len(counts)), make([]bool, len(counts))
	for u, people := range own {
		all[u].people = people
	}
	if ranges == nil {
		return all, relied
	}
	above, inside, mixed := nearestCounted(counts, parents), make([]bool, len(counts)), make([]bool, len(counts))
	for u := len(counts) - 1; u >= 0; u-- {
		if counts[u] == unknown {
			r := ranges[u]
			relied[u] = above[u] >= 0 && max(1, r.Lowest) < r.Highest && r.Highest < group && !inside[u]
			if above[u] >= 0 && !relied[u] {
				mixed[above[u]] = true
			}
		}
		if parent := parents[u]; parent >= 0 && (inside[u] || counts[u] != 0) {
			inside[parent] = true
		}
	}
	for u := range relied {
		if relied[u] = relied[u] && !mixed[above[u]]; relied[u] {
			all[above[u]].ranges = append(all[above[u]].ranges, ranges[u])
		}
	}
	return all, relied
}

// nearestCounted gives the nearest unit above each whose number is known, or -1.
func nearestCounted(counts, parents []int) []int {
	above := make([]int, len(counts))
	for u, parent := range parents {
		switch {
		case parent < 0:
			above[u] = -1
		case counts[parent] > 0:
			above[u] = parent
		default:
			above[u] = above[parent]
		}
	}
	return above
}
