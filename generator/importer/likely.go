package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/sheet"
)

// likelyCounts returns the columns that may hold the numbers of answers: whole
// numbers that are not on the scale of the others.
func likelyCounts(t *table) []int {
	var likely []int
	for i, c := range t.columns {
		named, _ := roleOf(c.heading)
		if c.role != unknownRole && c.role != leftOutRole || named == roundRole || named == leftOutRole {
			continue
		}
		numbers := 0
		isCount := func(row []sheet.Cell) bool {
			text := strings.TrimSpace(row[i].Text)
			n := readCount(text)
			if n.exact() {
				numbers++
			}
			return n.exact() || n.kind == hidden || n.kind == missing
		}
		odd := func(row []sheet.Cell) bool { return !isCount(row) }
		if !slices.ContainsFunc(t.rows, odd) && 2*numbers >= len(t.rows) && highestCount(t.rows, i) > 5 {
			likely = append(likely, i)
		}
	}
	return likely
}

// highestCount returns the highest number of people in a column.
func highestCount(rows [][]sheet.Cell, at int) int {
	most := 0
	for _, row := range rows {
		if n := readCount(row[at].Text); n.exact() {
			most = max(most, n.most)
		}
	}
	return most
}
