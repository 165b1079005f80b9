package theme

import (
	"html/template"
	"text/template/parse"

	"tifaktor/generator/i18n"
)

// precompute replaces what is the same on every page in the templates of a language: {{t
// "menu.results"}} by the word, {{icon "top"}} by the drawing. Calling a function costs
// html/template about as much as all else in an action, and a site of thousands of pages asks
// for the same words every time: without it a page whose shell is most of it takes a quarter
// more time and a quarter more allocations (BenchmarkRender). [check] has made sure that every
// name exists.
func (r *resources) precompute(set *template.Template, printer *i18n.Printer) {
	for _, part := range set.Templates() {
		if part.Tree == nil {
			continue
		}
		walk(part.Tree.Root, func(node parse.Node) {
			if list, ok := node.(*parse.ListNode); ok {
				r.precomputeList(list, printer)
			}
		})
	}
}

func (r *resources) precomputeList(list *parse.ListNode, printer *i18n.Printer) {
	for i, node := range list.Nodes {
		action, ok := node.(*parse.ActionNode)
		if !ok || len(action.Pipe.Cmds) != 1 || len(action.Pipe.Decl) > 0 || len(action.Pipe.Cmds[0].Args) != 2 {
			continue
		}
		for _, call := range callsIn(action) {
			if text, fixed := r.constant(call, printer); fixed {
				list.Nodes[i] = &parse.TextNode{NodeType: parse.NodeText, Pos: action.Pos, Text: []byte(text)}
			}
		}
	}
}

// constant returns what a call prints on every page, as HTML.
func (r *resources) constant(c call, printer *i18n.Printer) (text string, fixed bool) {
	switch c.function {
	case "t":
		words, fixed := printer.Fixed(c.name)
		return template.HTMLEscapeString(words), fixed
	case "icon":
		return string(r.icons[c.name]), true
	case "asset":
		return template.HTMLEscapeString(r.assets[c.name]), true
	}
	return "", false
}
