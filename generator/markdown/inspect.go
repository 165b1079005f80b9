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
func (r *reader) inspect() {
	level, title, anchors := highest-1, "", r.takeAnchors()
	_ = ast.Walk(r.root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch node := node.(type) {
		case *ast.Heading:
			r.heading(node, anchors[node], level)
			level, title = max(node.Level, highest), r.words(node)
		case *ast.Link:
			r.link(node, string(node.Destination))
		case *ast.Image:
			r.image(node)
		case *ast.AutoLink:
			if node.Protocol != nil {
				node.Protocol = []byte("https") // www.kommune.example, which says none itself
			}
			r.link(node, address(node, r.source))
		case *ast.HTMLBlock:
			r.htmlBlock(node)
		case *ast.RawHTML:
			refuseHTML(node.Segments.Value(r.source), r.places.at(node.Pos()), r.problems)
		case *containerNode:
			r.container(node)
		case *passageNode:
			r.passage(node)
		case *extensionast.FootnoteLink:
			r.footnoteLink(node)
		case *extensionast.Table:
			r.nameTable(node, title)
		}
		return ast.WalkContinue, nil
	})
}

// placeOf returns the place of a block that begins with one of the signs, such as #. The
// parser counts a tab before it as several spaces, so its position may be up to three
// bytes too far.
func (w written) placeOf(block ast.Node, signs string) problem.Place {
	const furthest = 3
	end := min(block.Pos()+1, len(w.source))
	from := max(0, end-1-furthest)
	at := bytes.LastIndexAny(w.source[from:end], signs)
	if at < 0 {
		return w.places.at(block.Pos()) // a heading that is underlined
	}
	at += from
	for at > 0 && strings.IndexByte(signs, w.source[at-1]) >= 0 {
		at--
	}
	return w.places.at(at)
}

// address returns where an address in angle brackets leads.
func address(node *ast.AutoLink, source []byte) string {
	url := string(node.URL(source))
	if node.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(url), "mailto:") {
		return "mailto:" + url
	}
	return url
}

func (r *reader) link(node ast.Node, destination string) {
	place := r.places.at(node.Pos())
	if _, written := node.(*ast.Link); written {
		destination = unescape([]byte(destination))
		if r.words(node) == "" && !hasImage(node) {
			r.problems.Add(place, "link", "the link has no text; write what it leads to between [ and ]")
		}
	}
	if insideLink(node) {
		r.problems.Add(place, "link", "a link inside a link; write them after one another")
		return
	}
	if why := whyRefused(destination, false); why != "" {
		r.problems.Add(place, "link", "the link %s", why)
		return
	}
	r.add(node, Link{Destination: destination, Place: place})
}

func (r *reader) image(node *ast.Image) {
	place := r.places.at(node.Pos())
	if r.words(node) == "" {
		r.problems.Add(place, "image", "the image has no alternative text; write what it shows between ![ and ]")
	}
	if len(node.Title) > 0 && !isFigure(node.Parent()) {
		r.problems.Add(place, "image", "an image with a caption must be alone; write empty lines around it, and nothing beside it")
	}
	destination := unescape(node.Destination)
	if why := whyRefused(destination, true); why != "" {
		r.problems.Add(place, "image", "the image %s", why)
		return
	}
	r.add(node, Link{Destination: destination, Image: true, Place: place})
}

func (r *reader) add(node ast.Node, link Link) {
	r.links[node] = link
	r.Links = append(r.Links, link)
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
func (r *reader) htmlBlock(node *ast.HTMLBlock) {
	if node.HTMLBlockType != ast.HTMLBlockType2 {
		refuseHTML(node.Lines().Value(r.source), r.placeOf(node, "<"), r.problems)
		return
	}
	if !node.HasClosure() && !bytes.Contains(node.Lines().Value(r.source), []byte("-->")) {
		r.problems.Add(r.placeOf(node, "<"), "html", "the comment is opened here and never closed, so that the rest of the text is lost; write --> after it")
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

// refuseHTML adds a problem that says what to write instead of HTML. Comments are allowed.
func refuseHTML(html []byte, place problem.Place, problems *problem.List) {
	if bytes.HasPrefix(html, []byte("<!--")) {
		return
	}
	tag := ""
	if found := tagPattern.FindSubmatch(html); found != nil {
		tag = strings.ToLower(string(found[1]))
	}
	if markdown, known := instead[tag]; known {
		problems.Add(place, "html", "HTML (<%s>) in the text; write %s", tag, markdown)
		return
	}
	problems.Add(place, "html", `HTML in the text; write it as Markdown, or \< to print the sign <`)
}
