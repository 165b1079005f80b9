// Package tabular reads which texts belong together in a file: rows of cells, the objects
// of a tree of data, and running text. It reads text formats, the files of office
// programs, and archives of them, only as exactly as is needed to find out whether a name
// and a number belong together.
//
// To add a format, list its ending in readerOf.
package tabular

import (
	"html"
	"path"
	"strings"
)

// Row is a group of texts that belong together in a file.
type Row struct {
	Cells  []Cell
	Prose  bool   // it is running text, in one cell
	Table  int    // the number of the table that it is a row of; 0 if none
	Depth  int    // in a tree of data, how deep the value, object or list that ends is; 0 elsewhere
	Object bool   // it is the end of an object
	Under  string // the names of the packed file and of the sheet that it is in
}

// Cell is a text and where it begins.
type Cell struct {
	Text string
	Place
}

// Place is a place in a file. Inner is the path to it in an archive, a workbook or a
// document: "tal.xlsx, Snitt!B2", or "¶12" for the twelfth paragraph. Line and Col count
// from 1, and are 0 if there are no lines.
type Place struct {
	Inner     string
	Line, Col int
}

// Unread is a file, or a part of one, that was not read to its end.
type Unread struct {
	Inner string // as in Place; "" for the whole file
	Why   Why
}

// Why is the reason that something was not read.
type Why string

// The reasons.
const (
	Unknown Why = "unknown" // a kind of file that is not read
	Broken  Why = "broken"  // not what its name says: cut short, or locked
	Large   Why = "large"   // too large or too deep when unpacked
)

// The limits of what is read of one file. They do not depend on its size, since a small
// archive can unpack to any size.
const (
	MostBytes    = 32 << 20 // together, as unpacked
	mostCells    = 1 << 16  // beside each other
	mostText     = 1 << 16  // bytes of one cell
	mostFiles    = 10_000   // in archives
	mostArchives = 3        // within each other
	mostDepth    = 100      // of objects within each other
	mostElements = 10_000   // of a drawing or a document within each other
	mostYAML     = 4 << 20  // bytes: all of it is in memory at once
)

// Readable reports whether a file of that name is of a kind that is read.
func Readable(name string) bool { return readerOf(name) != nil }

// Read calls each for the rows of a file in their order, and returns what it could not read.
func Read(name string, data []byte, each func(Row)) []Unread {
	r := &reader{left: MostBytes, files: mostFiles}
	r.each = func(row Row) {
		row.Under = strings.Join(append(r.inner[:len(r.inner):len(r.inner)], row.Under), " ")
		r.shorten(row.Cells)
		each(row)
	}
	r.file(name, data)
	return r.unread
}

// readerOf returns the function that reads files with a name; nil for kinds that are not read.
func readerOf(name string) func(*reader, []byte) {
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".tsv":
		return (*reader).table
	case ".txt", ".md", ".ics", ".vcf", ".vtt", ".srt":
		return (*reader).text
	case ".json":
		return (*reader).json
	case ".yaml", ".yml":
		return (*reader).yaml
	case ".xml":
		return (*reader).xml
	case ".html", ".htm", ".xhtml":
		return (*reader).html
	case ".svg":
		return (*reader).picture
	case ".xlsx", ".xlsm", ".xltx", ".docx", ".dotx", ".pptx", ".potx", ".ods", ".odt", ".odp":
		return (*reader).office
	case ".zip", ".epub":
		return (*reader).archive
	}
	return nil
}

// reader reads one file, and what is packed in it.
type reader struct {
	each   func(Row)
	inner  []string // the path to what is read, in archives and workbooks
	left   int64    // bytes that may still be unpacked
	files  int      // files that may still be unpacked
	tables int      // how many there have been
	full   bool     // a row had too many cells, or too long ones
	unread []Unread
}

// file reads a file of any kind.
func (r *reader) file(name string, data []byte) {
	read := readerOf(name)
	if read == nil {
		r.fail(Unknown)
		return
	}
	read(r, data)
}

// fail records that what is being read cannot be read to its end.
func (r *reader) fail(why Why) {
	r.unread = append(r.unread, Unread{strings.Join(r.inner, ", "), why})
}

// fits reports whether a row with some cells has room for another, and records the first that
// has none.
func (r *reader) fits(cells int) bool {
	if cells < mostCells {
		return true
	}
	if !r.full {
		r.full = true
		r.fail(Large)
	}
	return false
}

// shorten cuts texts that are too long, and records that something was not read.
func (r *reader) shorten(cells []Cell) {
	for i := range cells {
		if text := &cells[i].Text; len(*text) > mostText {
			*text = (*text)[:mostText]
			r.fits(mostCells)
		}
	}
}

// cell returns a text at a line and a column.
func (r *reader) cell(text string, line, col int) Cell {
	return Cell{html.UnescapeString(text), Place{strings.Join(r.inner, ", "), line, col}}
}

// newTable begins a table, and returns its number.
func (r *reader) newTable() int {
	r.tables++
	return r.tables
}
