package markdown

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extensionast "github.com/yuin/goldmark/extension/ast"

	"tifaktor/generator/problem"
)

// A sign is left over if an author typed it as Markdown and it is printed as it is: a
// ** that ends nothing, a link whose file has a space in its name. Such signs are looked
// for in the text as it is printed, so that code, escaped signs and valid Markdown are
// not part of it. Signs of emphasis are in leftover_emphasis.go, links in
// leftover_link.go, and the beginnings of lines in leftover_line.go.

// Leftover is a sign that is printed and was probably meant as Markdown.
type Leftover struct {
	Place problem.Place
	Text  string // what is wrong, and what would be right
}

// stretch is the text of one block, as long as its source: each byte that is not
// printed as it was typed is unprinted.
type stretch struct {
	document *Document
	start    int          // the offset of its first byte
	text     []byte       // of the block
	inLink   []bool       // which bytes are the words of a link
	noted    map[int]bool // offsets in the file where a sign is left over
}

// unprinted replaces a byte in a stretch that is not printed as it was typed.
const unprinted = 0

// findLeftovers looks through all blocks of the text.
func (r *reader) findLeftovers() {
	var stretches []stretch
	noted := map[int]bool{}
	_ = ast.Walk(r.root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || node.Type() == ast.TypeInline {
			return ast.WalkContinue, nil
		}
		if list, ok := node.(*ast.List); ok {
			r.lonelyNumber(list)
		}
		first := node.FirstChild()
		if first == nil || first.Type() != ast.TypeInline {
			return ast.WalkContinue, nil
		}
		if s, ok := r.stretch(node); ok {
			s.noted = noted
			stretches = append(stretches, s)
		}
		return ast.WalkSkipChildren, nil
	})
	marked := slices.ContainsFunc(stretches, stretch.hasMark)
	for _, s := range stretches {
		s.lines()
		s.emphasis(marked)
		s.links(r.problems)
		s.addresses()
	}
	slices.SortStableFunc(r.Leftovers, func(a, b Leftover) int {
		return cmp.Or(a.Place.Line-b.Place.Line, a.Place.Col-b.Place.Col)
	})
}

// stretch returns the text of a block; false if none is printed.
func (d *Document) stretch(block ast.Node) (stretch, bool) {
	type piece struct {
		start, stop int
		inLink      bool
	}
	var pieces []piece
	_ = ast.Walk(block, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		switch node := node.(type) {
		case *ast.Image, *ast.CodeSpan, *ast.RawHTML, *ast.AutoLink, *extensionast.FootnoteLink:
			return ast.WalkSkipChildren, nil
		case *ast.Text:
			if entering && !node.IsRaw() {
				pieces = append(pieces, piece{node.Segment.Start, node.Segment.Stop, insideLink(node)})
			}
		}
		return ast.WalkContinue, nil
	})
	if len(pieces) == 0 {
		return stretch{}, false
	}
	start, stop := len(d.source), 0
	for _, p := range pieces {
		start, stop = min(start, p.start), max(stop, p.stop)
	}
	s := stretch{document: d, start: start, text: make([]byte, stop-start), inLink: make([]bool, stop-start)}
	for _, p := range pieces {
		copy(s.text[p.start-start:], d.source[p.start:p.stop])
		for i := p.start; i < p.stop; i++ {
			s.inLink[i-start] = p.inLink
		}
	}
	for i := 0; i+1 < len(s.text); i++ {
		if s.text[i] == '\\' && strings.ContainsRune("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", rune(s.text[i+1])) {
			s.text[i], s.text[i+1] = unprinted, unprinted
			i++
		}
	}
	return s, true
}

// note adds what is left over at a byte of the stretch, once.
func (s stretch) note(at int, text string) {
	if !s.noted[s.start+at] {
		s.noted[s.start+at] = true
		s.document.Leftovers = append(s.document.Leftovers, Leftover{s.place(at), text})
	}
}

func (s stretch) place(at int) problem.Place { return s.document.places.at(s.start + at) }

// before and after return the letters of the file beside a byte of the stretch; a line
// end if there is none.
func (s stretch) before(at int) rune {
	if s.atLineStart(at) {
		return '\n'
	}
	letter, _ := utf8.DecodeLastRune(s.document.source[:s.start+at])
	return letter
}

func (s stretch) after(at int) rune {
	letter, size := utf8.DecodeRune(s.document.source[s.start+at:])
	if size == 0 {
		return '\n'
	}
	return letter
}

// atLineStart reports whether nothing is before a byte on its line except signs that
// begin a block.
func (s stretch) atLineStart(at int) bool {
	before := s.document.source[:s.start+at]
	before = bytes.TrimRight(before, " \t>")
	return at == 0 || len(before) == 0 || before[len(before)-1] == '\n'
}

func isWord(letter rune) bool  { return unicode.IsLetter(letter) || unicode.IsNumber(letter) }
func isPunct(letter rune) bool { return unicode.IsPunct(letter) || unicode.IsSymbol(letter) }
