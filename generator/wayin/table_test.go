package wayin

import "strconv"

// cell is one cell of a table, before anybody has chosen how it is saved.
type cell struct {
	text    string // "Nordlia skule", or a number with a decimal point
	number  bool
	year    bool   // the number is a year, and has no thousands
	percent bool   // the number is per cent
	sign    bool   // written with a plus
	after   string // a mark after the number: "*", "¹"
	bold    bool   // in bold letters
	indent  int    // levels of a workbook's indentation
	down    int    // rows that the cell is merged over, itself included; 0 for one
	across  int    // columns
}

func plain(text string) cell { return cell{text: text} }

func whole(n int) cell { return cell{text: itoa(n), number: true} }

func decimal(n float64, decimals int) cell {
	return cell{text: strconv.FormatFloat(n, 'f', decimals, 64), number: true}
}

// table is what is on one sheet.
type table struct {
	name         string // of the sheet, and a part of the file's name
	rows         []line
	summaryAbove bool // the outline has its sums above what they sum
}

type line struct {
	cells   []cell
	outline int
}

// column is one column of a table with one row per unit.
type column struct {
	over    string // the heading above it, where there are two rows of them
	heading string
	of      func(u int) cell
	named   bool                   // it holds the names, also of references
	mean    func(r reference) cell // what is there of a reference; nil for nothing
}

// lay makes the table of the units in an order.
func (s *style) lay(o *organisation, order []int, lead ...column) table {
	columns := append(lead, s.columns(o)...)
	t := table{rows: s.headings(columns)}
	if s.referencesFirst {
		t.rows = append(t.rows, references(o, columns)...)
	}
	for _, u := range order {
		var cells []cell
		for _, c := range columns {
			cells = append(cells, c.of(u))
		}
		t.rows = append(t.rows, line{cells: cells})
	}
	if !s.referencesFirst {
		t.rows = append(t.rows, references(o, columns)...)
	}
	return t
}

func references(o *organisation, columns []column) []line {
	var lines []line
	for _, r := range o.references {
		var cells []cell
		for _, c := range columns {
			switch {
			case c.named:
				cells = append(cells, plain(r.name))
			case c.mean != nil:
				cells = append(cells, c.mean(r))
			default:
				cells = append(cells, cell{})
			}
		}
		lines = append(lines, line{cells: cells})
	}
	return lines
}

// headings returns one row, or two where the first holds what several columns have
// in common, merged over them.
func (s *style) headings(columns []column) []line {
	under := make([]cell, len(columns))
	for i, c := range columns {
		under[i] = plain(c.heading)
	}
	if !s.twoRows {
		return []line{{cells: under}}
	}
	over := make([]cell, len(columns))
	first := 0
	for i, c := range columns {
		switch {
		case c.over == "":
			over[i], under[i] = cell{text: c.heading, down: 2}, cell{}
		case i > 0 && columns[i-1].over == c.over:
			over[first].across++
		default:
			first = i
			over[i] = cell{text: c.over, across: 1}
		}
	}
	return []line{{cells: over}, {cells: under}}
}

// name is the column of names.
func (s *style) name(o *organisation) column {
	return column{heading: s.heading(unitHeadings), named: true, of: func(u int) cell { return plain(s.nameOf(o, u)) }}
}

// nameOf returns what a unit is called in the table: the top may have the name of
// a row for all.
func (s *style) nameOf(o *organisation, u int) string {
	if u == 0 && s.topName != "" {
		return s.topName
	}
	return o.units[u].name
}

// text is a column of words, one for each unit.
func text(heading string, of func(u int) string) column {
	return column{heading: heading, of: func(u int) cell { return plain(of(u)) }}
}

// topLast puts the row of the whole after all others, where there is one.
func topLast(order []int) []int {
	if len(order) > 0 && order[0] == 0 {
		return append(append([]int(nil), order[1:]...), 0)
	}
	return order
}
