package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/sheet"
)

// inOrder returns columns of names with the topmost first, and whether that is sure:
// their own order, what their headings say, or their order from the back.
func (r *columnReader) inOrder(columns []int) (order []int, sure bool) {
	byWords, back := slices.Clone(columns), slices.Clone(columns)
	slices.SortStableFunc(byWords, func(a, b int) int { return r.isUnit(a) - r.isUnit(b) })
	slices.Reverse(back)
	inFile, inWords := r.nests(columns), r.nests(byWords)
	byRank := func(a, b int) int { return r.rank(a) - r.rank(b) }
	switch {
	case inFile && (!inWords || slices.Equal(byWords, columns)):
		return columns, r.areSaid(columns)
	case inWords && (!inFile || r.differByWords(columns)):
		return byWords, r.areSaid(byWords)
	case inFile || inWords:
		return columns, false
	}
	return back, r.nests(back) && r.areSaid(back) && slices.IsSortedFunc(back, byRank) && r.rank(back[0]) < r.rank(columns[0])
}

// isUnit is 1 for a column that is headed as the names of units, and 0 for others.
func (r *columnReader) isUnit(at int) int {
	if r.columns[at].role == unitRole {
		return 1
	}
	return 0
}

// differByWords reports whether the headings of columns say which is above the other,
// where a column of parents comes after one of units.
func (r *columnReader) differByWords(columns []int) bool {
	for i, first := range columns {
		for _, second := range columns[i+1:] {
			if r.isUnit(first) > r.isUnit(second) && r.rank(first) == r.rank(second) {
				return false
			}
		}
	}
	return true
}

// nests reports whether columns can be levels in this order: no names have more often one
// name alone below them than those one alone above. What the headings themselves say is
// not held against the names.
func (r *columnReader) nests(order []int) bool {
	for i, above := range order {
		for _, below := range order[i+1:] {
			if r.rank(below)-r.rank(above) < 2 && r.lead(above, below) < 0 {
				return false
			}
		}
	}
	return true
}

// areSaid reports whether the headings or the names say of each column that it is above
// the next.
func (r *columnReader) areSaid(order []int) bool {
	for i := 1; i < len(order); i++ {
		above, below := order[i-1], order[i]
		isSub := func(word string) bool { return strings.HasPrefix(word, "under") || strings.HasPrefix(word, "sub") }
		if slices.ContainsFunc(words(r.columns[below].heading), isSub) {
			continue // "Gruppe", "Undergruppe"
		}
		if r.rank(above) >= r.rank(below) && r.isUnit(above) >= r.isUnit(below) && r.lead(above, below) == 0 && r.differ(above, below) {
			return false
		}
	}
	return true
}

// lead is how much more often a name in the lower column is beside one name alone in
// the upper one than the other way round.
func (r *columnReader) lead(above, below int) float64 {
	return r.share(below, above) - r.share(above, below)
}

// share is how many of the names in a column are beside one name alone in another.
func (r *columnReader) share(at, other int) float64 {
	beside, several := map[string]string{}, map[string]bool{}
	for _, row := range r.rows {
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

// determines reports whether each name in a column is beside one name alone in
// another.
func (r *columnReader) determines(at, other int) bool { return r.share(at, other) == 1 }

// differ reports whether some row has different names in two columns.
func (r *columnReader) differ(a, b int) bool {
	return slices.ContainsFunc(r.rows, func(row []sheet.Cell) bool {
		return row[a].Text != "" && row[b].Text != "" && normal(row[a].Text) != normal(row[b].Text)
	})
}

// anyLevel begins words for units on whatever level.
var anyLevel = []string{"avdeling", "seksjon", "section", "verksemd", "virksomhet", "gruppe", "group", "undergruppe", "subgroup", "department", "division", "del"}

// rank is where a column lies by its heading alone: 0 above others, 2 below them, and 1
// on any level.
func (r *columnReader) rank(at int) int {
	heading := strings.Join(headingWords(r.columns[at].heading), "")
	named, _ := roleOf(r.columns[at].heading)
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
