package disclosure

import (
	"errors"
	"slices"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/disclosure/pattern"
)

// invited is the numbers of people invited, while it is decided which of them are shown.
type invited struct {
	tree   *tree
	limits limits.Limits
	people []int  // per unit; 0 where it does not matter, limits.Unknown where nobody knows
	may    []bool // per unit: it may be shown
	must   []bool // per unit: it was published
}

// leaveOutInvited removes numbers invited that, with the others shown, would reveal who
// answered: whether somebody did is protected as what they answered is. The remainder of
// a unit, the invited people in none of the units below whose number is shown, has
// nobody or a smallest group, and no number of a hidden unit follows. If the sub-units
// invited more than the unit, its number is removed too. Published numbers are known and
// stay; published is nil if there are none, or if all of them are replaced.
func (rd *round) leaveOutInvited(published []int) {
	d := rd.delivery
	shown := rd.invited(published).decide()
	for u, n := range d.answers {
		// More may have answered by now than the number invited that was delivered.
		if !shown[u] || d.invited[u] < n {
			d.invited[u] = limits.Unknown
		}
	}
}

// invitedAsBefore returns the published numbers invited that are delivered again: readers know
// them, whether they are printed once more or not. Others are replaced.
func (p *past) invitedAsBefore(d *delivery) []int {
	before := make([]int, len(p.invited))
	for u, n := range p.invited {
		if n == d.invited[u] {
			before[u] = n
		}
	}
	return before
}

// forgetNewInvited removes delivered numbers invited that were not published before. A unit where nobody
// came in between had the same number then, so it is known together with those that are replaced.
func (p *past) forgetNewInvited(d *delivery) {
	for u, n := range p.invited {
		if n == 0 {
			d.invited[u] = limits.Unknown
		}
	}
}

// keepInvited prints published numbers invited and no others. After figures were replaced they
// may be of two versions, and then those are left out that would reveal who answered.
func (rd *round) keepInvited() {
	d, kept := rd.delivery, &invited{tree: rd.tree, limits: limits.Limits{Group: rd.invitees}, people: slices.Clone(rd.past.invited)}
	kept.may, kept.must = make([]bool, len(kept.people)), make([]bool, len(kept.people))
	for u, n := range kept.people {
		kept.may[u] = n > 0
	}
	for u, shown := range kept.decide() {
		if d.invited[u] = limits.Unknown; shown {
			d.invited[u] = rd.past.invited[u]
		}
	}
}

// invited returns the numbers invited: those published, and otherwise those delivered.
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

// decide returns the units whose number is shown: as many as possible without a finding.
func (i *invited) decide() []bool {
	for {
		shown, err := pattern.Find(pattern.Question{Tree: i.tree.shape(), Limits: i.limits, Counts: i.people, May: i.may, Must: i.must})
		var excess pattern.Excess
		switch {
		case errors.As(err, &excess):
			if !i.forgetAt(excess.Unit) {
				return i.must // the published numbers contradict each other, and are known
			}
		case !i.forget(shown):
			return shown
		}
	}
}

// forget removes the numbers that the audit has findings about. It reports whether there
// were any that are not published.
func (i *invited) forget(shown []bool) (more bool) {
	found := audit.AuditNumbers(audit.Numbers{Parents: i.tree.parents, People: i.people, Shown: shown, Limits: i.limits})
	for _, f := range found {
		more = i.forgetAt(f.Remainder) || more
	}
	return more
}

// forgetAt removes the number of a unit, or if it was published, those of all units below
// it that were not. It reports whether there were any.
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
