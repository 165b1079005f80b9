package sheet

import (
	"slices"

	"tifaktor/generator/problem"
)

// worksheet returns the rows of cells of a worksheet from its layout.
func (b *book) worksheet(part part, found layout) (Sheet, error) {
	sheet := Sheet{File: b.name, Name: part.name, HiddenSheet: part.hidden}
	for _, row := range found.rows {
		if row.hidden {
			sheet.Hidden = append(sheet.Hidden, row.number)
		}
		if err := b.addRow(&sheet, row); err != nil {
			return sheet, err
		}
	}
	if err := b.merge(&sheet, found.merged); err != nil {
		return sheet, err
	}
	sheet.HiddenColumns = hiddenColumns(sheet.Rows, found.hidden)
	return sheet, nil
}

// hiddenColumns returns the numbers of the columns of a table that are hidden. Many
// workbooks hide those to the right of the table, which are left out.
func hiddenColumns(rows [][]Cell, hidden []span) []int {
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	var columns []int
	for _, span := range hidden {
		for column := span.from; column <= min(span.to, width); column++ {
			columns = append(columns, column)
		}
	}
	slices.Sort(columns)
	return slices.Compact(columns)
}

// addRow adds a row, and the blank rows before it. It leaves out a row without text.
func (b *book) addRow(sheet *Sheet, row rowLayout) error {
	at := problem.Place{File: placeFile(sheet), Line: row.number}
	var cells []Cell
	for _, stored := range row.cells {
		at.Col = stored.column
		if isTooLong(stored.value) {
			return errTooLong
		}
		if stored.pending {
			b.pending.add(at)
		}
		style, err := b.look(stored.style)
		if err != nil {
			return err
		}
		cell := Cell{Place: at, Outline: row.outline, Bold: style.bold}
		b.setStored(&cell, stored, style)
		if cell.Text == "" {
			continue
		}
		if !b.left.spend(stored.column - len(cells)) {
			return errTooMany
		}
		cells = append(blankUntil(cells, stored.column-1, at, row.outline), cell)
	}
	if len(cells) == 0 {
		return nil
	}
	blank := row.number - 1 - len(sheet.Rows)
	if !b.left.spend(1 + blank) {
		return errTooMany
	}
	sheet.Rows = append(sheet.Rows, make([][]Cell, blank)...)
	sheet.Rows = append(sheet.Rows, slices.Clip(cells))
	return nil
}

// placeFile returns the name of a worksheet in places.
func placeFile(sheet *Sheet) string {
	return sheet.File + "[" + sheet.Name + "]"
}

// blankUntil adds blank cells to a row until it has count cells.
func blankUntil(cells []Cell, count int, at problem.Place, outline int) []Cell {
	for len(cells) < count {
		at.Col = len(cells) + 1
		cells = append(cells, Cell{Place: at, Outline: outline})
	}
	return cells
}
