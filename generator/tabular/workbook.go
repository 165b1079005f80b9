package tabular

import (
	"archive/zip"
	"encoding/xml"
	"path"
	"strings"
)

// sharedPart is the part with the texts that cells of a workbook refer to by number.
const sharedPart = "xl/sharedStrings.xml"

// book is what the cells of a workbook refer to.
type book struct {
	shared []string
	text   strings.Builder   // of the last one
	sheets map[string]string // the name of each sheet, by the part that it is
}

// workbook reads what the sheets of a workbook refer to; it is empty for other files.
func (r *reader) workbook(files []*zip.File) *book {
	b := &book{sheets: map[string]string{}}
	ids, targets := map[string]string{}, map[string]string{}
	for _, file := range files {
		read := map[string]func(xml.Token, int, int) bool{
			sharedPart:        b.share,
			"xl/workbook.xml": func(token xml.Token, _, _ int) bool { return pair(token, "sheet", "name", "id", ids) },
			"xl/_rels/workbook.xml.rels": func(token xml.Token, _, _ int) bool {
				return pair(token, "Relationship", "Target", "Id", targets)
			},
		}[file.Name]
		if read == nil {
			continue
		}
		if data, ok := r.unpack(file); ok {
			r.tokens(data, read)
		}
	}
	for id, name := range ids {
		target := targets[id]
		if !strings.HasPrefix(target, "/") {
			target = path.Join("xl", target)
		}
		b.sheets[strings.TrimPrefix(target, "/")] = name
	}
	return b
}

// share reads a token of the shared texts.
func (b *book) share(token xml.Token, _, _ int) bool {
	switch token := token.(type) {
	case xml.StartElement:
		switch token.Name.Local {
		case "si":
			b.text.Reset()
		case "vertAlign":
			b.text.WriteByte(' ')
		}
	case xml.CharData:
		b.text.Write(token)
	case xml.EndElement:
		if token.Name.Local == "si" {
			b.shared = append(b.shared, b.text.String())
		}
	}
	return true
}

// pair stores one attribute of an element under another of its attributes.
func pair(token xml.Token, element, value, by string, into map[string]string) bool {
	start, ok := token.(xml.StartElement)
	if !ok || start.Name.Local != element {
		return true
	}
	into[attribute(start, by)] = attribute(start, value)
	return true
}
