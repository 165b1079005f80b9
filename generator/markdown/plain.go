package markdown

import (
	"bufio"
	"bytes"
	"cmp"
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	goldmarkhtml "github.com/yuin/goldmark/renderer/html"
)

// written is a text as its author wrote it. It knows the words of a node, and their place
// and language.
type written struct {
	lang   string // of the text, as a BCP 47 tag
	places places
	source []byte // the whole file, with the front matter blanked out
}

// Text returns the words of the text without markup, one block on each line, for
// search and descriptions. It leaves out the notes of the speaker and the alternative
// texts of images.
func (d *Document) Text() string {
	var lines []string
	for _, block := range d.blocks() {
		lines = append(lines, block.words)
	}
	return strings.Join(lines, "\n")
}

// wordedBlock is a block of a text and its words.
type wordedBlock struct {
	node  ast.Node
	words string
}

// blocks returns the blocks that have words of their own, in order.
func (d *Document) blocks() (blocks []wordedBlock) {
	_ = ast.Walk(d.root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || node.Type() == ast.TypeInline {
			return ast.WalkContinue, nil
		}
		if isNotes(node) {
			return ast.WalkSkipChildren, nil
		}
		switch node.Kind() {
		case ast.KindHTMLBlock, ast.KindLinkReferenceDefinition:
			return ast.WalkSkipChildren, nil
		case ast.KindCodeBlock, ast.KindFencedCodeBlock:
			blocks = append(blocks, wordedBlock{node, strings.TrimRight(string(node.Lines().Value(d.source)), "\n")})
			return ast.WalkSkipChildren, nil
		}
		if words := cmp.Or(d.words(node), caption(node), frameTitle(node)); words != "" {
			blocks = append(blocks, wordedBlock{node, words})
		}
		return ast.WalkContinue, nil
	})
	return blocks
}

// words returns the words of a block or an inline node, without those of blocks in it.
func (w written) words(node ast.Node) string {
	return w.wordsWith(node, w.signText)
}

// wordsAsTyped is like words, but returns quotes and dashes as the author typed them.
func (w written) wordsAsTyped(node ast.Node) string {
	return w.wordsWith(node, func(node *signNode) string { return node.typed })
}

func (w written) wordsWith(node ast.Node, sign func(*signNode) string) string {
	var b strings.Builder
	w.writeWords(&b, node, sign)
	return strings.Join(strings.Fields(b.String()), " ")
}

func (w written) writeWords(b *strings.Builder, node ast.Node, sign func(*signNode) string) {
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		if child.Type() != ast.TypeInline {
			continue
		}
		switch child := child.(type) {
		case *ast.Text:
			value := child.Segment.Value(w.source)
			if child.IsRaw() {
				b.Write(value)
			} else {
				b.WriteString(unescape(value))
			}
			if child.SoftLineBreak() || child.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *signNode:
			b.WriteString(sign(child))
		case *ast.AutoLink:
			b.Write(child.Label(w.source))
		case *ast.Image:
		default:
			w.writeWords(b, child, sign)
		}
	}
}

// unescape returns Markdown text as its reader sees it: without the backslashes before
// signs, and with &aring; as å.
func unescape(written []byte) string {
	if !bytes.ContainsAny(written, "\\&\x00") {
		return string(written)
	}
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	goldmarkhtml.DefaultWriter.Write(w, written)
	_ = w.Flush() // a buffer in memory takes everything
	return html.UnescapeString(b.String())
}
