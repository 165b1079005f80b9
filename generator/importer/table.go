package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// table is a sheet of which the row of headings is known.
type table struct {
	file     string // as the publisher named it
	sheet    string // "" for a text file
	line     int    // the number of the row of headings
	columns  []column
	rows     [][]sheet.Cell // below the headings, blank ones left out, each as long as the columns
	above    [][]sheet.Cell // above the headings
	decimal  string         // the sign before the decimals of most means; "" if none has any
	hidden   []int          // numbers of rows that the workbook hides
	covered  []int          // numbers of columns that it hides
	year     string         // that the headings of all factors have
	unchosen []string       // the names of all sheets with results in its file, where nobody says which to read
	guessed  string         // the heading of a column that holds parents by its names alone
	turned   bool           // its columns are the rows of the sheet, though nobody says so
	joined   bool           // the numbers of answers came from another sheet
	legend   map[int]string // the names that its file gives to the numbers of factors
	repeated []string       // the sheets of its file that have no other numbers
	named    bool           // its factors have their names from there

	rowRead      func() // tells that one more row is read
	hiddenCounts bool   // its source has hidden every number of answers, and another table has some
}

// column is one column with its heading.
type column struct {
	heading string
	over    string // the heading above it, which other columns may share
	place   problem.Place
	number  int // in the sheet, from 1; 0 for one that import has made
	role    role
	level   int    // of a levelRole
	factor  string // the key of the factor; "" if it is none
	unsure  bool   // it begins as the heading of a rank or a change does, and says more
	aside   bool   // it comes after single questions, so that it is worked out from them
}

func (t *table) place() problem.Place { return t.columns[0].place }

// decimalSign returns the sign that most numbers with decimals have in the columns that
// may be means.
func decimalSign(t *table) string {
	points, commas := 0, 0
	for i, c := range t.columns {
		if c.factor == "" && c.role != meanRole {
			continue
		}
		for _, row := range t.rows {
			switch text := strings.TrimSpace(row[i].Text); {
			case !decimalPattern().MatchString(text):
			case strings.Contains(text, "."):
				points++
			case strings.Contains(text, ","):
				commas++
			}
		}
	}
	switch {
	case points > commas:
		return "."
	case commas > 0:
		return ","
	}
	return ""
}

// find returns the first column of a role, -1 if there is none.
func (t *table) find(wanted role) int {
	return slices.IndexFunc(t.columns, func(c column) bool { return c.role == wanted })
}

// all returns the columns of a role.
func (t *table) all(wanted role) []int {
	var found []int
	for i, c := range t.columns {
		if c.role == wanted {
			found = append(found, i)
		}
	}
	return found
}

// kinds counts what the cells of a column are.
func (t *table) kinds(at int) (kinds [wrong + 1]int) {
	for _, row := range t.rows {
		kinds[readNumber(row[at].Text).kind]++
	}
	return kinds
}

// headingsOf joins the names of columns for a message.
func (t *table) headingsOf(columns []int) []string {
	var names []string
	for _, at := range columns {
		names = append(names, t.columns[at].heading)
	}
	return names
}

func blank(row []sheet.Cell) bool {
	return !slices.ContainsFunc(row, func(c sheet.Cell) bool { return strings.TrimSpace(c.Text) != "" })
}

// padded makes a row as long as the columns, with empty cells.
func padded(row []sheet.Cell, width int) []sheet.Cell {
	long := slices.Clone(row)
	for len(long) < width {
		empty := sheet.Cell{}
		if len(row) > 0 {
			empty.Place = row[0].Place
			empty.Place.Col = 0
		}
		long = append(long, empty)
	}
	return long
}
