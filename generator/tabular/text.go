package tabular

import (
	"bytes"
	"encoding/binary"
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// decoded returns a text in UTF-8 from UTF-8, from UTF-16 as spreadsheets write it, or else
// from Latin-1, which any bytes are valid in. Every line ends with \n.
func decoded(data []byte) string {
	text := ""
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		text = fromUTF16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		text = fromUTF16(data[2:], binary.BigEndian)
	case 4*bytes.Count(data, []byte{0}) > len(data) && data[0] == 0:
		text = fromUTF16(data, binary.BigEndian)
	case 4*bytes.Count(data, []byte{0}) > len(data):
		text = fromUTF16(data, binary.LittleEndian)
	case utf8.Valid(data):
		text = strings.TrimPrefix(string(data), "\ufeff")
	default:
		var letters strings.Builder
		for _, b := range data {
			letters.WriteRune(rune(b))
		}
		text = letters.String()
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}

// plain returns a decoded text with entities such as &nbsp; replaced by their letters.
func plain(data []byte) string { return html.UnescapeString(decoded(data)) }

func fromUTF16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

// table reads a table with one row per line. Inside quotation marks, a row continues on the
// next line.
func (r *reader) table(data []byte) {
	text, table := plain(data), r.newTable()
	line, from, quoted := 1, 0, false
	for i := range len(text) {
		switch {
		case text[i] == '"' && quoted:
			quoted = false // a doubled mark opens again at once
		case text[i] == '"' && (i == from || strings.IndexByte("\t;,\"", text[i-1]) >= 0):
			quoted = true
		case text[i] == '\n' && !quoted:
			r.record(text[from:i], line, table)
			line += strings.Count(text[from:i+1], "\n")
			from = i + 1
		}
	}
	r.record(text[from:], line, table)
}

// record cuts a row of a table at its separators, which may differ from row to row, since
// there are often notes above a table.
func (r *reader) record(text string, line, table int) {
	if strings.TrimSpace(text) == "" {
		return
	}
	separator := ","
	for _, other := range []string{"\t", ";", "|"} {
		if strings.Contains(text, other) {
			separator = other
			break
		}
	}
	var cells []Cell
	from, col, quoted := 0, 1, false
	for i := 0; i <= len(text); i++ {
		if i < len(text) && (text[i] != separator[0] || quoted || !r.fits(len(cells)+1)) {
			if text[i] == '"' && (quoted || i == from || text[i-1] == '"') {
				quoted = !quoted
			}
			continue
		}
		cells = append(cells, r.cell(text[from:i], line, col))
		cell := text[from:min(i+1, len(text))]
		if end := strings.LastIndexByte(cell, '\n'); end >= 0 {
			line += strings.Count(cell, "\n")
			col, cell = 1, cell[end+1:]
		}
		col += utf8.RuneCountInString(cell)
		from, quoted = i+1, false
	}
	r.each(Row{Cells: cells, Table: table})
}

// gap matches what separates the cells of a table in a text.
var gap = regexp.MustCompile(`[\t;|]| {3,}`)

// text reads a text. A line with tabs, semicolons, bars or three spaces is a row of a table.
// Other lines are running text, in which a short line before a capital letter ends a passage.
func (r *reader) text(data []byte) {
	const short = 50 // letters
	table, text := r.newTable(), plain(data)
	from, fromLine := 0, 1 // where the running text begins
	last := ""             // its last line
	at, number := 0, 0
	end := func() {
		if prose := strings.TrimRight(text[from:at], "\n"); strings.TrimSpace(prose) != "" {
			r.each(Row{Cells: []Cell{r.cell(prose, fromLine, 1)}, Prose: true})
			table = r.newTable()
		}
	}
	for line := range strings.SplitSeq(text, "\n") {
		number++
		first, _ := utf8.DecodeRuneInString(strings.TrimSpace(line))
		isRow := gap.MatchString(strings.TrimSpace(line))
		goesOn := unicode.IsLower(first) || unicode.IsDigit(first) || utf8.RuneCountInString(last) >= short
		next := min(at+len(line)+1, len(text))
		if isRow || strings.TrimSpace(line) == "" || strings.TrimSpace(last) == "" || !goesOn || next-from > mostText {
			end()
			from, fromLine = at, number
		}
		if last = line; isRow {
			r.lineOfTable(line, number, table)
			from, fromLine, last = next, number+1, ""
		}
		at = next
	}
	end()
}

// lineOfTable cuts a line at the gaps in it.
func (r *reader) lineOfTable(line string, number, table int) {
	var cells []Cell
	for col := 1; line != ""; {
		at := gap.FindStringIndex(line)
		if at == nil || !r.fits(len(cells)+1) {
			at = []int{len(line), len(line)}
		}
		cells = append(cells, r.cell(line[:at[0]], number, col))
		col += utf8.RuneCountInString(line[:at[1]])
		line = line[at[1]:]
	}
	r.each(Row{Cells: cells, Table: table})
}
