package disclosure

import "fmt"

// shownUnits gives the units that are shown in a round, with those that were
// published and are known. Their numbers of people are printed; a number of
// invited that would tell another is left out of d.
func (p *protector) shownUnits(d *delivery, how manner) ([]bool, error) {
	if how == replacing || how == kept {
		shown := p.past.publishedUnits()
		if how == kept {
			copy(d.invited, p.past.invited)
		} else {
			p.leaveOutInvited(d, shown, nil)
		}
		return shown, nil
	}
	var must []bool
	var invited []int
	if how == standing {
		must, invited = p.past.publishedUnits(), p.past.invited
	}
	for u, n := range d.answers {
		known := must != nil && must[u]
		p.may[u] = known || n >= p.group && !d.hiddenBySource(u) && (how == fresh || !p.past.replaced)
	}
	shown, err := p.safePattern(d, must)
	if err != nil {
		return nil, err
	}
	p.leaveOutInvited(d, shown, invited)
	return shown, nil
}

// safePattern finds a pattern in which no number follows from others.
func (p *protector) safePattern(d *delivery, must []bool) ([]bool, error) {
	if must != nil {
		p.hideNewBelow(p.auditRound(d, must), must)
	}
	for {
		shown, err := p.planner.pattern(question{counts: d.answers, ranges: d.ranges, may: p.may, must: must})
		if err != nil {
			return nil, err
		}
		found := p.auditRound(d, shown)
		more := false
		for _, f := range found {
			if must == nil || !must[f.remainder] {
				more = more || p.may[f.remainder]
				p.may[f.remainder] = false
			}
		}
		if must != nil {
			more = p.hideNewBelow(found, must) || more
		}
		switch {
		case !more && len(found) > 0 && must == nil:
			return nil, fmt.Errorf("%v, and nothing more can be hidden", found[0])
		case !more: // what is still found was published before
			return append([]bool(nil), shown...), nil
		}
	}
}

// auditRound audits the numbers of answers for a pattern.
func (p *protector) auditRound(d *delivery, shown []bool) []finding {
	return auditNumbers(numbers{parents: p.tree.parents, people: d.answers, ranges: d.ranges, shown: shown, limits: p.limits})
}

// hideNewBelow hides what is new below published units of which too much is
// found. It reports whether that was anything.
func (p *protector) hideNewBelow(found []finding, must []bool) (more bool) {
	for _, f := range found {
		if !must[f.remainder] {
			continue
		}
		for u := f.remainder + 1; u < p.tree.ends[f.remainder]; u++ {
			if p.may[u] && !must[u] {
				p.may[u], more = false, true
			}
		}
	}
	return more
}

// leaveOutInvited forgets how many were invited to a unit where that, with what
// is shown of others, tells the number of a hidden unit, or where the sub-units
// invited more than the unit itself. What was published is known and stays; nil
// when nothing was, or all of it is replaced.
func (p *protector) leaveOutInvited(d *delivery, shown []bool, published []int) {
	invited := numbers{parents: p.tree.parents, people: make([]int, len(shown)), shown: make([]bool, len(shown)), limits: limits{group: 1}}
	for u, n := range d.invited {
		if published != nil && published[u] > 0 {
			n = published[u]
			d.invited[u] = n
		}
		invited.shown[u] = shown[u] && n > 0
		if d.answers[u] != 0 && (invited.shown[u] || !shown[u]) {
			invited.people[u] = max(n, d.answers[u])
		}
	}
	for more := true; more; {
		more = false
		for _, f := range auditNumbers(invited) {
			for u := f.remainder; u < p.tree.ends[f.remainder]; u++ {
				fixed := published != nil && published[u] > 0
				if (u == f.remainder || published != nil) && invited.shown[u] && !fixed {
					d.invited[u], invited.shown[u], invited.people[u], more = unknown, false, 0, true
				}
			}
		}
	}
	for u, n := range d.answers {
		if d.invited[u] < n { // more have answered by now than were told to be invited
			d.invited[u] = unknown
		}
	}
}
