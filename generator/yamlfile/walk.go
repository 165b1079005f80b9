package yamlfile

import (
	"bytes"
	"io"

	"gopkg.in/yaml.v3"
)

// Part is a part of a file, for those who look through it whatever it holds.
type Part struct {
	Kind      PartKind
	Text      string // of a key or a value
	Line, Col int    // where it begins
}

// PartKind is what a part is.
type PartKind uint8

// The kinds of parts. A group of keys, and a list, go on until they end; after a key
// comes its value.
const (
	PartValue PartKind = iota
	PartKey
	PartGroup
	PartList
	PartEnd
)

// Walk gives the parts of a file, or of YAML inside another file that begins on
// firstLine there, in the order they are written. What an alias stands for is given
// where it is written and nowhere else. Walk reports what makes the file unreadable;
// parts before that may have been given.
func Walk(data []byte, firstLine int, each func(Part)) error {
	reader := yaml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\uFEFF"))))
	for {
		var document yaml.Node
		if err := reader.Decode(&document); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		walk(&document, firstLine-1, each)
	}
}

// walk gives the parts of a node. Before is the number of lines before the YAML.
func walk(n *yaml.Node, before int, each func(Part)) {
	part := Part{Text: n.Value, Line: n.Line + before, Col: n.Column}
	switch n.Kind {
	case yaml.DocumentNode:
		for _, child := range n.Content {
			walk(child, before, each)
		}
		return
	case yaml.ScalarNode:
		each(part)
		return
	case yaml.MappingNode:
		part.Kind = PartGroup
	case yaml.SequenceNode:
		part.Kind = PartList
	default:
		return // an alias
	}
	each(part)
	for i, child := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 && child.Kind == yaml.ScalarNode {
			each(Part{PartKey, child.Value, child.Line + before, child.Column})
			continue
		}
		walk(child, before, each)
	}
	each(Part{Kind: PartEnd})
}
