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
	"unicode/utf8"
)

// guarded makes a text safe to open in a spreadsheet: one that begins as a
// formula does gets an apostrophe in front, so it is read as text.
// https://owasp.org/www-community/attacks/CSV_Injection lists the characters,
// the wide ones of East Asian keyboards too.
func guarded(text string) string {
	if first, _ := utf8.DecodeRuneInString(text); text != "" && strings.ContainsRune("=+-@＝＋－＠\t\r\n", first) {
		return "'" + text
	}
	return text
}

// appendCell adds a cell, in quotation marks where RFC 4180 asks for them.
func appendCell(to []byte, cell string, separator byte) []byte {
	if !strings.ContainsAny(cell, "\"\r\n"+string(separator)) {
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
