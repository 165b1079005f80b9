package tabular

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
)

// mostColumns is the most empty cells that are kept between two cells, so that a cell is under
// its head.
const mostColumns = 256

// startCell reads the reference of a cell ("B2"), its kind, and in OpenDocument its value,
// which is more exact than its text.
func (p *part) startCell(element xml.StartElement) {
	p.text.Reset()
	p.isIndex = attribute(element, "t") == "s"
	p.value = attribute(element, "value")
	p.span = 1 // in slides the covered columns have cells too
	if p.reference = attribute(element, "r"); p.reference != "" {
		for before := column(p.reference); len(p.cells) < min(before, mostColumns); {
			p.cells = append(p.cells, Cell{})
		}
	}
	p.repeat = number(element, "number-columns-repeated")
}

// number returns the number of columns in an attribute; 1 if it is missing.
func number(element xml.StartElement, name string) int {
	if n, err := strconv.Atoi(attribute(element, name)); err == nil && n > 0 && n <= mostColumns {
		return n
	}
	return 1
}

// column returns how many columns are before that of a reference: 1 for "B2".
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

// columnName is the inverse of column: it returns "B" for 1.
func columnName(before int) string {
	name := ""
	for n := before + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

// isMain reports whether the part is the text itself.
func (p *part) isMain() bool { return p.name == "document" || p.name == "content" }

// at returns a cell with its place: its reference in a sheet, else the number of the paragraph.
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

// end ends a row. Text outside its cells becomes its last cell.
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
