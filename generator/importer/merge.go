package importer

import (
	"slices"

	"tifaktor/generator/problem"
)

// mergeFiles lays together the rows of one unit that several tables of a round have:
// each has some of the factors, or the unit is in its own table and in that of its
// parts. Numbers of one unit that differ are a problem.
func mergeFiles(deliveries []*delivery, n notes) {
	var names []string
	var later, earlier problem.Place
	for i, d := range deliveries {
		d.references = slices.DeleteFunc(d.references, func(found row) bool { // as they stand on each sheet
			return slices.ContainsFunc(deliveries[:i], func(other *delivery) bool {
				return slices.ContainsFunc(other.references, func(r row) bool { return normal(r.name) == normal(found.name) && r.isSame(found) })
			})
		})
		var kept []row
		for _, found := range d.rows {
			known := sameUnit(deliveries[:i], found, d.head)
			if known == nil {
				kept = append(kept, found)
				continue
			}
			if here, there, differ := merge(known, found); differ {
				if len(names) == 0 {
					later, earlier = here, there
				}
				names = append(names, found.label())
			}
		}
		d.rows = kept
	}
	if len(names) > 0 {
		n.Problem(later, "files_differ", "n", len(names), "names", n.quoted(names), "place", earlier.String())
	}
}

// sameUnit returns the row of the same unit in earlier tables, nil if there is none.
// A row with another parent is another unit, and so is one on the sheet of another.
func sameUnit(earlier []*delivery, found row, head string) *row {
	isIn := func(head string, r row) bool { return head != "" && normal(head) != normal(r.name) }
	for _, d := range earlier {
		for i := range d.rows {
			other := &d.rows[i]
			sameParent := normal(other.parent) == normal(found.parent) || other.parent == "" || found.parent == ""
			sameHead := !isIn(head, found) || !isIn(d.head, *other) || normal(head) == normal(d.head)
			samePath := len(other.path) == 0 || len(found.path) == 0 || pathKey(other.path) == pathKey(found.path)
			if normal(other.name) == normal(found.name) && other.code == found.code && sameParent && samePath && sameHead {
				return other
			}
		}
	}
	return nil
}

// merge adds to a row what another one has of the same unit. It returns the places of two
// numbers that should be the same and are not.
func merge(earlier *row, found row) (here, there problem.Place, differ bool) {
	if earlier.parent == "" {
		earlier.parent = found.parent
	}
	if len(earlier.path) == 0 {
		earlier.path = found.path
	}
	differs := func(a, b count) bool { return a.exact() && b.exact() && a != b }
	if differs(earlier.answers, found.answers) || differs(earlier.invited, found.invited) {
		return found.place, earlier.place, true
	}
	if !earlier.answers.exact() {
		earlier.answers = found.answers
	}
	if !earlier.invited.exact() {
		earlier.invited = found.invited
	}
	for _, m := range found.means {
		known := earlier.meanOf(m.factor)
		switch {
		case known == nil:
			earlier.means = append(earlier.means, m)
		case known.value.kind == missing:
			known.value = m.value
		case m.value.kind != missing && m.value.billionths() != known.value.billionths():
			return m.place, known.place, true
		}
	}
	return here, there, false
}
