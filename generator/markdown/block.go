package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"tifaktor/generator/problem"
)

// Block is a fenced part of the text that is not code but is read by other
// packages: a figure, whose fence says ```chart. It is at the top level of the text,
// so what takes its place on the page is between paragraphs.
type Block struct {
	Source []byte        // what is between the fences, as written
	Line   int           // the line of the file that Source begins on
	Place  problem.Place // of the fence
}

// blockWord is the word after the fence of a block. It is also the rule under which
// problems of blocks are reported.
const blockWord = "chart"

// meantWords are words that authors write when they mean blockWord. None of them is
// the name of a programming language, so no code is lost.
var meantWords = []string{blockWord, "charts", "diagram", "diagrams", "figur", "figurar", "figurer", "figure", "figures", "graf", "graph"}

// blockNode is a block in the tree, in the place of its fence.
type blockNode struct {
	ast.BaseBlock
	index int // in Document.Blocks
}

var kindBlock = ast.NewNodeKind("Block")

// Kind makes a blockNode a node of the tree.
func (*blockNode) Kind() ast.NodeKind { return kindBlock }

// Dump prints the node, for debugging.
func (b *blockNode) Dump(source []byte, level int) { ast.DumpHelper(b, source, level, nil, nil) }

// takeBlocks takes the blocks out of the text and leaves nodes in their places.
// A fence that cannot be a block stays code, with a problem.
func (r *reader) takeBlocks() {
	var fences []*ast.FencedCodeBlock
	_ = ast.Walk(r.root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if fence, ok := node.(*ast.FencedCodeBlock); ok && entering {
			fences = append(fences, fence)
		}
		return ast.WalkContinue, nil
	})
	for _, fence := range fences {
		if !r.isBlock(fence) {
			continue
		}
		fence.Parent().ReplaceChild(fence.Parent(), fence, &blockNode{index: len(r.Blocks)})
		r.Blocks = append(r.Blocks, r.block(fence))
	}
}

// isBlock reports whether a fence holds a block. A fence that was probably meant as
// one is a problem.
func (r *reader) isBlock(fence *ast.FencedCodeBlock) bool {
	if fence.Info == nil {
		return false
	}
	info := string(fence.Info.Segment.Value(r.source))
	word, rest := info, ""
	if end := strings.IndexAny(info, " \t"); end > 0 {
		word, rest = info[:end], strings.TrimSpace(info[end:])
	}
	place := r.placeOf(fence, "`~")
	switch meant := strings.Trim(strings.ToLower(word), "{}:;.,"); {
	case !slices.Contains(meantWords, meant):
		return false
	case word != blockWord:
		r.problems.Add(place, blockWord, "%q makes no figure: what follows would be shown as code; write ```%s", word, blockWord)
		return false
	case fence.Parent().Kind() != ast.KindDocument:
		r.problems.Add(place, blockWord, "a figure cannot be in a list, a quote or a note; write it between paragraphs, with ```%s at the left edge", blockWord)
		return false
	case rest != "":
		r.problems.Add(place, blockWord, "nothing is read after ```%s on its line; move %q to a line below", blockWord, rest)
	}
	return true
}

// block reads a fence. Its lines keep their indent, so that columns are those that
// the author sees. A fence that is never closed ends at its first empty line.
func (r *reader) block(fence *ast.FencedCodeBlock) Block {
	place := r.placeOf(fence, "`~")
	first := place.Line // counted from 0, the line below the fence
	start, end := r.places.start(first), r.places.start(first+fence.Lines().Len())
	source := r.source[start:end]
	if closing, _, _ := bytes.Cut(r.source[end:], []byte("\n")); len(bytes.TrimSpace(closing)) == 0 {
		r.problems.Add(place, blockWord, "the figure is opened here and never closed, so that the rest of the text is lost; write ``` on a line below its last key")
		source, _, _ = bytes.Cut(source, []byte("\n\n"))
	}
	return Block{Source: source, Line: first + 1, Place: place}
}
