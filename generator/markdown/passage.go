package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// passageNode is a passage in another language within a line.
type passageNode struct {
	ast.BaseInline
	lang string
}

var kindPassage = ast.NewNodeKind("Passage")

// Kind makes a passageNode a node of the tree.
func (*passageNode) Kind() ast.NodeKind { return kindPassage }

// Dump prints the node, for debugging.
func (n *passageNode) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Lang": n.lang}, nil)
}

// passageStart is the bracket that opens a passage, until the passage is closed.
type passageStart struct {
	ast.BaseInline
	segment text.Segment // the bracket itself
	end     int          // the offset of the bracket that closes the passage
	bottom  ast.Node     // the last sign of emphasis before it
}

var kindPassageStart = ast.NewNodeKind("PassageStart")

// Kind makes a passageStart a node of the tree.
func (*passageStart) Kind() ast.NodeKind { return kindPassageStart }

// Dump prints the node, for debugging.
func (n *passageStart) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// passageParser finds passages. It is tried before links, so it looks ahead: a
// bracket opens a passage only when {lang=…} follows the one that closes it.
type passageParser struct{}

// passageStarts is the key of the brackets of open passages, outermost first.
var passageStarts = parser.NewContextKey()

// Trigger returns the signs that a passage begins and ends with.
func (passageParser) Trigger() []byte { return []byte{'[', ']'} }

// Parse opens or closes a passage.
func (passageParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	open, _ := pc.Get(passageStarts).([]*passageStart)
	_, segment := block.PeekLine()
	if block.Peek() == '[' {
		end, found := closing(block)
		if !found {
			return nil
		}
		block.Advance(1)
		start := &passageStart{segment: segment.WithStop(segment.Start + 1), end: end}
		if last := pc.LastDelimiter(); last != nil {
			start.bottom = last
		}
		pc.Set(passageStarts, append(open, start))
		return start
	}
	if len(open) == 0 {
		return nil
	}
	start := open[len(open)-1]
	if start.end != segment.Start || start.Parent() != parent || hasOpenLink(start) {
		return nil
	}
	pc.Set(passageStarts, open[:len(open)-1])
	line, _ := block.PeekLine()
	whole := passageEnd.FindSubmatch(line)
	block.Advance(len(whole[0]))
	return closePassage(parent, start, string(whole[1]), pc)
}

// closePassage makes a passage of everything after its bracket.
func closePassage(parent ast.Node, start *passageStart, lang string, pc parser.Context) ast.Node {
	parser.ProcessDelimiters(start.bottom, pc)
	node := &passageNode{lang: strings.Trim(lang, "=\"' ")}
	node.SetPos(start.segment.Start)
	for child := start.NextSibling(); child != nil; {
		next := child.NextSibling()
		node.AppendChild(node, child)
		child = next
	}
	parent.RemoveChild(parent, start)
	return node
}

// CloseBlock turns brackets of passages that were never closed into text again, for
// instance when an address includes the closing bracket.
func (passageParser) CloseBlock(_ ast.Node, _ text.Reader, pc parser.Context) {
	open, _ := pc.Get(passageStarts).([]*passageStart)
	for _, start := range open {
		ast.MergeOrReplaceTextSegment(start.Parent(), start, start.segment)
	}
	pc.Set(passageStarts, nil)
}

// hasOpenLink reports whether a bracket after the start of a passage may still begin
// a link or another passage.
func hasOpenLink(start ast.Node) bool {
	for node := start.NextSibling(); node != nil; node = node.NextSibling() {
		if node.Kind().String() == "LinkLabelState" || node.Kind() == kindPassageStart {
			return true
		}
	}
	return false
}

// passageEnd matches what closes a passage. Anything may follow lang, so that a
// mistake is reported rather than printed.
var passageEnd = regexp.MustCompile(`^\]\{ *lang([^}\n]*)\}`)

// closing returns the offset of the bracket that closes the passage which begins at
// the reader's position; found is false if the bracket opens anything else.
func closing(block text.Reader) (offset int, found bool) {
	line, position := block.Position()
	defer block.SetPosition(line, position)
	depth := 0
	for {
		rest, segment := block.PeekLine()
		if rest == nil {
			return 0, false
		}
		for i := 0; i < len(rest); i++ {
			switch rest[i] {
			case '\\':
				i++
			case '`':
				i += code(rest[i:]) - 1
			case '[':
				depth++
			case ']':
				if depth--; depth == 0 {
					return segment.Start + i, passageEnd.Match(rest[i:])
				}
			}
		}
		block.AdvanceLine()
	}
}

// code returns the length of the code that a line begins with, including its signs; the
// length of the signs alone if the code is not closed on the line.
func code(line []byte) int {
	signs := len(line) - len(strings.TrimLeft(string(line), "`"))
	run := string(line[:signs])
	if end := strings.Index(string(line[signs:]), run); end >= 0 {
		return signs + end + signs
	}
	return signs
}
