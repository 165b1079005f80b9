package importer

import (
	"strings"

	"tifaktor/generator/raw"
)

// columnReader finds out what each column of a table holds.
type columnReader struct {
	*table
	notes
	known      *instruments
	answers    Answers
	instrument *raw.Instrument // that the factors are matched to; nil when the columns are the factors
}

// readColumns finds out what each column holds. It notes one question where that
// could be taken in more than one way.
func readColumns(t *table, known *instruments, a Answers, n notes) *raw.Instrument {
	takeLegend(t, a)
	t.nameLettered(a)
	a.headings = t.allHeadings()
	r := columnReader{table: t, notes: n, known: known, answers: a}
	for i := range t.columns {
		c := &t.columns[i]
		c.role, c.level = roleOf(c.heading)
		if said, ok := a.column(c.heading); ok {
			c.role = said
		} else if a.factorOf(c.heading) != "" {
			c.role = unknownRole
		} else if known.knows(c.heading) && c.role != questionRole {
			c.role = unknownRole
		}
		r.takeLikeLeftOut(c)
		r.underFactor(c)
		r.refuseMeans(i)
	}
	takeCompared(&r)
	takeBesideFactors(&r)
	leaveOtherYears(&r)
	if r.takeYears(); r.failed() {
		return nil
	}
	r.takeDeviations()
	r.takeLeaders()
	r.takePlaces()
	r.takeLevelWords()
	r.takeNamedCounts()
	r.takeRated()
	r.takePairs()
	leaveLevelCodes(&r)
	r.takeNumbered()
	r.takeStairs()
	r.takeDepths()
	r.takeCodes()
	leaveParentNames(&r)
	r.takeNames()
	r.takeGroups()
	r.takeTidy()
	r.checkShifted()
	r.takeEach()
	r.takeCounts()
	r.checkTwice()
	r.takeEmployees()
	if t.find(meanRole) < 0 {
		leaveAverages(&r)
		r.takeFactors()
	}
	t.decimal = t.decimalSign()
	return r.instrument
}

// underFactor reads a heading in two rows: the factor above, and "snitt" or "svar"
// below it.
func (r *columnReader) underFactor(c *column) {
	if c.over == "" || c.over == c.heading {
		return
	}
	switch above, _ := roleOf(c.over); {
	case c.role == meanRole && above == unknownRole:
		c.heading, c.role = c.over, unknownRole
		if said, ok := r.answers.column(c.heading); ok {
			c.role = said
		}
	case factorNumber.MatchString(c.heading) && r.known.knows(c.over) && !factorNumber.MatchString(c.over):
		c.heading = c.over
	case c.role == answersRole && r.known.knows(c.over):
		c.role = eachRole
	case c.role == unknownRole && above == unknownRole && shareWord.MatchString(c.heading) && !r.known.knows(c.heading):
		c.role = leftOutRole // how many gave each answer
	}
}

// takeCodes takes columns of names that hold codes for codes, where names are in
// another column.
func (r *columnReader) takeCodes() {
	named := 0
	var coded []int
	for i, c := range r.columns {
		if c.role != unitRole && c.role != levelRole {
			continue
		}
		if r.areCodes(i) {
			coded = append(coded, i)
		} else {
			named++
		}
	}
	for _, at := range coded {
		if _, said := r.answers.column(r.columns[at].heading); !said && named > 0 {
			r.columns[at].role = codeRole
		}
	}
}

// areCodes reports whether a column holds nothing but codes of digits.
func (t *table) areCodes(at int) bool {
	some := false
	for _, row := range t.rows {
		text := strings.TrimSpace(row[at].Text)
		if text != "" && !codePattern.MatchString(text) {
			return false
		}
		some = some || text != ""
	}
	return some
}

// checkTwice notes two columns that seem to hold the same.
func (r *columnReader) checkTwice() {
	if r.failed() {
		return
	}
	for _, role := range []role{codeRole, answersRole, invitedRole, roundRole, factorRole, meanRole} {
		if found := r.all(role); len(found) > 1 {
			if role == codeRole {
				for _, at := range found[1:] {
					r.columns[at].role = leftOutRole
				}
				continue
			}
			second := r.columns[found[1]]
			r.Problem(second.place, "two_columns", "first", r.columns[found[0]].heading, "second", r.nameOf(found[1]))
		}
	}
}
