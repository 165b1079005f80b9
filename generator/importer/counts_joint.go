package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/sheet"
)

// askJoint asks about numbers that may be those of several rows together, as offices write them of
// small units: in one merged cell, with a mark and a footnote, or in the first row of each group
// alone. Each row would seem to have as many answers, and a small unit would be shown.
func askJoint(t *table, n notes) {
	for at, c := range t.columns {
		isMean := c.role == unknownRole || c.role == meanRole
		if !isMean && c.role != answersRole && c.role != invitedRole && c.role != eachRole || n.failed() {
			continue
		}
		if row := firstMerged(t.rows, at); row >= 0 {
			n.Problem(t.rows[row][at].Place, "counts_merged", "heading", c.heading, "first", oneLine(t.rows[row-1][t.nameColumn()].Text), "second", oneLine(t.rows[row][t.nameColumn()].Text))
		} else if note, cell := jointNote(t.rows, at); note != "" && !isMean {
			n.Problem(cell.Place, "counts_noted", "heading", c.heading, "note", note)
		} else if c.role == answersRole && areOfGroups(t, at) {
			n.Problem(c.place, "counts_first", "heading", c.heading)
		}
	}
}

// nameColumn returns the column of the names of units, or the last of levels.
func (t *table) nameColumn() int {
	if at := t.find(unitRole); at >= 0 {
		return at
	}
	levels := t.all(levelRole)
	return levels[len(levels)-1]
}

// firstMerged returns the first row whose number in a column is in one cell with that of the row
// above it; -1 if there is none.
func firstMerged(rows [][]sheet.Cell, at int) int {
	for row := 1; row < len(rows); row++ {
		if above, cell := rows[row-1][at], rows[row][at]; cell.Merged && cell.Text == above.Text && readNumber(cell.Text).kind == known {
			return row
		}
	}
	return -1
}

// jointWords say in a footnote that a number is one of several units.
var jointWords = []string{"samla", "samlet", "saman", "sammen", "felles", "slått", "begge", "together", "combined", "joint", "both"}

// jointNote returns a footnote that says that marked numbers in a column are of several rows
// together, and the first such number; "" if there is none.
func jointNote(rows [][]sheet.Cell, at int) (string, sheet.Cell) {
	for _, row := range rows {
		note := oneLine(row[0].Text)
		mark := strings.TrimRight(note[:len(note)-len(strings.TrimLeft(note, "*†‡¹²³⁴⁵#"))], " ")
		if mark == "" || !slices.ContainsFunc(words(note), func(word string) bool { return slices.Contains(jointWords, word) }) {
			continue
		}
		for _, other := range rows {
			if text := strings.TrimSpace(other[at].Text); strings.HasSuffix(text, mark) && readCount(text).exact() {
				return note, other[at]
			}
		}
	}
	return "", sheet.Cell{}
}

// fewestGroups is how many groups have a number in their first row alone where it is theirs.
const fewestGroups = 2

// areOfGroups reports whether the numbers in a column seem to be those of groups: of the rows of
// each only the first has one, though all have means.
func areOfGroups(t *table, at int) bool {
	group := t.find(parentRole)
	if levels := t.all(levelRole); group < 0 && len(levels) > 1 {
		group = levels[0]
	}
	if group < 0 {
		return false
	}
	groups, seen := 0, map[string]bool{}
	for i, row := range t.rows {
		name := normal(row[group].Text)
		first := i == 0 || normal(t.rows[i-1][group].Text) != name
		isEmpty := strings.TrimSpace(row[at].Text) == ""
		switch {
		case name == "" || !isMeasured(t, row):
			return false
		case first && (isEmpty || seen[name]), !first && !isEmpty:
			return false
		case !first && !seen[name+"/"]:
			groups, seen[name+"/"] = groups+1, true
		}
		seen[name] = true
	}
	return groups >= fewestGroups
}

// isMeasured reports whether a row has a number in a column that may be a factor.
func isMeasured(t *table, row []sheet.Cell) bool {
	for at, c := range t.columns {
		if (c.role == unknownRole || c.role == meanRole) && readNumber(row[at].Text).kind == known {
			return true
		}
	}
	return false
}
