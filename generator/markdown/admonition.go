package markdown

import (
	"cmp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// A frame sets a few sentences apart from the text around them:
//
//	::: tip Slik kjem de i gang
//	Begynn med det de er nøgde med.
//	:::
//
// The rest of the line after the word is its title; without one, the title is the
// name of its kind. A theme shows which of the three it is by the title, and by the
// border or a sign.

// isFrame reports whether a container is a frame.
func isFrame(container *containerNode) bool {
	switch container.word {
	case noteWord, tipWord, importantWord:
		return true
	}
	return false
}

// frameTitle returns the title that the author gave a frame; "" for anything else.
func frameTitle(node ast.Node) string {
	if container, ok := node.(*containerNode); ok && isFrame(container) {
		return container.title
	}
	return ""
}

// printContainer prints a container and what is in it, except the notes of the
// speaker.
func printContainer(p *page, node ast.Node, entering bool) ast.WalkStatus {
	container := node.(*containerNode)
	switch {
	case isNotes(node) && !p.shown:
		return ast.WalkSkipChildren
	case container.word == langWord:
		printLanguage(p, container, entering)
	case isFrame(container) && entering:
		title := cmp.Or(container.title, map[string]string{
			noteWord: p.on.Words.Note, tipWord: p.on.Words.Tip, importantWord: p.on.Words.Important,
		}[container.word])
		title = string(util.EscapeHTML([]byte(title)))
		p.WriteString(`<div class="admonition admonition-` + container.word + `" role="note" aria-label="` + title + `">` + "\n")
		p.WriteString(`<p class="admonition-title">` + title + "</p>\n")
	case isFrame(container):
		p.WriteString("</div>\n")
	}
	return ast.WalkContinue
}
