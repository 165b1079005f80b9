package markdown

import (
	"fmt"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// An image that is alone in its paragraph and has a title is a figure, and the title
// is its caption: ![what it shows](modell.png "Dei tre hjørna i modellen").

// isFigure reports whether a node is the paragraph of a figure.
func isFigure(node ast.Node) bool { return caption(node) != "" }

// caption returns the caption of a figure; "" for any other node.
func caption(node ast.Node) string {
	if node.Kind() != ast.KindParagraph || node.ChildCount() != 1 {
		return ""
	}
	if image, ok := node.FirstChild().(*ast.Image); ok {
		return unescape(image.Title)
	}
	return ""
}

// printParagraph prints a paragraph, or a figure.
func printParagraph(p *page, node ast.Node, entering bool) ast.WalkStatus {
	caption := caption(node)
	switch {
	case caption == "" && entering:
		p.WriteString("<p>")
	case caption == "":
		p.WriteString("</p>\n")
	case entering:
		p.WriteString("<figure>")
	default:
		p.WriteString("<figcaption>")
		p.Write(util.EscapeHTML([]byte(caption)))
		p.WriteString("</figcaption></figure>\n")
	}
	return ast.WalkContinue
}

// printImage prints an image with its alternative text, or the text alone if there
// is no image to show. The size lets a browser keep room for the image.
func printImage(p *page, node ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	words := func() { html.DefaultWriter.RawWrite(p, []byte(p.document.words(node))) }
	image := p.target(node)
	if image.Address == "" {
		words()
		return ast.WalkSkipChildren
	}
	p.WriteString(`<img src="` + escaped(image.Address) + `" alt="`)
	words()
	p.WriteByte('"')
	if image.Width > 0 && image.Height > 0 {
		fmt.Fprintf(p, ` width="%d" height="%d"`, image.Width, image.Height)
	}
	p.WriteByte('>')
	return ast.WalkSkipChildren
}
