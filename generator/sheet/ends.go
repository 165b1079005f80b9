package sheet

import (
	"regexp"
	"strings"
)

// lineEnd matches the end of a line: "\n", with any number of "\r" before it, since
// some programs add "\r" to a line that has it already.
var lineEnd = regexp.MustCompile(`\r+\n`)

// fieldBegin is the beginning of a field with "\r" in it, which is removed, since a space
// there would be an indentation.
var fieldBegin = regexp.MustCompile(`(^|[\n"` + separators + `])\r+`)

// withPlainEnds returns a text with "\n" after each line. A "\r" alone ends a line if
// all lines end so, as on old Macs. Otherwise it is a line break that somebody has typed
// in a cell, and becomes a space: as the end of a line it would cut a row in two, and the
// second half would be lost or belong to no unit.
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

// evenLines returns how many separators there are in the lines that have the usual
// number of them.
func evenLines(text string) int {
	separator, _ := findSeparator(text)
	count, lines := usualCount(text, separator)
	return count * lines
}
