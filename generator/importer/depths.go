package importer

import (
	"slices"
	"strconv"
	"strings"

	"tifaktor/generator/sheet"
)

// depthPattern is the number of a level, perhaps with the word: "2", "Nivå 2".
var depthPattern = pattern(`^(?:\pL{1,6}\.?\s*)?(\d)(?:\.?\s*\pL{1,6})?$`)

// depthIn returns how far down a unit is, 1 at the top; 0 when the text is no number.
func depthIn(text string) int {
	parts := depthPattern().FindStringSubmatch(strings.TrimSpace(text))
	if parts == nil {
		return 0
	}
	depth, _ := strconv.Atoi(parts[1])
	return depth + 1 // some count the top as 0
}

// takeDepths keeps the role of a column with the numbers of levels only where it has
// nothing else: "Level" may as well be the heading of names. In a table with one row per
// number it says nothing of the tree.
func takeDepths(t *table) {
	tidy := t.find(factorRole) >= 0 && t.find(meanRole) >= 0
	for _, at := range t.all(depthRole) {
		for _, row := range t.rows {
			if text := strings.TrimSpace(row[at].Text); tidy || text != "" && depthIn(text) == 0 && t.hasCount(row) {
				t.columns[at].role = unknownRole
			}
		}
	}
}

// hasCount reports whether a row has a number of answers.
func (t *table) hasCount(row []sheet.Cell) bool {
	return slices.ContainsFunc(t.all(answersRole), func(at int) bool { return readCount(row[at].Text).exact() })
}

// areDepths reports whether all units have the numbers of their levels, and not all the
// same.
func areDepths(rows []row) bool {
	var seen []int
	for _, r := range rows {
		switch {
		case r.kind == wholeRow || !hasNumbers(r) && r.depth == 0:
		case r.depth == 0:
			return false
		default:
			seen = append(seen, r.depth)
		}
	}
	return len(seen) > 0 && slices.Min(seen) != slices.Max(seen)
}

// areInOrder reports whether each unit is below the one that it belongs to: the first
// is at the top, no level is passed over, and the rows are not sorted by their levels,
// their names or their numbers of answers.
func areInOrder(rows []row) bool {
	rows = slices.DeleteFunc(slices.Clone(rows), func(r row) bool { return r.kind == wholeRow || r.depth == 0 })
	least := slices.MinFunc(rows, func(a, b row) int { return a.depth - b.depth }).depth
	for i, r := range rows {
		if i == 0 && r.depth != least || i > 0 && r.depth > rows[i-1].depth+1 {
			return false
		}
	}
	sorted := func(compare func(a, b row) int) bool {
		back := func(a, b row) int { return compare(b, a) }
		return len(rows) > 3 && (slices.IsSortedFunc(rows[1:], compare) || slices.IsSortedFunc(rows[1:], back))
	}
	several := func(depth int) bool {
		count := 0
		for _, r := range rows {
			if r.depth == depth {
				count++
			}
		}
		return count > 1
	}
	byDepth := func(a, b row) int { return a.depth - b.depth }
	if slices.IsSortedFunc(rows, byDepth) && slices.ContainsFunc(rows, func(r row) bool { return r.depth < rows[len(rows)-1].depth && several(r.depth) }) {
		return false
	}
	return !sorted(func(a, b row) int { return strings.Compare(normal(a.name), normal(b.name)) }) &&
		!sorted(func(a, b row) int { return a.answers.least - b.answers.least })
}
