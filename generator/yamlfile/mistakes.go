package yamlfile

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"tifaktor/generator/problem"
)

// afterKey matches the beginning of a line up to a value.
const afterKey = `^ *(?:- +)*[^\s"'#:\[{]+: +`

// mistake is a common mistake in YAML. The first group of the pattern is where it is.
type mistake struct {
	find *regexp.Regexp
	text string
}

// mistakes are looked for in this order, the most certain first.
var mistakes = []mistake{
	{regexp.MustCompile(`^ *(\t)`), "there is a tab here; indent with spaces"},
	{regexp.MustCompile(afterKey + "([@`%])"), "a text that begins with this sign needs quotation marks around it"},
	{regexp.MustCompile(afterKey + `("(?:[^"\\]|\\.)*)$`), "the quotation mark that begins here is not closed on its line"},
	{regexp.MustCompile(afterKey + `('[^']*)$`), "the quotation mark that begins here is not closed on its line"},
	{regexp.MustCompile(afterKey + `(?:"(?:[^"\\]|\\.)*"|'[^']*') *([^\s#,}\]'])`), "there is text after the closing quotation mark; put the whole text inside, or take the marks away"},
	{regexp.MustCompile(`[\[{][^"']*?([^"'\[\]{},:?\s][^"'\[\]{},:?]*\?)`), "a text with a question mark needs quotation marks around it inside brackets"},
	{regexp.MustCompile(afterKey + `([^"'\[{\s#][^#]*: )`), "a text with a colon and a space in it needs quotation marks around it"},
	{regexp.MustCompile(`^[^"']*[\[{][^"'\]}]*[ \t](#[\p{L}\p{N}])`), "everything after \" #\" is a comment and is not read, so that the bracket is never closed; put the text in quotation marks"},
	{regexp.MustCompile(afterKey + `([\[{][^\]}#]*)$`), "the bracket that opens here is not closed on its line"},
	{regexp.MustCompile(`^ *(?:- +)?([\p{L}_]+:[^\s/:]+)$`), "a space is missing after the colon"},
	{regexp.MustCompile(`^ *(-[^\s-][^:]*)`), "a space is missing after the hyphen"},
	{regexp.MustCompile(afterKey + `([*&!|>])`), "a text that begins with this sign needs quotation marks around it"},
	{regexp.MustCompile(`^ *([^\s:#"'\[{-][^:]*)$`), "a key is followed by a colon and a space; this line has none, or is indented less than the text it belongs to"},
}

// usualMistake finds a common mistake on a line that is wrong, or on the line before or
// after it.
func usualMistake(lines []string, line int) (at problem.Place, text string, found bool) {
	for _, candidate := range []int{line, line - 1, line + 1} {
		if candidate < 1 || candidate > len(lines) {
			continue
		}
		text := strings.TrimRight(lines[candidate-1], "\r\n")
		for _, m := range mistakes {
			if group := m.find.FindStringSubmatchIndex(text); group != nil {
				return letterPlace(candidate, text[:group[2]]), m.text, true
			}
		}
	}
	return problem.Place{}, "", false
}

// letterPlace returns the place of the letter that has the text before on its line.
func letterPlace(line int, before string) problem.Place {
	return problem.Place{Line: line, Col: utf8.RuneCountInString(before) + 1}
}

// explanations are the errors of the library in words for an author.
var explanations = []struct{ parser, author string }{
	{"unknown anchor", "a text that begins with * needs quotation marks around it"},
	{"expected alphabetic or numeric character", "a text that begins with * or & needs quotation marks around it"},
	{"mapping values are not allowed", "a key cannot be here; keys that belong together begin in the same column"},
	{"did not find expected key", "this line does not fit those above; keys that belong together begin in the same column"},
	{"did not find expected '-' indicator", "this line does not fit the list above; all items of a list begin with a hyphen in the same column"},
	{"did not find expected ',' or", "a comma or a closing bracket is missing on this line or below"},
	{"hexdecimal number", "a backslash in double quotation marks has a meaning of its own; use single quotation marks"},
	{"unknown escape character", "a backslash in double quotation marks has a meaning of its own; use single quotation marks"},
}

func explain(message string) string {
	for _, e := range explanations {
		if strings.Contains(message, e.parser) {
			return e.author
		}
	}
	return "this cannot be read as YAML (" + message + ")"
}
