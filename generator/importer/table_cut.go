package importer

import (
	"slices"
	"strings"

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
	for i, row := range s.Rows[at+1:] {
		if !blank(row) && (!isSame(row, s.Rows[at]) || isOfOtherYear(s.Rows[:at], s.Rows[at+1:at+1+i])) {
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
		c := column{heading: oneLine(head.Text), place: head.Place, number: i + 1}
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
	var years []string
	for i, c := range row {
		if c.Text == "" {
			continue
		}
		if readNumber(c.Text).kind == known && !yearWord().MatchString(strings.TrimSpace(c.Text)) {
			return false
		}
		if yearWord().MatchString(strings.TrimSpace(c.Text)) {
			years = append(years, strings.TrimSpace(c.Text))
		}
		filled++
		fills = fills || i < len(heads) && heads[i].Text == ""
	}
	slices.Sort(years)
	if len(years) > 0 && len(slices.Compact(years)) < 2 {
		return false // the year of a title
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

// isOfOtherYear reports whether the last line before a row of headings is a title with a
// year that is not written above the table: another one begins there.
func isOfOtherYear(above, before [][]sheet.Cell) bool {
	last := len(before) - 1
	for last >= 0 && blank(before[last]) {
		last--
	}
	if last < 0 {
		return false
	}
	var title []string
	for _, c := range before[last] {
		if text := oneLine(c.Text); text != "" && !c.Merged {
			title = append(title, text)
		}
	}
	if len(title) != 1 || len(yearsIn(title[0])) != 1 {
		return false
	}
	return !slices.ContainsFunc(above, func(row []sheet.Cell) bool {
		return slices.ContainsFunc(row, func(c sheet.Cell) bool { return slices.Contains(yearsIn(c.Text), yearsIn(title[0])[0]) })
	})
}

// isSame reports whether a row repeats the headings, as it does at the top of each page.
func isSame(row, heads []sheet.Cell) bool {
	return len(row) > 1 && slices.EqualFunc(row, heads, func(a, b sheet.Cell) bool { return normal(a.Text) == normal(b.Text) }) &&
		!slices.ContainsFunc(heads, func(c sheet.Cell) bool { return isNumber(c.Text) })
}
