package tabular

import (
	"html"
	"regexp"
	"strings"
)

// tag is a tag with its name and what else stands in it.
var tag = regexp.MustCompile(`<(/?[\w:.-]+)([^<>]*)>`)

// code is a script or a style sheet.
var code = regexp.MustCompile(`(?is)<script\b.*?</script>|<style\b.*?</style>`)

// closing are the tags that end a row in a file that has tables.
var closing = map[string]bool{
	"/tr": true, "/p": true, "/li": true, "/caption": true, "/h1": true, "/h2": true, "/h3": true, "/h4": true,
}

// attributes separates names and values within a tag.
var attributes = strings.NewReplacer(`"`, "\t", `'`, "\t", `=`, "\t", `/`, "\t")

// marked reads HTML, SVG or any XML. With tables in it, a row is a row of a
// table or a paragraph; else every line and every element is one, and the values
// of attributes are its cells too. The names of elements are not read, nor are
// scripts and style sheets.
func marked(data []byte) []Row {
	text := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(decoded(data))
	text = code.ReplaceAllStringFunc(text, func(block string) string { return strings.Repeat("\n", strings.Count(block, "\n")) })
	m := markedFile{tables: strings.Contains(strings.ToLower(text), "</tr"), line: 1}
	at := 0
	for _, found := range tag.FindAllStringSubmatchIndex(text, -1) {
		m.text(text[at:found[0]])
		m.tag(strings.ToLower(text[found[2]:found[3]]), text[found[4]:found[5]])
		at = found[1]
	}
	m.text(text[at:])
	m.end()
	return m.rows
}

// markedFile is a file with tags while it is read.
type markedFile struct {
	tables bool
	line   int // the present one
	rows   []Row
	row    strings.Builder
	from   int // the line that the row begins on
}

// tag reads a tag: a cell ends with it, or a row.
func (m *markedFile) tag(name, rest string) {
	switch opens := !strings.HasPrefix(name, "/"); {
	case m.tables && closing[name], !m.tables && opens:
		m.end()
	case m.tables && (name == "/td" || name == "/th"):
		m.row.WriteByte('\t')
	case m.tables:
		m.write(" ")
	}
	if !m.tables {
		m.write("\t" + attributes.Replace(rest) + "\t")
	}
	m.line += strings.Count(rest, "\n")
}

// text reads what stands between two tags.
func (m *markedFile) text(text string) {
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			m.line++
			m.write(" ")
			if !m.tables {
				m.end()
			}
		}
		m.write(line)
	}
}

func (m *markedFile) write(text string) {
	if strings.TrimSpace(m.row.String()) == "" {
		m.from = m.line
	}
	m.row.WriteString(text)
}

// end ends a row.
func (m *markedFile) end() {
	if written := m.row.String(); strings.TrimSpace(written) != "" {
		m.rows = append(m.rows, Row{m.from, strings.Split(html.UnescapeString(written), "\t")})
	}
	m.row.Reset()
}
