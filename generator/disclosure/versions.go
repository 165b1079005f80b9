package disclosure

import (
	"slices"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
)

// comparison is the old figures of a factor, the new ones, and what follows from the two
// about those who came in between.
type comparison struct {
	old, now, between audit.Publication
}

// versionsReveal reports whether the old and the new figures of a factor together reveal
// too much of those who answered before, of those who came in between, or of all. The
// intervals of the three narrow each other until nothing changes. That is not quite exact,
// since each of them is a tree of its own; so intervals that the others have narrowed must
// be twice as wide as elsewhere.
func (f *factor) versionsReveal() (bool, error) {
	for i := range f.origins {
		if reveal, err := f.compareVersions(i).revealsTooMuch(); reveal || err != nil {
			return true, err
		}
	}
	return false, nil
}

// revealsTooMuch does what versionsReveal does, for one origin.
func (v *comparison) revealsTooMuch() (bool, error) {
	three := []*audit.Publication{&v.old, &v.now, &v.between}
	var before [3][]audit.Finding
	for i, one := range three {
		found, err := strictly(*one)
		if err != nil {
			return true, err
		}
		before[i] = found
	}
	if err := v.narrow(); err != nil {
		return true, err
	}
	for i, one := range three {
		_, found, err := audit.Audit(*one)
		if err != nil || len(found) > 0 {
			return true, err
		}
		found, err = strictly(*one)
		if err != nil {
			return true, err
		}
		for _, one := range found {
			if i == 2 || !slices.Contains(before[i], one) {
				return true, nil
			}
		}
	}
	return false, nil
}

// twice is the margin with which intervals must be twice as wide.
const twice = 100

// strictly returns the findings when intervals must be twice as wide.
func strictly(p audit.Publication) ([]audit.Finding, error) {
	p.Margin = twice
	_, found, err := audit.Audit(p)
	for i := range found {
		found[i].Cause, found[i].Inconsistent = 0, false
	}
	return found, err
}

// oldSums returns what the old figures say of the sum of each unit.
func (v *comparison) oldSums() []audit.Interval {
	known, err := audit.Bound(v.old)
	if err != nil {
		return nil // the error returns when the three are compared
	}
	return known.Sums
}

// compareVersions returns the old and the new figures of the published cells, with one of
// the origins.
func (f *factor) compareVersions(i int) *comparison {
	units, printed := len(f.counts), f.printed()
	empty := func() audit.Publication {
		one := f.publication(i, make([]int, units), make([]string, units))
		one.KnownSums = make([]audit.Interval, units)
		return one
	}
	v := &comparison{empty(), empty(), empty()}
	v.between.Limits.Cover = 0
	for u, n := range f.counts {
		cell := f.round.past.cell(u, f.index)
		if cell == nil {
			if n != 0 { // how many of them answered before is not known
				v.old.Answers[u], v.now.Answers[u], v.between.Answers[u] = limits.Unknown, n, limits.Unknown
			}
			continue
		}
		v.old.Answers[u], v.old.Printed[u] = cell.Mean.Answers, f.round.formatter.statement(cell.Mean)
		v.now.Answers[u], v.now.Printed[u] = n, printed[u]
		if came := n - cell.Mean.Answers; came > 0 {
			v.between.Answers[u], v.between.Printed[u] = came, audit.Elsewhere
		}
	}
	return v
}

// mostNarrowings is the largest number of narrowings.
const mostNarrowings = 30

// narrow lets the three narrow each other until nothing changes.
func (v *comparison) narrow() error {
	before, err := audit.Bound(v.old)
	if err != nil {
		return err
	}
	v.now.Skipped = before.Skipped()
	for range mostNarrowings {
		var known [3]*audit.Bounds
		for i, one := range []audit.Publication{v.old, v.now, v.between} {
			var err error
			if known[i], err = audit.Bound(one); err != nil {
				return err
			}
		}
		if !v.narrowOnce(known[0].Sums, known[1].Sums, known[2].Sums) {
			return nil
		}
	}
	return nil
}

// narrowOnce narrows the intervals of each by those of the two others. It reports whether
// any changed.
func (v *comparison) narrowOnce(old, now, between []audit.Interval) (changed bool) {
	narrow := func(to *audit.Interval, what audit.Interval) {
		if narrower := to.And(what.NonZero()); narrower != *to {
			*to, changed = narrower, true
		}
	}
	for u, n := range v.old.Answers {
		if n == 0 {
			continue
		}
		came := audit.Interval{}
		if v.between.Answers[u] > 0 {
			came = between[u]
			narrow(&v.between.KnownSums[u], now[u].Minus(old[u]))
		}
		narrow(&v.old.KnownSums[u], now[u].Minus(came))
		narrow(&v.now.KnownSums[u], old[u].Plus(came))
	}
	return changed
}
