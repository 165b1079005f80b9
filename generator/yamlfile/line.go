package yamlfile

import (
	"bytes"
	"strings"
)

// line returns a line of the file as it was written, counted from 1 and without its
// end; "" if there is none.
func (d *decoder) line(number int) string {
	if d.starts == nil {
		d.starts = []int{0}
		for i, letter := range d.source {
			if letter == '\n' {
				d.starts = append(d.starts, i+1)
			}
		}
	}
	if number < 1 || number > len(d.starts) {
		return ""
	}
	line, _, _ := bytes.Cut(d.source[d.starts[number-1]:], []byte("\n"))
	return strings.TrimSuffix(string(line), "\r")
}

// offset returns the byte that a letter of a line begins at, counted from 0; the end
// of the line if it has fewer letters.
func offset(line string, letter int) int {
	for i := range line {
		if letter == 0 {
			return i
		}
		letter--
	}
	return len(line)
}
