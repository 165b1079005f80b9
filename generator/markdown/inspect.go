package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extensionast "github.com/yuin/goldmark/extension/ast"

	"tifaktor/generator/problem"
)

// inspect walks through the text once: it finds headings and links, names tables,
// and reports what a page cannot show.
func (d *Document) inspect(problems *problem.List) {
	level, title, anchors := highest-1, "", d.takeAnchors(problems)
	_ = ast.Walk(d.root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch node := node.(type) {
		case *ast.Heading:
			d.heading(node, anchors[node], level, problems)
			level, title = max(node.Level, highest), d.words(node)
		case *ast.Link:
			d.link(node, string(node.Destination), problems)
		case *ast.Image:
			d.image(node, problems)
		case *ast.AutoLink:
			if node.Protocol != nil {
				node.Protocol = []byte("https") // www.kommune.example, which says none itself
			}
			d.link(node, address(node, d.source), problems)
		case *ast.HTMLBlock:
			d.htmlBlock(node, problems)
		case *ast.RawHTML:
			d.rawHTML(node.Segments.Value(d.source), d.places.at(node.Pos()), problems)
		case *containerNode:
			d.container(node, problems)
		case *passageNode:
			d.passage(node, problems)
		case *extensionast.FootnoteLink:
			d.footnoteLink(node, problems)
		case *extensionast.Table:
			d.nameTable(node, title)
		}
		return ast.WalkContinue, nil
	})
}

// placeOf returns the place of a block that begins with one of the signs, such as #. The
// parser counts a tab before it as several spaces, so its position may be up to three
// bytes too far.
func (d *Document) placeOf(block ast.Node, signs string) problem.Place {
	const furthest = 3
	end := min(block.Pos()+1, len(d.source))
	from := max(0, end-1-furthest)
	at := bytes.LastIndexAny(d.source[from:end], signs)
	if at < 0 {
		return d.places.at(block.Pos()) // a heading that is underlined
	}
	at += from
	for at > 0 && strings.IndexByte(signs, d.source[at-1]) >= 0 {
		at--
	}
	return d.places.at(at)
}

// address returns where an address in angle brackets leads.
func address(node *ast.AutoLink, source []byte) string {
	url := string(node.URL(source))
	if node.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(url), "mailto:") {
		return "mailto:" + url
	}
	return url
}

func (d *Document) link(node ast.Node, destination string, problems *problem.List) {
	place := d.places.at(node.Pos())
	if _, written := node.(*ast.Link); written {
		destination = unescape([]byte(destination))
		if d.words(node) == "" && !hasImage(node) {
			problems.Add(place, "link", "the link has no text; write what it leads to between [ and ]")
		}
	}
	if insideLink(node) {
		problems.Add(place, "link", "a link inside a link; write them after one another")
		return
	}
	if why := whyRefused(destination, false); why != "" {
		problems.Add(place, "link", "the link %s", why)
		return
	}
	d.add(node, Link{Destination: destination, Place: place})
}

func (d *Document) image(node *ast.Image, problems *problem.List) {
	place := d.places.at(node.Pos())
	if d.words(node) == "" {
		problems.Add(place, "image", "the image has no alternative text; write what it shows between ![ and ]")
	}
	if len(node.Title) > 0 && !isFigure(node.Parent()) {
		problems.Add(place, "image", "an image with a caption must be alone; write empty lines around it, and nothing beside it")
	}
	destination := unescape(node.Destination)
	if why := whyRefused(destination, true); why != "" {
		problems.Add(place, "image", "the image %s", why)
		return
	}
	d.add(node, Link{Destination: destination, Image: true, Place: place})
}

func (d *Document) add(node ast.Node, link Link) {
	d.links[node] = link
	d.Links = append(d.Links, link)
}

func hasImage(node ast.Node) bool {
	found := false
	_ = ast.Walk(node, func(child ast.Node, _ bool) (ast.WalkStatus, error) {
		found = found || child.Kind() == ast.KindImage
		return ast.WalkContinue, nil
	})
	return found
}

// insideLink reports whether a link already surrounds the node; HTML has no
// link inside a link.
func insideLink(node ast.Node) bool {
	for parent := node.Parent(); parent != nil; parent = parent.Parent() {
		if parent.Kind() == ast.KindLink {
			return true
		}
	}
	return false
}

// htmlBlock refuses HTML on lines of its own. A comment is a note among authors and is
// never printed, but must be closed.
func (d *Document) htmlBlock(node *ast.HTMLBlock, problems *problem.List) {
	if node.HTMLBlockType != ast.HTMLBlockType2 {
		d.rawHTML(node.Lines().Value(d.source), d.placeOf(node, "<"), problems)
		return
	}
	if !node.HasClosure() && !bytes.Contains(node.Lines().Value(d.source), []byte("-->")) {
		problems.Add(d.placeOf(node, "<"), "html", "the comment is opened here and never closed, so that the rest of the text is lost; write --> after it")
	}
}

var tagPattern = regexp.MustCompile(`^\s*</?([a-zA-Z][a-zA-Z0-9]*)`)

// instead is the Markdown for what authors most often write as HTML, by the tag.
var instead = map[string]string{
	"a": "[text](file.md)", "b": "**text**", "strong": "**text**", "i": "*text*", "em": "*text*",
	"br": `\ at the end of the line`, "hr": "*** on a line of its own", "img": "![what it shows](file.png)",
	"h1": "## heading", "h2": "## heading", "h3": "### heading", "h4": "#### heading",
	"ul": "- for each point", "ol": "1. for each point", "li": "- for each point", "p": "an empty line between paragraphs",
	"table": "| a | b | with a line |---|---| under the heads", "blockquote": "> before each line",
	"code": "`text`", "pre": "four spaces before each line", "del": "~~text~~", "s": "~~text~~",
}

func (d *Document) rawHTML(written []byte, place problem.Place, problems *problem.List) {
	if bytes.HasPrefix(written, []byte("<!--")) {
		return
	}
	tag := ""
	if found := tagPattern.FindSubmatch(written); found != nil {
		tag = strings.ToLower(string(found[1]))
	}
	if markdown, known := instead[tag]; known {
		problems.Add(place, "html", "HTML (<%s>) in the text; write %s", tag, markdown)
		return
	}
	problems.Add(place, "html", `HTML in the text; write it as Markdown, or \< to print the sign <`)
}
