package importer

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"tifaktor/generator/problem"
)

// table is a CSV file: a row of headings and rows as long as it.
type table struct {
	file   string
	header []cell
	rows   [][]cell
}

// cell is one field, without the spaces around it.
type cell struct {
	text  string
	place problem.Place
}

// readTable reads a file with commas, semicolons or tabs between the fields.
// Rows that are too short or too long are noted and left out.
func readTable(source Source, problems *problem.List) (*table, bool) {
	text, ok := decodeText(source, problems)
	if !ok {
		return nil, false
	}
	lines := strings.Split(text, "\n")
	separator, skip := findSeparator(lines)
	reader := csv.NewReader(strings.NewReader(strings.Join(lines[skip:], "\n")))
	reader.Comma = separator
	reader.FieldsPerRecord = -1
	t := &table{file: source.Name}
	for {
		record, err := reader.Read()
		var wrong *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return t, t.complete(problems)
		case errors.As(err, &wrong):
			at := problem.Place{File: t.file, Line: wrong.Line + skip, Col: letters(lines, wrong.Line-1+skip, wrong.Column)}
			problems.Add(at, rule, "a quotation mark is missing or in the wrong place; "+
				"write a quoted field as \"...\", and a quotation mark inside it as \"\"")
			continue
		}
		t.add(t.cells(record, reader, lines, skip), problems)
	}
}

// complete tells whether there is anything in the table.
func (t *table) complete(problems *problem.List) bool {
	if t.header == nil {
		problems.Add(problem.Place{File: t.file}, rule, "the file is empty")
		return false
	}
	if len(t.rows) == 0 {
		problems.Add(problem.Place{File: t.file}, rule, "there is no row below the headings")
		return false
	}
	return true
}

// cells gives the fields of a record with their places.
func (t *table) cells(record []string, reader *csv.Reader, lines []string, skip int) []cell {
	cells := make([]cell, len(record))
	for i, field := range record {
		line, column := reader.FieldPos(i)
		cells[i] = cell{
			text:  strings.TrimSpace(field),
			place: problem.Place{File: t.file, Line: line + skip, Col: letters(lines, line-1+skip, column)},
		}
	}
	return cells
}

// letters turns a column in bytes, from 1, into one in letters.
func letters(lines []string, line, column int) int {
	if line >= len(lines) {
		return 0
	}
	return 1 + utf8.RuneCountInString(lines[line][:min(column-1, len(lines[line]))])
}

func (t *table) add(cells []cell, problems *problem.List) {
	for len(cells) > 0 && cells[len(cells)-1].text == "" && (t.header == nil || len(cells) > len(t.header)) {
		cells = cells[:len(cells)-1] // Excel pads rows with empty fields
	}
	switch {
	case allEmpty(cells):
	case t.header == nil:
		t.header = cells
	case len(cells) != len(t.header):
		problems.Add(cells[0].place, rule, "the row has %d fields, and there are %d headings; "+
			"is a field missing, or one with a separator in it not quoted?", len(cells), len(t.header))
	default:
		t.rows = append(t.rows, cells)
	}
}

func allEmpty(cells []cell) bool {
	for _, c := range cells {
		if c.text != "" {
			return false
		}
	}
	return true
}

// findSeparator finds what stands between fields: what Excel's own line
// "sep=;" says, which is then skipped, else what the headings have most of.
func findSeparator(lines []string) (separator rune, skip int) {
	first := strings.TrimSpace(lines[0])
	if sep, ok := strings.CutPrefix(first, "sep="); ok && len(sep) == 1 && strings.Contains(",;\t|", sep) {
		return rune(sep[0]), 1
	}
	heading := first
	for _, line := range lines {
		if heading = strings.TrimSpace(line); heading != "" {
			break
		}
	}
	separator = ','
	for _, other := range ";\t" {
		if count(heading, other) > count(heading, separator) {
			separator = other
		}
	}
	return separator, 0
}

// count counts a separator outside quotation marks.
func count(line string, separator rune) int {
	found, quoted := 0, false
	for _, letter := range line {
		switch letter {
		case '"':
			quoted = !quoted
		case separator:
			if !quoted {
				found++
			}
		}
	}
	return found
}
