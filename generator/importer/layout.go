package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/sheet"
)

// searched is how many rows the headings are searched in: nobody writes more lines
// above a table.
const searched = 100

// findTable finds the row of headings in a sheet by its structure: the row with
// most headings that are known and most words, and numbers below it.
func findTable(s sheet.Sheet, known *instruments, a Answers) *table {
	if a.Turned {
		across := s
		s = turned(s)
		if a.last.turned {
			a.Turned, a.last.turned = false, false
			t, other := findTable(s, known, a), findTable(across, known, a)
			if t == nil || other != nil && countKnown(other.columns, known) > countKnown(t.columns, known) {
				return other
			}
			return t
		}
	}
	if at := a.Headings - 1; at >= 0 && at < len(s.Rows) && !blank(s.Rows[at]) && (!a.last.headings || a.areHeadings(s.Rows[at])) {
		return cutTable(s, at)
	}
	best, most := -1, 0
	for at := range min(len(s.Rows), searched) {
		if score := headingScore(s.Rows[at], known); score > most && (numbersBelow(s.Rows[at+1:]) || hiddenBelow(s.Rows[at], s.Rows[at+1:])) {
			best, most = at, score
		}
	}
	if best < 0 {
		return nil
	}
	if below := best + 1; below < len(s.Rows) && headingScore(s.Rows[below], known) > 2 && numbersBelow(s.Rows[below+1:]) {
		best = below // headings in two rows
	} else if below < len(s.Rows) && areYears(s.Rows[below]) && numbersBelow(s.Rows[below+1:]) {
		best = below // the years of each factor
	}
	t := cutTable(s, best)
	if !a.Turned && a.Headings == 0 && unitsAreColumns(t, known) {
		if across := turnedTable(s, known, a); across != nil {
			return across
		}
	}
	return t
}

// turnedTable is the table that a sheet holds when its rows are read as columns, where its
// headings then say what each unit belongs to, how many answered and what the factors are;
// nil elsewhere.
func turnedTable(s sheet.Sheet, known *instruments, a Answers) *table {
	a.Turned = true
	t := findTable(s, known, a)
	if t == nil || unitsAreColumns(t, known) {
		return nil
	}
	answers, above, factors := false, false, 0
	for _, c := range t.columns {
		role, _ := roleOf(c.heading)
		answers = answers || role == answersRole
		above = above || role == parentRole
		if known.knows(c.heading) {
			factors++
		}
	}
	if above = above || len(turnedNames(t)) > 1; !answers || !above || factors < 2 {
		return nil
	}
	t.turned = true
	return t
}

// areYears reports whether a row has nothing but years, at least two of them, as it has
// below the names of factors.
func areYears(row []sheet.Cell) bool {
	years := 0
	for _, c := range row {
		switch text := strings.TrimSpace(c.Text); {
		case text == "" || c.Merged:
		case !yearWord().MatchString(text):
			return false
		default:
			years++
		}
	}
	return years > 1
}

// areHeadings reports whether a row has at least half of the headings that were said
// before of columns.
func (a Answers) areHeadings(row []sheet.Cell) bool {
	found := 0
	for heading := range a.Columns {
		if slices.ContainsFunc(row, func(c sheet.Cell) bool { return normal(c.Text) == normal(heading) }) {
			found++
		}
	}
	return 2*found >= len(a.Columns)
}

// countKnown is how many columns have a heading that is known.
func countKnown(columns []column, instruments *instruments) int {
	found := 0
	for _, c := range columns {
		if role, _ := roleOf(c.heading); role != unknownRole || instruments.knows(c.heading) {
			found++
		}
	}
	return found
}

// headingScore is how much a row is like one of headings. A heading that is known
// counts three words, and a number takes away as much.
func headingScore(row []sheet.Cell, known *instruments) int {
	score, words := 0, 0
	for _, c := range row {
		text := strings.TrimSpace(c.Text)
		switch {
		case text == "" || c.Merged:
			continue
		case yearWord().MatchString(text):
			continue // below the name of a factor
		case isNumber(text):
			score -= 3
			continue
		}
		words++
		if found, _ := roleOf(text); found != unknownRole || known.knows(text) {
			score += 2
		}
		score++
	}
	if words < 2 {
		return 0
	}
	return score
}

// isNumber reports whether a cell holds a number, or a mark for a hidden one.
func isNumber(text string) bool {
	kind := readNumber(text).kind
	return (kind == known || kind == hidden) && !strings.EqualFold(text, "n") || readCount(text).kind == known
}

// numbersBelow reports whether some row has a number.
func numbersBelow(rows [][]sheet.Cell) bool {
	for _, row := range rows {
		for _, c := range row {
			if readNumber(c.Text).kind == known {
				return true
			}
		}
	}
	return false
}

// hiddenBelow reports whether a row is that of headings, with one for the units and one for
// the numbers of answers, and some row below has nothing but marks for hidden numbers in it.
func hiddenBelow(heads []sheet.Cell, rows [][]sheet.Cell) bool {
	has := func(wanted role) bool {
		return slices.ContainsFunc(heads, func(c sheet.Cell) bool { found, _ := roleOf(c.Text); return found == wanted })
	}
	return has(unitRole) && has(answersRole) && slices.ContainsFunc(rows, func(row []sheet.Cell) bool {
		marks := 0
		for _, c := range row {
			if readNumber(c.Text).kind == hidden {
				marks++
			}
		}
		return marks > 1
	})
}

// turned makes columns of rows.
func turned(s sheet.Sheet) sheet.Sheet {
	width := 0
	for _, row := range s.Rows {
		width = max(width, len(row))
	}
	rows := make([][]sheet.Cell, width)
	for _, row := range s.Rows {
		if blank(row) {
			continue
		}
		for at, cell := range padded(row, width) {
			rows[at] = append(rows[at], cell)
		}
	}
	s.Rows = rows
	return s
}
