package importer

import (
	"regexp"
	"slices"
)

// thisYear ends the heading of a column of the newest results, where that of those before has
// the same heading without it: "Svar", "Svar i år".
var thisYear = regexp.MustCompile(`(?i)^(\S.*?)[ ,:–(-]+(?:i år|this year)\)?$`)

// takeThisYear leaves out the columns that others have the same heading as and are said to be
// of this year.
func (r *columnReader) takeThisYear() {
	for _, c := range r.columns {
		parts := thisYear.FindStringSubmatch(c.heading)
		if parts == nil {
			continue
		}
		for at := range r.columns {
			if other := &r.columns[at]; normal(other.heading) == normal(parts[1]) && !r.isSaid(at) {
				other.role = leftOutRole
			}
		}
	}
}

// takeEach takes columns of one heading for the numbers of answers to each factor, where each of
// them is just after a column that may be a factor: "Autonomi", "n", "Rolleklarhet", "n".
func (r *columnReader) takeEach() {
	found := r.all(answersRole)
	found = slices.DeleteFunc(found, func(at int) bool {
		isSame := func(other int) bool {
			return other != at && oneLine(r.columns[other].heading) == oneLine(r.columns[at].heading)
		}
		return r.isSaid(at) || !slices.ContainsFunc(r.all(answersRole), isSame)
	})
	isAfterFactor := func(at int) bool {
		return at > 0 && r.columns[at-1].role == unknownRole && r.kinds(at - 1)[known] > 0 && r.known.knows(r.columns[at-1].heading)
	}
	if len(found) < 2 || slices.ContainsFunc(found, func(at int) bool { return !isAfterFactor(at) }) {
		return
	}
	for _, at := range found {
		r.columns[at].role, r.columns[at].over = eachRole, r.columns[at-1].heading
	}
}
