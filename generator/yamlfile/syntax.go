package yamlfile

import (
	"bytes"
	"io"
	"regexp"
	"sort"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"tifaktor/generator/invisible"
	"tifaktor/generator/problem"
)

// readable reports whether every letter may be in such a file, and adds the first that
// may not as a problem. Lines end in \n or \r\n, as editors count them; anything else
// that ends a line in YAML is refused.
func (s *source) readable(data []byte) bool {
	line, col := 1, 1
	for rest := data; len(rest) > 0; {
		letter, size := utf8.DecodeRune(rest)
		at := problem.Place{File: s.file, Line: line + s.before, Col: col}
		rest = rest[size:]
		switch {
		case letter == '\n':
			line, col = line+1, 1
			continue
		case letter == utf8.RuneError && size == 1:
			s.problem(at, "the file is not written in UTF-8; save it as UTF-8")
			return false
		case letter == '\r' && bytes.HasPrefix(rest, []byte("\n")), letter == '\t':
		case invisible.Refused(letter):
			s.problem(at, "%s is here; remove it", invisible.Name(letter))
			return false
		}
		col++
	}
	return true
}

// libraryError matches a syntax error of the library. Its line number is often that of
// another line, and is not used.
var libraryError = regexp.MustCompile(`^yaml: (?:line \d+: )?(.*)$`)

// syntaxError returns the library's message about a text, or "" if it is YAML.
func syntaxError(data []byte) string {
	var document yaml.Node
	for reader := yaml.NewDecoder(bytes.NewReader(data)); ; {
		switch err := reader.Decode(&document); {
		case err == io.EOF:
			return ""
		case err != nil:
			return libraryError.ReplaceAllString(err.Error(), "$1")
		}
	}
}

// syntax reports why a file is not YAML. The mistake is on the last line of the
// shortest beginning of the file that has the same error; common mistakes are looked
// for on that line and beside it.
func (s *source) syntax(data []byte) {
	message := syntaxError(data)
	lines := strings.SplitAfter(string(data), "\n")
	if s.invisible(lines, message) {
		return
	}
	wrong := sort.Search(len(lines)-1, func(i int) bool {
		return syntaxError([]byte(strings.Join(lines[:i+1], ""))) == message
	})
	at, text, found := usualMistake(lines, wrong+1)
	if !found {
		indent := len(lines[wrong]) - len(strings.TrimLeft(lines[wrong], " "))
		at, text = problem.Place{Line: wrong + 1, Col: indent + 1}, explain(message)
	}
	at.File = s.file
	at.Line += s.before
	s.problem(at, "%s", text)
}
