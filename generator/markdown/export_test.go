package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
)

// ContainerWords are the words that begin a container.
var ContainerWords = containerWords

// kinds are the kinds of node that a printer prints.
type kinds map[string]bool

func (k kinds) Register(kind ast.NodeKind, _ renderer.NodeRendererFunc) { k[kind.String()] = true }

// OwnKinds returns the kinds of node that the package prints itself.
func OwnKinds() map[string]bool {
	own := kinds{}
	printer{}.RegisterFuncs(own)
	return own
}

// Kinds adds the kinds of node in a text to those found.
func (d *Document) Kinds(found map[string]bool) {
	_ = ast.Walk(d.root, func(node ast.Node, _ bool) (ast.WalkStatus, error) {
		found[node.Kind().String()] = true
		if container, ok := node.(*containerNode); ok {
			found[container.word] = true
		}
		return ast.WalkContinue, nil
	})
}
