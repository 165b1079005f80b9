package disclosure

import "tifaktor/generator/raw"

// numbers are the numbers of people that a reader sees in one round, and the
// true ones.
type numbers struct {
	parents []int       // per unit, every parent before its sub-units; -1 for the top
	people  []int       // per unit: 0 for nobody, -1 when nobody knows
	ranges  []raw.Range // per unit: what is known where nobody knows the number; nil for nothing
	shown   []bool      // per unit: its number is printed
	limits              // a smallest group of 1 when only rule 4 is to be judged
	bare    []bool      // per unit: rounding must not be relied on; nil for none
}

// auditNumbers applies rules 1 and 4 to the numbers that are printed. The reader
// is taken to know where somebody answered: in which units, and at which of them
// directly. So every such place has one or more, and a hidden number follows
// when all places of a remainder lie in the same hidden unit, when each of them
// must have just one, or when all people of a hidden unit are shown in its
// sub-units. The parts of a unit must not have more people than itself. Of a number
// within a range, anything that fits the others may be true, and the reader is
// taken to know the range (ranges.go).
func auditNumbers(n numbers) []finding {
	p := countPlaces(n)
	var findings []finding
	for u := range n.parents {
		if n.shown[u] {
			if n.people[u] < n.group || !n.enough(u, p.left[u]) {
				findings = append(findings, finding{remainder: u, cause: u, rule: ruleRemainder})
			}
			continue
		}
		if owner := p.nearest[u]; owner >= 0 && p.reportTells(u, owner) {
			findings = append(findings, finding{remainder: owner, cause: owner, rule: ruleInsider})
		}
		if n.people[u] != 0 && p.follows(u) {
			if owner := p.owner(u); owner >= 0 {
				findings = append(findings, finding{remainder: owner, cause: owner, rule: ruleNumber})
			}
		}
	}
	return findings
}

// enough reports whether a number of people may be left of a shown unit.
func (n numbers) enough(unit, left int) bool {
	covered := n.cover > 0 && left*n.cover <= n.people[unit] && (n.bare == nil || !n.bare[unit])
	return left == 0 || left >= n.group || covered
}

// places tells where the people are whom no shown unit covers.
type places struct {
	numbers
	nearest []int // the nearest shown unit above, or -1
	left    []int // people in the subtree that no shown unit below covers
	known   []int // places in it, counted by the units whose number is known: each pool is one
	hidden  []int // places in it that belong to a hidden unit in it, of known number or not
	counted []int // the nearest unit above whose number is known, or -1

	// Nil without ranges.
	pools  []pool
	relied []bool // the range of the unit is relied on
	fewest []int  // the most that the places may need
	roomy  []bool // one of them has room for one more, whatever the true numbers are
	ranged []bool // there are ranges among them
}

func countPlaces(n numbers) *places {
	size := len(n.parents)
	storage := make([]int, 6*size)
	part := func(i int) []int { return storage[i*size : (i+1)*size : (i+1)*size] }
	p := &places{numbers: n, nearest: part(0), left: part(1), known: part(2), hidden: part(3), counted: part(5)}
	own, counted := part(4), part(5) // people counted nowhere below; the nearest unit above whose number is known
	for u, parent := range n.parents {
		p.nearest[u], counted[u], own[u] = -1, -1, max(0, n.people[u])
		if parent < 0 {
			continue
		}
		p.nearest[u], counted[u] = p.nearest[parent], counted[parent]
		if n.shown[parent] {
			p.nearest[u] = parent
		}
		if n.people[parent] > 0 {
			counted[u] = parent
		}
		if above := counted[u]; above >= 0 {
			own[above] -= max(0, n.people[u])
		}
	}
	if n.ranges != nil {
		p.fewest, p.roomy, p.ranged = make([]int, size), make([]bool, size), make([]bool, size)
		p.pools, p.relied = pools(nil, n.people, n.ranges, n.parents, own, n.group)
	}
	for u := size - 1; u >= 0; u-- {
		p.gather(u, own[u])
		if n.ranges != nil {
			p.gatherPool(u)
		}
	}
	return p
}

// gather counts the places of a unit, once those below it are counted.
func (p *places) gather(unit, own int) {
	p.left[unit] += own
	if own > 0 {
		p.known[unit]++
	}
	if !p.shown[unit] && (own > 0 || p.people[unit] < 0 && !p.inPool(unit)) {
		p.hidden[unit]++
	}
	if parent := p.parents[unit]; parent >= 0 && !p.shown[unit] {
		p.left[parent] += p.left[unit]
		p.known[parent] += p.known[unit]
		p.hidden[parent] += p.hidden[unit]
	}
}

// gatherPool does it with what a pool is sure of.
func (p *places) gatherPool(unit int) {
	if pool := p.pools[unit]; pool.people > 0 {
		p.fewest[unit] += pool.fewest()
		p.roomy[unit] = p.roomy[unit] || pool.roomy()
		p.ranged[unit] = p.ranged[unit] || len(pool.ranges) > 0
	}
	if parent := p.parents[unit]; parent >= 0 && !p.shown[unit] {
		p.fewest[parent] += p.fewest[unit]
		p.roomy[parent] = p.roomy[parent] || p.roomy[unit]
		p.ranged[parent] = p.ranged[parent] || p.ranged[unit]
	}
}

// inPool reports whether the range of a unit is relied on, so that its people are
// in the pool of the nearest unit above whose number is known.
func (p *places) inPool(unit int) bool { return p.relied != nil && p.relied[unit] }

// follows reports whether the number of a hidden unit follows from those shown.
func (p *places) follows(unit int) bool {
	owner := p.nearest[unit]
	switch {
	case p.inPool(unit):
		pool := p.pools[p.counted[unit]]
		return owner >= 0 && pool.people > 0 && (p.fixed(owner) || p.known[owner] == 1 && pool.alone())
	case p.people[unit] < 0:
		// Its people are among those who seem to be registered at a unit above,
		// perhaps all of them. Only another hidden unit keeps the number open.
		return owner >= 0 && p.hidden[owner] == p.hidden[unit]
	case p.known[unit] == 0:
		return true
	}
	return owner >= 0 && (p.known[owner] == p.known[unit] || p.fixed(owner))
}

// fixed reports whether all numbers in what is left of a unit may be as small as
// they can be, or as large.
func (p *places) fixed(unit int) bool {
	if p.ranges == nil {
		return p.known[unit] == p.left[unit]
	}
	return p.fewest[unit] == p.left[unit] || p.ranged[unit] && !p.roomy[unit]
}

// reportTells reports whether too few are left of a shown unit for the leader who
// holds the report of a hidden unit in it.
func (p *places) reportTells(unit, owner int) bool {
	if !p.inPool(unit) {
		return p.reported(p.people[unit]) && !p.enough(owner, p.left[owner]-p.left[unit])
	}
	within := p.ranges[unit]
	for n := max(1, within.Lowest); n <= p.pools[p.counted[unit]].most(within); n++ {
		if p.reported(n) && !p.enough(owner, p.left[owner]-n) {
			return true
		}
	}
	return false
}

// owner is the shown unit that tells a hidden number: the nearest above, or else
// the first below.
func (p *places) owner(unit int) int {
	if p.nearest[unit] >= 0 {
		return p.nearest[unit]
	}
	for u := unit + 1; u < len(p.parents) && p.within(u, unit); u++ {
		if p.shown[u] {
			return u
		}
	}
	return -1
}

// within reports whether a unit lies below another.
func (p *places) within(unit, other int) bool {
	for u := p.parents[unit]; u >= other; u = p.parents[u] {
		if u == other {
			return true
		}
	}
	return false
}
