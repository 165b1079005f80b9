package importer

import (
	"slices"

	"tifaktor/generator/raw"
	"tifaktor/generator/sheet"
)

// secondTable returns the headings of another table below the rows of the first, nil if
// there is none. Where the one that was found has none for numbers of people, and
// one above it has, it is the second itself.
func secondTable(t *table) []sheet.Cell {
	if found := headingsOfPeople(t.rows); found != nil {
		return found
	}
	isPeople := func(c column) bool { role, _ := roleOf(c.heading); return role == answersRole }
	if len(t.above) < 2 || slices.ContainsFunc(t.columns, isPeople) {
		return nil
	}
	if headingsOfPeople(t.above[:len(t.above)-1]) == nil { // the last may be of headings in two rows
		return nil
	}
	heads := make([]sheet.Cell, 0, len(t.columns))
	for _, c := range t.columns {
		heads = append(heads, sheet.Cell{Text: c.heading, Place: c.place})
	}
	return heads
}

// headingsOfPeople returns the first row of words alone, some of them for numbers of people,
// that has numbers below it; nil if there is none.
func headingsOfPeople(rows [][]sheet.Cell) []sheet.Cell {
	for i, row := range rows {
		isFilled := func(c sheet.Cell) bool { return c.Text != "" && !c.Merged }
		if slices.ContainsFunc(row, func(c sheet.Cell) bool { return isFilled(c) && isNumber(c.Text) }) {
			continue
		}
		filled, people := 0, false
		for _, c := range row {
			if !isFilled(c) {
				continue
			}
			role, _ := roleOf(c.Text)
			filled++
			people = people || role == answersRole || role == invitedRole
		}
		if filled > 2 && people && numbersBelow(rows[i+1:]) {
			return row
		}
	}
	return nil
}

// unitsAreColumns reports whether a table has a row for each factor and a column
// for each unit: the first column is headed by the word, or holds factors and the
// numbers of answers.
func unitsAreColumns(t *table, known *instruments) bool {
	if len(t.rows) > 10*raw.MostFactors { // so many are no factors
		return false
	}
	factors, counts, means, units := 0, 0, false, false
	for i, c := range t.columns {
		role, _ := roleOf(c.heading)
		means = means || role == meanRole && i > 0
		units = units || role == unitRole || role == levelRole || role == answersRole
	}
	for _, row := range t.rows {
		role, _ := roleOf(row[0].Text)
		if known.knows(row[0].Text) {
			factors++
		} else if role == answersRole || role == invitedRole || role == rateRole {
			counts++
		}
	}
	first, _ := roleOf(t.columns[0].heading)
	if factors > 1 && 2*(factors+counts) > len(t.rows) && !means {
		return true // whatever the columns are called: "Nes skule" is a unit
	}
	return !means && !units && len(t.columns) > 1 && (first == factorRole || factors > 1 || counts > 0)
}
