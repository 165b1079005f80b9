package importer

import (
	"cmp"
	"regexp"
	"slices"

	"tifaktor/generator/sheet"
)

// namedCount is a name with how many answered after it: "Nes skule (n=24)", "Veg, 12 svar",
// "SFO (n < 5)".
var namedCount = pattern(`(?i)^(\S.*?)\s*[,:;–—-]?\s*[(\[]?\s*(?:(n)\s*[=:]?\s*((?:[<≤]|under|færre enn|mindre enn|fewer than|less than)?\s*\d[\d .]*)|((?:[<≤]|under|færre enn|mindre enn|fewer than|less than)?\s*\d[\d .]*)\s*(?:svar|besvarelser|besvarelsar|respondentar|respondenter|responses|answers))\s*[)\]]?$`)

// takeNamedCounts makes a column of the numbers of answers that are after the names of the
// units, where every row with a mean has one and no column has them.
func takeNamedCounts(t *table, a Answers) {
	counts := []role{answersRole, eachRole, otherCountRole}
	if slices.ContainsFunc(t.columns, func(c column) bool { return slices.Contains(counts, c.role) }) {
		return
	}
	for at := range t.columns {
		if isSaid(a, t.columns[at].heading) && t.columns[at].role != unitRole || !areNamedCounts(t.rows, at) {
			continue
		}
		made := len(t.columns)
		t.columns = append(t.columns, column{place: t.columns[at].place, role: answersRole})
		for i, row := range t.rows {
			people := sheet.Cell{Place: row[at].Place}
			if parts := namedCount().FindStringSubmatch(oneLine(row[at].Text)); parts != nil {
				_, people.Text = countIn(row[at].Text)
				t.columns[made].heading = cmp.Or(t.columns[made].heading, parts[2], "n") // "N" is asked about
			}
			t.rows[i] = append(slices.Clone(row), people)
			for other := range row { // what a unit belongs to may be named as the unit is
				if name, written := countIn(row[other].Text); written != "" {
					t.rows[i][other].Text = name
				}
			}
		}
		return
	}
}

// areNamedCounts reports whether a column has names with numbers of answers in at least two
// rows, and in each row that has a mean and is not there to compare with.
func areNamedCounts(rows [][]sheet.Cell, at int) bool {
	found := 0
	for _, row := range rows {
		name := oneLine(row[at].Text)
		if _, written := countIn(name); written != "" {
			found++
			continue
		}
		hasMean := slices.ContainsFunc(row, func(c sheet.Cell) bool { return readNumber(c.Text).kind == known })
		if hasMean && !isCompared(name) {
			return false
		}
	}
	return found > 1
}

// countIn returns a name without the number of answers after it, and that number as it is
// written; "" when there is none.
func countIn(text string) (name, written string) {
	parts := namedCount().FindStringSubmatch(oneLine(text))
	if parts == nil {
		return text, ""
	}
	written = parts[3] + parts[4]
	if readCount(written).kind == wrong {
		return text, ""
	}
	return parts[1], written
}

// Cells with a number of people and a rate beside it: "24 (83 %)", "83 % (24)".
var (
	countThenRate = pattern(`^(\d[\d .]*?)(?:\s*[(/;]\s*|,\s+)\d[\d.,]*\s*%\s*\)?$`)
	rateThenCount = pattern(`^\d[\d.,]*\s*%(?:\s*[(/;]\s*|,\s+)(\d[\d .]*)\)?$`)
)

// takeRated takes the number of people from cells that hold a rate as well, where the heading
// or the publisher says that it is of those who answered. Where a rate alone is named, it is
// asked about.
func takeRated(t *table, a Answers, n notes) {
	for at := range t.columns {
		c := &t.columns[at]
		if c.role != answersRole && c.role != rateRole && c.role != otherCountRole && c.role != invitedRole || !areRated(t.rows, at) {
			continue
		}
		held, said := a.column(c.heading)
		outer := words(bracketPattern().ReplaceAllString(c.heading, " "))
		var inner []string
		for _, inside := range bracketPattern().FindAllString(c.heading, -1) {
			inner = append(inner, words(inside)...)
		}
		first := areBeforeRates(t.rows, at)
		switch {
		case said:
			c.role = held
		case isReversed(c.heading):
			continue
		case first && slices.ContainsFunc(outer, isAnswerWord), !first && slices.ContainsFunc(inner, isAnswerWord):
			c.role = answersRole
		default:
			n.Problem(c.place, "count_bare", "heading", c.heading)
			return
		}
		if c.role != answersRole && c.role != invitedRole {
			continue
		}
		for _, row := range t.rows {
			if written := ratedCount(row[at].Text); written != "" {
				row[at].Text = written
			}
		}
	}
}

// areRated reports whether every number of people in a column has a rate beside it, and there
// is one.
func areRated(rows [][]sheet.Cell, at int) bool {
	found := 0
	for _, row := range rows {
		text := oneLine(row[at].Text)
		if ratedCount(text) != "" {
			found++
		} else if readNumber(text).kind == known || readNumber(text).kind == wrong && !readCount(text).few() {
			return false
		}
	}
	return found > 1
}

// areBeforeRates reports whether the numbers of people in a column are before the rates.
func areBeforeRates(rows [][]sheet.Cell, at int) bool {
	return slices.ContainsFunc(rows, func(row []sheet.Cell) bool { return countThenRate().MatchString(oneLine(row[at].Text)) })
}

// ratedCount returns the number of people in a cell with a rate, "" when it is none.
func ratedCount(text string) string {
	for _, pattern := range []*regexp.Regexp{countThenRate(), rateThenCount()} {
		if parts := pattern.FindStringSubmatch(oneLine(text)); parts != nil && readCount(parts[1]).exact() {
			return parts[1]
		}
	}
	return ""
}
