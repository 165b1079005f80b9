// Package markdown reads Markdown with places: front matter, headings, links
// and everything in the text that a page cannot show, each with the line and column
// it was written at. It is the only package that imports goldmark.
//
// A text is CommonMark with tables, footnotes, definition lists, task lists and
// strikethrough, and a few additions: parts that are set apart (container.go),
// passages in other languages (language.go), images with captions (figure.go) and
// the quotes of the language (sign.go). HTML is refused, apart from comments, which
// are left out of the page. A fence that says chart holds a block, which other
// packages read and draw (block.go). inspect.go finds what a text may not hold;
// printing begins in render.go.
package markdown

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"tifaktor/generator/invisible"
	"tifaktor/generator/problem"
)

// Document is one text. After [Parse] it is only read, so that several
// goroutines may use it at once.
type Document struct {
	FrontMatter     []byte // between the two lines of "---"; nil if there is none
	FrontMatterLine int    // the number of its first line; 0 if there is none

	Headings []Heading       // of level 2 and 3, in order
	IDs      []string        // of headings of any level, in order
	Links    []Link          // links and images that may be followed, in order
	Blocks   []Block         // figures, in order
	Marks    []problem.Place // where parts are marked for slides or for the speaker, in order

	Leftovers []Leftover // signs that are printed and were probably meant as Markdown

	written
	root     ast.Node
	links    map[ast.Node]Link
	labels   map[ast.Node]string // the names of tables, for readers who do not see them
	pageOnly map[ast.Node]bool   // headings whose parts are no slides
}

// reader fills in a Document while it is parsed, and reports what is wrong with the text.
type reader struct {
	*Document
	ids      ids
	problems *problem.List
}

// Heading is a heading of level 2 or 3, for the table of contents.
type Heading struct {
	Level    int
	ID       string
	Text     string
	PageOnly bool // the part is no slide
}

// Link is a link or an image in a text, with the destination as written.
type Link struct {
	Destination string
	Image       bool
	Place       problem.Place
}

// language is the Markdown that texts are written in. It is safe for use by
// several goroutines.
var language = goldmark.New(
	goldmark.WithParser(parser.NewParser(
		parser.WithBlockParsers(blockParsers()...),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)),
	goldmark.WithExtensions(
		extension.Table,
		extension.Strikethrough,
		extension.TaskList,
		extension.DefinitionList,
		extension.Footnote,
		addresses,
	),
	goldmark.WithParserOptions(containers, inlines, parser.WithHeadingAttribute()),
	goldmark.WithRendererOptions(
		renderer.WithNodeRenderers(util.Prioritized(printer{}, 1)),
	),
)

// inlines are our own parsers within a line; passages are tried before links.
var inlines = parser.WithInlineParsers(
	util.Prioritized(passageParser{}, 150),
	util.Prioritized(signParser{}, 900),
)

// addresses makes links of addresses without brackets. A sign that ends a sentence or
// a quote is not part of the address.
var addresses = extension.NewLinkify(
	extension.WithLinkifyAllowedProtocols([]string{"http:", "https:"}),
	extension.WithLinkifyURLRegexp(regexp.MustCompile(`^https?://[\p{L}\p{N}]`+inAddress)),
	extension.WithLinkifyWWWRegexp(regexp.MustCompile(`^www\.[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/#?:]`+inAddress+`)?`)),
)

// inAddress is the rest of an address.
const inAddress = "[^\\s<>\"'`«»“”‘’|\\\\^{}\\[\\]]*"

// Parse reads a text in a language (a BCP 47 tag). It adds everything that is wrong
// with it to problems; the rest can still be printed.
func Parse(file string, source []byte, lang string, problems *problem.List) *Document {
	source = clean(file, source, problems)
	d := &Document{
		written:  written{lang: lang, places: newPlaces(file, source)},
		links:    map[ast.Node]Link{},
		labels:   map[ast.Node]string{},
		pageOnly: map[ast.Node]bool{},
	}
	r := reader{d, ids{map[string]bool{}, map[string]int{}}, problems}
	d.source = r.splitFrontMatter(source)
	r.reportInvisible()
	if d.isTooDense(problems) {
		d.source = blank(d.source)
	}
	d.root = language.Parser().Parse(text.NewReader(d.source))
	r.takeBlocks()
	r.inspect()
	r.findLeftovers()
	return d
}

// clean removes what depends on the program that the text was written with: a byte
// order mark and the line ends of Windows. A text that is not UTF-8 is a problem at
// its first invalid byte.
func clean(file string, source []byte, problems *problem.List) []byte {
	source = bytes.TrimPrefix(source, []byte("\ufeff"))
	source = bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n"))
	if utf8.Valid(source) {
		return source
	}
	wrong := 0
	for wrong < len(source) {
		letter, size := utf8.DecodeRune(source[wrong:])
		if letter == utf8.RuneError && size == 1 {
			break
		}
		wrong += size
	}
	problems.Add(newPlaces(file, source).at(wrong), "encoding",
		"the text is not UTF-8 from here on; save the file as UTF-8")
	return bytes.ToValidUTF8(source, []byte("\ufffd"))
}

// reportInvisible reports letters below the front matter that nobody can see. Those
// that no text may hold, such as the line ends of word processors, are a problem, which
// is reported once; the others are advice.
func (r *reader) reportInvisible() {
	for offset, letter := range string(r.source) {
		switch {
		case letter < utf8.RuneSelf && !invisible.Refused(letter):
		case unicode.IsControl(letter):
			r.problems.Add(r.places.at(offset), "encoding", "%s is here; remove it", invisible.Name(letter))
			return
		case invisible.Stray(letter):
			line, _, _ := bytes.Cut(r.source[offset:], []byte("\n"))
			before := r.source[r.places.start(r.places.at(offset).Line-1):offset]
			r.problems.Advise(r.places.at(offset), "encoding", "%s%s; remove it",
				invisible.Name(letter), invisible.Where(string(before), string(line[utf8.RuneLen(letter):])))
		}
	}
}

// fence is the line before and after the front matter.
const fence = "---"

// splitFrontMatter takes out the front matter and returns the rest of the source,
// with blanks in its place so that lines and columns stay the same.
func (r *reader) splitFrontMatter(source []byte) []byte {
	first, after, _ := strings.Cut(string(source), "\n")
	if strings.TrimRight(first, " \t") != fence {
		r.problems.Add(r.places.line(1), "front-matter",
			"the text has no front matter; begin the file with a line of ---, then kind: and title:, then a line of ---")
		return source
	}
	start := len(first) + 1
	for offset := start; after != ""; {
		line, rest, _ := strings.Cut(after, "\n")
		if strings.TrimRight(line, " \t") == fence {
			r.FrontMatter, r.FrontMatterLine = source[start:offset], 2
			end := min(offset+len(line)+1, len(source))
			return append(blank(source[:end]), source[end:]...)
		}
		offset += len(line) + 1
		after = rest
	}
	r.problems.Add(r.places.line(1), "front-matter",
		"the front matter is opened here and never closed; write a line of --- after its last line")
	return nil
}

// blank replaces everything except line ends by spaces.
func blank(source []byte) []byte {
	blanked := bytes.Repeat([]byte(" "), len(source))
	for i, letter := range source {
		if letter == '\n' {
			blanked[i] = '\n'
		}
	}
	return blanked
}
