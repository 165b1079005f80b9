// Package export makes the files that readers and programs take along: all
// results in one file for programs, those of groups in another, each unit's own
// for spreadsheets, and sessions for calendars.
//
// It reads what package survey lets through and the tables that package plan
// prints, so a file can tell no more than the pages do. To add a kind of file,
// write its file beside this one.
package export

import (
	"strings"
	"unicode"
)

// formulaSigns begin a formula in a spreadsheet, the wide ones of East Asian keyboards
// too. https://owasp.org/www-community/attacks/CSV_Injection lists them.
const formulaSigns = "=+-@＝＋－＠"

// separators are what spreadsheets split the lines of a file at. Which of them, is a
// setting of the reader's machine: a Norwegian Excel opens a file with commas, too, and
// splits it at semicolons, and then marks in the middle of a cell quote nothing.
const separators = ",;\t\r\n"

// guarded makes a text safe to open in a spreadsheet, whatever that splits it at: where
// it begins as a formula does, and where what comes after a separator in it does, there
// is an apostrophe in front, so that it is read as text.
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

// isFormula reports whether a text begins as a formula does, once a program has taken
// away what is not seen before it, and quotation marks.
func isFormula(text string) bool {
	text = strings.TrimLeftFunc(text, func(letter rune) bool {
		return letter == '"' || unicode.IsSpace(letter) || unicode.IsControl(letter) || unicode.Is(unicode.Cf, letter)
	})
	return text != "" && strings.ContainsRune(formulaSigns, []rune(text)[0])
}

// appendCell adds a cell, in quotation marks where RFC 4180 asks for them and where it
// holds what other programs split at.
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
