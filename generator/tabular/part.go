package tabular

import (
	"encoding/xml"
	"path"
	"regexp"
	"strings"
)

// part reads a part of an office file. The elements are those of
// SpreadsheetML, WordprocessingML, DrawingML and OpenDocument.
type part struct {
	*reader
	name   string // of the part, or of the sheet
	shared []string
	sheet  bool // it has rows and columns
	whole  bool // all that is in it is one row
	apart  bool // each element is a row
	values bool // attributes v are read

	cells     []Cell
	text      strings.Builder
	inRow     int  // rows around the current place
	formula   bool // the text is a formula
	value     string
	isIndex   bool // the cell holds the number of a shared text
	repeat    int  // how many equal cells there are
	span      int  // columns of the cell
	reference string

	row, paragraph, table int
}

// newPart begins a part by its name in the archive.
func newPart(r *reader, name string, b *book) *part {
	base := strings.TrimSuffix(path.Base(name), ".xml")
	p := &part{reader: r, name: base, shared: b.shared, table: r.newTable()}
	if sheet, ok := b.sheets[name]; ok {
		p.name, p.sheet = sheet, true
	}
	p.whole = strings.Contains(name, "charts/")
	p.apart = base == "core" || base == "custom" || base == "meta"
	p.repeat, p.span = 1, 1
	return p
}

func (p *part) token(token xml.Token, _, _ int) bool {
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
	return true
}

// start reads the beginning of an element.
func (p *part) start(element xml.StartElement) {
	switch element.Name.Local {
	case "row", "tr", "table-row":
		p.inRow++
		p.row++
	case "table":
		if name := attribute(element, "name"); name != "" {
			p.name, p.sheet, p.row, p.table = name, true, 0, p.newTable()
		}
	case "tbl":
		p.table = p.newTable()
	case "f":
		p.formula = true
	case "gridSpan":
		p.span = number(element, "val")
	case "tab", "br", "cr", "s", "line-break", "vertAlign": // the last is the raised number of a note
		p.text.WriteByte(' ')
	case "comment", "threadedComment":
		p.reference = attribute(element, "ref")
	case "c", "tc", "cell", "table-cell", "covered-table-cell":
		p.startCell(element)
	}
	if text := attribute(element, "descr"); text != "" { // the alternative text of a picture
		p.each(Row{Cells: []Cell{p.at(text)}, Prose: true})
	}
	if value := attribute(element, "v"); p.values && value != "" {
		p.text.WriteString(value)
		p.endCell()
	}
}

func attribute(element xml.StartElement, name string) string {
	for _, attribute := range element.Attr {
		if attribute.Name.Local == name {
			return attribute.Value
		}
	}
	return ""
}

// finish reads the end of an element.
func (p *part) finish(name string) {
	switch name {
	case "f":
		p.formula = false
	case "c", "tc", "cell", "table-cell", "covered-table-cell":
		p.endCell()
	case "row", "tr", "table-row":
		p.inRow--
		p.end()
	case "comment", "threadedComment":
		p.end()
		p.reference = ""
	case "table":
		p.sheet = false
	case "p", "h":
		p.paragraph++
		p.text.WriteByte(' ')
		if p.inRow <= 0 && !p.whole && p.reference == "" {
			p.end()
		}
	case "pt":
		p.endCell() // a name or a number that a figure is drawn from
	case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter":
		text := layout.ReplaceAllString(p.text.String(), " ")
		p.text.Reset()
		p.text.WriteString(text)
		p.end()
	default:
		if p.apart {
			p.end()
		}
	}
}

// layout matches the codes in the header and footer of a sheet for the place and the style of
// their text.
var layout = regexp.MustCompile(`&(?:"[^"]*"|\d+|[A-Za-z])`)
