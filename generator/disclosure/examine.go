package disclosure

import (
	"slices"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/survey"
)

// examineSteps audits how many answers a reader can work out to be on each step of the
// scale: in the remainders between the shown distributions, and in units whose own
// distribution follows from it and its neighbours. Known is what can be worked out from the
// sums. Answers to statements are whole, so each number of statements is audited by itself.
// Exact is true if package worlds finds what is printed below a distribution.
func (s *spreads) examineSteps(known knowledge, exact bool) (found []audit.Finding, err error) {
	for i := range known {
		more, err := s.examineStepsAs(i, known[i], exact)
		if err != nil {
			return nil, err
		}
		found = addNew(found, more)
	}
	return found, nil
}

// examineStepsAs does what examineSteps does, for one origin.
func (s *spreads) examineStepsAs(i int, known *audit.Bounds, exact bool) (found []audit.Finding, err error) {
	f, units := s.means, len(s.shown)
	scale, m := f.round.formatter.scale, f.origins[i].statements
	wholes, rests := newSteps(units, scale.From), newSteps(units, scale.From)
	p := audit.Publication{Parents: f.round.tree.parents, Answers: f.counts, Printed: make([]string, units), From: 0, To: 1, KnownSums: make([]audit.Interval, units)}
	var left []int
	for step := scale.From; step <= scale.To; step++ {
		for u, shown := range s.shown {
			if p.Printed[u] = ""; shown {
				p.Printed[u], p.KnownSums[u] = audit.Elsewhere, stepShare(s.parts[u], step, f.counts[u]*m, answer/m).NonZero()
			}
		}
		on, err := audit.Bound(p)
		if err != nil {
			return nil, err
		}
		for u, shown := range s.shown {
			if shown {
				wholes.add(u, on.Sums[u])
				rests.add(u, on.RemainderSums[u])
			}
		}
		left = on.RemainderAnswers
	}
	printed := f.printed()
	for u, shown := range s.shown {
		switch {
		case !shown:
		case wholes.alike(u, f.counts[u]):
			found = append(found, audit.Finding{Remainder: u, Cause: s.spreadFrom(u), Rule: audit.RuleAnswer})
		case left[u] > 0 && rests.alike(u, left[u]), left[u] > 0 && !(exact && s.hasBelow(u)) && s.remainderReveals(i, u, left[u], rests, known, printed):
			found = append(found, audit.Finding{Remainder: u, Cause: u, Rule: audit.RuleAnswer})
		}
	}
	s.tighten(f.knownSums[i], left, rests, known)
	return found, nil
}

// tighten adds what the steps of the remainder of a unit say of the sums of the topmost
// units below it with a shown distribution: the unit's own sum, less that of the remainder
// and those of the others.
func (s *spreads) tighten(also sums, left []int, rests *steps, known *audit.Bounds) {
	f, ends := s.means, s.means.round.tree.ends
	grains := f.grains()
	for u, shown := range s.shown {
		if !shown || left[u] == 0 {
			continue
		}
		var parts []int
		all := rests.sum(u, left[u], grains)
		for below := u + 1; below < ends[u]; below++ {
			if s.shown[below] {
				parts, all = append(parts, below), all.Plus(known.Sums[below])
				below = ends[below] - 1
			}
		}
		for _, part := range parts {
			own := known.Sums[part]
			others := audit.Interval{Low: all.Low - own.Low, High: all.High - own.High}
			also[part] = also[part].And(known.Sums[u].Minus(others).NonZero())
		}
	}
}

// remainderReveals audits the means of the remainder of a unit between the shown
// distributions, with one origin. The steps give its sum, and where there is not one answer
// at an end of the scale, the scale is shorter.
func (s *spreads) remainderReveals(i, unit, people int, rests *steps, known *audit.Bounds, printed []string) bool {
	f, t := s.means, s.means.round.tree
	size := t.ends[unit] - unit
	left := f.publication(i, append([]int(nil), f.counts[unit:unit+size]...), make([]string, size))
	left.Length, left.NoCover, left.HasGroups = (left.To-left.From)*left.Grains(), nil, nil
	left.Parents, left.KnownSums = make([]int, size), make([]audit.Interval, size)
	for u := range left.Parents {
		left.Parents[u] = max(-1, t.parents[unit+u]-unit)
		if printed[unit+u] != "" {
			left.Printed[u], left.KnownSums[u] = audit.Elsewhere, known.Sums[unit+u].NonZero()
		}
	}
	for u := unit + 1; u < unit+size; u++ {
		if s.shown[u] {
			s.leaveOut(&left, u, unit, known)
			u = t.ends[u] - 1
		}
	}
	left.KnownSums[0] = left.KnownSums[0].And(rests.sum(unit, people, left.Grains()).NonZero())
	left.From, left.To = rests.ends(unit, f.origins[i].statements)
	// If there are parts, the steps reveal a little more than their ends and their sum.
	if people < f.counts[unit] || slices.ContainsFunc(left.Printed[1:], func(text string) bool { return text != "" }) {
		left.Margin = twice
	}
	_, found, err := audit.Audit(left)
	return err != nil || len(found) > 0
}

// leaveOut removes a unit with a shown distribution from a remainder, and from the units
// above it there.
func (s *spreads) leaveOut(left *audit.Publication, unit, top int, known *audit.Bounds) {
	t := s.means.round.tree
	n, sum := s.means.counts[unit], known.Sums[unit]
	for u := t.parents[unit]; u >= top; u = t.parents[u] {
		if i := u - top; left.Answers[i] > 0 {
			if left.Answers[i] -= n; left.Answers[i] > 0 && left.Printed[i] != "" {
				left.KnownSums[i] = left.KnownSums[i].Minus(sum).NonZero()
				continue
			}
			left.Printed[i], left.KnownSums[i] = "", audit.Interval{}
		}
	}
	for u := unit; u < t.ends[unit]; u++ {
		left.Answers[u-top], left.Printed[u-top], left.KnownSums[u-top] = 0, "", audit.Interval{}
	}
}

// examineStrictly audits with a margin, since the steps of distributions above each other
// reveal a little more together than each of their sums. It returns the findings about
// units whose distribution is shown below another, and about small groups in the remainders
// around distributions.
func (s *spreads) examineStrictly() (found []audit.Finding, err error) {
	f, printed := s.means, s.means.printed()
	var all []audit.Finding
	for i := range f.origins {
		seen := f.publication(i, f.counts, printed)
		seen.KnownSums = f.knownSums[i]
		more, err := strictly(seen)
		if err != nil {
			return nil, err
		}
		all = addNew(all, more)
	}
	for _, one := range all {
		unit := one.Remainder
		if s.shown[unit] && s.spreadFrom(unit) != unit || one.Rule == audit.RuleGroup && (s.shown[unit] || s.isAbove(unit)) {
			one.Cause = unit
			found = append(found, one)
		}
	}
	return found, nil
}

// spreadFrom returns the nearest unit above a unit with a shown distribution, or the unit
// itself if there is none.
func (s *spreads) spreadFrom(unit int) int {
	parents := s.means.round.tree.parents
	for above := parents[unit]; above != survey.NoUnit; above = parents[above] {
		if s.shown[above] {
			return above
		}
	}
	return unit
}
