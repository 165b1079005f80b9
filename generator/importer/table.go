package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// table is a sheet of which the row of headings is known.
type table struct {
	file    string // as the publisher named it
	sheet   string // "" for a text file
	line    int    // the number of the row of headings
	columns []column
	rows    [][]sheet.Cell // below the headings, blank ones left out, each as long as the columns
	above   [][]sheet.Cell // above the headings
	decimal string         // the sign before the decimals of most means; "" if none has any
	hidden  []int          // numbers of rows that the workbook hides
	covered []int          // numbers of columns that it hides
	guessed string         // the heading of a column that holds parents by its names alone
}

// column is one column with its heading.
type column struct {
	heading string
	over    string // the heading above it, which other columns may share
	place   problem.Place
	role    role
	level   int    // of a levelRole
	factor  string // the key of the factor; "" if it is none
	aside   bool   // it comes after single questions, so that it is worked out from them
}

func (t *table) place() problem.Place { return t.columns[0].place }

// decimalSign returns the sign that most numbers with decimals have in the columns that
// may be means.
func (t *table) decimalSign() string {
	points, commas := 0, 0
	for i, c := range t.columns {
		if c.factor == "" && c.role != meanRole {
			continue
		}
		for _, row := range t.rows {
			switch text := strings.TrimSpace(row[i].Text); {
			case !decimalPattern.MatchString(text):
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

// cutTable cuts a sheet at its row of headings, whose index is given. Headings in
// two rows become one: what the lower row leaves empty is filled from above.
func cutTable(s sheet.Sheet, at int) *table {
	t := &table{file: s.File, sheet: s.Name, line: at + 1, above: s.Rows[:at]}
	width := 0
	for _, row := range s.Rows[at:] {
		width = max(width, len(row))
	}
	for _, row := range s.Rows[at+1:] {
		if !blank(row) && !isSame(row, s.Rows[at]) {
			t.rows = append(t.rows, padded(row, width))
		}
	}
	heads := padded(s.Rows[at], width)
	var upper []sheet.Cell
	if at > 0 && isUpper(s.Rows[at-1], heads) {
		upper = padded(s.Rows[at-1], width)
	}
	carried := ""
	for i, head := range heads {
		c := column{heading: oneLine(head.Text), place: head.Place}
		if upper != nil {
			if upper[i].Text != "" {
				carried = oneLine(upper[i].Text)
			}
			c.over = carried
			if c.heading == "" {
				c.heading = oneLine(upper[i].Text)
				c.place = upper[i].Place
			}
		}
		t.columns = append(t.columns, c)
	}
	return t.trimmed()
}

// isUpper reports whether the row above the headings belongs to them: it has
// headings of several columns, or one where they have none.
func isUpper(row, heads []sheet.Cell) bool {
	filled, fills := 0, false
	for i, c := range row {
		if c.Text == "" {
			continue
		}
		if readNumber(c.Text).kind == known {
			return false
		}
		filled++
		fills = fills || i < len(heads) && heads[i].Text == ""
	}
	return filled > 1 || fills
}

// trimmed leaves out columns that are blank from top to bottom.
func (t *table) trimmed() *table {
	var kept []int
	for i, c := range t.columns {
		filled := slices.ContainsFunc(t.rows, func(row []sheet.Cell) bool { return row[i].Text != "" })
		if filled || c.heading != "" {
			kept = append(kept, i)
		}
	}
	columns, rows := t.columns, t.rows
	t.columns, t.rows = nil, nil
	for _, i := range kept {
		t.columns = append(t.columns, columns[i])
	}
	for _, row := range rows {
		var cells []sheet.Cell
		for _, i := range kept {
			cells = append(cells, row[i])
		}
		t.rows = append(t.rows, cells)
	}
	return t
}

// isSame reports whether a row repeats the headings, as it does at the top of each page.
func isSame(row, heads []sheet.Cell) bool {
	return len(row) > 1 && slices.EqualFunc(row, heads, func(a, b sheet.Cell) bool { return normal(a.Text) == normal(b.Text) }) &&
		!slices.ContainsFunc(heads, func(c sheet.Cell) bool { return isNumber(c.Text) })
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
