package markdown

import (
	"bytes"
	"html/template"

	"github.com/yuin/goldmark/ast"
	extensionast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// Part is a part of a printed text: HTML whose elements are all closed, or the place
// of a block.
type Part struct {
	HTML  template.HTML
	Block int // index into Document.Blocks, or NoBlock
}

// NoBlock is the Block of a part that is HTML.
const NoBlock = -1

// Printing is what the caller knows about the page that a text is printed on.
type Printing struct {
	// Resolve returns what to print for a link or an image. If it has no address, only
	// the words are printed.
	Resolve func(Link) Target
	Words   Words
	Terms   *Terms // linked where they first occur; nil if there are none

	// Entry returns the address of the explanation of a term, by its index; "" for one
	// that is not linked on this page. It is called only if there are Terms.
	Entry func(term int) string
}

// Target is where a link leads, or the file of an image.
type Target struct {
	Address       string
	Width, Height int // of an image in CSS pixels; 0 if unknown
}

// Words are what is printed besides the author's words, in the language of the text.
type Words struct {
	Note, Tip, Important string // the titles of frames without a title of their own
	Done, Undone         string // the boxes of a list of tasks
}

// Parts prints the text as parts; joined in order they are the page.
// Each block is exactly one part, and no part of HTML is empty. Links that were
// refused are never printed. Several goroutines may call Parts at once.
func (d *Document) Parts(on Printing) ([]Part, error) {
	page := newPage(d, on)
	if err := language.Renderer().Render(page, d.source, d.root); err != nil {
		return nil, err
	}
	page.cut()
	return page.parts, nil
}

// PartsInTwo prints the text as [Document.Parts] does, with a cut before its second
// heading of level 2. The first before parts are what is above that heading: all of
// them if there is no such heading.
func (d *Document) PartsInTwo(on Printing) (parts []Part, before int, err error) {
	page := newPage(d, on)
	headings := 0
	for node := d.root.FirstChild(); node != nil; node = node.NextSibling() {
		if heading, ok := node.(*ast.Heading); ok && heading.Level == highest {
			if headings++; headings == 2 {
				page.cut()
				before = len(page.parts)
			}
		}
		if err := language.Renderer().Render(page, d.source, node); err != nil {
			return nil, 0, err
		}
	}
	page.cut()
	if headings < 2 {
		before = len(page.parts)
	}
	return page.parts, before, nil
}

// page is what a text is printed on. It carries what the printing functions
// need to know besides the node, since one printer serves all pages.
type page struct {
	bytes.Buffer // what is printed since the last part
	parts        []Part
	document     *Document
	on           Printing
	shown        bool   // the page is a slide or the speaker's: without footnotes, with the notes
	linked       []bool // terms that the page has linked already
	termEnd      int    // where the term ends whose link is open; 0 if none is open
}

func newPage(d *Document, on Printing) *page {
	return &page{document: d, on: on, linked: make([]bool, on.Terms.count())}
}

// cut makes a part of what was printed since the last one.
func (p *page) cut() {
	if p.Len() > 0 {
		p.parts = append(p.parts, Part{HTML: template.HTML(p.String()), Block: NoBlock})
		p.Reset()
	}
}

// Buffered and Flush make a page a util.BufWriter, which goldmark writes to directly.
func (p *page) Buffered() int { return p.Len() }

// Flush does nothing: a page is in memory.
func (p *page) Flush() error { return nil }

// href returns the address to print for a link, escaped; "" if there is none.
func (p *page) href(node ast.Node) string { return escaped(p.target(node).Address) }

// target returns what to print for a link or an image.
func (p *page) target(node ast.Node) Target {
	link, ok := p.document.links[node]
	if !ok {
		return Target{}
	}
	return p.on.Resolve(link)
}

// escaped returns an address as it is written in HTML.
func escaped(address string) string {
	return string(util.EscapeHTML(util.URLEscape([]byte(address), false)))
}

// printer prints the nodes that goldmark's own printers do not print as the site
// needs them: without inline styles, with names for readers who hear the page, and
// with resolved addresses.
type printer struct{}

// RegisterFuncs registers the nodes that are printed here.
func (printer) RegisterFuncs(register renderer.NodeRendererFuncRegisterer) {
	for kind, print := range map[ast.NodeKind]func(*page, ast.Node, bool) ast.WalkStatus{
		ast.KindLink:                      printLink,
		ast.KindAutoLink:                  printAutoLink,
		ast.KindImage:                     printImage,
		ast.KindParagraph:                 printParagraph,
		ast.KindListItem:                  printListItem,
		ast.KindText:                      printText,
		ast.KindHTMLBlock:                 printNothing,
		ast.KindRawHTML:                   printNothing,
		kindBlock:                         printBlock,
		kindContainer:                     printContainer,
		kindPassage:                       printPassage,
		kindSign:                          printSign,
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

// printBlock makes a part of a block, which the caller of Parts fills in.
func printBlock(p *page, node ast.Node, entering bool) ast.WalkStatus {
	if entering {
		p.cut()
		p.parts = append(p.parts, Part{Block: node.(*blockNode).index})
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
