package tabular

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// mostColumns is how far apart cells are kept: empty ones in between are counted,
// so that a cell stands under its head.
const mostColumns = 256

// officePart is a part of a file while it is read. The elements are those of
// SpreadsheetML, WordprocessingML, DrawingML and OpenDocument.
type officePart struct {
	shared  []string
	rows    []Row
	cells   []string
	text    strings.Builder
	inRow   int    // rows around the present place
	formula bool   // what is read is how a number is worked out
	value   string // of the cell, where it stands in an attribute
	isIndex bool   // the cell holds the number of a shared string
	repeat  int    // how many cells are alike
}

func (p *officePart) token(token xml.Token) {
	switch token := token.(type) {
	case xml.StartElement:
		p.start(token)
	case xml.CharData:
		if !p.formula {
			p.text.Write(token)
		}
	case xml.EndElement:
		p.finish(token.Name.Local)
	}
}

// start reads the beginning of an element.
func (p *officePart) start(element xml.StartElement) {
	switch element.Name.Local {
	case "row", "tr", "table-row":
		p.inRow++
	case "f":
		p.formula = true
	case "c", "tc", "table-cell", "covered-table-cell":
		p.text.Reset()
		p.value, p.isIndex, p.repeat = "", false, 1
		for _, attribute := range element.Attr {
			p.attribute(attribute.Name.Local, attribute.Value)
		}
	}
}

// attribute reads an attribute of a cell: where it stands ("B2"), of what kind
// it is, and in OpenDocument its value, more exactly than in its text.
func (p *officePart) attribute(name, value string) {
	switch name {
	case "r":
		for before := column(value); len(p.cells) < min(before, mostColumns); {
			p.cells = append(p.cells, "")
		}
	case "t":
		p.isIndex = value == "s"
	case "value":
		p.value = value
	case "number-columns-repeated":
		if n, err := strconv.Atoi(value); err == nil && n > 0 && n <= mostColumns {
			p.repeat = n
		}
	}
}

// column gives how many columns stand before the one of a reference: 1 for "B2".
func column(reference string) int {
	number := 0
	for _, letter := range reference {
		if letter < 'A' || letter > 'Z' || number > mostColumns {
			break
		}
		number = number*26 + int(letter-'A') + 1
	}
	return number - 1
}

// finish reads the end of an element.
func (p *officePart) finish(name string) {
	switch name {
	case "f":
		p.formula = false
	case "c", "tc", "table-cell", "covered-table-cell":
		p.endCell()
	case "row", "tr", "table-row":
		p.inRow--
		p.end()
	case "p", "h":
		p.text.WriteByte(' ')
		if p.inRow <= 0 {
			p.end()
		}
	case "pt":
		p.text.WriteByte(' ') // a name or a number that a figure is drawn from
	}
}

func (p *officePart) endCell() {
	text := strings.TrimSpace(p.text.String())
	if p.value != "" {
		text = p.value
	}
	if i, err := strconv.Atoi(text); p.isIndex && err == nil && i >= 0 && i < len(p.shared) {
		text = p.shared[i]
	}
	for range p.repeat {
		p.cells = append(p.cells, text)
	}
	p.text.Reset()
	p.value, p.isIndex, p.repeat = "", false, 0
}

// end ends a row. What stands outside its cells is the last of them.
func (p *officePart) end() {
	if text := strings.TrimSpace(p.text.String()); text != "" {
		p.cells = append(p.cells, text)
	}
	p.text.Reset()
	if strings.Join(p.cells, "") != "" {
		p.rows = append(p.rows, Row{Cells: p.cells})
	}
	p.cells = nil
}
