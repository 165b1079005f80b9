package limits

// A source that hides a small number of answers often says in which range it lies:
// "<5" is 0-4. A unit with a range is never shown. It changes no remainder, since a
// remainder is a shown unit without the shown units below it, and the numbers of all
// of these are known. The people of the unit are among those of the unit above it
// who are counted nowhere else, the pool of that unit. What the range changes is
// whether a hidden number follows (rule 4), and how many are left for a leader who
// holds the report of the unit (rule 5). In the other rules the unit is as large as
// a small group can be, as every unit of unknown number is.
//
// A publication is safe when it is safe with every number in the range that fits
// the numbers around it, and for a reader who knows the ranges and the places where
// somebody answered. For such a reader a hidden number is open when one person can
// be moved: out of its unit to another place, or from another place into it. So
// a remainder with ranges is safe when, whatever the true numbers are,
//
//   - some place in it has more people than it needs (several),
//   - some place in it has room for one more (roomy), and
//   - no hidden unit is all there is in it (alone).
//
// These suffice. If there is room outside the unit and the unit has more than it
// needs, one can be moved out. If the unit has only what it needs, then another
// place has more, and one can be moved in, since the ends of a range that is relied
// on are not the same. If the only room is inside the unit, the other places are
// full, so they have more than they need, and one can be moved in. They are also
// needed: where all places have what they need, or all are full, or there is one
// unit only, every number follows.

// Pool is the people of a unit who are counted in no unit below it: registered
// directly, or in units of which only a range is known.
type Pool struct {
	People int
	Ranges []Range // of the units among them; none if any of these has no range that is relied on
}

// Fewest returns the most people that the places of a pool may need: one registered
// directly, and the fewest that each unit can have if somebody answered there.
func (p Pool) Fewest() int {
	need := 1
	for _, r := range p.Ranges {
		need += max(1, r.Lowest)
	}
	return min(p.People, need)
}

// Several reports whether some place has more people than it needs, whatever the
// true numbers are.
func (p Pool) Several() bool { return p.People > p.Fewest() }

// Roomy reports whether some place has room for one more, whatever the true numbers
// are: somebody is registered directly, or some unit has fewer than its highest.
func (p Pool) Roomy() bool {
	full := map[int]bool{0: true} // numbers of people with which each unit so far is empty or full
	for _, r := range p.Ranges {
		next := map[int]bool{}
		for people := range full {
			if r.Lowest == 0 {
				next[people] = true
			}
			if people += r.Highest; people <= p.People {
				next[people] = true
			}
		}
		full = next
	}
	return p.People > 0 && !full[p.People]
}

// Most returns the most people who can have answered in a unit of the pool with a range.
func (p Pool) Most(of Range) int {
	others := -of.Lowest
	for _, r := range p.Ranges {
		others += r.Lowest
	}
	return min(of.Highest, p.People-others)
}

// Alone reports whether all people of the pool may be in one of the units.
func (p Pool) Alone() bool {
	for _, r := range p.Ranges {
		if p.People > 0 && p.Most(r) == p.People {
			return true
		}
	}
	return false
}

// Pools returns the pool of each unit whose number is known; own is how many of a unit's
// people are counted in no unit below it. Relied reports which ranges are relied on; it
// is nil if there are no ranges.
//
// A range is relied on if its highest is below the smallest group, if it leaves more than
// one number open where somebody answered, and if there are no other numbers inside its
// unit and no units without a range beside it. A unit whose range is not relied on is
// treated as if it had none.
func Pools(counts []int, ranges []Range, parents, own []int, group int) (all []Pool, relied []bool) {
	all = make([]Pool, 0, len(own))
	for _, people := range own {
		all = append(all, Pool{People: people})
	}
	if ranges == nil {
		return all, nil
	}
	relied = make([]bool, len(counts))
	above, inside, mixed := nearestCounted(counts, parents), make([]bool, len(counts)), make([]bool, len(counts))
	for u := len(counts) - 1; u >= 0; u-- {
		if counts[u] == Unknown {
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
			all[above[u]].Ranges = append(all[above[u]].Ranges, ranges[u])
		}
	}
	return all, relied
}

// nearestCounted returns, for each unit, the nearest unit above whose number is known, or -1.
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
