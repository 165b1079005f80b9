package audit

import "tifaktor/generator/disclosure/limits"

// places counts the people of remainders, and the places at which they are registered.
type places struct {
	n       Numbers
	nearest []int // the nearest shown unit above, or -1
	left    []int // people in the subtree who are in no shown unit below
	known   []int // places among them, counted by the units whose number is known: each pool is one
	hidden  []int // places among them that belong to a hidden unit, of known number or not
	counted []int // the nearest unit above whose number is known, or -1

	// These are nil if there are no ranges.
	pools  []limits.Pool
	relied []bool // the range of the unit is relied on
	needed []int  // the most people that the places may need
	roomy  []bool // one of them has room for one more, whatever the true numbers are
	ranged []bool // there are ranges among them
}

func countPlaces(n Numbers) *places {
	size := len(n.Parents)
	storage := make([]int, 6*size)
	part := func(i int) []int { return storage[i*size : (i+1)*size : (i+1)*size] }
	p := &places{n: n, nearest: part(0), left: part(1), known: part(2), hidden: part(3), counted: part(5)}
	own, counted := part(4), part(5) // people counted in no unit below
	for u, parent := range n.Parents {
		p.nearest[u], counted[u], own[u] = -1, -1, max(0, n.People[u])
		if parent < 0 {
			continue
		}
		p.nearest[u], counted[u] = p.nearest[parent], counted[parent]
		if n.Shown[parent] {
			p.nearest[u] = parent
		}
		if n.People[parent] > 0 {
			counted[u] = parent
		}
		if above := counted[u]; above >= 0 {
			own[above] -= max(0, n.People[u])
		}
	}
	if n.Ranges != nil {
		p.needed, p.roomy, p.ranged = make([]int, size), make([]bool, size), make([]bool, size)
		p.pools, p.relied = limits.Pools(n.People, n.Ranges, n.Parents, own, n.Limits.Group)
	}
	for u := size - 1; u >= 0; u-- {
		p.gather(u, own[u])
		if n.Ranges != nil {
			p.gatherPool(u)
		}
	}
	return p
}

// gather adds a unit to the counts of its subtree and of its parent.
func (p *places) gather(unit, own int) {
	p.left[unit] += own
	if own > 0 {
		p.known[unit]++
	}
	if !p.n.Shown[unit] && (own > 0 || p.n.People[unit] < 0 && !p.inPool(unit)) {
		p.hidden[unit]++
	}
	if parent := p.n.Parents[unit]; parent >= 0 && !p.n.Shown[unit] {
		p.left[parent] += p.left[unit]
		p.known[parent] += p.known[unit]
		p.hidden[parent] += p.hidden[unit]
	}
}

// gatherPool adds the pool of a unit to the counts of its subtree and of its parent.
func (p *places) gatherPool(unit int) {
	if pool := p.pools[unit]; pool.People > 0 {
		p.needed[unit] += pool.Fewest()
		p.roomy[unit] = p.roomy[unit] || pool.Roomy()
		p.ranged[unit] = p.ranged[unit] || len(pool.Ranges) > 0
	}
	if parent := p.n.Parents[unit]; parent >= 0 && !p.n.Shown[unit] {
		p.needed[parent] += p.needed[unit]
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
		return owner >= 0 && pool.People > 0 && (p.fixed(owner) || p.known[owner] == 1 && pool.Alone())
	case p.n.People[unit] < 0:
		// Its people are among those who seem to be registered at a unit above,
		// perhaps all of them. Only another hidden unit keeps the number open.
		return owner >= 0 && p.hidden[owner] == p.hidden[unit]
	case p.known[unit] == 0:
		return true
	}
	return owner >= 0 && (p.known[owner] == p.known[unit] || p.fixed(owner))
}

// fixed reports whether all numbers in the remainder of a unit may be as small as they
// can be, or as large.
func (p *places) fixed(unit int) bool {
	if p.n.Ranges == nil {
		return p.known[unit] == p.left[unit]
	}
	return p.needed[unit] == p.left[unit] || p.ranged[unit] && !p.roomy[unit]
}

// reportReveals reports whether too few are left of a remainder when the leader of a
// hidden unit in it takes the people of the unit's report away.
func (p *places) reportReveals(unit, owner int) bool {
	if !p.inPool(unit) {
		return p.n.Limits.Reported(p.n.People[unit]) && !p.n.enough(owner, p.left[owner]-p.left[unit])
	}
	within := p.n.Ranges[unit]
	for n := max(1, within.Lowest); n <= p.pools[p.counted[unit]].Most(within); n++ {
		if p.n.Limits.Reported(n) && !p.n.enough(owner, p.left[owner]-n) {
			return true
		}
	}
	return false
}

// owner returns the shown unit that reveals a hidden number: the nearest above it, or else
// the first below it.
func (p *places) owner(unit int) int {
	if p.nearest[unit] >= 0 {
		return p.nearest[unit]
	}
	for u := unit + 1; u < len(p.n.Parents) && p.within(u, unit); u++ {
		if p.n.Shown[u] {
			return u
		}
	}
	return -1
}

// within reports whether a unit lies below another.
func (p *places) within(unit, other int) bool {
	for u := p.n.Parents[unit]; u >= other; u = p.n.Parents[u] {
		if u == other {
			return true
		}
	}
	return false
}
