package tabular

import (
	"encoding/xml"
	"io"
	"strings"
)

// xml reads data in elements: an element is a key; its text and attributes are the values.
func (r *reader) xml(data []byte) {
	x := elements{tree: tree{reader: r}, open: []*element{{}}}
	x.begin(true)
	r.tokens([]byte(decoded(data)), x.token)
	x.endAll()
}

// elements reads XML, and has the elements that have not ended.
type elements struct {
	tree
	open []*element
}

// element is an element that has not ended.
type element struct {
	text      strings.Builder
	line, col int  // where the text begins
	group     bool // it has attributes or elements, and so is not a single value
}

func (x *elements) token(token xml.Token, line, col int) bool {
	last := x.open[len(x.open)-1]
	switch token := token.(type) {
	case xml.StartElement:
		last.group = true
		x.key(x.cell(token.Name.Local, line, col))
		x.open = append(x.open, &element{group: len(token.Attr) > 0})
		if !x.begin(true) {
			x.fail(Large)
			return false
		}
		for _, attribute := range token.Attr {
			x.key(x.cell(attribute.Name.Local, line, col))
			x.value(x.cell(attribute.Value, line, col))
		}
	case xml.CharData:
		if last.text.Len() == 0 {
			last.line, last.col = line, col
		}
		if last.text.Len() > 0 || len(strings.TrimSpace(string(token))) > 0 {
			last.text.Write(token)
		}
	case xml.EndElement:
		x.open = x.open[:len(x.open)-1]
		if !last.group {
			x.tree.open = x.tree.open[:len(x.tree.open)-1]
		}
		if last.text.Len() > 0 {
			x.value(x.cell(last.text.String(), last.line, last.col))
		}
		if last.group {
			x.end()
		}
	}
	return len(x.open) > 0
}

// tokens calls each for the tokens of XML with the line and column where they begin, until
// the XML cannot be read or each returns false.
func (r *reader) tokens(data []byte, each func(token xml.Token, line, col int) bool) {
	decoder := xml.NewDecoder(strings.NewReader(string(data)))
	decoder.Strict = false
	decoder.CharsetReader = func(_ string, input io.Reader) (io.Reader, error) { return input, nil } // decoded already
	for depth := 0; ; {
		line, col := decoder.InputPos()
		token, err := decoder.Token()
		if err == io.EOF {
			return
		}
		switch token.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
		if err != nil {
			r.fail(Broken)
			return
		}
		if depth > mostElements {
			r.fail(Large)
			return
		}
		if !each(token, line, col) {
			return
		}
	}
}
