package theme

import (
	"fmt"
	"html/template"
	"reflect"
	"slices"
	"text/template/parse"

	"tifaktor/generator/i18n"
)

// check finds messages, icons and assets that the templates ask for by a literal name and that
// do not exist. So a mistake is found when the theme is read, not on the one page that has it.
func (r *resources) check(set *template.Template) error {
	for _, part := range set.Templates() {
		if part.Tree == nil {
			continue
		}
		for _, call := range callsIn(part.Tree.Root) {
			if err := r.checkCall(call); err != nil {
				place, _ := part.Tree.ErrorContext(call.at)
				return fmt.Errorf("%s: %w", place, err)
			}
		}
	}
	return nil
}

// call is the use of a function with a literal name as its first argument: t "menu.results".
type call struct {
	function, name string
	at             parse.Node
}

// checkCall returns an error if the name does not exist.
func (r *resources) checkCall(c call) error {
	var err error
	switch c.function {
	case "t":
		if !slices.ContainsFunc(i18n.Languages(), func(lang i18n.Lang) bool { return i18n.For(lang).Has(c.name) }) {
			return fmt.Errorf("there is no message %q", c.name)
		}
	case "icon":
		_, err = r.icon(c.name)
	case "asset":
		_, err = r.asset(c.name)
	}
	return err
}

// callsIn returns the calls in a node of a template and below it.
func callsIn(node parse.Node) []call {
	var calls []call
	walk(node, func(n parse.Node) {
		command, ok := n.(*parse.CommandNode)
		if !ok || len(command.Args) < 2 {
			return
		}
		function, isFunction := command.Args[0].(*parse.IdentifierNode)
		name, isText := command.Args[1].(*parse.StringNode)
		if isFunction && isText {
			calls = append(calls, call{function.Ident, name.Text, command})
		}
	})
	return calls
}

// walk visits a node and everything below it, in the order of the source.
func walk(node parse.Node, visit func(parse.Node)) {
	if node == nil || reflect.ValueOf(node).IsNil() {
		return
	}
	visit(node)
	switch n := node.(type) {
	case *parse.ListNode:
		for _, child := range n.Nodes {
			walk(child, visit)
		}
	case *parse.ActionNode:
		walk(n.Pipe, visit)
	case *parse.PipeNode:
		for _, command := range n.Cmds {
			walk(command, visit)
		}
	case *parse.CommandNode:
		for _, argument := range n.Args {
			walk(argument, visit)
		}
	case *parse.IfNode:
		walkBranch(&n.BranchNode, visit)
	case *parse.RangeNode:
		walkBranch(&n.BranchNode, visit)
	case *parse.WithNode:
		walkBranch(&n.BranchNode, visit)
	case *parse.TemplateNode:
		walk(n.Pipe, visit)
	}
}

func walkBranch(n *parse.BranchNode, visit func(parse.Node)) {
	walk(n.Pipe, visit)
	walk(n.List, visit)
	walk(n.ElseList, visit)
}
