package importer

import (
	"tifaktor/generator/sheet"
)

// letteredHeading is a heading with the letter of its column after it: "n (H)".
var letteredHeading = pattern(`^(.*\S) \(([A-Z]{1,3})\)$`)

// nameOf is what a publisher can call a column: its heading, with its letter after it where
// another column has the same.
func (t *table) nameOf(at int) string {
	c := t.columns[at]
	for i, other := range t.columns {
		if i != at && c.number > 0 && oneLine(other.heading) == oneLine(c.heading) {
			return c.heading + " (" + sheet.Letters(c.number) + ")"
		}
	}
	return c.heading
}

// nameLettered gives a column that the publisher calls by its heading and its letter that
// name, where several have the same heading.
func (t *table) nameLettered(a Answers) {
	for said := range a.Columns {
		parts := letteredHeading().FindStringSubmatch(said)
		if parts == nil {
			continue
		}
		for at := range t.columns {
			if name := t.nameOf(at); name == said && normal(t.columns[at].heading) == normal(parts[1]) {
				t.columns[at].heading = name
			}
		}
	}
}

// allHeadings are the headings of a table.
func allHeadings(columns []column) []string {
	var all []string
	for _, c := range columns {
		all = append(all, oneLine(c.heading))
	}
	return all
}
