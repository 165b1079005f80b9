package yamlfile

import (
	"bytes"
	"io"

	"gopkg.in/yaml.v3"
)

// Part is a part of a file, for callers that go through a file of unknown form.
type Part struct {
	Kind      PartKind
	Text      string // of a key or a value
	Line, Col int    // where it begins
}

// PartKind is the kind of a part.
type PartKind uint8

// The kinds of parts. A group of keys or a list goes on until its PartEnd; a key is
// followed by its value.
const (
	PartValue PartKind = iota
	PartKey
	PartGroup
	PartList
	PartEnd
)

// Walk calls each for the parts of a file, or of YAML that begins on firstLine of
// another file, in the order they are written. The value of an alias comes only where it
// is written. Walk returns an error if the file cannot be read; each may have been
// called for the parts before that.
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

// walk calls each for the parts of a node. before is the number of lines before the YAML.
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
