package markdown

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"tifaktor/generator/problem"
)

// A container is a part of a text between two lines: the first is three colons and
// a word, the last is three colons.
//
//	::: tip
//	Set av tid til å snakke om det.
//	:::
//
// It is at the top level of the text and holds any Markdown except headings,
// figures and other containers.

// The words that begin a container.
const (
	slideWord = "slide" // on the page as any other text, and a slide of its own
	notesWord = "notes" // for the speaker alone: neither on the page nor on a slide
	langWord  = "lang"  // in the language that follows (language.go)

	// in a frame of its own (admonition.go)
	noteWord      = "note"
	tipWord       = "tip"
	importantWord = "important"
)

var containerWords = []string{slideWord, notesWord, langWord, noteWord, tipWord, importantWord}

// containerRule is the rule under which problems of containers are reported.
const containerRule = "container"

// fenceOfContainer begins and ends a container.
const fenceOfContainer = ":::"

// containerNode is a container in the tree.
type containerNode struct {
	ast.BaseBlock
	word   string
	title  string // the rest of the line after the word
	closed bool
}

var kindContainer = ast.NewNodeKind("Container")

// Kind makes a containerNode a node of the tree.
func (*containerNode) Kind() ast.NodeKind { return kindContainer }

// Dump prints the node, for debugging.
func (c *containerNode) Dump(source []byte, level int) {
	ast.DumpHelper(c, source, level, map[string]string{"Word": c.word}, nil)
}

// containerParser finds containers.
type containerParser struct{}

// Trigger returns the sign that a container begins with.
func (containerParser) Trigger() []byte { return []byte{':'} }

// Open begins a container at a line of colons and a word. Colons alone end a
// container and begin none.
func (containerParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	at := pc.BlockOffset()
	if at < 0 {
		return nil, parser.NoChildren
	}
	rest, found := strings.CutPrefix(string(line[at:]), fenceOfContainer)
	rest = strings.TrimSpace(strings.TrimLeft(rest, ":"))
	if !found || rest == "" {
		return nil, parser.NoChildren
	}
	word, title, _ := strings.Cut(strings.ReplaceAll(rest, "\t", " "), " ")
	reader.AdvanceToEOL()
	return &containerNode{word: word, title: strings.TrimSpace(title)}, parser.HasChildren
}

// Continue ends a container at a line of colons, unless that line is code.
func (containerParser) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	opened := pc.OpenedBlocks()
	innermost := opened[len(opened)-1].Node
	line, _ := reader.PeekLine()
	if innermost.Kind() == ast.KindFencedCodeBlock || !endsContainer(line) {
		return parser.Continue | parser.HasChildren
	}
	node.(*containerNode).closed = true
	reader.AdvanceToEOL()
	return parser.Close
}

// endsContainer reports whether a line is three colons or more and nothing else.
func endsContainer(line []byte) bool {
	line = bytes.TrimSpace(line)
	return len(line) >= len(fenceOfContainer) && len(bytes.Trim(line, ":")) == 0
}

// Close does nothing.
func (containerParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph lets a container follow a paragraph without an empty
// line between them.
func (containerParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine leaves indented lines to code.
func (containerParser) CanAcceptIndentedLine() bool { return false }

// containers is tried before definition lists, which begin with a colon too.
var containers = parser.WithBlockParsers(util.Prioritized(containerParser{}, 50))

// container reports what is wrong with a container.
func (r *reader) container(node *containerNode) {
	place := r.placeOf(node, ":")
	add := func(format string, args ...any) { r.problems.Add(place, containerRule, format, args...) }
	switch {
	case node.Parent().Kind() == kindContainer:
		add("::: %s is inside another part; end that one with ::: on a line of its own first", node.word)
	case node.Parent().Kind() != ast.KindDocument:
		add("::: %s cannot be in a list or a quote; write it between paragraphs, at the left edge", node.word)
	case !slices.Contains(containerWords, node.word):
		add("%q after ::: is not known%s", node.word, suggested(node.word))
	case !node.closed:
		add("the part is opened here and never closed, so that it would swallow the rest of the text; write ::: on a line of its own after it")
	case node.word == langWord && wrongTag(node.title) != "":
		r.problems.Add(place, languageRule, "%s", wrongTag(node.title))
	case node.title != "" && (node.word == slideWord || node.word == notesWord):
		add("nothing is read after ::: %s on its line; move %q to a line below", node.word, node.title)
	case node.ChildCount() == 0:
		add("nothing is written between ::: %s and the line of ::: that ends it; write something, or take both away", node.word)
	case node.word == slideWord || node.word == notesWord:
		r.Marks = append(r.Marks, place)
		switch section := sectionOf(node); {
		case section == nil:
			add("::: %s is above the first heading with ##, and so belongs to no slides; move it below one", node.word)
		case r.pageOnly[section]:
			add("::: %s is under a heading with {.page}, which keeps its part off the slides; take one of them away", node.word)
		}
	}
}

// sectionOf returns the last heading of level 2 before a node at the top level of the
// text, or nil.
func sectionOf(node ast.Node) *ast.Heading {
	for ; node != nil; node = node.PreviousSibling() {
		if heading, ok := node.(*ast.Heading); ok && heading.Level == highest {
			return heading
		}
	}
	return nil
}

func suggested(word string) string {
	return cmp.Or(problem.Suggest(word, containerWords), "; write "+strings.Join(containerWords, ", "))
}

// inContainer returns the container that surrounds a node, or nil.
func inContainer(node ast.Node) *containerNode {
	for parent := node.Parent(); parent != nil; parent = parent.Parent() {
		if container, ok := parent.(*containerNode); ok {
			return container
		}
	}
	return nil
}

// isNotes reports whether a node is notes for the speaker.
func isNotes(node ast.Node) bool {
	container, ok := node.(*containerNode)
	return ok && container.word == notesWord
}
