package importer

import "slices"

// isSame reports whether a row has the numbers of another: the same people, and at least
// one mean, all of them alike.
func (r row) isSame(other row) bool {
	if r.answers != other.answers || r.invited != other.invited || len(r.means) != len(other.means) {
		return false
	}
	known := false
	for i, m := range r.means {
		one, second := m.value, other.means[i].value
		if one.marked, second.marked = false, false; m.factor != other.means[i].factor || one != second {
			return false
		}
		known = known || m.value.kind != missing && m.value.kind != hidden
	}
	return known
}

// takeOnce leaves a row out that is there before in all it says.
func takeOnce(n notes, rows []row) []row {
	first := map[string][]row{}
	var kept, again []row
	for _, found := range rows {
		key := normal(found.name) + "\x00" + normal(found.parent) + "\x00" + pathKey(found.path) + "\x00" + found.code
		if found.indent == 0 && found.answers.exact() && slices.ContainsFunc(first[key], found.isSame) {
			again = append(again, found)
			continue
		}
		first[key] = append(first[key], found)
		kept = append(kept, found)
	}
	if len(again) > 0 && indents(kept) < 2 {
		n.Advice(again[0].place, "row_twice", "n", len(again), "names", n.quoted(labels(again)))
		return kept
	}
	return rows
}
