package importer

import (
	"cmp"
	"slices"
	"strings"
)

// textLines are the lines of a file that somebody wrote, each with its own end, to be
// changed in a few places and nowhere else.
type textLines struct {
	lines    []string
	inserted []insertion
}

// insertion is a line to be put after another one.
type insertion struct {
	after int // an index of lines; -1 is before the first
	order int // of several after the same line, the lowest comes first
	text  string
}

func newTextLines(data []byte) *textLines {
	return &textLines{lines: slices.Collect(strings.Lines(string(data)))}
}

// insert puts a line after another one.
func (t *textLines) insert(after, order int, text string) {
	t.inserted = append(t.inserted, insertion{after, order, text})
}

// replace puts a text in the place of the letters from one column up to another, both
// counted from 0.
func (t *textLines) replace(line, from, to int, text string) {
	letters := []rune(t.lines[line])
	t.lines[line] = string(letters[:from]) + text + string(letters[to:])
}

// end is how a line ends; as the first line does where a line has no end of its own.
func (t *textLines) end(line int) string {
	for _, at := range []int{line, 0} {
		switch {
		case at < 0 || at >= len(t.lines):
		case strings.HasSuffix(t.lines[at], "\r\n"):
			return "\r\n"
		case strings.HasSuffix(t.lines[at], "\n"):
			return "\n"
		}
	}
	return "\n"
}

// indentOf is how many spaces a line begins with, and whether anything but a comment
// follows.
func (t *textLines) indentOf(line int) (spaces int, content bool) {
	text := strings.TrimRight(t.lines[line], "\r\n")
	rest := strings.TrimLeft(text, " ")
	return len(text) - len(rest), strings.TrimSpace(rest) != "" && !strings.HasPrefix(rest, "#")
}

// blockEnd returns the last line of what belongs to a line by its indentation, with the
// comments that are indented as deep.
func (t *textLines) blockEnd(line, indent int) int {
	end := line
	for at := line + 1; at < len(t.lines); at++ {
		spaces, content := t.indentOf(at)
		blank := strings.TrimSpace(t.lines[at]) == ""
		switch {
		case content && spaces <= indent:
			return end
		case !blank && spaces > indent:
			end = at
		}
	}
	return end
}

// data returns the file with what was put into it.
func (t *textLines) data() []byte {
	slices.SortStableFunc(t.inserted, func(a, b insertion) int { return cmp.Or(cmp.Compare(a.after, b.after), cmp.Compare(a.order, b.order)) })
	var out strings.Builder
	next := 0
	put := func(after int) {
		for ; next < len(t.inserted) && t.inserted[next].after == after; next++ {
			text, end := t.inserted[next].text, t.end(after)
			if out.Len() == 0 || strings.HasSuffix(out.String(), "\n") {
				out.WriteString(text + end)
			} else {
				out.WriteString(end + text)
			}
		}
	}
	put(-1)
	for i, line := range t.lines {
		out.WriteString(line)
		put(i)
	}
	return []byte(out.String())
}
