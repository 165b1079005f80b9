package sheet

import (
	"regexp"
	"strings"
)

// lineEnd is the end of a line: "\n", with any number of "\r" before it, as a program
// makes them that ends lines which have an end already.
var lineEnd = regexp.MustCompile(`\r+\n`)

// fieldBegin is where a field begins and a "\r" is nothing, lest it be an indentation.
var fieldBegin = regexp.MustCompile(`(^|[\n"` + separators + `])\r+`)

// withPlainEnds returns a text with "\n" after each line. A "\r" alone ends a line where
// all lines end so, as on old Macs. Elsewhere it is a line break that somebody has typed
// in a cell, and a space where it stands: as the end of a line it would cut a row in two,
// and what comes after it would be lost or get the name of nobody.
func withPlainEnds(text string) string {
	if !strings.Contains(text, "\r") {
		return text
	}
	text = lineEnd.ReplaceAllString(text, "\n")
	ends := strings.ReplaceAll(text, "\r", "\n")
	spaces := strings.ReplaceAll(fieldBegin.ReplaceAllString(text, "$1"), "\r", " ")
	if !strings.Contains(strings.TrimRight(text, "\r\n"), "\n") || evenLines(ends) > evenLines(spaces) {
		return ends
	}
	return spaces
}

// evenLines returns how many separators stand in lines that have as many as most.
func evenLines(text string) int {
	separator, _ := findSeparator(text)
	count, lines := usualCount(text, separator)
	return count * lines
}
