// Package export makes the files for readers and programs: all results in one file
// for programs, those of groups in another, each unit's own file for spreadsheets, and
// sessions for calendars.
//
// It reads what package survey may show and the tables that the pages have, so a file
// never holds more than the pages do. To add a kind of file, write it beside this one.
package export

import (
	"strings"
	"unicode"
)

// formulaSigns begin a formula in a spreadsheet, the wide ones of East Asian keyboards
// too. https://owasp.org/www-community/attacks/CSV_Injection lists them.
const formulaSigns = "=+-@＝＋－＠"

// separators are what spreadsheets split the lines of a file at. Which of them depends
// on the reader's machine: a Norwegian Excel also opens a file with commas, splits it at
// semicolons, and then ignores quotation marks in the middle of a cell.
const separators = ",;\t\r\n"

// guarded makes a text safe to open in a spreadsheet, whatever separator it splits at: an
// apostrophe is put before a text that begins like a formula, and before each piece after a
// separator that does, so that it is read as text.
func guarded(text string) string {
	if !strings.ContainsAny(text, formulaSigns) && strings.TrimLeft(text, "\t\r\n") == text {
		return text
	}
	var safe strings.Builder
	for begin := 0; begin < len(text); {
		end := begin + strings.IndexAny(text[begin:], separators) + 1
		if end == begin {
			end = len(text)
		}
		if isFormula(text[begin:end]) || begin == 0 && strings.ContainsAny(text[:1], "\t\r\n") {
			safe.WriteByte('\'')
		}
		safe.WriteString(text[begin:end])
		begin = end
	}
	return safe.String()
}

// isFormula reports whether a text begins like a formula, without the invisible signs and the
// quotation marks before it, which a program may remove.
func isFormula(text string) bool {
	text = strings.TrimLeftFunc(text, func(letter rune) bool {
		return letter == '"' || unicode.IsSpace(letter) || unicode.IsControl(letter) || unicode.Is(unicode.Cf, letter)
	})
	return text != "" && strings.ContainsRune(formulaSigns, []rune(text)[0])
}

// appendCell adds a cell. It is in quotation marks if RFC 4180 requires them, or if it contains
// what other programs split at.
func appendCell(to []byte, cell string, separator byte) []byte {
	if !strings.ContainsAny(cell, "\"\r\n\t;"+string(rune(separator))) {
		return append(to, cell...)
	}
	to = append(to, '"')
	for i := range len(cell) {
		if cell[i] == '"' {
			to = append(to, '"')
		}
		to = append(to, cell[i])
	}
	return append(to, '"')
}
