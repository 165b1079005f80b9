package yamlfile

import (
	"reflect"

	"gopkg.in/yaml.v3"

	"tifaktor/generator/problem"
)

// Decodable reads itself from a node, for values that may be written in more
// than one way. The node may only be used until the call returns.
type Decodable interface {
	DecodeYAML(Node)
}

// decodable is implemented by the types of this package that read themselves.
type decodable interface {
	decode(d *decoder, name string, n *yaml.Node)
}

// Node is a value of a file while it is being read.
type Node struct {
	decoder *decoder
	node    *yaml.Node
	name    string
}

// Scalar returns the text of a single value as written, or false if the node is a
// list, a group of keys or empty.
func (n Node) Scalar() (text string, ok bool) {
	if n.node.Kind != yaml.ScalarNode || isNull(n.node) {
		return "", false
	}
	return n.node.Value, true
}

// Text is like [Node.Scalar], for a text that readers will see: it advises of invisible
// letters in it.
func (n Node) Text() (text string, ok bool) {
	if text, ok = n.Scalar(); ok {
		n.decoder.stray(n.node)
	}
	return text, ok
}

// IsList reports whether the value is a list.
func (n Node) IsList() bool { return n.node.Kind == yaml.SequenceNode }

// Decode reads the node into what into points at, and reports what is wrong.
func (n Node) Decode(into any) {
	n.decoder.value(n.name, n.node, reflect.ValueOf(into).Elem())
}

// Place returns where the value begins.
func (n Node) Place() problem.Place { return n.decoder.place(n.node) }

// Problem reports something wrong with the value.
func (n Node) Problem(at problem.Place, format string, args ...any) {
	n.decoder.problem(at, format, args...)
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// describe returns what a node is, in words for an author.
func describe(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "a group of keys"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case isNull(n) || n.Value == "":
		return "empty"
	}
	return problem.Shorten(n.Value)
}
