package importer

import (
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// nameWhole gives the whole of a new site the name that the publisher or the site says,
// where a table has none of its own for it: "Kommunen totalt" is no organisation.
func nameWhole(rounds []round, organisation string) {
	for _, r := range rounds {
		for _, root := range r.forest.children(noNode) {
			if organisation != "" && raw.IsNameless(r.forest.nodes[root].name) {
				r.forest.nodes[root].name = organisation
			}
		}
	}
}

// adviseNameless adds advice where nobody says what the organisation is called. Until somebody
// has written it, the site is not published.
func adviseNameless(units *register, n notes) {
	name := units.units[0].name
	if !raw.IsNameless(name) {
		return
	}
	if name == "" {
		name = wholeName[n.Words.Lang()]
	}
	n.Advice(problem.Place{File: settingsPath}, "organisation_unknown", "name", n.Words.Quote(name))
}
