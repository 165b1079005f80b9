package markdown

import (
	"slices"
	"sort"
	"unicode/utf8"

	"tifaktor/generator/problem"
)

// places turns offsets in a file into lines and columns.
type places struct {
	file   string
	source []byte
	starts []int // the offset of the first byte of each line
}

func newPlaces(file string, source []byte) places {
	starts := []int{0}
	for i, letter := range source {
		if letter == '\n' {
			starts = append(starts, i+1)
		}
	}
	return places{file, source, slices.Clip(starts)}
}

// at returns the place of the byte at an offset; for an offset outside the file, the
// place is the file as a whole.
func (p places) at(offset int) problem.Place {
	if offset < 0 || offset > len(p.source) {
		return problem.Place{File: p.file}
	}
	line := sort.SearchInts(p.starts, offset+1)
	letters := utf8.RuneCount(p.source[p.starts[line-1]:offset])
	return problem.Place{File: p.file, Line: line, Col: letters + 1}
}

// line returns the place of a whole line.
func (p places) line(line int) problem.Place {
	return problem.Place{File: p.file, Line: line}
}

// start returns the offset where a line begins, counting lines from 0; the end of the
// file if it has no such line.
func (p places) start(line int) int {
	if line >= len(p.starts) {
		return len(p.source)
	}
	return p.starts[line]
}
