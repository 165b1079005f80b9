package markdown

import (
	"html/template"

	"github.com/yuin/goldmark/ast"
	extensionast "github.com/yuin/goldmark/extension/ast"
)

// Section is the part of the text under a heading of level 2, as slides and notes for
// the speaker.
type Section struct {
	ID     string
	Title  string
	Slides []Slide       // one or more
	Notes  template.HTML // the speaker's; may be empty
}

// Slide is one slide of a section.
type Slide struct {
	Title string // of the section, or of the heading of level 3 above it
	Parts []Part // as those of [Document.Parts]; empty if there is only the title
}

// Sections returns the text as slides, one section for each heading of level 2 without
// {.page}.
//
// A section in which the author marked parts has one slide for each of them.
// Any other has a slide for its heading and for each heading of level 3 in it, with
// the lists, tables, figures and quotes below, which can be read at a glance. One that
// has none of these shows its first paragraph.
func (d *Document) Sections(on Printing) ([]Section, error) {
	var sections []Section
	for node := d.root.FirstChild(); node != nil; node = node.NextSibling() {
		heading, ok := node.(*ast.Heading)
		if !ok || heading.Level != highest || d.pageOnly[heading] {
			continue
		}
		section, err := d.section(heading, on)
		if err != nil {
			return nil, err
		}
		sections = append(sections, section)
	}
	return sections, nil
}

// sketch is a slide before it is printed.
type sketch struct {
	title string
	nodes []ast.Node
}

func (d *Document) section(heading *ast.Heading, on Printing) (Section, error) {
	id, _ := heading.AttributeString("id")
	section := Section{ID: id.(string), Title: d.words(heading)}
	var marked, notes []ast.Node
	var first ast.Node
	rest := []sketch{{title: section.Title}}
	for node := heading.NextSibling(); node != nil && !beginsSection(node); node = node.NextSibling() {
		last := &rest[len(rest)-1]
		switch container, _ := node.(*containerNode); {
		case isNotes(node):
			notes = append(notes, node)
		case container != nil && container.word == slideWord:
			marked = append(marked, node)
		case node.Kind() == ast.KindHeading:
			rest = append(rest, sketch{title: d.words(node)})
		case atAGlance(node):
			last.nodes = append(last.nodes, node)
		case first == nil && node.Kind() == ast.KindParagraph:
			first = node
		}
	}
	var err error
	if section.Slides, err = d.slides(section.Title, marked, rest, first, on); err != nil {
		return section, err
	}
	printed, err := d.print(notes, on)
	for _, part := range printed {
		section.Notes += part.HTML
	}
	return section, err
}

// slides prints the marked parts of a section; if there are none, the lists, tables
// and so on in rest; if there are none of these either, the first paragraph.
func (d *Document) slides(title string, marked []ast.Node, rest []sketch, first ast.Node, on Printing) ([]Slide, error) {
	var sketches []sketch
	for _, node := range marked {
		sketches = append(sketches, sketch{title, []ast.Node{node}})
	}
	if marked == nil {
		for _, s := range rest {
			if s.nodes != nil {
				sketches = append(sketches, s)
			}
		}
	}
	if sketches == nil {
		sketches = []sketch{{title: title}}
		if first != nil {
			sketches[0].nodes = []ast.Node{first}
		}
	}
	var slides []Slide
	for _, s := range sketches {
		parts, err := d.print(s.nodes, on)
		if err != nil {
			return nil, err
		}
		slides = append(slides, Slide{s.title, parts})
	}
	return slides, nil
}

// print prints some nodes of the text for a slide or for the speaker.
func (d *Document) print(nodes []ast.Node, on Printing) ([]Part, error) {
	on.Terms = nil // a slide leads nowhere
	page := newPage(d, on)
	page.shown = true
	for _, node := range nodes {
		if err := language.Renderer().Render(page, d.source, node); err != nil {
			return nil, err
		}
	}
	page.cut()
	return page.parts, nil
}

// beginsSection reports whether a node begins a new section, or the footnotes.
func beginsSection(node ast.Node) bool {
	heading, ok := node.(*ast.Heading)
	return ok && heading.Level <= highest || node.Kind() == extensionast.KindFootnoteList
}

// atAGlance reports whether a block can be read at a glance, and so belongs on a slide.
func atAGlance(node ast.Node) bool {
	switch node.Kind() {
	case ast.KindList, ast.KindBlockquote, extensionast.KindTable, extensionast.KindDefinitionList, kindBlock:
		return true
	case kindContainer:
		return node.(*containerNode).word != langWord
	case ast.KindParagraph:
		return node.ChildCount() == 1 && node.FirstChild().Kind() == ast.KindImage
	}
	return false
}
