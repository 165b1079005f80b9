package markdown

import (
	"bytes"
	"regexp"

	"tifaktor/generator/problem"
)

// The most signs that a text may have of those that are slow to parse. The end of what
// begins at a bracket, for instance, is looked for to the end of the paragraph, so that
// the time grows with the square of the number of brackets. A text for people is far
// below every limit.
const (
	mostLetters  = 100_000 // bytes of a paragraph, a table or a list, up to the next empty line
	mostBrackets = 2_000   // [ in it
	mostEmphasis = 10_000  // * and _ in it
	mostQuotes   = 10_000  // " and ' in it
	mostDepth    = 500     // > and signs of lists at the beginning of a line
	mostParts    = 1_000   // lines of ::: in the text
)

// paragraph counts what is slow to parse in the lines up to an empty one.
type paragraph struct {
	begin                               int // its first line, from 0
	letters, brackets, emphasis, quotes int
}

// isTooDense reports whether the text has more of any of these signs than its limit,
// and adds a problem at the first place of each. Such a text is not parsed.
func (w written) isTooDense(problems *problem.List) bool {
	noted := map[string]bool{}
	note := func(line, found, most int, format string) {
		if found > most && !noted[format] {
			noted[format] = true
			problems.Add(w.places.line(line+1), "too-dense", format, most)
		}
	}
	var now paragraph
	parts := 0
	for i, line := range bytes.SplitAfter(w.source, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			now = paragraph{begin: i + 1}
			continue
		}
		now.add(line)
		note(now.begin, now.letters, mostLetters, "the paragraph that begins here has more than %d letters without an empty line; divide it")
		note(now.begin, now.brackets, mostBrackets, "the paragraph that begins here has more than %d opening brackets; divide it, or write \\[ only where one is to be seen")
		note(now.begin, now.emphasis, mostEmphasis, "the paragraph that begins here has more than %d signs of emphasis, * and _; divide it")
		note(now.begin, now.quotes, mostQuotes, "the paragraph that begins here has more than %d quotation marks, \" and '; divide it, or write « and »")
		note(i, depthOf(line), mostDepth, "the line begins with more than %d signs of quotes and lists inside each other; take some away")
		if bytes.HasPrefix(bytes.TrimSpace(line), []byte(":::")) {
			parts++
		}
		note(i, parts, mostParts, "the text has more than %d lines of :::; divide it")
	}
	return len(noted) > 0
}

func (p *paragraph) add(line []byte) {
	p.letters += len(line)
	p.brackets += bytes.Count(line, []byte("["))
	p.quotes += bytes.Count(line, []byte("\"")) + bytes.Count(line, []byte("'"))
	p.emphasis += bytes.Count(line, []byte("*")) + bytes.Count(line, []byte("_"))
}

// nesting matches a sign of a quote or a list, which another may follow on the same
// line.
var nesting = regexp.MustCompile(`^[ \t]*(?:>|[-*+][ \t]|[0-9]+[.)][ \t])`)

// depthOf returns how many signs of quotes and lists a line begins with.
func depthOf(line []byte) int {
	depth := 0
	for depth <= mostDepth {
		found := nesting.Find(line)
		if found == nil {
			break
		}
		depth++
		line = line[len(found):]
	}
	return depth
}
