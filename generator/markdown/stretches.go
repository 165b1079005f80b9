package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// Stretch is what stands under a heading of a text, without markup, for a search.
type Stretch struct {
	ID      string // of the heading; "" for what stands before the first
	Heading string
	Text    string
}

// Stretches returns the words of the text by heading, in order, without those under which
// nothing stands. Like Text it leaves out what only the speaker sees.
func (d *Document) Stretches() []Stretch {
	stretches := []Stretch{{}}
	for _, block := range d.blocks() {
		if heading, ok := block.node.(*ast.Heading); ok {
			id, _ := heading.AttributeString("id")
			name, _ := id.(string)
			stretches = append(stretches, Stretch{ID: name, Heading: block.words})
			continue
		}
		last := &stretches[len(stretches)-1]
		last.Text = strings.TrimPrefix(last.Text+"\n"+block.words, "\n")
	}
	var some []Stretch
	for _, one := range stretches {
		if one.Text != "" {
			some = append(some, one)
		}
	}
	return some
}
