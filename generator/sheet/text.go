package sheet

import (
	"slices"
	"strings"
	"unicode"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// tabIndent is how many steps a tab indents a text.
const tabIndent = 4

// openText returns the one sheet of a text file.
func openText(source Source, left budget, n i18n.Notes) []Sheet {
	text := decodeText(source, n)
	if text == "" {
		return nil
	}
	separator, declared := findSeparator(text)
	usual, _ := usualCount(text, separator)
	fields := &splitter{text: text, separator: separator, usual: usual, line: 1, col: 1}
	sheet := Sheet{File: source.Name}
	if declared {
		fields.record()
		sheet.Rows = append(sheet.Rows, nil)
	}
	var repairs repairs
	if !readRows(fields, &sheet, left, &repairs, n) || !repairs.note(n) {
		return nil
	}
	if separator == ',' && !declared {
		if longer := splitByDecimals(sheet.Rows); longer != nil {
			n.Problem(longer[0][0].Place, "comma_in_commas", "n", len(longer))
			return nil
		}
	}
	if !slices.ContainsFunc(sheet.Rows, func(row []Cell) bool { return row != nil }) {
		n.Problem(problem.Place{File: source.Name}, "empty")
		return nil
	}
	return []Sheet{sheet}
}

// readRows reads the records of a text into the rows of a sheet, and reports
// whether all were right.
func readRows(fields *splitter, sheet *Sheet, left budget, repairs *repairs, n i18n.Notes) bool {
	blank := 0 // blank rows since the last row with text
	for fields.more() {
		record := fields.record()
		at := problem.Place{File: sheet.File, Line: record[0].line}
		switch {
		case fields.wrong != nil:
			at.Line, at.Col = fields.wrong.line, fields.wrong.col
			n.Problem(at, "quote_not_closed", "field", fields.wrong.text)
			return false
		case len(record) > maxColumns:
			n.Problem(at, "too_wide", "most", n.Words.Count(maxColumns))
			return false
		case slices.ContainsFunc(record, func(f field) bool { return isTooLong(f.text) }):
			n.Problem(at, "too_long", "most", n.Words.Count(maxLetters))
			return false
		}
		row := cellsOf(record, sheet.File, repairs)
		if !left.spend(1 + len(row)) {
			n.Problem(problem.Place{File: sheet.File}, "too_many", "most", n.Words.Count(maxCells))
			return false
		}
		if row == nil {
			blank++
			continue
		}
		sheet.Rows = append(sheet.Rows, make([][]Cell, blank)...)
		sheet.Rows = append(sheet.Rows, row)
		blank = 0
	}
	return true
}

// cellsOf returns the cells of a record, or nil if all are blank. Some cells are blank
// only once they are repaired.
func cellsOf(record []field, file string, repairs *repairs) []Cell {
	for len(record) > 0 && strings.TrimSpace(record[len(record)-1].text) == "" {
		record = record[:len(record)-1]
	}
	row := make([]Cell, len(record))
	for i, field := range record {
		row[i] = Cell{Place: problem.Place{File: file, Line: field.line, Col: field.col}, Quoted: field.quoted}
		row[i].setText(field.text, repairs)
	}
	return withoutBlankEnd(row)
}

// setText sets the text of a cell and its indent, and repairs what other programs have
// done to the text.
func (c *Cell) setText(stored string, repairs *repairs) {
	c.Text = repairs.text(strings.TrimSpace(stored), c.Place)
	for _, letter := range stored {
		switch {
		case letter == '\t':
			c.Indent += tabIndent
		case unicode.IsSpace(letter) && letter != '\n' && c.Text != "":
			c.Indent++
		default:
			return
		}
	}
}

// repairs counts what was repaired in the cells of a file.
type repairs struct {
	twice, unquoted, lost tally
}

// tally is how often something was seen, and the place where it was seen first.
type tally struct {
	times int
	first problem.Place
}

func (t *tally) add(at problem.Place) {
	if t.times == 0 {
		t.first = at
	}
	t.times++
}

// text returns the repaired text of a cell.
func (r *repairs) text(text string, at problem.Place) string {
	text, repaired := repair(text)
	if repaired {
		text = strings.TrimSpace(text)
		r.twice.add(at)
	}
	if hasLostLetters(text) {
		r.lost.add(at)
	}
	if number, found := unquoteNumber(text); found {
		text = number
		r.unquoted.add(at)
	}
	return text
}

// note adds advice for each kind of repair, and reports whether all letters of the
// file are known; if not, it adds a problem.
func (r *repairs) note(n i18n.Notes) bool {
	if r.lost.times > 0 {
		n.Problem(r.lost.first, "lost_letters", "n", r.lost.times)
		return false
	}
	if r.twice.times > 0 {
		n.Advice(r.twice.first, "decoded_twice", "n", r.twice.times)
	}
	if r.unquoted.times > 0 {
		n.Advice(r.unquoted.first, "numbers_as_text", "n", r.unquoted.times)
	}
	return true
}

// unquoteNumber returns the number that a program has kept as text: '24 or ="4,1".
// In ="..." it takes any text, since only programs write that.
func unquoteNumber(text string) (string, bool) {
	if len(text) > len(`=""`) && strings.HasPrefix(text, `="`) && strings.HasSuffix(text, `"`) {
		inner := strings.ReplaceAll(text[2:len(text)-1], `""`, `"`)
		return strings.TrimSpace(inner), true
	}
	if number, found := strings.CutPrefix(text, "'"); found &&
		strings.ContainsAny(number, "0123456789") && strings.Trim(number, "0123456789.,+-<% \u00a0") == "" {
		return number, true
	}
	return text, false
}
