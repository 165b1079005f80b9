// Package sheet opens a workbook or a text file as a supplier or an office delivers
// it, and returns its cells as they are stored, with their places. It knows nothing
// of surveys: its callers find out what a row or a column means.
//
// The kind of a file is known by its content and never by its name (kind.go). A
// text file is decoded (letters.go, guess.go, twice.go), split by the separator
// that its structure shows (separator.go, fields.go) and made into cells
// (text.go). A workbook is unpacked by excelize, which also knows its sheets and
// styles (workbook.go, parts.go, look.go). Its cells are read here (layout.go,
// strings.go, value.go, merge.go), because excelize silently leaves out what it
// cannot read, and a table that is a little wrong is worse than none.
//
// To read one more encoding, add it in guess.go; to refuse one more kind of file
// by name, in kind.go. The messages are those under open in package i18n, and all
// limits are in limits.go.
package sheet

import "tifaktor/generator/problem"

// Source is a file as delivered.
type Source struct {
	Name string
	Data []byte
}

// Sheet is a worksheet of a workbook, or a text file.
type Sheet struct {
	File string // as the caller names it
	Name string // of the worksheet; "" for a text file

	// Rows are the rows in the order of the file. Blank cells at the end of a row are
	// left out, so rows differ in length; a blank row is nil. In a workbook Rows[i]
	// is row i+1. In a text file a quoted field may stretch over several lines, so
	// the line is in the place of each cell.
	Rows [][]Cell

	Hidden        []int // numbers, from 1, of the rows that are hidden in the workbook
	HiddenColumns []int // numbers of the columns that are hidden in it, where A is 1
	HiddenSheet   bool
}

// Cell is one cell. In a text file the fields that only a workbook has are false or 0.
type Cell struct {
	// Text is the value as it is stored, never as it is displayed, without the
	// spaces around it. A number of a workbook has "." before its decimals and
	// no more than the 15 digits that Excel counts in; TRUE, FALSE and errors
	// such as #N/A are text.
	Text string

	// Place has the line, and the column in letters, in a text file. In a workbook
	// File is "name.xlsx[worksheet]", Line the number of the row and Col the number
	// of the column, where A is 1.
	Place problem.Place

	// Indent is how far the text is indented: the spaces before it, where a tab
	// counts as four; in a workbook also the steps of the cell's indentation.
	Indent  int
	Outline int // the outline level of the row, 0 outside groups

	Bold    bool
	Number  bool // stored as a number, and not a date
	Percent bool // a number shown in per cent; Text is "82%" for the value 0.82
	Date    bool // stored as a date; Text is 2025-03-03, or 2025-03-03T14:30:00
	Merged  bool // covered by a merged range, whose first cell it repeats
	Quoted  bool // the field is in quotation marks in the text file
}
