package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	extensionast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// nameTable sets the name of a table, which is read aloud when its scroll area is
// reached: the heading above it, else its column heads. A second table of the same name
// gets a number.
func (r *reader) nameTable(table *extensionast.Table, title string) {
	if title == "" {
		title = r.columnHeads(table)
	}
	same := 1
	for _, label := range r.labels {
		if label == title || strings.HasPrefix(label, title+" (") {
			same++
		}
	}
	if same > 1 {
		title = fmt.Sprintf("%s (%d)", title, same)
	}
	r.labels[table] = title
}

func (w written) columnHeads(table *extensionast.Table) string {
	var heads []string
	for cell := table.FirstChild().FirstChild(); cell != nil; cell = cell.NextSibling() {
		if words := w.words(cell); words != "" {
			heads = append(heads, words)
		}
	}
	return strings.Join(heads, ", ")
}

// printTable prints a table in an area that scrolls sideways on a narrow
// screen. Such an area must be reachable with a keyboard, and what can be reached
// must have a name (WCAG 2.2, 2.1.1 and 4.1.2).
func printTable(p *page, node ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		p.WriteString("</table></div>\n")
		return ast.WalkContinue
	}
	area, name := "", ""
	if label := p.document.labels[node]; label != "" {
		name = ` aria-label="` + string(util.EscapeHTML([]byte(label))) + `"`
		area = ` tabindex="0" role="region"` + name
	}
	p.WriteString(`<div class="scroll"` + area + `><table class="table"` + name + ">\n")
	return ast.WalkContinue
}

func printTableHeader(p *page, node ast.Node, entering bool) ast.WalkStatus {
	if entering {
		p.WriteString("<thead><tr>")
		return ast.WalkContinue
	}
	p.WriteString("</tr></thead>\n")
	if node.NextSibling() != nil {
		p.WriteString("<tbody>\n")
	}
	return ast.WalkContinue
}

func printTableRow(p *page, node ast.Node, entering bool) ast.WalkStatus {
	if entering {
		p.WriteString("<tr>")
		return ast.WalkContinue
	}
	p.WriteString("</tr>\n")
	if node.NextSibling() == nil {
		p.WriteString("</tbody>\n")
	}
	return ast.WalkContinue
}

// printTableCell prints a cell. A column head without words is printed as an ordinary
// cell, since a screen reader would announce nothing for its column. Cells that are
// aligned to the right, as numbers are, get the class right.
func printTableCell(p *page, node ast.Node, entering bool) ast.WalkStatus {
	cell := node.(*extensionast.TableCell)
	start, end := "<td", "</td>"
	if cell.Parent().Kind() == extensionast.KindTableHeader && cell.HasChildren() {
		start, end = `<th scope="col"`, "</th>"
	}
	if !entering {
		p.WriteString(end)
		return ast.WalkContinue
	}
	p.WriteString(start)
	if cell.Alignment == extensionast.AlignRight {
		p.WriteString(` class="right"`)
	}
	p.WriteByte('>')
	return ast.WalkContinue
}
