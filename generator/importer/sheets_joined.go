package importer

import (
	"slices"

	"tifaktor/generator/sheet"
)

// isCounts reports whether a table has numbers of people for its units, and no factor:
// the means are on another sheet.
func isCounts(t *table, instruments *instruments) bool {
	units, answers := false, false
	for i, c := range t.columns {
		role, _ := roleOf(c.heading)
		if kinds := t.kinds(i); instruments.knows(c.heading) || (role == unknownRole || role == meanRole) && (kinds[known] > 0 || kinds[hidden] > 0 && kinds[wrong] == 0) {
			return false
		}
		units = units || role == unitRole
		answers = answers || role == answersRole
	}
	return units && answers
}

// joined gives tables without numbers of answers those of the sheet that has nothing else,
// where each unit is there by its name alone, and those that have them what else it says of
// people. Sheets that cannot be joined are tables of their own.
func joined(tables, counts []*table) []*table {
	if len(counts) != 1 || len(tables) == 0 || slices.ContainsFunc(tables, func(t *table) bool {
		return headedAs(t.columns, answersRole) >= 0 && !answersAgree(t, counts[0])
	}) {
		return append(tables, counts...)
	}
	for _, t := range tables {
		if !t.join(counts[0]) {
			return append(tables, counts...)
		}
	}
	return tables
}

// join puts the columns of another table beside those of a table, by the names of the
// units. It reports whether each unit with a number is there once.
func (t *table) join(other *table) bool {
	here, there := headedAs(t.columns, unitRole), headedAs(other.columns, unitRole)
	if here < 0 || there < 0 {
		return false
	}
	rows := map[string][]sheet.Cell{}
	for _, row := range other.rows {
		key := normal(row[there].Text)
		if _, twice := rows[key]; twice && key != "" {
			return false
		}
		rows[key] = row
	}
	seen := map[string]bool{}
	for _, row := range t.rows {
		key := normal(row[here].Text)
		hasNumber := slices.ContainsFunc(row, func(c sheet.Cell) bool { return readNumber(c.Text).kind == known })
		if hasNumber && (rows[key] == nil || seen[key]) {
			return false
		}
		seen[key] = true
	}
	t.addColumns(other, here, there, rows, seen)
	t.joined = true
	return true
}

// headedAs returns the first column whose heading is of a role, -1 if none is.
func headedAs(columns []column, wanted role) int {
	return slices.IndexFunc(columns, func(c column) bool { role, _ := roleOf(c.heading); return role == wanted })
}

// answersAgree reports whether each unit of another table is in this one, with what is written
// there of how many answered.
func answersAgree(t, other *table) bool {
	names, answers := [2]int{headedAs(t.columns, unitRole), headedAs(other.columns, unitRole)}, [2]int{headedAs(t.columns, answersRole), headedAs(other.columns, answersRole)}
	if names[0] < 0 || names[1] < 0 || answers[1] < 0 {
		return false
	}
	for _, row := range other.rows {
		isSame := func(mine []sheet.Cell) bool {
			return normal(mine[names[0]].Text) == normal(row[names[1]].Text) && readCount(mine[answers[0]].Text) == readCount(row[answers[1]].Text)
		}
		if row[names[1]].Text != "" && row[answers[1]].Text != "" && !slices.ContainsFunc(t.rows, isSame) {
			return false
		}
	}
	return true
}

// addColumns puts the columns of another table beside those of a table, and the units
// that only the other has below.
func (t *table) addColumns(other *table, here, there int, rows map[string][]sheet.Cell, seen map[string]bool) {
	var added []int
	for at, c := range other.columns {
		same := func(mine column) bool { return normal(mine.heading) == normal(c.heading) }
		held, _ := roleOf(c.heading)
		isThere := held == answersRole && headedAs(t.columns, answersRole) >= 0
		if at != there && !isThere && !slices.ContainsFunc(t.columns, same) {
			added = append(added, at)
			t.columns = append(t.columns, c)
		}
	}
	width := len(t.columns) - len(added)
	for _, row := range other.rows {
		if key := normal(row[there].Text); key != "" && !seen[key] { // it has no means
			alone := make([]sheet.Cell, width)
			for at := range alone {
				alone[at].Place = row[there].Place
			}
			alone[here] = row[there]
			t.rows = append(t.rows, alone)
		}
	}
	for i, row := range t.rows {
		for _, at := range added {
			found := sheet.Cell{Place: row[here].Place}
			if from := rows[normal(row[here].Text)]; from != nil {
				found = from[at]
			}
			t.rows[i] = append(t.rows[i], found)
		}
	}
}
