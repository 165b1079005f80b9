// Package sheet opens a file as a supplier or an office delivers it, a workbook
// or a text file, and gives its cells as they are stored, with their places. It
// knows nothing of surveys: what a row or a column means is for the reader of
// the sheets to find out.
//
// What a file is, is known by its content and never by its name (kind.go). A
// text file is decoded (letters.go, guess.go, twice.go), split by the separator
// that its structure shows (separator.go, fields.go) and made into cells
// (text.go). A workbook is unpacked by excelize, which also knows its sheets and
// styles (workbook.go, parts.go, look.go). Its cells are read here (layout.go,
// strings.go, value.go, merge.go), because excelize passes over what it cannot
// read without a word, and a table that is a little wrong is worse than none.
//
// To read one more encoding, add it in guess.go; to refuse one more kind of file
// by name, in kind.go. All messages are those of package i18n under open, and all
// limits are in limits.go.
package sheet

import "tifaktor/generator/problem"

// Source is a file as delivered.
type Source struct {
	Name string
	Data []byte
}

// Sheet is one table-like surface: a worksheet of a workbook, or a text file.
type Sheet struct {
	File string // as the caller names it
	Name string // of the worksheet; "" for a text file

	// Rows holds the rows in the order of the file. A row has as many cells as
	// it has in the file, without blank cells at its end, so rows differ in
	// length; a blank row is nil. In a workbook Rows[i] is row i+1. In a text
	// file a quoted field may stretch over several lines, so the line is in the
	// place of each cell.
	Rows [][]Cell

	Hidden        []int // numbers, from 1, of the rows that are hidden in the workbook
	HiddenColumns []int // those of the columns that are hidden in it, A being 1
	HiddenSheet   bool
}

// Cell is one cell. What a text file cannot say is false or 0 in it.
type Cell struct {
	// Text is the value as it is stored, never as it is displayed, without the
	// spaces around it. A number of a workbook has "." before its decimals and
	// no more than the 15 digits that Excel counts in; TRUE, FALSE and errors
	// such as #N/A are text.
	Text string

	// Place is line and column in letters in a text file. In a workbook File is
	// "name.xlsx[worksheet]", Line the number of the row and Col that of the
	// column, A being 1.
	Place problem.Place

	// Indent is how far the text is moved in: the spaces before it, a tab being
	// four; in a workbook the steps of the cell's indentation in addition.
	Indent  int
	Outline int // the outline level of the row, 0 outside groups

	Bold    bool
	Number  bool // stored as a number, and not a date
	Percent bool // a number shown in per cent; Text is "82%" for the value 0.82
	Date    bool // stored as a date; Text is 2025-03-03, or 2025-03-03T14:30:00
	Merged  bool // covered by a merged range, whose first cell it repeats
	Quoted  bool // the field is in quotation marks in the text file
}
