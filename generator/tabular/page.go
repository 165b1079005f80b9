package tabular

import (
	"encoding/xml"
	"html"
	"regexp"
	"strconv"
	"strings"
)

var (
	span   = regexp.MustCompile(`(?i)\bcolspan\s*=\s*["']?(\d+)`)
	tag    = regexp.MustCompile(`<(/?[\w:.-]+)((?:"[^"]*"|'[^']*'|[^<>"'])*)>|<!--`)
	script = regexp.MustCompile(`(?i)<script\b[^>]*>\s*[^<\s]`)
	code   = regexp.MustCompile(`(?is)<script\b.*?</script>|<style\b.*?</style>`)
	words  = regexp.MustCompile(`(?is)\b(?:alt|title|aria-label|content|value|summary|data-[\w-]+)\s*=\s*("[^"]*"|'[^']*')`)
)

// withoutCode returns a page without scripts and style sheets, with the same lines.
func withoutCode(text string) string {
	return code.ReplaceAllStringFunc(text, func(block string) string { return strings.Repeat("\n", strings.Count(block, "\n")) })
}

// html reads a page: rows of tables, and running text between them. It does not read what a
// script would write.
func (r *reader) html(data []byte) {
	text := decoded(data)
	if script.MatchString(text) {
		r.fail(Unknown)
	}
	text = withoutCode(text)
	p := page{reader: r, line: 1}
	for {
		found := tag.FindStringSubmatchIndex(text)
		if found == nil {
			break
		}
		p.write(text[:found[0]])
		if found[2] >= 0 { // otherwise it is a comment, which is read as text
			p.tag(strings.ToLower(text[found[2]:found[3]]), text[found[4]:found[5]])
		}
		text = text[found[1]:]
	}
	p.write(text)
	p.end()
}

// page reads a page.
type page struct {
	*reader
	line          int // the current line
	inRow, inCell bool
	cells         []Cell
	text          strings.Builder // of the current cell
	from          int             // the line that it begins on
	table         int
	span          int // columns of the current cell
}

// spanOf returns how many columns a cell of a page has.
func spanOf(attributes string) int {
	if found := span.FindStringSubmatch(attributes); found != nil {
		columns, _ := strconv.Atoi(found[1])
		return min(columns, mostColumns)
	}
	return 1
}

// tag reads a tag, which may end a cell, a row or a paragraph.
func (p *page) tag(name, rest string) {
	name, ends := strings.CutPrefix(name, "/")
	switch name {
	case "table":
		p.end()
		p.table = p.newTable()
	case "tr", "caption":
		p.end()
		p.inRow = !ends
	case "td", "th":
		if p.inCell {
			p.endCell()
		}
		if p.inCell = p.inRow && !ends; p.inCell {
			p.span = spanOf(rest)
		}
	case "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "time", "u", "var", "wbr":
		// within a word
	case "br", "img", "input", "meta", "dt", "dd", "label", "summary", "sub", "sup":
		p.text.WriteByte(' ')
	default:
		if p.inRow {
			p.text.WriteByte(' ')
		} else {
			p.end()
		}
	}
	for _, value := range words.FindAllStringSubmatch(rest, -1) {
		if p.isBlank() {
			p.from = p.line
		}
		p.text.WriteString(" " + html.UnescapeString(strings.Trim(value[1], `"'`)) + " ")
	}
	p.line += strings.Count(rest, "\n")
}

func (p *page) isBlank() bool { return strings.TrimSpace(p.text.String()) == "" }

func (p *page) write(text string) {
	if p.isBlank() && strings.TrimSpace(text) != "" {
		lead := text[:len(text)-len(strings.TrimLeft(text, " \t\n"))]
		p.text.Reset()
		p.from = p.line + strings.Count(lead, "\n")
	}
	p.line += strings.Count(text, "\n")
	p.text.WriteString(strings.ReplaceAll(html.UnescapeString(text), "\n", " "))
}

func (p *page) endCell() {
	if (p.inCell || !p.isBlank()) && p.fits(len(p.cells)) {
		p.cells = append(p.cells, p.cell(p.text.String(), max(p.from, 1), 0))
		for ; p.span > 1 && p.fits(len(p.cells)); p.span-- {
			p.cells = append(p.cells, Cell{})
		}
	}
	p.text.Reset()
	p.span = 1
}

// end ends a row, or a paragraph.
func (p *page) end() {
	p.endCell()
	p.inCell = false
	if len(p.cells) > 0 {
		row := Row{Cells: p.cells, Prose: !p.inRow}
		if p.inRow {
			row.Table = p.table
		}
		p.each(row)
	}
	p.cells = nil
}

// picture reads a drawing. All words in it are one row, since it is not known which of them
// are drawn beside each other.
func (r *reader) picture(data []byte) {
	var cells []Cell
	r.tokens([]byte(withoutCode(decoded(data))), func(token xml.Token, line, col int) bool {
		text := ""
		switch token := token.(type) {
		case xml.CharData:
			text = string(token)
		case xml.StartElement:
			text = attribute(token, "aria-label")
		}
		if strings.TrimSpace(text) != "" && r.fits(len(cells)) {
			cells = append(cells, r.cell(text, line, col))
		}
		return true
	})
	if len(cells) > 0 {
		r.each(Row{Cells: cells})
	}
}
