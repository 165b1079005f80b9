package sheet

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// errNoWorksheet is returned for a part that has a chart or a dialog in it.
var errNoWorksheet = errors.New("no worksheet")

// layout is a worksheet as it is stored.
type layout struct {
	rows   []rowLayout // those with cells, and those that are hidden
	merged []string    // ranges, such as A6:A7
	hidden []span      // of columns
}

type rowLayout struct {
	number, outline int
	hidden          bool
	cells           []cellLayout // those with something in them, by column
}

type cellLayout struct {
	column, style int
	kind          kind
	value         string
	pending       bool // a formula without a value
}

// span is a range of columns, both included, where A is 1.
type span struct{ from, to int }

// kind is how a value is stored.
type kind byte

const (
	kindNumber kind = iota
	kindText
	kindBool
	kindError
	kindDate
)

// kinds are the kinds by their names in a worksheet (ECMA-376, 18.18.11).
var kinds = map[string]kind{
	"": kindNumber, "n": kindNumber, "s": kindText, "str": kindText, "inlineStr": kindText,
	"b": kindBool, "e": kindError, "d": kindDate,
}

// layoutReader reads the layout of a worksheet. It is strict where excelize would
// leave something out or move it: rows and cells must be in order, texts must exist,
// and the XML must be complete.
type layoutReader struct {
	decoder *xml.Decoder
	texts   []string // that cells refer to by number
	left    budget
}

// readLayout reads a worksheet, with at most left cells that have values.
func readLayout(decoder *xml.Decoder, texts []string, left budget) (layout, error) {
	r := layoutReader{decoder, texts, left}
	var found layout
	root := true
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) && !root {
			return found, nil
		}
		if err != nil {
			return found, err
		}
		start, ok := token.(xml.StartElement)
		switch {
		case !ok:
			continue
		case root && start.Name.Local != "worksheet":
			return found, errNoWorksheet
		case start.Name.Local == "row":
			if err := r.row(&found, start); err != nil {
				return found, err
			}
		case start.Name.Local == "col" && isTrue(attribute(start, "hidden")):
			found.hidden = append(found.hidden, spanOf(start))
			if !r.left.spend(1) {
				return found, errTooMany
			}
		case start.Name.Local == "mergeCell":
			found.merged = append(found.merged, attribute(start, "ref"))
			if !r.left.spend(1) {
				return found, errTooMany
			}
		}
		root = false
	}
}

// spanOf returns the columns that a col element is about.
func spanOf(start xml.StartElement) span {
	from, _ := strconv.Atoi(attribute(start, "min"))
	to, _ := strconv.Atoi(attribute(start, "max"))
	return span{max(from, 1), to}
}

// row reads one row and its cells.
func (r *layoutReader) row(found *layout, start xml.StartElement) error {
	row := rowLayout{number: 1, hidden: isTrue(attribute(start, "hidden"))}
	if last := len(found.rows) - 1; last >= 0 {
		row.number = found.rows[last].number + 1
	}
	if number := attribute(start, "r"); number != "" {
		given, err := strconv.Atoi(number)
		if err != nil || given < row.number || given > excelize.TotalRows {
			return errDamaged
		}
		row.number = given
	}
	row.outline, _ = strconv.Atoi(attribute(start, "outlineLevel"))
	column := 0
	for {
		token, err := r.decoder.Token()
		if err != nil {
			return err
		}
		switch element := token.(type) {
		case xml.EndElement:
			found.rows = append(found.rows, row)
			return nil
		case xml.StartElement:
			if element.Name.Local != "c" {
				if err := r.decoder.Skip(); err != nil {
					return err
				}
				continue
			}
			cell, filled, err := r.cell(element, row.number, column)
			if err != nil {
				return err
			}
			if column = cell.column; filled {
				row.cells = append(row.cells, cell)
			}
		}
	}
}

// cell reads one cell, which must be to the right of the column after, and reports
// whether there is a value or a formula in it.
func (r *layoutReader) cell(start xml.StartElement, row, after int) (cellLayout, bool, error) {
	cell := cellLayout{column: after + 1}
	if name := attribute(start, "r"); name != "" {
		column, inRow, err := excelize.CellNameToCoordinates(name)
		if err != nil || inRow != row || column < cell.column {
			return cell, false, errDamaged
		}
		cell.column = column
	}
	named := attribute(start, "t")
	known := false
	if cell.kind, known = kinds[named]; !known || cell.column > maxColumns {
		return cell, false, errDamaged
	}
	cell.style, _ = strconv.Atoi(attribute(start, "s"))
	found, err := r.content()
	if err != nil {
		return cell, false, err
	}
	cell.value = found.value
	if named == "s" && found.value != "" {
		index, err := strconv.Atoi(strings.TrimSpace(found.value))
		if err != nil || index < 0 || index >= len(r.texts) {
			return cell, false, errDamaged
		}
		cell.value = r.texts[index]
	}
	blankText := named == "str" && found.hasValue // a formula whose value is ""
	cell.pending = found.formula && found.value == "" && !blankText
	filled := cell.value != "" || cell.pending
	if filled && !r.left.spend(1) {
		return cell, false, errTooMany
	}
	return cell, filled, nil
}
