package yamlfile

import (
	"bytes"
	"strings"

	"gopkg.in/yaml.v3"

	"tifaktor/generator/problem"
)

// source is a file as it was written. It knows where everything is in it, and reports what
// is wrong.
type source struct {
	file     string
	before   int    // lines of the file before the YAML
	data     []byte // without a byte order mark
	starts   []int  // the offset of each line; nil until line is called
	doubtful bool   // the file has a comment that may have been meant as text
	problems *problem.List
	failed   bool
}

func (s *source) place(n *yaml.Node) problem.Place {
	return problem.Place{File: s.file, Line: n.Line + s.before, Col: n.Column}
}

func (s *source) problem(at problem.Place, format string, args ...any) {
	s.failed = true
	s.problems.Add(at, rule, format, args...)
}

// line returns a line of the file as it was written, counted from 1 and without its
// end; "" if there is none.
func (s *source) line(number int) string {
	if s.starts == nil {
		s.starts = []int{0}
		for i, letter := range s.data {
			if letter == '\n' {
				s.starts = append(s.starts, i+1)
			}
		}
	}
	if number < 1 || number > len(s.starts) {
		return ""
	}
	line, _, _ := bytes.Cut(s.data[s.starts[number-1]:], []byte("\n"))
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
