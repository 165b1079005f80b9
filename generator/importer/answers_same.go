package importer

import (
	"maps"
	"slices"

	"tifaktor/generator/problem"
)

// callSame writes what units belong to as their own rows are called, where the publisher says
// that a table calls them otherwise: "HO" for "Helse og omsorg".
func (t *table) callSame(a Answers) {
	for _, at := range append(t.all(parentRole), t.all(levelRole)...) {
		for _, row := range t.rows {
			row[at].Text = a.sameAs(row[at].Text)
		}
	}
}

// sameAs returns the name of the row that something is another name of, else the name itself.
func (a Answers) sameAs(name string) string {
	for _, said := range slices.Sorted(maps.Keys(a.Same)) {
		if normal(said) == normal(name) && normal(said) != "" {
			return a.Same[said]
		}
	}
	return name
}

// checkSame notes names that are said to be the same and of which no cell has one.
func (a Answers) checkSame(cells map[string]bool, at problem.Place, n notes) {
	for _, said := range slices.Sorted(maps.Keys(a.Same)) {
		for _, name := range []string{said, a.Same[said]} {
			if !cells[normal(name)] {
				n.Problem(at, "same_not_there", "name", n.Words.Quote(name))
			}
		}
	}
}
