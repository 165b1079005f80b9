package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/sheet"
)

// takeTidy keeps the roles of a table with one row per number only where there is
// one: it has a column of factors and one of means.
func takeTidy(t *table, known *instruments, a Answers) {
	if t.find(factorRole) >= 0 && t.find(meanRole) >= 0 {
		takeCountRows(t, known, a)
		for _, at := range t.all(answersRole) {
			if normal(t.columns[at].heading) == "n" {
				t.columns[at].role = eachRole
			}
		}
		return
	}
	for i := range t.columns {
		c := &t.columns[i]
		if isSaid(a, c.heading) || c.role == roundRole && areRounds(t, i) {
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
func areRounds(t *table, at int) bool {
	some := false
	for _, row := range t.rows {
		if year := len(yearsIn(row[at].Text)) == 1; !year && t.hasCount(row) {
			return false
		} else if year {
			some = true
		}
	}
	return some
}

// takeCountRows makes a column of the rows that hold numbers of people, where those are
// among the factors: "Antall svar" is one as every other. A rate is left out.
func takeCountRows(t *table, known *instruments, a Answers) {
	if t.find(answersRole) >= 0 || t.find(eachRole) >= 0 {
		return
	}
	factor, value := t.find(factorRole), t.find(meanRole)
	for _, wanted := range []role{answersRole, invitedRole} {
		heading := onlyCount(t, known, a, wanted)
		if heading == "" || wanted == invitedRole && t.find(invitedRole) >= 0 {
			continue
		}
		people := map[string]sheet.Cell{}
		isCount := func(row []sheet.Cell) bool { return normal(row[factor].Text) == normal(heading) }
		for _, row := range t.rows {
			if first, said := people[unitKey(t.columns, row)]; isCount(row) && said && first.Text != row[value].Text {
				return // which of them it is, nobody knows
			} else if isCount(row) {
				people[unitKey(t.columns, row)] = row[value]
			}
		}
		place := t.columns[factor].place
		t.columns = append(t.columns, column{heading: heading, place: place, role: wanted})
		for i, row := range t.rows {
			cell, said := people[unitKey(t.columns, row)]
			if !said {
				cell = sheet.Cell{Place: row[0].Place}
			}
			if t.rows[i] = append(slices.Clone(row), cell); isCount(row) {
				t.rows[i][factor].Text, t.rows[i][value].Text = "", ""
			}
		}
	}
	for i, row := range t.rows {
		if held, _ := roleOf(row[factor].Text); held == rateRole && !known.knows(row[factor].Text) && t.find(answersRole) >= 0 {
			t.rows[i][factor].Text, t.rows[i][value].Text = "", ""
		}
	}
}

// onlyCount returns what the rows with a number of people are called in the column of
// factors, "" where none is or several are.
func onlyCount(t *table, known *instruments, a Answers, wanted role) string {
	found := ""
	for _, row := range t.rows {
		text := oneLine(row[t.find(factorRole)].Text)
		held, said := a.column(text)
		if !said {
			held, _ = roleOf(text)
		}
		switch {
		case held != wanted || known.knows(text):
		case found != "" && normal(found) != normal(text):
			return ""
		default:
			found = text
		}
	}
	return found
}

// unitKey is what the rows of one unit in one round have alike.
func unitKey(columns []column, row []sheet.Cell) string {
	var key []string
	for i, c := range columns[:min(len(row), len(columns))] {
		if slices.Contains([]role{unitRole, parentRole, levelRole, codeRole, roundRole}, c.role) {
			key = append(key, normal(row[i].Text))
		}
	}
	return strings.Join(key, "\x00")
}
