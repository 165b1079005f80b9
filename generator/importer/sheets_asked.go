package importer

import (
	"slices"

	"tifaktor/generator/problem"
)

// askSheets asks which sheets of a file are to be read, where they are not the sectors of one
// organisation. Nothing is said of what is in them until then.
func (s *survey) askSheets(unchosen map[string][]*delivery, n notes) {
	asked := map[string]bool{}
	for _, t := range s.tables {
		found := unchosen[t.file]
		if t.unchosen == nil || asked[t.file] || !slices.Contains(found, nil) && areSectors(found) {
			continue
		}
		asked[t.file] = true
		n.Problem(problem.Place{File: t.file}, "which_sheet", "n", len(t.unchosen), "names", n.quoted(t.unchosen), "name", t.unchosen[0])
	}
	s.tables = slices.DeleteFunc(s.tables, func(t *table) bool { return asked[t.file] })
	s.deliveries = slices.DeleteFunc(s.deliveries, func(d *delivery) bool { return asked[d.source] })
}
