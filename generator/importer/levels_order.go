package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/sheet"
)

// topmostFirst returns columns of names with the topmost first, and whether that is sure:
// their own order, what their headings say, or their order from the back.
func topmostFirst(t *table, columns []int) (order []int, sure bool) {
	byWords, back := slices.Clone(columns), slices.Clone(columns)
	slices.SortStableFunc(byWords, func(a, b int) int { return unitsLast(t.columns[a]) - unitsLast(t.columns[b]) })
	slices.Reverse(back)
	inFile, inWords := canNest(t, columns), canNest(t, byWords)
	byRank := func(a, b int) int { return levelInHeading(t.columns[a]) - levelInHeading(t.columns[b]) }
	switch {
	case inFile && (!inWords || slices.Equal(byWords, columns)):
		return columns, isOrderSaid(t, columns)
	case inWords && (!inFile || differByWords(t.columns, columns)):
		return byWords, isOrderSaid(t, byWords)
	case inFile || inWords:
		return columns, false
	}
	return back, canNest(t, back) && isOrderSaid(t, back) && slices.IsSortedFunc(back, byRank) && levelInHeading(t.columns[back[0]]) < levelInHeading(t.columns[columns[0]])
}

// unitsLast is 1 for a column that is headed as the names of units, and 0 for others.
func unitsLast(c column) int {
	if c.role == unitRole {
		return 1
	}
	return 0
}

// differByWords reports whether the headings of columns say which is above the other,
// where a column of parents comes after one of units.
func differByWords(cols []column, columns []int) bool {
	for i, first := range columns {
		for _, second := range columns[i+1:] {
			if unitsLast(cols[first]) > unitsLast(cols[second]) && levelInHeading(cols[first]) == levelInHeading(cols[second]) {
				return false
			}
		}
	}
	return true
}

// canNest reports whether columns can be levels in this order: no names have more often one
// name alone below them than those one alone above. What the headings themselves say is
// not held against the names.
func canNest(t *table, order []int) bool {
	for i, above := range order {
		for _, below := range order[i+1:] {
			if levelInHeading(t.columns[below])-levelInHeading(t.columns[above]) < 2 && leadOf(t.rows, above, below) < 0 {
				return false
			}
		}
	}
	return true
}

// isOrderSaid reports whether the headings or the names say of each column that it is above
// the next.
func isOrderSaid(t *table, order []int) bool {
	for i := 1; i < len(order); i++ {
		above, below := order[i-1], order[i]
		isSub := func(word string) bool { return strings.HasPrefix(word, "under") || strings.HasPrefix(word, "sub") }
		if slices.ContainsFunc(words(t.columns[below].heading), isSub) {
			continue // "Gruppe", "Undergruppe"
		}
		if levelInHeading(t.columns[above]) >= levelInHeading(t.columns[below]) && unitsLast(t.columns[above]) >= unitsLast(t.columns[below]) && leadOf(t.rows, above, below) == 0 && haveOther(t.rows, above, below) {
			return false
		}
	}
	return true
}

// leadOf is how much more often a name in the lower column is beside one name alone in
// the upper one than the other way round.
func leadOf(rows [][]sheet.Cell, above, below int) float64 {
	return shareWithOne(rows, below, above) - shareWithOne(rows, above, below)
}

// shareWithOne is how many of the names in a column are beside one name alone in another.
func shareWithOne(rows [][]sheet.Cell, at, other int) float64 {
	beside, several := map[string]string{}, map[string]bool{}
	for _, row := range rows {
		name, found := normal(row[at].Text), normal(row[other].Text)
		if name == "" || found == "" {
			continue
		}
		if first, seen := beside[name]; seen && first != found {
			several[name] = true
		}
		beside[name] = found
	}
	if len(beside) == 0 {
		return 1
	}
	return float64(len(beside)-len(several)) / float64(len(beside))
}

// decides reports whether each name in a column is beside one name alone in
// another.
func decides(rows [][]sheet.Cell, at, other int) bool { return shareWithOne(rows, at, other) == 1 }

// haveOther reports whether some row has different names in two columns.
func haveOther(rows [][]sheet.Cell, a, b int) bool {
	return slices.ContainsFunc(rows, func(row []sheet.Cell) bool {
		return row[a].Text != "" && row[b].Text != "" && normal(row[a].Text) != normal(row[b].Text)
	})
}

// anyLevel begins words for units on whatever level.
var anyLevel = []string{"avdeling", "seksjon", "section", "verksemd", "virksomhet", "gruppe", "group", "undergruppe", "subgroup", "department", "division", "del"}

// levelInHeading is where a column lies by its heading alone: 0 above others, 2 below them, and 1
// on any level.
func levelInHeading(c column) int {
	heading := strings.Join(headingWords(c.heading), "")
	named, _ := roleOf(c.heading)
	isAny := slices.ContainsFunc(anyLevel, func(begin string) bool {
		return heading == begin || named == unitRole && strings.HasPrefix(heading, begin)
	})
	switch {
	case isAny, named != unitRole && named != parentRole:
		return 1
	case named == unitRole:
		return 2
	}
	return 0
}
