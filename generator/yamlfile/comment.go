package yamlfile

import (
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"tifaktor/generator/problem"
)

// In YAML a comment begins at any # with a space before it: "Prøve #1 kommune" is the
// text "Prøve". People who write comments put a space after the sign too, so a # that a
// letter or a digit follows is probably text.

// doubtful matches such a sign anywhere in a file.
var doubtful = regexp.MustCompile(`[ \t]#[\p{L}\p{N}]`)

// doubtfulComment matches what is after a value on its line. The first group is the
// comment.
var doubtfulComment = regexp.MustCompile(`^[ \t]+(#[\p{L}\p{N}].*)$`)

// comment returns a text about a comment that was probably meant as part of a value, or
// as the whole value; "" if there is none.
func (s *source) comment(n *yaml.Node) (at problem.Place, text string) {
	if !s.doubtful || n.Kind != yaml.ScalarNode || n.Style != 0 || n.Column == 0 {
		return at, ""
	}
	line := s.line(n.Line)
	begin := offset(line, n.Column-1)
	if !strings.HasPrefix(line[begin:], n.Value) {
		return at, "" // it goes over several lines
	}
	end := begin + len(n.Value)
	group := doubtfulComment.FindStringSubmatchIndex(line[end:])
	if group == nil {
		return at, ""
	}
	at = letterPlace(n.Line+s.before, line[:end+group[2]])
	at.File = s.file
	read := "this is " + problem.Shorten(n.Value)
	if n.Value == "" {
		read = "there is no value"
	}
	return at, "everything after \" #\" is a comment and is not read, so that " + read +
		"; write \"" + problem.Shorten(strings.TrimSpace(line[begin:])) + "\" in quotation marks, or a space after # in a comment"
}
