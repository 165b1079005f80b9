package sheet

import (
	"slices"

	"tifaktor/generator/problem"
)

// worksheet joins what the layout says of the cells of a worksheet with their
// values, which excelize gives row by row.
func (b *book) worksheet(part part, found layout) (Sheet, error) {
	sheet := Sheet{File: b.name, Name: part.name, HiddenSheet: part.hidden}
	rows, err := b.file.Rows(part.name)
	if err != nil {
		return sheet, err
	}
	number := 0
	for _, row := range found.rows {
		if row.hidden {
			sheet.Hidden = append(sheet.Hidden, row.number)
		}
		if len(row.cells) == 0 {
			continue
		}
		for ; number < row.number; number++ {
			if !rows.Next() {
				return sheet, errDamaged
			}
			if number < row.number-1 {
				continue
			}
			values, err := rows.Columns()
			if err != nil {
				return sheet, err
			}
			if err := b.addRow(&sheet, row, values); err != nil {
				return sheet, err
			}
		}
	}
	if err := b.merge(&sheet, found.merged); err != nil {
		return sheet, err
	}
	return sheet, nil
}

// addRow adds a row, and the blank rows before it. A row without any text is
// left out.
func (b *book) addRow(sheet *Sheet, row rowLayout, values []string) error {
	at := problem.Place{File: placeFile(sheet), Line: row.number}
	var cells []Cell
	for _, stored := range row.cells {
		at.Col = stored.column
		if stored.unworked {
			b.unworked.add(at)
		}
		if stored.column > len(values) {
			continue // blank
		}
		style, err := b.look(stored.style)
		if err != nil {
			return err
		}
		cell := Cell{Place: at, Outline: row.outline, Bold: style.bold}
		b.setStored(&cell, values[stored.column-1], stored.kind, style)
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

// placeFile is how places in a worksheet name it.
func placeFile(sheet *Sheet) string {
	return sheet.File + "[" + sheet.Name + "]"
}

// blankUntil adds blank cells to a row until it has so many.
func blankUntil(cells []Cell, count int, at problem.Place, outline int) []Cell {
	for len(cells) < count {
		at.Col = len(cells) + 1
		cells = append(cells, Cell{Place: at, Outline: outline})
	}
	return cells
}
