package yamlfile

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"tifaktor/generator/problem"
)

// The quotation marks that word processors write. For YAML they are part of the text.
const (
	curlyDouble = "“”„‟"
	curlySingle = "‘’‚‛"
)

// isCurly reports whether a value is in curly quotation marks, or begins with one that
// is never closed, as when YAML ends the value at a comma or a colon.
func isCurly(n *yaml.Node) bool {
	if n.Kind != yaml.ScalarNode || n.Style != 0 || ascii(n.Value) {
		return false
	}
	first, size := utf8.DecodeRuneInString(n.Value)
	last, _ := utf8.DecodeLastRuneInString(n.Value)
	switch rest := n.Value[size:]; {
	case strings.ContainsRune(curlySingle, first):
		return rest != "" && strings.ContainsRune(curlySingle, last)
	case strings.ContainsRune(curlyDouble, first):
		return rest != "" && (strings.ContainsRune(curlyDouble, last) || !strings.ContainsAny(rest, curlyDouble))
	}
	return false
}

// curly reports a value in curly quotation marks.
func (s *source) curly(n *yaml.Node) {
	first, size := utf8.DecodeRuneInString(n.Value)
	last, lastSize := utf8.DecodeLastRuneInString(n.Value)
	if !strings.ContainsRune(curlyDouble+curlySingle, last) {
		s.problem(s.place(n), "%c is a curly quotation mark, which is read as part of the text; write straight ones (\") before and after the text", first)
		return
	}
	s.problem(s.place(n), "%c and %c are curly quotation marks, which are read as part of the text; write straight ones: %s",
		first, last, problem.Shorten(strconv.Quote(n.Value[size:len(n.Value)-lastSize])))
}

// isCurlyRest reports whether a key without value is the rest of a text in curly quotation
// marks that was cut at a comma. The problem is reported where the text begins.
func isCurlyRest(n *yaml.Node, i int) bool {
	key := n.Content[i].Value
	last, _ := utf8.DecodeLastRuneInString(key)
	return i > 1 && isNull(n.Content[i+1]) && strings.ContainsRune(curlyDouble, last) && isCurly(n.Content[i-1])
}
