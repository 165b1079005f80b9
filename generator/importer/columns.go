package importer

import (
	"slices"
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
	if r.takeYears(); r.failed() {
		return nil
	}
	r.takePairs()
	r.takeNumbered()
	r.takeStairs()
	r.takeDepths()
	r.takeCodes()
	r.takeNames()
	r.takeTidy()
	r.checkTwice()
	if t.find(meanRole) < 0 {
		r.takeFactors()
	}
	t.decimal = t.decimalSign()
	return r.instrument
}

// takeLikeLeftOut takes a change or a rank of a factor for what it is, by the factor's
// name after it. Whatever else begins so is asked about.
func (r *columnReader) takeLikeLeftOut(c *column) {
	if _, said := r.answers.column(c.heading); said || c.role != unknownRole || !isLikeLeftOut(c.heading) || r.known.knows(c.heading) {
		return
	}
	of := normal(afterFirst(c.heading))
	isOther := func(other column) bool { return normal(other.heading) == of }
	if r.known.knows(afterFirst(c.heading)) || slices.ContainsFunc(r.columns, isOther) {
		c.role = leftOutRole
		return
	}
	c.unsure = true
}

// refuseMeans takes back that a column holds names, codes, rates or numbers of people,
// where its numbers are means: "Team" and "Deltakelse" may be factors.
func (r *columnReader) refuseMeans(at int) {
	c := &r.columns[at]
	refused := []role{unitRole, parentRole, levelRole, codeRole, rateRole, answersRole, invitedRole}
	if _, said := r.answers.column(c.heading); said || !slices.Contains(refused, c.role) || c.role == codeRole && r.haveOneRoot(at) {
		return
	}
	means, cells := 0, 0
	for _, row := range r.rows {
		text := strings.TrimSpace(row[at].Text)
		if text == "" {
			continue
		}
		cells++
		isCount := (c.role == answersRole || c.role == invitedRole) && readCount(text).exact()
		value := readNumber(text)
		if value.kind == known && strings.ContainsAny(text, ",.") && !isCount && !strings.Contains(text, "%") && value.billionths() > 1e9 && value.billionths() <= 10e9 {
			means++
		}
	}
	if 2*means > cells && cells > 1 {
		c.role, c.level = unknownRole, 0
	}
}

// haveOneRoot reports whether a column has codes that are all different and all lie below
// the first: 1, 1.1, 1.2.
func (r *columnReader) haveOneRoot(at int) bool {
	var rows []row
	for _, cells := range r.rows {
		if code := strings.TrimSpace(cells[at].Text); code != "" {
			rows = append(rows, row{code: code})
		}
	}
	if len(rows) == 0 || r.different(at) != len(rows) {
		return false
	}
	root := codeLevels(rows[0].code)
	outside := func(one row) bool { return codeLevels(one.code) == nil || codeLevels(one.code)[0] != root[0] }
	return len(root) == 1 && areTree(rows) && !slices.ContainsFunc(rows, outside)
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
	case c.role == answersRole && r.known.knows(c.over):
		c.role = eachRole
	case c.role == unknownRole && above == unknownRole && shareWord.MatchString(c.heading) && !r.known.knows(c.heading):
		c.role = leftOutRole // how many gave each answer
	}
}

// takeTidy keeps the roles of a table with one row per number only where there is
// one: it has a column of factors and one of means.
func (r *columnReader) takeTidy() {
	if r.find(factorRole) >= 0 && r.find(meanRole) >= 0 {
		for _, at := range r.all(answersRole) {
			if normal(r.columns[at].heading) == "n" {
				r.columns[at].role = eachRole
			}
		}
		return
	}
	for i := range r.columns {
		c := &r.columns[i]
		if _, said := r.answers.column(c.heading); said || c.role == roundRole && r.areRounds(i) {
			continue
		}
		switch c.role {
		case meanRole:
			c.role = leftOutRole // the mean of all factors
		case factorRole, roundRole:
			c.role = unknownRole
		}
	}
}

// areRounds reports whether a column says of each row that has an answer which year it is
// about.
func (r *columnReader) areRounds(at int) bool {
	some := false
	for _, row := range r.rows {
		if year := len(yearsIn(row[at].Text)) == 1; !year && r.hasCount(row) {
			return false
		} else if year {
			some = true
		}
	}
	return some
}

// takeCodes takes columns of names that hold codes for codes, where names stand in
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

// takeBareCounts takes a column headed "Antall" beside one that is headed by what is
// counted for the people invited, where it never has fewer.
func (r *columnReader) takeBareCounts() {
	found := r.all(answersRole)
	if len(found) != 2 || r.find(invitedRole) >= 0 {
		return
	}
	isBare := func(at int) bool {
		return slices.Contains(numberWords, normal(r.columns[at].heading)) || normal(r.columns[at].heading) == "base"
	}
	bare, other := found[0], found[1]
	if !isBare(bare) {
		bare, other = other, bare
	}
	if !isBare(bare) || isBare(other) {
		return
	}
	for _, row := range r.rows {
		if asked, answered := readCount(row[bare].Text), readCount(row[other].Text); asked.exact() && answered.exact() && asked.least < answered.least {
			return
		}
	}
	r.columns[bare].role = invitedRole
}

// checkTwice notes two columns that seem to hold the same.
func (r *columnReader) checkTwice() {
	for _, role := range []role{codeRole, answersRole, invitedRole, roundRole, factorRole, meanRole} {
		if role == answersRole {
			r.takeBareCounts()
		}
		if found := r.all(role); len(found) > 1 {
			if role == codeRole {
				for _, at := range found[1:] {
					r.columns[at].role = leftOutRole
				}
				continue
			}
			second := r.columns[found[1]]
			r.Problem(second.place, "two_columns", "first", r.columns[found[0]].heading, "second", second.heading)
		}
	}
}
