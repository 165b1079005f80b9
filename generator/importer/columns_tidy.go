package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/sheet"
)

// takeTidy keeps the roles of a table with one row per number only where there is
// one: it has a column of factors and one of means.
func (r *columnReader) takeTidy() {
	if r.find(factorRole) >= 0 && r.find(meanRole) >= 0 {
		r.takeCountRows()
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

// takeCountRows makes a column of the rows that hold numbers of people, where those stand
// among the factors: "Antall svar" is one as every other. A rate is left out.
func (r *columnReader) takeCountRows() {
	if r.find(answersRole) >= 0 || r.find(eachRole) >= 0 {
		return
	}
	factor, value := r.find(factorRole), r.find(meanRole)
	for _, wanted := range []role{answersRole, invitedRole} {
		heading := r.onlyCount(wanted)
		if heading == "" || wanted == invitedRole && r.find(invitedRole) >= 0 {
			continue
		}
		people := map[string]sheet.Cell{}
		isCount := func(row []sheet.Cell) bool { return normal(row[factor].Text) == normal(heading) }
		for _, row := range r.rows {
			if first, said := people[r.unitKey(row)]; isCount(row) && said && first.Text != row[value].Text {
				return // which of them it is, nobody knows
			} else if isCount(row) {
				people[r.unitKey(row)] = row[value]
			}
		}
		place := r.columns[factor].place
		r.columns = append(r.columns, column{heading: heading, place: place, role: wanted})
		for i, row := range r.rows {
			cell, said := people[r.unitKey(row)]
			if !said {
				cell = sheet.Cell{Place: row[0].Place}
			}
			if r.rows[i] = append(slices.Clone(row), cell); isCount(row) {
				r.rows[i][factor].Text, r.rows[i][value].Text = "", ""
			}
		}
	}
	for i, row := range r.rows {
		if held, _ := roleOf(row[factor].Text); held == rateRole && !r.known.knows(row[factor].Text) && r.find(answersRole) >= 0 {
			r.rows[i][factor].Text, r.rows[i][value].Text = "", ""
		}
	}
}

// onlyCount returns what the rows with a number of people are called in the column of
// factors, "" where none is or several are.
func (r *columnReader) onlyCount(wanted role) string {
	found := ""
	for _, row := range r.rows {
		text := oneLine(row[r.find(factorRole)].Text)
		held, said := r.answers.column(text)
		if !said {
			held, _ = roleOf(text)
		}
		switch {
		case held != wanted || r.known.knows(text):
		case found != "" && normal(found) != normal(text):
			return ""
		default:
			found = text
		}
	}
	return found
}

// unitKey is what the rows of one unit in one round have alike.
func (r *columnReader) unitKey(row []sheet.Cell) string {
	var key []string
	for i, c := range r.columns[:min(len(row), len(r.columns))] {
		if slices.Contains([]role{unitRole, parentRole, levelRole, codeRole, roundRole}, c.role) {
			key = append(key, normal(row[i].Text))
		}
	}
	return strings.Join(key, "\x00")
}
