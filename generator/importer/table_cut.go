package importer

import (
	"slices"

	"tifaktor/generator/sheet"
)

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
