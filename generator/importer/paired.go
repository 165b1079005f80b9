package importer

import (
	"slices"

	"tifaktor/generator/sheet"
)

// pairPattern is two numbers of people in one cell, "24 av 31": who answered, and who were
// asked. A rate after them is worked out from both.
var pairPattern = pattern(`(?i)^(\S.*?)(?:\s+(?:av|of|out of)\s+|\s*/\s*)(\d[\d .]*)(?:\s*\(\s*[\d.,]+\s*%\s*\)|\s*[,=]?\s*[\d.,]+\s*%)?$`)

// takePairs divides a column of numbers of answers in which those asked are written as well.
func takePairs(t *table) {
	for at := range t.columns {
		c := t.columns[at]
		isPair := func(row []sheet.Cell) bool {
			parts := pairPattern().FindStringSubmatch(oneLine(row[at].Text))
			return parts != nil && readCount(parts[1]).kind != wrong && readCount(parts[2]).exact()
		}
		isOther := func(row []sheet.Cell) bool { return !isPair(row) && readCount(row[at].Text).exact() }
		if !mayBePairs(c) || !slices.ContainsFunc(t.rows, isPair) || slices.ContainsFunc(t.rows, isOther) {
			continue
		}
		t.columns[at].role = answersRole
		invited := column{place: c.place, role: invitedRole}
		if t.find(invitedRole) >= 0 {
			invited.role = leftOutRole // another column has it
		}
		t.columns = append(t.columns, invited)
		for i, row := range t.rows {
			asked := sheet.Cell{Place: row[at].Place}
			if parts := pairPattern().FindStringSubmatch(oneLine(row[at].Text)); parts != nil {
				row[at].Text, asked.Text = parts[1], parts[2]
			}
			t.rows[i] = append(row, asked)
		}
		return
	}
}

// mayBePairs reports whether a column may have numbers of people in pairs, those who answered
// first.
func mayBePairs(c column) bool {
	all := words(c.heading)
	answered, asked := slices.IndexFunc(all, isAnswerWord), slices.IndexFunc(all, isInvitedWord)
	inOrder := c.role == otherCountRole && !isReversed(c.heading) && answered >= 0 && answered < asked
	return c.role == answersRole || c.role == rateRole || c.role == invitedRole || inOrder
}
