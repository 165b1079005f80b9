package ledger

import (
	"bytes"
	"fmt"
)

// Mark returns a line that identifies what a ledger holds: its number of lines and their
// SHA-256. A site carries the mark of the ledger that it was published with, so that a
// ledger that was lost, or is older than the site, is noticed. The mark reveals nothing,
// since a ledger holds nothing but what is published.
func Mark(file []byte) string {
	file = bytes.ReplaceAll(file, []byte("\r\n"), []byte("\n"))
	body, _, found := bytes.Cut(file, []byte("\n"+lastLine))
	if !found {
		return ""
	}
	body = append(bytes.Clone(body), '\n')
	return mark(body)
}

func mark(body []byte) string {
	return fmt.Sprintf("%d lines, sha256 %s", bytes.Count(body, []byte("\n")), fingerprint(body))
}

// Holds reports whether the file of a ledger still holds all lines of a mark. Lines added
// since do not matter.
func Holds(file []byte, marked string) bool {
	var lines int
	var sum string
	if n, err := fmt.Sscanf(marked, "%d lines, sha256 %s", &lines, &sum); n != 2 || err != nil || lines < 1 {
		return false
	}
	file = bytes.ReplaceAll(file, []byte("\r\n"), []byte("\n"))
	end := 0
	for range lines {
		next := bytes.IndexByte(file[end:], '\n')
		if next < 0 {
			return false
		}
		end += next + 1
	}
	return fingerprint(file[:end]) == sum
}
