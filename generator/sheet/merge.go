package sheet

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"tifaktor/generator/problem"
)

// area is a merged range: its first and last rows and columns, numbered from 1.
type area struct {
	left, top, right, bottom int
}

// merge copies the first cell of each merged range to the others, as far as the
// worksheet has rows and columns with something in them.
func (b *book) merge(sheet *Sheet, ranges []string) error {
	columns := 0
	for _, row := range sheet.Rows {
		columns = max(columns, len(row))
	}
	for _, name := range ranges {
		merged, err := areaOf(name)
		if err != nil {
			return err
		}
		merged.right = min(merged.right, columns)
		merged.bottom = min(merged.bottom, len(sheet.Rows))
		for line := merged.top; line <= merged.bottom; line++ {
			if err := b.mergeRow(sheet, merged, line); err != nil {
				return err
			}
		}
	}
	trimRows(sheet)
	return nil
}

// mergeRow copies the first cell of a merged range to its cells in one row.
func (b *book) mergeRow(sheet *Sheet, merged area, line int) error {
	row := sheet.Rows[line-1]
	if !b.left.spend(1 + max(merged.right-len(row), 0)) {
		return errTooMany
	}
	outline := 0
	if len(row) > 0 {
		outline = row[0].Outline
	}
	at := problem.Place{File: placeFile(sheet), Line: line}
	row = blankUntil(row, merged.right, at, outline)
	sheet.Rows[line-1] = row
	if merged.left > len(row) {
		return nil
	}
	first := sheet.Rows[merged.top-1][merged.left-1]
	for i := merged.left - 1; i < merged.right; i++ {
		if row[i].Merged {
			return errOverlap
		}
		if line == merged.top && i == merged.left-1 {
			continue
		}
		place := row[i].Place
		row[i] = first
		row[i].Place, row[i].Outline, row[i].Merged = place, outline, true
	}
	return nil
}

// areaOf reads the name of a range, such as A6:A7.
func areaOf(name string) (area, error) {
	from, to, found := strings.Cut(name, ":")
	if !found {
		to = from
	}
	left, top, err := excelize.CellNameToCoordinates(from)
	if err != nil {
		return area{}, err
	}
	right, bottom, err := excelize.CellNameToCoordinates(to)
	if err != nil {
		return area{}, err
	}
	if right < left || bottom < top {
		return area{}, errDamaged
	}
	return area{left, top, right, bottom}, nil
}

// trimRows removes blank cells at the end of rows, and blank rows at the end.
func trimRows(sheet *Sheet) {
	used := 0
	for i, row := range sheet.Rows {
		sheet.Rows[i] = withoutBlankEnd(row)
		if sheet.Rows[i] != nil {
			used = i + 1
		}
	}
	sheet.Rows = sheet.Rows[:used]
}

// withoutBlankEnd returns a row without the blank cells at its end, or nil if all are blank.
func withoutBlankEnd(row []Cell) []Cell {
	for len(row) > 0 && row[len(row)-1].Text == "" {
		row = row[:len(row)-1]
	}
	if len(row) == 0 {
		return nil
	}
	return row
}

// Letters returns the letters of a column, which is numbered from 1: A, B, ... Z, AA.
func Letters(column int) string {
	name, _ := excelize.ColumnNumberToName(column) // no sheet has more columns than there are names
	return name
}
