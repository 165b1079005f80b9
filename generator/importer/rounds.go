package importer

import (
	"slices"

	"tifaktor/generator/problem"
)

// newestFirst returns the deliveries of the rounds in their order.
func newestFirst(rounds []round) []*delivery {
	var all []*delivery
	for _, r := range rounds {
		all = append(all, r.deliveries...)
	}
	return all
}

// areCounted reports whether any table has numbers of answers.
func areCounted(rounds []round) bool {
	return slices.ContainsFunc(rounds, func(r round) bool { return r.counted() })
}

// checkRounds notes tables of two shapes together, in which units cannot be known to be
// the same, and rounds without any result.
func checkRounds(deliveries []*delivery, rounds []round, n notes) bool {
	for _, r := range rounds {
		some := slices.ContainsFunc(r.deliveries, func(d *delivery) bool {
			return slices.ContainsFunc(d.rows, func(r row) bool { return len(r.means) > 0 && hasNumbers(r) })
		})
		if !some {
			n.Problem(r.deliveries[0].place, "no_results", "round", n.Words.Quote(r.id))
		}
	}
	for _, d := range deliveries {
		if d.tidy != deliveries[0].tidy {
			n.Problem(problem.Place{File: d.source}, "other_shape", "file", deliveries[0].source)
			break
		}
	}
	return !n.failed() && len(deliveries) > 0
}

// proveAll makes the tree of every round and holds it against the numbers. Where the
// tables say nothing of the tree, it is that of the site, if there is one.
func (s *survey) proveAll(a Answers, c *chart, in Input, n notes) bool {
	site := in.Site
	for i := range s.rounds {
		in.tell(Proving, i, len(s.rounds))
		r := &s.rounds[i]
		for _, d := range r.deliveries {
			d.takeCodes(a, s.newMeasure(s.group), n)
		}
		askHeadings(r.deliveries, a, n)
		askBelow(r.deliveries, site, n)
		r.forest = plant(r.deliveries, n)
		if r.known = map[*row]int{}; c != nil && r.saysNoTree() {
			s.recognition(c, r, in, n).hang(r.deliveries)
		}
		t := tree{
			forest: r.forest, measure: s.newMeasure(s.group), answers: r.answers(a), counted: r.counted() && !s.protected, flat: r.isFlat(),
			organisation: site.organisation(a), isOrganisation: func(name string) bool { return isAmong(site.organisations(a), name) }, notSum: site.isNotSum,
		}
		p := prover{tree: &t, notes: n, deliveries: r.deliveries, about: organisationOf(s.deliveries), references: r.references()}
		if n.failed() {
			r.forest = nil // nothing is said of a tree that may be no tree
			return false
		}
		if proved := p.prove(); !n.failed() {
			r.proof = proved
		}
	}
	return !n.failed()
}

// namePattern is a name rather than a code such as 000_CS.
var namePattern = pattern(`^\p{L}[\p{L} .&'’-]+$`)

// organisationOf returns the group that rows to compare with are in, if it has a
// name, since such rows are about the whole.
func organisationOf(deliveries []*delivery) string {
	for _, d := range deliveries {
		for _, r := range d.references {
			if namePattern().MatchString(r.parent) {
				return r.parent
			}
		}
	}
	return ""
}

// isFlat reports whether no table of the round says anything of a tree.
func (r round) isFlat() bool {
	return !slices.ContainsFunc(r.deliveries, func(d *delivery) bool { return d.tree != flat })
}

// references are the rows to compare with in all tables of the round.
func (r round) references() []row {
	var all []row
	for _, d := range r.deliveries {
		all = append(all, d.references...)
	}
	return all
}

// isAmong reports whether a name is one of some.
func isAmong(names []string, name string) bool {
	return slices.ContainsFunc(names, func(known string) bool { return normal(known) == normal(name) && normal(name) != "" })
}

// askHeadings asks what rows without any number are in tables that say nothing of a
// tree: units whose numbers are hidden, or headings of those below them.
func askHeadings(deliveries []*delivery, a Answers, n notes) {
	for _, d := range deliveries {
		if d.tree != flat || a.saysFlat() {
			continue // or somebody has said it
		}
		var empty []row
		for i, found := range d.rows {
			if d.isEmpty(i) && !d.isBelow(i) {
				empty = append(empty, found)
			}
		}
		if len(empty) > 0 {
			n.Problem(empty[0].place, "headings", "n", len(empty), "names", n.quoted(labels(empty)), "row", empty[0].label())
			return
		}
	}
}

func labels(rows []row) []string {
	var names []string
	for _, found := range rows {
		names = append(names, found.label())
	}
	return names
}
