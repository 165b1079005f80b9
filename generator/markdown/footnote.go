package markdown

import (
	"fmt"

	"github.com/yuin/goldmark/ast"
	extensionast "github.com/yuin/goldmark/extension/ast"
)

// Ids of footnotes have an underscore, which no heading's id has: "fn_1" is the
// note, "fnref_1" where it is referred to, "fnref_1_1" the second such place.

func referenceID(index, reference int) string {
	if reference == 0 {
		return fmt.Sprintf("fnref_%d", index)
	}
	return fmt.Sprintf("fnref_%d_%d", index, reference)
}

// footnoteLink reports a footnote in the speaker's notes, since its text would be
// printed at the foot of the page, for everybody.
func (r *reader) footnoteLink(node *extensionast.FootnoteLink) {
	if container := inContainer(node); container != nil && isNotes(container) {
		r.problems.Add(r.places.at(node.Pos()), containerRule, "a footnote in the notes of the speaker would be printed on the page; write it as a sentence")
	}
}

func printFootnoteLink(p *page, node ast.Node, entering bool) ast.WalkStatus {
	if !entering || p.shown {
		return ast.WalkContinue
	}
	link := node.(*extensionast.FootnoteLink)
	fmt.Fprintf(p, `<sup id="%s">`, referenceID(link.Index, link.RefIndex))
	if insideLink(node) {
		fmt.Fprintf(p, "%d</sup>", link.Index)
	} else {
		fmt.Fprintf(p, `<a href="#fn_%d" role="doc-noteref">%d</a></sup>`, link.Index, link.Index)
	}
	return ast.WalkContinue
}

func printFootnoteBacklink(p *page, node ast.Node, entering bool) ast.WalkStatus {
	if entering {
		link := node.(*extensionast.FootnoteBacklink)
		fmt.Fprintf(p, ` <a href="#%s" role="doc-backlink">↩︎</a>`, referenceID(link.Index, link.RefIndex))
	}
	return ast.WalkContinue
}

func printFootnote(p *page, node ast.Node, entering bool) ast.WalkStatus {
	if entering {
		fmt.Fprintf(p, `<li id="fn_%d">`, node.(*extensionast.Footnote).Index)
	} else {
		p.WriteString("</li>\n")
	}
	return ast.WalkContinue
}

func printFootnoteList(p *page, _ ast.Node, entering bool) ast.WalkStatus {
	if entering {
		p.WriteString(`<div class="footnotes" role="doc-endnotes"><ol>` + "\n")
	} else {
		p.WriteString("</ol></div>\n")
	}
	return ast.WalkContinue
}
