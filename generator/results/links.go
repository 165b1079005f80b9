package results

import "tifaktor/generator/page"

// links are the addresses that pages of results link to, as seen from the pages of one folder.
// Those of texts that the site does not have are "".
type links struct {
	whole, all          string
	explorer            string
	units               []string // the whole has no page of its own among the units
	factors             []string
	data, groups, rests string // the machine-readable results: of units, groups and rests
	spreads             string // the machine-readable distributions
	igp, minPlan, steps string
	plans               []string // of units that have a plan of their own; "" for others
	protection          string   // how the people behind the numbers are protected
}

// newLinks returns the links from the folder of a page.
func (r *Results) newLinks(from string) *links {
	to := func(address string) string { return page.Relative(from, address) }
	l := &links{
		whole:    to(r.Addresses.Whole()),
		all:      to(r.Addresses.Units()),
		explorer: to(r.Addresses.Explorer()),
		data:     to(page.ResultsData),
		groups:   to(page.GroupsData),
		rests:    to(page.RestsData),
		spreads:  to(page.DistributionsData),
	}
	for u, unit := range r.data.Units {
		if u == top {
			l.units = append(l.units, l.whole)
			continue
		}
		l.units = append(l.units, to(r.Addresses.Unit(unit.ID)))
	}
	for u, unit := range r.data.Units {
		plan := ""
		if r.hasPlan(u) {
			plan = to(r.Addresses.Plan(unit.ID))
		}
		l.plans = append(l.plans, plan)
	}
	for _, factor := range r.instrument.Factors {
		l.factors = append(l.factors, to(r.Addresses.Factor(factor.ID)))
	}
	text := func(address string) string {
		if address == "" {
			return ""
		}
		return to(address)
	}
	l.igp, l.minPlan, l.steps, l.protection = text(r.ways.IGP), text(r.ways.MinPlan), text(r.ways.Steps), text(r.ways.Protection)
	return l
}
