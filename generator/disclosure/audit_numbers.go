package disclosure

// numbers are the numbers of people that a reader sees in one round, and the
// true ones.
type numbers struct {
	parents []int  // per unit, every parent before its sub-units; -1 for the top
	people  []int  // per unit: 0 for nobody, -1 when nobody knows
	shown   []bool // per unit: its number is printed
	limits         // a smallest group of 1 when only rule 4 is to be judged
	bare    []bool // per unit: rounding must not be relied on; nil for none
}

// auditNumbers applies rules 1 and 4 to the numbers that are printed. The reader
// is taken to know where somebody answered: in which units, and at which of them
// directly. So every such place has one or more, and a hidden number follows
// when all places of a remainder lie in the same hidden unit, when each of them
// must have just one, or when all people of a hidden unit are shown in its
// sub-units. The parts of a unit must not have more people than itself.
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
		if owner := p.nearest[u]; owner >= 0 && n.reported(n.people[u]) && !n.enough(owner, p.left[owner]-p.left[u]) {
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
	known   []int // places in it, counted by the units whose number is known
	hidden  []int // places in it that belong to a hidden unit in it, of known number or not
}

func countPlaces(n numbers) *places {
	size := len(n.parents)
	storage := make([]int, 6*size)
	part := func(i int) []int { return storage[i*size : (i+1)*size : (i+1)*size] }
	p := &places{n, part(0), part(1), part(2), part(3)}
	own, counted := part(4), part(5) // people registered directly; the nearest unit above whose number is known, or -1
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
	for u := size - 1; u >= 0; u-- {
		p.left[u] += own[u]
		if own[u] > 0 {
			p.known[u]++
		}
		if !n.shown[u] && (own[u] > 0 || n.people[u] < 0) {
			p.hidden[u]++
		}
		if parent := n.parents[u]; parent >= 0 && !n.shown[u] {
			p.left[parent] += p.left[u]
			p.known[parent] += p.known[u]
			p.hidden[parent] += p.hidden[u]
		}
	}
	return p
}

// follows reports whether the number of a hidden unit follows from those shown.
func (p *places) follows(unit int) bool {
	owner := p.nearest[unit]
	if p.people[unit] < 0 {
		// Its people are among those who seem to be registered at a unit above,
		// perhaps all of them. Only another hidden unit keeps the number open.
		return owner >= 0 && p.hidden[owner] == p.hidden[unit]
	}
	if p.known[unit] == 0 {
		return true
	}
	return owner >= 0 && (p.known[owner] == p.known[unit] || p.known[owner] == p.left[owner])
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
