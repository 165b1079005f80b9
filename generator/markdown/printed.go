package markdown

import (
	"html"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extensionast "github.com/yuin/goldmark/extension/ast"

	"tifaktor/generator/problem"
)

// Printed is what is printed of a block: running text, or the cells of a row of a table.
// Notes for the speaker and alternative texts of images are among them.
type Printed struct {
	Texts   []Text
	Table   int  // which table it is a row of, from 1; 0 for running text
	Heading bool // it may begin with the number of a part
}

// Text is a piece of text as long as its source. Bytes that are not printed as they were
// typed, such as signs of emphasis, are zeros; a sign that is written by its name is
// followed by zeros.
type Text struct {
	Text  string
	Place problem.Place // of its first letter
}

// Printed returns everything that is printed of the text, in order.
func (d *Document) Printed() []Printed {
	var all []Printed
	tables := 0
	_ = ast.Walk(d.root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || node.Type() == ast.TypeInline {
			return ast.WalkContinue, nil
		}
		if title := caption(node) + frameTitle(node); title != "" {
			all = append(all, Printed{Texts: []Text{{title, d.places.at(node.Pos())}}})
		}
		switch node := node.(type) {
		case *extensionast.Table:
			tables++
		case *extensionast.TableHeader, *extensionast.TableRow:
			row := Printed{Table: tables}
			for cell := node.FirstChild(); cell != nil; cell = cell.NextSibling() {
				row.Texts = append(row.Texts, d.textOf(cell))
			}
			all = append(all, row)
			return ast.WalkSkipChildren, nil
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			for i := range node.Lines().Len() {
				line := node.Lines().At(i)
				all = append(all, Printed{Texts: []Text{{string(line.Value(d.source)), d.places.at(line.Start)}}})
			}
			return ast.WalkSkipChildren, nil
		}
		if first := node.FirstChild(); first != nil && first.Type() == ast.TypeInline {
			_, heading := node.(*ast.Heading)
			all = append(all, Printed{Texts: []Text{d.textOf(node)}, Heading: heading})
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return all
}

// textOf returns the text in a block or a cell.
func (d *Document) textOf(block ast.Node) Text {
	start, stop := len(d.source), 0
	var segments [][2]int
	_ = ast.Walk(block, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		from, to := 0, 0
		switch node := node.(type) {
		case *ast.Text:
			from, to = node.Segment.Start, node.Segment.Stop
		case *signNode:
			from, to = node.Pos(), node.Pos()+len(node.typed)
		}
		if entering && to > from {
			segments = append(segments, [2]int{from, to})
			start, stop = min(start, from), max(stop, to)
		}
		return ast.WalkContinue, nil
	})
	if len(segments) == 0 {
		return Text{"", d.places.at(block.Pos())}
	}
	text := make([]byte, stop-start)
	for _, s := range segments {
		copy(text[s[0]-start:], d.source[s[0]:s[1]])
	}
	for i, letter := range d.source[start:stop] {
		if letter == '\n' {
			text[i] = '\n'
		}
	}
	return Text{byName.ReplaceAllStringFunc(string(text), signOf), d.places.at(start)}
}

// byName matches a sign that is written by its name or number, such as &nbsp;.
var byName = regexp.MustCompile(`&#?[0-9A-Za-z]+;`)

// signOf returns the sign with a name, followed by zeros up to the length of the name.
func signOf(name string) string {
	sign := html.UnescapeString(name)
	return sign + strings.Repeat("\x00", max(0, len(name)-len(sign)))
}
