package generator

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// smallest takes away people, versions and units from an organisation as long as
// it still leaks in the same way, so that a person can read why.
func smallest(t testing.TB, o *organisation, kind string) *organisation {
	leaksStill := func(o *organisation) bool {
		leaks, _ := o.leaks(o.readAll(t))
		return slices.ContainsFunc(leaks, func(l leak) bool { return l.kind == kind })
	}
	for smaller := true; smaller; {
		smaller = false
		for _, next := range o.smaller() {
			if leaksStill(next) {
				o, smaller = next, true
				break
			}
		}
	}
	return o
}

// smaller returns organisations with one thing less each.
func (o *organisation) smaller() (all []*organisation) {
	add := func() *organisation {
		next := *o
		next.employees, next.versions = slices.Clone(o.employees), slices.Clone(o.versions)
		all = append(all, &next)
		return &next
	}
	for v := range o.versions {
		if v > 0 || len(o.versions) > 1 && !slices.Contains(o.versions[1].parents, removed) {
			next := add()
			next.versions = slices.Delete(next.versions, v, v+1)
			for i := range next.employees {
				if e := &next.employees[i]; e.arrival >= v && v > 0 || e.arrival > v {
					e.arrival = max(0, e.arrival-1)
				}
				if e := &next.employees[i]; e.until > v {
					e.until--
				}
			}
		}
		if w := o.versions[v]; w.insider > 0 || w.grouped || w.spread || w.correct != nil {
			next := add()
			next.versions[v].insider, next.versions[v].grouped, next.versions[v].spread, next.versions[v].correct = 0, false, false, nil
		}
	}
	if o.factors > 1 {
		add().factors = 1
	}
	for from := 0; from < len(o.employees); from++ {
		for _, size := range []int{16, 4, 1} {
			if to := from + size; to <= len(o.employees) && (from%4 == 0 || size == 1) {
				next := add()
				next.employees = slices.Delete(next.employees, from, to)
				for v := range next.versions {
					if c := next.versions[v].correct; len(c) >= to {
						next.versions[v].correct = slices.Delete(slices.Clone(c), from, to)
					}
				}
			}
		}
	}
	return all
}

// describe writes down what was delivered and what was printed, factor by factor.
func (r *reader) describe() string {
	var b strings.Builder
	for f := range r.factors {
		for v, w := range r.versions {
			fmt.Fprintf(&b, "factor %d, version %d of %v: from %d to %d with %d decimals, smallest group %d, strict %v, insider %d\n",
				f, v, r.published, r.scale.From, r.scale.To, r.scale.Decimals, w.group, w.strict, w.insider)
			for u, parent := range w.parents {
				all := r.tally(v, f, func(e employee) bool { return r.in(v, e, u) })
				own := r.tally(v, f, func(e employee) bool { return e.arrival <= v && e.unit == u })
				fmt.Fprintf(&b, "  u%d below %d, row %d, without %d: %d answered, %d of %d registered there with sum %.2f, mean %.3f:%s\n", u, parent,
					w.rows[u], w.without[u], all.people, own.answers, all.answers, float64(own.sum)/4, float64(all.sum)/4/float64(max(1, all.answers)), r.printed(v, f, u))
			}
			for g := 0; w.grouped && g < r.groups; g++ {
				all := r.tally(v, f, func(e employee) bool { return r.in(v, e, r.of) && e.group == g })
				fmt.Fprintf(&b, "  group %d of u%d: %d answers with sum %.2f:%s\n", g, r.of, all.answers, float64(all.sum)/4, r.printed(v, f, r.units+g))
			}
		}
	}
	return b.String()
}

// printed lists the figures of a unit or group.
func (r *reader) printed(v, f, unit int) (texts string) {
	for _, known := range r.figures {
		if known.version == v && known.factor == f && known.unit == unit {
			texts += fmt.Sprintf(" %s (%d)", known.text, known.answers)
		}
	}
	return texts
}
