package markdown

import (
	"fmt"

	"github.com/yuin/goldmark/ast"
)

// The anchor of a heading is made from its words, so it changes when they do. An
// author who wants links to it to last gives it one of its own: "## Heading
// {#anchor}". In the same braces ".page" keeps the part off the slides.

// anchor is what an author wrote in braces after a heading.
type anchor struct {
	id       string // "" if it is made of the heading's words
	pageOnly bool   // the part is on the page but is no slide
}

// takeAnchors reads the braces after all headings before any id is made of words,
// so that an id that was written goes before one that was not.
func (r *reader) takeAnchors() map[*ast.Heading]anchor {
	anchors := map[*ast.Heading]anchor{}
	_ = ast.Walk(r.root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if heading, ok := node.(*ast.Heading); ok && entering {
			anchors[heading] = r.takeAnchor(heading)
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return anchors
}

func (r *reader) takeAnchor(heading *ast.Heading) anchor {
	var taken anchor
	wrong := func(format string, args ...any) {
		r.problems.Add(r.placeOf(heading, "#"), "heading", format, args...)
	}
	for _, attribute := range heading.Attributes() {
		value := attributeText(attribute.Value)
		switch name := string(attribute.Name); {
		case name == "id" && ID(value) != value:
			wrong("the anchor #%s becomes part of an address; write it with a-z, 0-9 and hyphens: {#%s}", value, ID(value))
		case name == "id" && r.ids.taken[value]:
			wrong("the anchor #%s is already taken by a heading above; give each its own", value)
		case name == "id":
			taken.id, r.ids.taken[value] = value, true
		case name == "class" && value == "page":
			taken.pageOnly = true
		default:
			wrong("%q in braces after a heading says nothing; write {#anchor}, or {.page} to keep the part off the slides", name+"="+value)
		}
	}
	heading.RemoveAttributes()
	return taken
}

// attributeText returns what was written for an attribute.
func attributeText(value any) string {
	if text, ok := value.([]byte); ok {
		return string(text)
	}
	return fmt.Sprint(value)
}
