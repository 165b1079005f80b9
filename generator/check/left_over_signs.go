package check

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// leftOverSigns adds advice about what an author typed as Markdown and readers see as signs:
// in the body of a text, and in the keys above it, which hold no Markdown.
func leftOverSigns(content Content, r report) {
	for _, d := range content.Programme.Documents {
		for _, leftover := range d.Body.Leftovers {
			r.advice(leftover.Place, "%s", leftover.Text)
		}
		frontSigns(d, r)
	}
}

// markdownSigns are signs of Markdown around words: bold, links and images.
var markdownSigns = regexp.MustCompile(`\*\*[^\s*][^*]*\*\*|__[^\s_][^_]*__|!?\[[^\]\[]*\]\([^)]*\)`)

// frontSigns checks the keys above a text.
func frontSigns(d *programme.Document, r report) {
	number := d.Body.FrontMatterLine
	for line := range bytes.Lines(d.Body.FrontMatter) {
		written := strings.TrimRight(string(line), "\r\n")
		for _, found := range markdownSigns.FindAllStringIndex(written, -1) {
			if strings.HasPrefix(strings.TrimSpace(written), "#") {
				break
			}
			at := problem.Place{File: d.File, Line: number, Col: 1 + utf8.RuneCountInString(written[:found[0]])}
			r.advice(at, "%s is printed as it stands: the keys above a text hold no Markdown; take the signs away, or write this in the text",
				written[found[0]:found[1]])
		}
		number++
	}
}
