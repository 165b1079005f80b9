package tabular

import (
	"strings"
	"unicode"
)

// separated reads a table with one row per line. What separates its cells may
// differ from line to line: notes often stand above a table.
func separated(data []byte) []Row {
	return rowsOf(lines(decoded(data)), func(line string) []string {
		for _, separator := range "\t;" {
			if strings.ContainsRune(line, separator) {
				return cells(line, separator)
			}
		}
		return cells(line, ',')
	})
}

// cells cuts a line at the separators that are not inside quotation marks, and
// takes the marks away.
func cells(line string, separator rune) []string {
	var cut []string
	var cell strings.Builder
	quoted := false
	for _, letter := range line {
		switch {
		case letter == '"':
			quoted = !quoted
		case letter == separator && !quoted:
			cut = append(cut, cell.String())
			cell.Reset()
		default:
			cell.WriteRune(letter)
		}
	}
	return append(cut, cell.String())
}

// plain reads a text: tabs, semicolons, bars and commas separate its cells, but a
// comma between digits is the decimal comma.
func plain(data []byte) []Row {
	return rowsOf(lines(decoded(data)), func(line string) []string { return phrases(line, true) })
}

// structured reads JSON and YAML, where every comma separates. Things in braces
// that follow each other on a line are rows of their own, as in JSON without line
// breaks.
func structured(data []byte) []Row {
	everyComma := func(line string) []string { return phrases(line, false) }
	var rows []Row
	for _, row := range rowsOf(lines(decoded(data)), everyComma) {
		at := 0
		for i, cell := range row.Cells[1:] {
			if strings.Contains(row.Cells[i], "}") && strings.Contains(cell, "{") {
				rows = append(rows, Row{row.Line, row.Cells[at : i+1]})
				at = i + 1
			}
		}
		rows = append(rows, Row{row.Line, row.Cells[at:]})
	}
	return rows
}

// phrases cuts a line at tabs, semicolons, bars and commas, with or without those
// between digits.
func phrases(line string, decimalComma bool) []string {
	letters := []rune(line)
	digit := func(i int) bool { return i >= 0 && i < len(letters) && unicode.IsDigit(letters[i]) }
	var cut []string
	from := 0
	for i, letter := range letters {
		within := letter == ',' && decimalComma && digit(i-1) && digit(i+1)
		if strings.ContainsRune("\t;|,", letter) && !within {
			cut = append(cut, string(letters[from:i]))
			from = i + 1
		}
	}
	return append(cut, string(letters[from:]))
}

func lines(text string) []string {
	return strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n")
}
