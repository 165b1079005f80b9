package importer

import "cmp"

// leaveOtherYears leaves out columns that are headed by another year than the round's: a factor
// or numbers of answers where another column has them of the round, and how many were asked then.
func leaveOtherYears(t *table, a Answers) {
	of := cmp.Or(yearOf(a.Round), fileYear(t))
	if of == "" {
		return
	}
	for at := range t.columns {
		c := &t.columns[at]
		year, rest := yearIn(c.heading)
		if year == "" || year == of || isSaid(a, t.columns[at].heading) {
			continue
		}
		switch c.role {
		case invitedRole, rateRole:
			c.role = leftOutRole
		case answersRole, unknownRole:
			if hasOfRound(t.columns, *c, of, rest) {
				c.role = leftOutRole
			}
		}
	}
}

// hasOfRound reports whether another column holds what one of another year does: it has the
// same heading without a year, or the numbers of answers of no other year than the round's.
func hasOfRound(columns []column, c column, of, rest string) bool {
	for _, other := range columns {
		year, _ := yearIn(other.heading)
		isSame := normal(other.heading) == normal(rest)
		if other.role == c.role && (isSame || c.role == answersRole && (year == "" || year == of)) {
			return true
		}
	}
	return false
}

// checkYearOfCounts asks about numbers of answers that their heading, or the one above it, says
// are of another year than the round.
func checkYearOfCounts(t *table, round string, a Answers, n notes) {
	of := yearOf(round)
	for _, at := range append(t.all(answersRole), t.all(eachRole)...) {
		c := t.columns[at]
		year, _ := yearIn(cmp.Or(c.heading, c.over))
		if year == "" && c.over != c.heading {
			year, _ = yearIn(c.over)
		}
		if year != "" && of != "" && year != of && !isSaid(a, c.heading) {
			n.Problem(c.place, "counts_of_year", "heading", c.heading, "year", year, "factors", of)
			return
		}
	}
}

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
