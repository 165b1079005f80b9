package importer

// mergeFiles lays together the rows of one unit that several tables of a round have:
// each has some of the factors, or the unit is in its own table and in that of its
// parts. Numbers of one unit that differ are a problem.
func mergeFiles(deliveries []*delivery, n notes) {
	for i, later := range deliveries {
		var kept []row
		for _, found := range later.rows {
			earlier := sameUnit(deliveries[:i], found)
			if earlier == nil {
				kept = append(kept, found)
				continue
			}
			merge(earlier, found, n)
		}
		later.rows = kept
	}
}

// sameUnit returns the row of the same unit in earlier tables, nil if there is none.
// A row with another parent is another unit.
func sameUnit(earlier []*delivery, found row) *row {
	for _, d := range earlier {
		for i := range d.rows {
			other := &d.rows[i]
			sameParent := normal(other.parent) == normal(found.parent) || other.parent == "" || found.parent == ""
			samePath := len(other.path) == 0 || len(found.path) == 0 || pathKey(other.path) == pathKey(found.path)
			if normal(other.name) == normal(found.name) && other.code == found.code && sameParent && samePath {
				return other
			}
		}
	}
	return nil
}

func merge(earlier *row, found row, n notes) {
	if earlier.parent == "" {
		earlier.parent = found.parent
	}
	if len(earlier.path) == 0 {
		earlier.path = found.path
	}
	differs := func(a, b count) bool { return a.exact() && b.exact() && a != b }
	if differs(earlier.answers, found.answers) || differs(earlier.invited, found.invited) {
		n.Problem(found.place, "files_differ", "name", n.Words.Quote(found.name), "place", earlier.place.String())
		return
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
			n.Problem(m.place, "files_differ", "name", n.Words.Quote(found.name), "place", known.place.String())
			return
		}
	}
}
