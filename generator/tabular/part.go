package tabular

import (
	"encoding/xml"
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"
)

// mostColumns is how far apart cells are kept: empty ones in between are counted, so
// that a cell stands under its head.
const mostColumns = 256

// part is a part of an office file while it is read. The elements are those of
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
	inRow     int  // rows around the present place
	formula   bool // what is read is how a number is worked out
	value     string
	isIndex   bool // the cell holds the number of a shared text
	repeat    int  // how many cells are alike
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
	case "tab", "br", "cr", "s", "line-break":
		p.text.WriteByte(' ')
	case "comment", "threadedComment":
		p.reference = attribute(element, "ref")
	case "c", "tc", "cell", "table-cell", "covered-table-cell":
		p.startCell(element)
	}
	if text := attribute(element, "descr"); text != "" { // what a picture shows
		p.each(Row{Cells: []Cell{p.at(text)}, Prose: true})
	}
	if value := attribute(element, "v"); p.values && value != "" {
		p.text.WriteString(value)
		p.endCell()
	}
}

// startCell reads where a cell stands ("B2"), of what kind it is, and in OpenDocument its
// value, more exactly than in its text.
func (p *part) startCell(element xml.StartElement) {
	p.text.Reset()
	p.isIndex = attribute(element, "t") == "s"
	p.value = attribute(element, "value")
	p.span = 1 // of slides the columns that are covered have cells
	if p.reference = attribute(element, "r"); p.reference != "" {
		for before := column(p.reference); len(p.cells) < min(before, mostColumns); {
			p.cells = append(p.cells, Cell{})
		}
	}
	p.repeat = number(element, "number-columns-repeated")
}

// number gives how many columns an attribute says; 1 when it does not.
func number(element xml.StartElement, name string) int {
	if n, err := strconv.Atoi(attribute(element, name)); err == nil && n > 0 && n <= mostColumns {
		return n
	}
	return 1
}

func attribute(element xml.StartElement, name string) string {
	for _, attribute := range element.Attr {
		if attribute.Name.Local == name {
			return attribute.Value
		}
	}
	return ""
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

// columnName is the reverse of column: "B" for 1.
func columnName(before int) string {
	name := ""
	for n := before + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
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

// layout is how the head and foot of a sheet say where and how their text stands.
var layout = regexp.MustCompile(`&(?:"[^"]*"|\d+|[A-Za-z])`)

// isMain reports whether the part is the text itself.
func (p *part) isMain() bool { return p.name == "document" || p.name == "content" }

// at is a cell with its place: in a sheet its name, else the number of the paragraph.
func (p *part) at(text string) Cell {
	inner := fmt.Sprintf("¶%d", max(p.paragraph, 1))
	switch reference := p.reference; {
	case p.sheet && reference == "" && p.inRow > 0:
		inner = fmt.Sprintf("%s!%s%d", p.name, columnName(len(p.cells)), p.row)
	case p.sheet || reference != "":
		inner = p.name + "!" + reference
	case p.whole:
		inner = p.name
	case !p.isMain():
		inner = p.name + " " + inner
	}
	cell := p.cell(text, 0, 0)
	if cell.Inner != "" {
		inner = cell.Inner + ", " + inner
	}
	cell.Inner = inner
	return cell
}

func (p *part) endCell() {
	text := strings.TrimSpace(p.text.String())
	if i, err := strconv.Atoi(text); p.isIndex && err == nil && i >= 0 && i < len(p.shared) {
		text = p.shared[i]
	}
	if p.value != "" {
		text = strings.TrimSpace(p.value + " " + text)
	}
	cell := p.at(text)
	for range p.repeat {
		if p.whole && text == "" || !p.fits(len(p.cells)) {
			break
		}
		p.cells = append(p.cells, cell)
	}
	for ; p.span > 1 && p.fits(len(p.cells)); p.span-- {
		p.cells = append(p.cells, Cell{})
	}
	p.text.Reset()
	p.value, p.isIndex, p.repeat, p.span, p.reference = "", false, 1, 1, ""
}

// end ends a row. What stands outside its cells is the last of them.
func (p *part) end() {
	prose := len(p.cells) == 0 && !p.whole
	if text := strings.TrimSpace(p.text.String()); text != "" {
		p.cells = append(p.cells, p.at(text))
	}
	p.text.Reset()
	for _, cell := range p.cells {
		if cell.Text != "" {
			row := Row{Cells: p.cells, Prose: prose, Table: p.table}
			if p.sheet || !p.isMain() {
				row.Under = p.name
			}
			p.each(row)
			break
		}
	}
	p.cells = nil
}
