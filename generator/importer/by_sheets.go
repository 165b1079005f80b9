package importer

import (
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// findHeads finds tables without a tree of their own, among several, that are called after
// one unit in them: the sheet "Oppvekst" has Oppvekst and what belongs to it.
func findHeads(deliveries []*delivery) {
	if len(deliveries) < 2 {
		return
	}
	for _, d := range deliveries {
		called := d.table.sheet
		if called == "" {
			base := path.Base(filepath.ToSlash(d.source))
			called = withoutYear(strings.TrimSuffix(base, path.Ext(base)))
		}
		isHead := func(r row) bool { return r.kind == unitRow && normal(r.name) == normal(called) && r.name != "" }
		if at := slices.IndexFunc(d.rows, isHead); d.tree == flat && at >= 0 && len(d.rows) > 1 {
			d.head, d.tree = d.rows[at].name, bySheets
		}
	}
}

// bySheets gives the nodes of a table the unit that it is called after.
func (p planter) bySheets(s span) {
	found := p.rows.names[normal(s.d.head)]
	if len(found) != 1 {
		return
	}
	for at := s.from; at < s.end; at++ {
		if at != found[0] {
			p.nodes[at].parent = found[0]
		}
	}
}
