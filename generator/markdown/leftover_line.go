package markdown

import (
	"bytes"
	"regexp"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"tifaktor/generator/invisible"
)

// lineStarts are beginnings of lines that were probably meant as a block and are none,
// the most certain first.
var lineStarts = []struct {
	find *regexp.Regexp
	text string
}{
	{regexp.MustCompile(`^:::+[ \t]*$`), "::: ends nothing here; the part that it should end begins with ::: and a word, such as ::: tip"},
	{regexp.MustCompile(`^::`), "this begins no part: write three colons, a space and a word, such as ::: tip"},
	{regexp.MustCompile(`^#{2,6}[^#\s\x00]`), "this is no heading: a space is missing after the signs #"},
	{regexp.MustCompile(`^\[[ xX]?\][ \t]+\S`), "a box must be in a list; write - [ ] and then the words"},
	{regexp.MustCompile(`^[•▪◦‣●·][ \t\x{a0}]*\S`), "this is no list: begin each item with a hyphen and a space"},
	{regexp.MustCompile(`^\|.*\|[ \t]*$`), "this is no table: the line | --- | --- | below the heads is missing, or has another number of columns"},
	{regexp.MustCompile("^```"), "``` is printed as it stands: nothing else may be on the line that ends code, and three of them on a line of their own begin it"},
}

// beforeSpace matches signs that begin a block only before a plain space.
var beforeSpace = regexp.MustCompile(`^(?:#{1,6}|[-+*]|\d{1,9}[.)])([^\x00-\x7f])`)

// openCode matches a ` that begins no code.
var openCode = regexp.MustCompile("`+")

// lines finds lines that begin no block although they look like it.
func (s stretch) lines() {
	tables := 0
	for at := 0; at < len(s.text); {
		end := len(s.text)
		if next := bytes.IndexByte(s.source()[at:], '\n'); next >= 0 {
			end = at + next
		}
		for at < end && (s.text[at] == unprinted || s.text[at] == ' ') {
			at++
		}
		if at < end && s.atLineStart(at) {
			s.line(at, end, &tables)
		}
		at = end + 1
	}
	for _, found := range openCode.FindAllIndex(s.text, -1) {
		if !isWord(s.before(found[0])) && !unicode.IsSpace(s.after(found[1])) {
			s.note(found[0], "` is printed as it stands: nothing ends the code; write ` after it, or \\` to print it")
		}
	}
}

// line looks at one line. Of lines that look like a table only the first is noted.
func (s stretch) line(at, end int, tables *int) {
	line := s.text[at:end]
	if group := beforeSpace.FindSubmatchIndex(line); group != nil {
		letter, _ := utf8.DecodeRune(line[group[2]:])
		if name := invisible.Name(letter); name != "" {
			s.note(at+group[2], name+" is after "+string(line[:group[2]])+"; write a plain space, or this is printed as signs")
			return
		}
	}
	for _, start := range lineStarts {
		if !start.find.Match(line) {
			continue
		}
		if line[0] == '|' {
			if *tables++; *tables > 1 {
				return
			}
		}
		s.note(at, start.text)
		return
	}
}

// lonelyNumber notes a list of one item that begins with a small letter: probably a
// sentence that begins with a number, such as "2. etasje er stengd".
func (r *reader) lonelyNumber(list *ast.List) {
	if !list.IsOrdered() || list.ChildCount() != 1 || list.Marker != '.' {
		return
	}
	words := list.FirstChild().FirstChild()
	if words == nil {
		return // an empty item
	}
	first, _ := utf8.DecodeRuneInString(r.words(words))
	if unicode.IsLower(first) {
		r.Leftovers = append(r.Leftovers, Leftover{r.placeOf(list, "0123456789"),
			`this line begins with a number and a point, and so is a list of one item; write a backslash before the point, as in 2\., to make it text`})
	}
}
