package importer

import (
	"slices"
	"strings"
)

// takeCompared leaves out columns of factors that are there to compare with, by the heading above
// them: a block headed "Norge" beside one with the units' own means, or "Norge" and "Kommunen"
// beside "Enhet" below the name of a factor.
func takeCompared(t *table, known *instruments, a Answers) {
	for at := range t.columns {
		c := &t.columns[at]
		if !isSaid(a, t.columns[at].heading) && c.role == unknownRole && isCompared(c.over) && known.knows(c.heading) {
			isOwn := func(other column) bool { return other.heading == c.heading && !isCompared(other.over) }
			if slices.ContainsFunc(t.columns, isOwn) {
				c.role = leftOutRole
			}
		}
	}
	for at, c := range t.columns {
		if !known.knows(c.over) || c.heading == c.over || !isOwnUnit(c.heading) || isSaid(a, t.columns[at].heading) {
			continue
		}
		others := columnsUnder(t.columns, c.over, at)
		isStrange := func(other int) bool {
			d := t.columns[other]
			return isSaid(a, t.columns[other].heading) || d.role != leftOutRole && !isCompared(d.heading) && !isOwnName(d.heading)
		}
		if len(others) == 0 || slices.ContainsFunc(others, isStrange) {
			continue
		}
		t.columns[at].heading, t.columns[at].role = c.over, unknownRole
		for _, other := range others {
			t.columns[other].role = leftOutRole
		}
	}
}

// columnsUnder returns the other columns below a heading that is above several.
func columnsUnder(columns []column, over string, besides int) []int {
	var found []int
	for at, c := range columns {
		if at != besides && c.over == over {
			found = append(found, at)
		}
	}
	return found
}

// isOwnUnit reports whether a heading below the name of a factor is that of the unit's own mean.
func isOwnUnit(heading string) bool {
	own := []string{"enhet", "enheten", "eining", "eininga", "egenenhet", "eigaeining", "avdeling", "avdelingen", "avdelinga", "virksomhet", "virksomheten", "verksemd", "verksemda", "unit", "ownunit", "oss"}
	return slices.Contains(own, normal(heading))
}

// leaveParentNames leaves out the names of parents where another column has their codes.
func leaveParentNames(t *table, a Answers) {
	parents, code, unit := t.all(parentRole), t.find(codeRole), t.find(unitRole)
	if len(parents) != 2 || code < 0 || unit < 0 || isSaid(a, t.columns[parents[0]].heading) || isSaid(a, t.columns[parents[1]].heading) {
		return
	}
	names := map[string]string{} // of each code
	for _, row := range t.rows {
		if key := strings.TrimSpace(row[code].Text); key != "" {
			names[key] = normal(row[unit].Text)
		}
	}
	isNames := func(codes, named int) bool {
		some := false
		for _, row := range t.rows {
			above, called := strings.TrimSpace(row[codes].Text), normal(row[named].Text)
			name, known := names[above]
			if above == "" && called == "" || isNobody(above) && called == "" {
				continue
			}
			if some = true; !known || name != called {
				return false
			}
		}
		return some
	}
	for i, at := range parents {
		if isNames(parents[1-i], at) {
			t.columns[at].role = leftOutRole
			return
		}
	}
}
