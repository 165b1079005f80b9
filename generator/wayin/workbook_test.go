package wayin

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"strconv"
	"strings"
)

// A workbook is written here by hand, so that what reads it is not what wrote it.

const (
	contentTypes = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>%s</Types>`
	sheetType    = `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`
	rels         = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>`
	relation     = `<Relationship Id="rId%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>`
	main         = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	workbookXML  = `<?xml version="1.0" encoding="UTF-8"?><workbook ` + main + ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>%s</sheets></workbook>`
	// general, per cent, four levels of indentation, one decimal as shown, bold letters
	stylesXML = `<?xml version="1.0" encoding="UTF-8"?><styleSheet ` + main + `><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>%s<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
	indented  = `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="left" indent="%d"/></xf>`
)

// workbookFile saves tables as the sheets of one workbook.
func (s *style) workbookFile(name string, tables ...table) source {
	var types, sheets, relations strings.Builder
	var data bytes.Buffer
	archive := zip.NewWriter(&data)
	part := func(name, text string) {
		w, err := archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err == nil {
			_, err = w.Write([]byte(text))
		}
		if err != nil {
			panic(err) // into memory
		}
	}
	shared := &sharedStrings{at: map[string]int{}}
	for i, t := range tables {
		fmt.Fprintf(&types, sheetType, i+1)
		fmt.Fprintf(&sheets, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, html.EscapeString(t.name), i+1, i+1)
		fmt.Fprintf(&relations, relation, i+1, "worksheet", fmt.Sprintf("worksheets/sheet%d.xml", i+1))
		part(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), s.sheetXML(t, shared))
	}
	fmt.Fprintf(&relations, relation, len(tables)+1, "styles", "styles.xml")
	fmt.Fprintf(&relations, relation, len(tables)+2, "sharedStrings", "sharedStrings.xml")
	var levels string
	for level := 1; level <= 4; level++ {
		levels += fmt.Sprintf(indented, level)
	}
	part("[Content_Types].xml", fmt.Sprintf(contentTypes, types.String()))
	part("_rels/.rels", fmt.Sprintf(rels, fmt.Sprintf(relation, 1, "officeDocument", "xl/workbook.xml")))
	part("xl/workbook.xml", fmt.Sprintf(workbookXML, sheets.String()))
	part("xl/_rels/workbook.xml.rels", fmt.Sprintf(rels, relations.String()))
	part("xl/styles.xml", fmt.Sprintf(stylesXML, levels))
	part("xl/sharedStrings.xml", shared.xml())
	if err := archive.Close(); err != nil {
		panic(err)
	}
	return source{name + ".xlsx", data.Bytes()}
}

type sharedStrings struct {
	texts []string
	at    map[string]int
}

func (s *sharedStrings) index(text string) int {
	if _, known := s.at[text]; !known {
		s.at[text] = len(s.texts)
		s.texts = append(s.texts, text)
	}
	return s.at[text]
}

func (s *sharedStrings) xml() string {
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8"?><sst %s count="%d" uniqueCount="%d">`, main, len(s.texts), len(s.texts))
	for _, text := range s.texts {
		fmt.Fprintf(&b, `<si><t xml:space="preserve">%s</t></si>`, html.EscapeString(text))
	}
	return b.String() + "</sst>"
}

func (s *style) sheetXML(t table, shared *sharedStrings) string {
	var rows, merged strings.Builder
	merges := 0
	for r, l := range t.rows {
		outline := ""
		if l.outline > 0 {
			outline = fmt.Sprintf(` outlineLevel="%d"`, l.outline)
		}
		fmt.Fprintf(&rows, `<row r="%d"%s>`, r+1, outline)
		for c, cell := range l.cells {
			at := reference26(c, r)
			if down, across := max(1, cell.down), max(1, cell.across); down*across > 1 {
				merges++
				fmt.Fprintf(&merged, `<mergeCell ref="%s:%s"/>`, at, reference26(c+across-1, r+down-1))
			}
			rows.WriteString(s.cellXML(at, cell, shared))
		}
		rows.WriteString("</row>")
	}
	below := 1
	if t.summaryAbove {
		below = 0
	}
	text := fmt.Sprintf(`<?xml version="1.0" encoding="UTF-8"?><worksheet %s><sheetPr><outlinePr summaryBelow="%d"/></sheetPr><sheetData>%s</sheetData>`, main, below, rows.String())
	if merges > 0 {
		text += fmt.Sprintf(`<mergeCells count="%d">%s</mergeCells>`, merges, merged.String())
	}
	return text + "</worksheet>"
}

// reference26 is a cell's address: B7.
func reference26(column, row int) string {
	letters := ""
	for column++; column > 0; column = (column - 1) / 26 {
		letters = string(rune('A'+(column-1)%26)) + letters
	}
	return letters + strconv.Itoa(row+1)
}

// cellXML stores a number as a number, unless the style has them as text.
func (s *style) cellXML(at string, c cell, shared *sharedStrings) string {
	switch {
	case c.number && c.after == "" && !s.textNumbers:
		n, err := strconv.ParseFloat(c.text, 64)
		if err != nil {
			panic(err)
		}
		kind := 0
		if c.percent {
			n, kind = n/100, 1
		} else if strings.Contains(c.text, ".") && s.shownShorter {
			kind = 6
		}
		return fmt.Sprintf(`<c r="%s" s="%d"><v>%s</v></c>`, at, kind, strconv.FormatFloat(n, 'g', 17, 64))
	case c.number:
		return fmt.Sprintf(`<c r="%s" t="s"><v>%d</v></c>`, at, shared.index(s.written(c, false)))
	case c.text == "":
		return ""
	}
	kind := 0
	if s.indentation == "" {
		kind = map[int]int{1: 2, 2: 3, 3: 4, 4: 5}[c.indent]
	}
	if c.bold {
		kind = 7
	}
	if s.inline {
		return fmt.Sprintf(`<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, at, kind, html.EscapeString(s.written(c, false)))
	}
	return fmt.Sprintf(`<c r="%s" s="%d" t="s"><v>%d</v></c>`, at, kind, shared.index(s.written(c, false)))
}
