package markdown

import (
	"bytes"
	"html/template"

	"github.com/yuin/goldmark/ast"
	extensionast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// Part is a stretch of a printed text: HTML whose elements are all closed, or
// the place of a block.
type Part struct {
	HTML  template.HTML
	Block int // index into Document.Blocks, or NoBlock
}

// NoBlock is the Block of a part that is HTML.
const NoBlock = -1

// Parts prints the text as a row of parts; joined in order they are the page.
// Each block is exactly one part, and no part of HTML is empty. resolve gives the
// address to print for a link or an image; when that is "", only its words are
// printed. Links that were refused are never printed. Several goroutines may
// call Parts at once.
func (d *Document) Parts(resolve func(Link) string) ([]Part, error) {
	page := &page{document: d, resolve: resolve}
	if err := language.Renderer().Render(page, d.source, d.root); err != nil {
		return nil, err
	}
	page.cut()
	return page.parts, nil
}

// page is what a text is printed on. It carries what the printing functions
// need to know besides the node, since one printer serves all pages.
type page struct {
	bytes.Buffer // what is printed since the last part
	parts        []Part
	document     *Document
	resolve      func(Link) string
	shown        bool // on a slide or to the speaker: no footnotes, and the speaker's notes too
}

// cut makes a part of what is printed since the last one.
func (p *page) cut() {
	if p.Len() > 0 {
		p.parts = append(p.parts, Part{HTML: template.HTML(p.String()), Block: NoBlock})
		p.Reset()
	}
}

// Buffered and Flush make a page a writer that goldmark writes to directly.
func (p *page) Buffered() int { return p.Len() }

// Flush does nothing: a page is in memory.
func (p *page) Flush() error { return nil }

// href gives the address to print for a link or image, escaped; "" for none.
func (p *page) href(node ast.Node) string {
	link, ok := p.document.links[node]
	if !ok {
		return ""
	}
	return string(util.EscapeHTML(util.URLEscape([]byte(p.resolve(link)), false)))
}

// printer prints the nodes that goldmark's own printers would print in another
// way than the site's rules ask for: without inline styles, with names for
// readers who hear the page, and with resolved addresses.
type printer struct{}

// RegisterFuncs tells goldmark which nodes are printed here.
func (printer) RegisterFuncs(register renderer.NodeRendererFuncRegisterer) {
	for kind, print := range map[ast.NodeKind]func(*page, ast.Node, bool) ast.WalkStatus{
		ast.KindLink:                      printLink,
		ast.KindAutoLink:                  printAutoLink,
		ast.KindImage:                     printImage,
		ast.KindHTMLBlock:                 printNothing,
		ast.KindRawHTML:                   printNothing,
		kindBlock:                         printBlock,
		kindContainer:                     printContainer,
		extensionast.KindTaskCheckBox:     printCheckBox,
		extensionast.KindTable:            printTable,
		extensionast.KindTableHeader:      printTableHeader,
		extensionast.KindTableRow:         printTableRow,
		extensionast.KindTableCell:        printTableCell,
		extensionast.KindFootnoteLink:     printFootnoteLink,
		extensionast.KindFootnoteBacklink: printFootnoteBacklink,
		extensionast.KindFootnote:         printFootnote,
		extensionast.KindFootnoteList:     printFootnoteList,
	} {
		register.Register(kind, func(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
			return print(w.(*page), node, entering), nil
		})
	}
}

func printNothing(*page, ast.Node, bool) ast.WalkStatus { return ast.WalkSkipChildren }

// printBlock leaves the place of a block to others.
func printBlock(p *page, node ast.Node, entering bool) ast.WalkStatus {
	if entering {
		p.cut()
		p.parts = append(p.parts, Part{Block: node.(*blockNode).index})
	}
	return ast.WalkContinue
}

// printContainer prints what stands in a container, but for the notes of the
// speaker.
func printContainer(p *page, node ast.Node, _ bool) ast.WalkStatus {
	if isNotes(node) && !p.shown {
		return ast.WalkSkipChildren
	}
	return ast.WalkContinue
}

func printLink(p *page, node ast.Node, entering bool) ast.WalkStatus {
	href := p.href(node)
	switch {
	case href == "":
	case entering:
		p.WriteString(`<a href="` + href + `">`)
	default:
		p.WriteString("</a>")
	}
	return ast.WalkContinue
}

func printAutoLink(p *page, node ast.Node, entering bool) ast.WalkStatus {
	printLink(p, node, entering)
	if entering {
		p.Write(util.EscapeHTML(node.(*ast.AutoLink).Label(p.document.source)))
	}
	return ast.WalkContinue
}

// printImage prints an image with its alternative text, or the text alone when
// there is nothing to show.
func printImage(p *page, node ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	words := func() { html.DefaultWriter.RawWrite(p, []byte(p.document.words(node))) }
	href := p.href(node)
	if href == "" {
		words()
		return ast.WalkSkipChildren
	}
	p.WriteString(`<img src="` + href + `" alt="`)
	words()
	p.WriteString(`">`)
	return ast.WalkSkipChildren
}

// printCheckBox prints a sign rather than a form control: the list is read, not
// filled in, and a control would need a label of its own.
func printCheckBox(p *page, node ast.Node, entering bool) ast.WalkStatus {
	if entering && node.(*extensionast.TaskCheckBox).IsChecked {
		p.WriteString("☑ ")
	} else if entering {
		p.WriteString("☐ ")
	}
	return ast.WalkContinue
}
