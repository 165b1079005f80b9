package importer

import (
	"math"
	"slices"
	"strings"

	"tifaktor/generator/sheet"
)

// series is what a table says of one unit: its texts, and its numbers by factor or role.
type series struct {
	texts   []string
	numbers map[string]number
	hides   bool // some number is hidden
}

// peopleKeys are the roles of numbers of people, as the keys of a series.
var peopleKeys = map[role]string{answersRole: "\x00answers", invitedRole: "\x00invited"}

// withoutRepeats leaves out sheets that repeat the numbers of another one, such as the data of a
// chart: each of their units is there, and has no other number. What says no tree itself may
// have it from the others, so that only a copy or a chart is left out beside it.
func withoutRepeats(tables []*table, known *instruments) []*table {
	var whole *table
	for _, t := range tables {
		isOther := func(other *table) bool { return other != t && !repeats(other, t, known) }
		if unitsAreColumns(t, known) || slices.ContainsFunc(tables, isOther) {
			continue
		}
		if whole == nil || !saysTree(whole) && saysTree(t) || len(t.rows) > len(whole.rows) {
			whole = t
		}
	}
	if whole == nil {
		return tables
	}
	for _, t := range tables {
		if t != whole {
			whole.repeated = append(whole.repeated, t.sheet)
		}
	}
	return []*table{whole}
}

// repeats reports whether a table has no number that another one has not for the same unit.
func repeats(t, whole *table, known *instruments) bool {
	turned := unitsAreColumns(t, known)
	all, found := seriesOf(whole, false, known), 0
	for _, one := range seriesOf(t, turned, known) {
		isIn := func(other series) bool { return one.isIn(other) }
		switch {
		case len(one.numbers) == 0 && !one.hides:
		case slices.ContainsFunc(all, isIn):
			found++
		case slices.ContainsFunc(one.texts, isCompared), turned && slices.ContainsFunc(one.texts, yearWord().MatchString):
		default:
			return false
		}
	}
	return found > 0 && (saysTree(whole) || turned || found == len(all))
}

// fewestAlike is how many means show that two series are one where their names do not.
const fewestAlike = 5

// isIn reports whether all numbers of a series are those of another one, which is of the same
// unit by its name or by many means that are the same.
func (s series) isIn(other series) bool {
	means := 0
	for key, value := range s.numbers {
		there, has := other.numbers[key]
		tolerance := 0.5001 * max(math.Pow(0.1, float64(value.decimals())), math.Pow(0.1, float64(there.decimals())))
		if !has || math.Abs(value.float()-there.float()) > tolerance {
			return false
		}
		means++
	}
	isNamed := func(name string) bool { return isAmong(other.texts, name) }
	return slices.ContainsFunc(s.texts, isNamed) || means >= fewestAlike
}

// seriesOf returns what a table says of each unit, in its rows or in its columns.
func seriesOf(t *table, turned bool, known *instruments) []series {
	if turned {
		return seriesAcross(t, known)
	}
	var found []series
	for _, row := range t.rows {
		one := series{numbers: map[string]number{}}
		for at, c := range row {
			one.take(c, keyOf(t.columns[at].heading, known))
		}
		found = append(found, one)
	}
	return found
}

// seriesAcross returns what a table with a column for each unit says of it.
func seriesAcross(t *table, known *instruments) []series {
	var found []series
	for at, c := range t.columns[1:] {
		one := series{texts: []string{c.heading}, numbers: map[string]number{}}
		for _, row := range t.rows {
			one.take(row[at+1], keyOf(row[0].Text, known))
		}
		found = append(found, one)
	}
	return found
}

// take reads a cell under a key, "" of one that is no result.
func (s *series) take(c sheet.Cell, key string) {
	switch value := readNumber(c.Text); {
	case value.kind == wrong:
		s.texts = append(s.texts, strings.TrimSpace(c.Text))
	case value.kind == known && key != "":
		s.numbers[key] = value
	case value.kind == hidden && key != "":
		s.hides = true
	}
}

// keyOf is the factor or the number of people that a heading names, "" of what is no result.
func keyOf(heading string, known *instruments) string {
	if id := known.idOf(heading); id != "" {
		return id
	}
	switch held, _ := roleOf(heading); held {
	case answersRole, invitedRole:
		return peopleKeys[held]
	case unknownRole:
		return normal(withoutScale(heading))
	}
	return ""
}

// saysTree reports whether a table has anything that says which unit belongs to which.
func saysTree(t *table) bool {
	for _, c := range t.columns {
		if held, _ := roleOf(c.heading); slices.Contains([]role{parentRole, levelRole, codeRole, depthRole}, held) {
			return true
		}
	}
	return slices.ContainsFunc(t.rows, func(row []sheet.Cell) bool {
		return slices.ContainsFunc(row, func(c sheet.Cell) bool { return c.Indent > 0 || c.Outline > 0 })
	})
}
