package importer

import (
	"slices"
)

// thisYear ends the heading of a column of the newest results, where that of those before has
// the same heading without it: "Svar", "Svar i år".
var thisYear = pattern(`(?i)^(\S.*?)[ ,:–(-]+(?:i år|this year)\)?$`)

// takeThisYear leaves out the columns that others have the same heading as and are said to be
// of this year.
func takeThisYear(columns []column, a Answers) {
	for _, c := range columns {
		parts := thisYear().FindStringSubmatch(c.heading)
		if parts == nil {
			continue
		}
		for at := range columns {
			if other := &columns[at]; normal(other.heading) == normal(parts[1]) && !isSaid(a, other.heading) {
				other.role = leftOutRole
			}
		}
	}
}

// takeEach takes columns of one heading for the numbers of answers to each factor, where each of
// them is just after a column that may be a factor: "Autonomi", "n", "Rolleklarhet", "n".
func takeEach(t *table, instruments *instruments, a Answers) {
	found := t.all(answersRole)
	found = slices.DeleteFunc(found, func(at int) bool {
		isSame := func(other int) bool {
			return other != at && oneLine(t.columns[other].heading) == oneLine(t.columns[at].heading)
		}
		return isSaid(a, t.columns[at].heading) || !slices.ContainsFunc(t.all(answersRole), isSame)
	})
	isAfterFactor := func(at int) bool {
		return at > 0 && t.columns[at-1].role == unknownRole && t.kinds(at - 1)[known] > 0 && instruments.knows(t.columns[at-1].heading)
	}
	if len(found) < 2 || slices.ContainsFunc(found, func(at int) bool { return !isAfterFactor(at) }) {
		return
	}
	for _, at := range found {
		t.columns[at].role, t.columns[at].over = eachRole, t.columns[at-1].heading
	}
}
