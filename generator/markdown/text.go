package markdown

import (
	"github.com/yuin/goldmark/ast"
	extensionast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer/html"
)

// printText prints text, with links on terms that occur for the first time.
func printText(p *page, node ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	text := node.(*ast.Text)
	switch {
	case text.IsRaw():
		html.DefaultWriter.RawWrite(p, text.Segment.Value(p.document.source))
	case p.on.Terms == nil || text.Segment.Padding > 0:
		html.DefaultWriter.Write(p, text.Segment.Value(p.document.source))
	default:
		p.prose(text)
	}
	if text.HardLineBreak() {
		p.WriteString("<br>\n")
	} else if text.SoftLineBreak() {
		p.WriteByte('\n')
	}
	return ast.WalkContinue
}

// prose prints text that may hold terms. A term of several words may go on after the
// end of a line; its link is then closed when the next line is printed.
func (p *page) prose(text *ast.Text) {
	source, at, end := p.document.source, text.Segment.Start, text.Segment.Stop
	write := func(to int) {
		html.DefaultWriter.Write(p, source[at:to])
		at = to
	}
	if p.termEnd > 0 {
		write(p.termEnd)
		p.termEnd = 0
		p.WriteString("</a>")
	}
	limit := end
	if next, ok := text.NextSibling().(*ast.Text); ok && text.SoftLineBreak() && !next.IsRaw() && next.Segment.Padding == 0 {
		limit = next.Segment.Stop
	}
	href := ""
	wanted := func(term int) bool {
		if p.linked[term] || !p.document.takesTerms(text) {
			return false
		}
		href = p.on.Entry(term)
		return href != ""
	}
	for {
		met, ok := p.on.Terms.next(source, at, end, limit, wanted)
		if !ok {
			break
		}
		p.linked[met.term] = true
		write(met.start)
		p.WriteString(`<a class="term" href="` + escaped(href) + `">`)
		if met.end > end {
			p.termEnd = met.end
			break
		}
		write(met.end)
		p.WriteString("</a>")
	}
	write(end)
}

// takesTerms reports whether terms are linked in a node: it is in the language of the
// text, and not in a heading, a column head, a defined term or another link.
func (d *Document) takesTerms(node ast.Node) bool {
	for parent := node.Parent(); parent != nil; parent = parent.Parent() {
		switch parent.Kind() {
		case ast.KindHeading, ast.KindLink, extensionast.KindTableHeader, extensionast.KindDefinitionTerm:
			return false
		}
	}
	return d.languageOf(node) == d.lang
}
