package importer

import (
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// findHeads finds tables without a tree of their own, among several, that are called after
// one unit: the sheet "Oppvekst" has Oppvekst and what belongs to it. The unit may have its
// row there, as a total, or in the table of all, or none.
func findHeads(deliveries []*delivery, n notes) {
	if len(deliveries) < 2 {
		return
	}
	takeEverySheet(deliveries, n)
	areProved := areTotalsOfAll(deliveries)
	for _, d := range deliveries {
		called := d.calledAfter()
		d.nameTotal(called, areProved)
		if at := d.headRow(called); d.isList() && at >= 0 && len(d.rows) > 1 {
			d.head, d.tree = d.rows[at].name, bySheets
		}
	}
	for _, d := range deliveries {
		if called := d.calledAfter(); d.isList() && d.mayBeSector(called) && d.headRow(called) < 0 && !d.listsOthers(deliveries) {
			d.head, d.tree = called, bySheets
		}
	}
}

// isList reports whether a table says nothing of a tree, whatever its numbers add up to.
func (d *delivery) isList() bool { return d.tree == flat || d.tree == bySums }

// calledAfter is the name of a sheet, or else of its file, without a year.
func (d *delivery) calledAfter() string {
	called := d.table.sheet
	if called == "" {
		base := path.Base(filepath.ToSlash(d.source))
		called = strings.TrimSuffix(base, path.Ext(base))
	}
	return withoutYear(called)
}

// plainSheet is a name of a sheet that is that of no unit.
var plainSheet = pattern(`(?i)^(?:ark|sheet|data|tabell|table|side|page|resultat\pL*|results?|rapport|report|export|eksport|oversikt|oversyn|overview|samandrag|sammendrag|summary|einingar|enheter|units|sektorar|sektorer|sectors|tal|tall)?[\s\d_-]*$`)

// mayBeSector reports whether a sheet may be called after a unit that all others in it
// belong to.
func (d *delivery) mayBeSector(called string) bool { return d.table.sheet != "" && mayNameUnit(called) }

// mayNameUnit reports whether the name of a sheet or a file may be that of a unit.
func mayNameUnit(called string) bool {
	return !plainSheet().MatchString(called) && !isOwnName(called) && !isBackground(called)
}

// headRow returns the row of the unit that a table is called after, -1 if it has none.
func (d *delivery) headRow(called string) int {
	return slices.IndexFunc(d.rows, func(r row) bool { return r.kind == unitRow && normal(r.name) == normal(called) && r.name != "" })
}

// listsOthers reports whether a table has rows called after some of the others: it is that
// of all.
func (d *delivery) listsOthers(deliveries []*delivery) bool {
	return slices.ContainsFunc(deliveries, func(other *delivery) bool { return other != d && d.headRow(other.calledAfter()) >= 0 })
}

// nameTotal gives the total in a sheet, or in a file that is one of several, the name of that, where
// it has the answers of all others there, to the last one, or it is proved elsewhere that the totals
// are so.
func (d *delivery) nameTotal(called string, isProved bool) {
	if !d.isList() || !mayNameUnit(called) || d.headRow(called) >= 0 {
		return
	}
	if found := d.totalRow(called); found != noNode && (isProved || d.hasAnswersOf(d.rows[found], found)) {
		d.rows[found].name, d.rows[found].kind = called, unitRow
	}
}

// totalRow returns the only row of a sheet that is called its total, noNode if there is none.
func (d *delivery) totalRow(called string) int {
	found := noNode
	for i, r := range d.rows {
		isTotal := r.kind == wholeRow || r.kind == sumRow && (isWholeName(r.name) || isBareSum(r.name) || normal(sumOf(r.name)) == normal(called))
		switch {
		case !isTotal || r.declared || r.everywhere:
		case found != noNode:
			return noNode
		default:
			found = i
		}
	}
	return found
}

// hasAnswersOf reports whether a row has as many answers as all others of a table.
func (d *delivery) hasAnswersOf(whole row, besides int) bool {
	least, most := d.answersBesides(besides)
	return whole.answers.exact() && least <= whole.answers.least && whole.answers.least <= most && least > 0
}

// answersBesides returns the fewest and the most answers of all rows but one and that of
// all sheets.
func (d *delivery) answersBesides(besides int) (least, most int) {
	for i, r := range d.rows {
		switch {
		case i == besides || r.everywhere:
		case r.answers.exact():
			least, most = least+r.answers.least, most+r.answers.least
		case r.answers.few():
			least, most = least+r.answers.least, most+r.answers.most
		default:
			most += few
		}
	}
	return least, most
}

// bySheets gives the nodes of a table the unit that it is called after.
func (p planter) bySheets(s span) {
	found := p.rows.names[normal(s.d.head)]
	if s.from == s.end {
		return
	}
	if len(found) > 1 {
		p.notes.Problem(p.forest.nodes[s.from].place, "parent_ambiguous", "name", p.notes.Words.Quote(p.forest.nodes[s.from].name), "parent", p.notes.Words.Quote(s.d.head), "n", len(found))
		return
	}
	head := noNode
	if len(found) == 1 {
		head = found[0]
	} else {
		head = p.group([]string{s.d.head}, s.from)
	}
	for at := s.from; at < s.end; at++ {
		if at != head && p.forest.nodes[at].row.kind != wholeRow {
			p.forest.nodes[at].parent = head
		}
	}
}
