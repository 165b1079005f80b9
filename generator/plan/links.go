package plan

import (
	"path"

	"tifaktor/generator/programme"
)

// links are the ways from the pages of one folder to what pages of results
// link to. Texts of the programme that the site does not have are "".
type links struct {
	whole, all          string
	explorer            string
	units               []string // the whole has no page of its own among the units
	factors             []string
	data, groups, rests string // the machine-readable results: of units, groups and rests
	spreads             string // the machine-readable distributions
	igp, minPlan        string
	plans               []string // of units that have a plan of their own; "" for others
	protection          string   // how the people behind the numbers are protected
}

// newLinks works out the links from the folder of a page.
func (r *results) newLinks(from string) *links {
	to := func(address string) string { return relative(from, address) }
	l := &links{
		whole:    to(r.addresses.whole()),
		all:      to(r.addresses.units()),
		explorer: to(r.addresses.explorer()),
		data:     to(ResultsData),
		groups:   to(GroupsData),
		rests:    to(RestsData),
		spreads:  to(DistributionsData),
	}
	for u, unit := range r.data.Units {
		if u == top {
			l.units = append(l.units, l.whole)
			continue
		}
		l.units = append(l.units, to(r.addresses.unit(unit.ID)))
	}
	for u, unit := range r.data.Units {
		plan := ""
		if r.hasPlan(u) {
			plan = to(r.addresses.plan(unit.ID))
		}
		l.plans = append(l.plans, plan)
	}
	for _, factor := range r.data.Instrument.Factors {
		l.factors = append(l.factors, to(r.addresses.factor(factor.ID)))
	}
	text := func(wanted func(*programme.Document) bool) string {
		if first := r.first(wanted); first != nil {
			return to(r.addresses.document(first.Path))
		}
		return ""
	}
	l.igp = text(func(d *programme.Document) bool { return isTool(d, "igp") })
	if l.minPlan = text(hasSheetPerUnit); l.minPlan == "" {
		l.minPlan = text(func(d *programme.Document) bool { return isTool(d, "min-plan") })
	}
	l.protection = text(isProtection)
	return l
}

// isTool tells that a text is the tool whose file has that name.
func isTool(d *programme.Document, name string) bool {
	return d.Tool != nil && path.Base(d.Path) == name
}
