package markdown

import (
	"github.com/yuin/goldmark/ast"
	extensionast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// printListItem prints an item of a list. If it has a box, the box replaces the bullet.
func printListItem(p *page, node ast.Node, entering bool) ast.WalkStatus {
	first := node.FirstChild()
	switch {
	case !entering:
		p.WriteString("</li>\n")
		return ast.WalkContinue
	case first != nil && first.FirstChild() != nil && first.FirstChild().Kind() == extensionast.KindTaskCheckBox:
		p.WriteString(`<li class="todo">`)
	default:
		p.WriteString("<li>")
	}
	if first != nil && first.Kind() != ast.KindTextBlock {
		p.WriteByte('\n')
	}
	return ast.WalkContinue
}

// printCheckBox prints a sign rather than a form control: the list is read, not
// filled in. Not every screen reader knows the signs, so they have names in words.
func printCheckBox(p *page, node ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	box, words := "☐", p.on.Words.Undone
	if node.(*extensionast.TaskCheckBox).IsChecked {
		box, words = "☑", p.on.Words.Done
	}
	p.WriteString(`<span class="box" role="img" aria-label="` + string(util.EscapeHTML([]byte(words))) + `">` + box + "</span> ")
	return ast.WalkContinue
}
