package disclosure

import "slices"

// comparison is the old figures of a factor, the new ones, and what the two tell
// of those who came in between.
type comparison struct {
	old, now, between publication
}

// versionsTell reports whether the old and the new figures of a factor tell too
// much together, of those who answered before, of those who came in between, or
// of all. What each tells is narrowed by the two others until nothing changes.
// That is not quite exact, since each of them is a tree of its own; so where the
// others have told something, it must be twice as wide as elsewhere.
func (p *protector) versionsTell(factor int) (bool, error) {
	v := p.compareVersions(factor)
	three := []*publication{&v.old, &v.now, &v.between}
	var before [3][]finding
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
		found, err := new(auditor).audit(*one)
		if err != nil || len(found) > 0 {
			return true, err
		}
		found, err = strictly(*one)
		if err != nil {
			return true, err
		}
		for _, f := range found {
			if i == 2 || !slices.Contains(before[i], f) {
				return true, nil
			}
		}
	}
	return false, nil
}

// twice is the margin by which twice as much is demanded.
const twice = 100

// strictly audits with twice the demands.
func strictly(p publication) ([]finding, error) {
	p.margin = twice
	found, err := new(auditor).audit(p)
	for i := range found {
		found[i].cause, found[i].absurd = 0, false
	}
	return found, err
}

// compareVersions takes up the old and the new figures of the published cells.
func (p *protector) compareVersions(factor int) *comparison {
	units := len(p.counts)
	empty := func() publication {
		one := p.publication(make([]int, units), make([]string, units))
		one.also = make([]interval, units)
		return one
	}
	v := &comparison{empty(), empty(), empty()}
	v.between.cover = 0
	for u := range p.counts {
		cell := p.past.cell(u, factor)
		if cell == nil {
			if n := p.counts[u]; n != 0 { // how many of them answered before is not known
				v.old.answers[u], v.now.answers[u], v.between.answers[u] = unknown, n, unknown
			}
			continue
		}
		v.old.answers[u], v.old.printed[u] = cell.Mean.Answers, p.formatter.statement(cell.Mean)
		v.now.answers[u], v.now.printed[u] = p.counts[u], p.texts[u]
		if len(cell.Parts) > 0 {
			v.old.also[u] = spreadSum(cell.Parts, cell.Mean.Answers, v.old.grains())
		}
		if came := p.counts[u] - cell.Mean.Answers; came > 0 {
			v.between.answers[u], v.between.printed[u] = came, elsewhere
		}
	}
	return v
}

// mostNarrowings is when narrowing ends at the latest.
const mostNarrowings = 30

// narrow lets each of the three tell the others what it knows.
func (v *comparison) narrow() error {
	var old, now, between auditor
	for range mostNarrowings {
		for _, one := range []struct {
			a *auditor
			p *publication
		}{{&old, &v.old}, {&now, &v.now}, {&between, &v.between}} {
			if err := one.a.work(*one.p); err != nil {
				return err
			}
		}
		changed := false
		tell := func(to *interval, what interval) {
			if narrower := to.and(what); narrower != *to {
				*to, changed = narrower, true
			}
		}
		for u, n := range v.old.answers {
			if n == 0 {
				continue
			}
			came := interval{}
			if v.between.answers[u] > 0 {
				came = between.sums[u]
				tell(&v.between.also[u], now.sums[u].minus(old.sums[u]))
			}
			tell(&v.old.also[u], now.sums[u].minus(came))
			tell(&v.now.also[u], old.sums[u].plus(came))
		}
		if !changed {
			return nil
		}
	}
	return nil
}
