package disclosure

import (
	"slices"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
)

// comparison is the old figures of a factor, the new ones, and what the two tell
// of those who came in between.
type comparison struct {
	old, now, between audit.Publication
}

// versionsTell reports whether the old and the new figures of a factor tell too
// much together, of those who answered before, of those who came in between, or
// of all. What each tells is narrowed by the two others until nothing changes.
// That is not quite exact, since each of them is a tree of its own; so where the
// others have told something, it must be twice as wide as elsewhere.
func (f *factor) versionsTell() (bool, error) {
	for i := range f.origins {
		if tell, err := f.compareVersions(i).tell(); tell || err != nil {
			return true, err
		}
	}
	return false, nil
}

// tell does it for one origin.
func (v *comparison) tell() (bool, error) {
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

// twice is the margin by which twice as much is demanded.
const twice = 100

// strictly audits with twice the demands.
func strictly(p audit.Publication) ([]audit.Finding, error) {
	p.Margin = twice
	_, found, err := audit.Audit(p)
	for i := range found {
		found[i].Cause, found[i].Inconsistent = 0, false
	}
	return found, err
}

// oldSums is what the old figures tell of the sum of each unit, with one of the origins.
func (f *factor) oldSums(i int) []audit.Interval {
	old := f.compareVersions(i).old
	known, err := audit.Bound(old)
	if err != nil {
		return nil // it is found again where the three are compared
	}
	return known.Sums
}

// compareVersions takes up the old and the new figures of the published cells, with one
// of the origins.
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

// mostNarrowings is when narrowing ends at the latest.
const mostNarrowings = 30

// narrow lets each of the three tell the others what it knows.
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
		if !v.share(known[0].Sums, known[1].Sums, known[2].Sums) {
			return nil
		}
	}
	return nil
}

// share narrows what is known of each by what the two others say. It reports whether
// that was anything new.
func (v *comparison) share(old, now, between []audit.Interval) (changed bool) {
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
