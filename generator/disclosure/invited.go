package disclosure

import (
	"errors"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/disclosure/pattern"
)

// invited is how many were invited to each unit, while it is decided of which units
// that is shown.
type invited struct {
	tree   *tree
	limits limits.Limits
	people []int  // per unit; 0 where it does not matter, limits.Unknown where nobody knows
	may    []bool // per unit: it may be shown
	must   []bool // per unit: it was published
}

// leaveOutInvited forgets how many were invited to units where that, with what is shown
// of others, says who answered: whether somebody did is protected as what they answered
// is. Of the invited people left of a unit, those whom no unit below with a number
// covers, there are nobody or a smallest group; and no number of a hidden unit follows.
// Where the sub-units invited more than a unit, its number is forgotten too. What was
// published is known and stays; nil if nothing was, or all of it is replaced.
func (rd *round) leaveOutInvited(published []int) {
	d := rd.delivery
	shown := rd.invited(published).decide()
	for u, n := range d.answers {
		// More may have answered by now than were said to be invited.
		if !shown[u] || d.invited[u] < n {
			d.invited[u] = limits.Unknown
		}
	}
}

// invited takes up the numbers delivered, and those published in their place.
func (rd *round) invited(published []int) *invited {
	d, units := rd.delivery, len(rd.shown)
	i := &invited{
		tree: rd.tree, limits: limits.Limits{Group: rd.invitees},
		people: make([]int, units), may: make([]bool, units), must: make([]bool, units),
	}
	for u, n := range d.invited {
		if i.must[u] = published != nil && published[u] > 0; i.must[u] {
			n = published[u]
			d.invited[u] = n
		}
		i.may[u] = rd.shown[u] && n > 0
		if d.answers[u] != 0 && (i.may[u] || !rd.shown[u]) {
			i.people[u] = max(n, d.answers[u])
		}
	}
	return i
}

// decide finds of which units the number is shown: of as many as possible, with which
// the audit is content.
func (i *invited) decide() []bool {
	for {
		shown, err := pattern.Find(pattern.Question{Tree: i.tree.shape(), Limits: i.limits, Counts: i.people, May: i.may, Must: i.must})
		var excess pattern.Excess
		switch {
		case errors.As(err, &excess):
			if !i.forgetAt(excess.Unit) {
				return i.must // what was published contradicts itself, and is known
			}
		case !i.forget(shown):
			return shown
		}
	}
}

// forget forgets numbers of which the audit finds too much. It reports whether there
// were any that are not published.
func (i *invited) forget(shown []bool) (more bool) {
	found := audit.AuditNumbers(audit.Numbers{Parents: i.tree.parents, People: i.people, Shown: shown, Limits: i.limits})
	for _, f := range found {
		more = i.forgetAt(f.Remainder) || more
	}
	return more
}

// forgetAt forgets the number of a unit; if it was published, those of all units below
// that were not. It reports whether there were any.
func (i *invited) forgetAt(unit int) (more bool) {
	last := unit + 1
	if i.must[unit] {
		last = i.tree.ends[unit]
	}
	for u := unit; u < last; u++ {
		if i.may[u] && !i.must[u] {
			i.may[u], i.people[u], more = false, 0, true
		}
	}
	return more
}
