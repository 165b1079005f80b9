package tabular

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// written returns the rows of a file as "place: cell|cell", in a tree with their depth after
// a > and {} for the end of an object, and what was not read.
func written(name string, data []byte) string {
	var lines []string
	unread := Read(name, data, func(row Row) {
		var cells []string
		place := ""
		for _, cell := range row.Cells {
			if cell.Text != "" && place == "" {
				place = fmt.Sprintf("%s %d:%d", cell.Inner, cell.Line, cell.Col)
			}
			cells = append(cells, strings.Join(strings.Fields(cell.Text), " "))
		}
		line := strings.TrimSpace(place) + " " + strings.Join(cells, "|")
		line += strings.Repeat(">", row.Depth)
		if row.Object {
			line += "{}"
		}
		if row.Prose {
			line += " ."
		}
		lines = append(lines, line)
	})
	for _, u := range unread {
		lines = append(lines, fmt.Sprintf("%s: %s", u.Inner, u.Why))
	}
	return strings.Join(lines, "\n")
}

// texts are files that are text, and their rows as [written] returns them.
var texts = []struct{ name, text, want string }{
	{"a.csv", "Eining,n\r\n\"Natt, aust\",4\r\n\r\nHamna,3,47\n", "1:1 Eining|n\n2:1 \"Natt, aust\"|4\n4:1 Hamna|3|47"},
	{"a.CSV", "\ufeffEining;Snitt\nNatt;3,47\n", "1:1 Eining|Snitt\n2:1 Natt|3,47"},
	{"over.csv", "\"Natt\naust\";4\nHamna;3\n", "1:1 \"Natt aust\"|4\n3:1 Hamna|3"},
	{"inch.csv", "Natt 2\" rør;4\nHamna;3\n", "1:1 Natt 2\" rør|4\n2:1 Hamna|3"},
	{"entity.csv", "Natt&shy;vakta&nbsp;aust;&#52;\n", "1:1 Natt\u00advakta aust|4"},
	{"bars.csv", "|Natt|\nn|4|\n", "1:2 |Natt|\n2:1 n|4|"},
	{"a.tsv", "Natt\t3,47\n", "1:1 Natt|3,47"},
	{"wide.txt", "     Natt   Dag\nSnitt   4   3\n   innrykk\n", "1:6 |Natt|Dag\n2:1 Snitt|4|3\n3:1 innrykk ."},
	{"label.svg", "<svg aria-label='Natt 4'/>", "1:1 Natt 4"},
	{"latin.csv", "Kj\xf8kkenet;4\n", "1:1 Kjøkkenet|4"},
	{"wide.txt", "\xff\xfeN\x00a\x00\t\x004\x00", "1:1 Na|4"},
	{"nomark.txt", "N\x00a\x00\t\x004\x00", "1:1 Na|4"},
	{"a.txt", "Natt hadde\n3,47\n\nNatt\nHamna 4\nDagen; 3\n", "1:1 Natt hadde 3,47 .\n4:1 Natt .\n5:1 Hamna 4 .\n6:1 Dagen|3"},
	{"long.txt", strings.Repeat("ord ", 13) + "i\nNatt\n", "1:1 " + strings.Repeat("ord ", 13) + "i Natt ."},
	{"a.md", "| Natt | 3,47 |\n", "1:2 |Natt|3,47"},
	{"a.json", "[{\"u\": \"natt\", \"n\": 4},\n {\"u\": \"hamna\", \"m\": [3, 4.1]}]",
		"1:4 u|natt>>>\n1:17 n|4>>>\n >>{}\n2:4 u|hamna>>>\n2:23 3>>>>\n2:26 4.1>>>>\n2:18 m>>>\n >>{}\n >"},
	{"b.json", `{"natt": {"means": {"a": 3.47}}}`, "1:22 a|3.47>>>>\n1:12 means>>>{}\n1:3 natt>>{}\n >{}"},
	{"c.json", `[["natt", 4], ["hamna", 3]]`, "1:4 natt>>>\n1:11 4>>>\n >>\n1:17 hamna>>>\n1:25 3>>>\n >>\n >"},
	{"d.json", `"natt 4"`, "1:2 natt 4 ."},
	{"e.json", `{"natt": 4`, "1:3 natt|4>>\n >{}"},
	{"f.json", `{"a": 1} natt 4`, "1:3 a|1>>\n >{}\n1:1 natt 4 .\n: broken"},
	{"a.yaml", "{u: natt, means: [3.47,4.1]}", "1:2 u|natt>>\n1:19 3.47>>>\n1:24 4.1>>>\n1:11 means>>\n >{}"},
	{"b.yaml", "a: [1\nnatt 4\n", "1:1 a: [1 natt 4 .\n: broken"},
	{"a.html", "<table>\n<tr><th>Natt &amp; dag</th>\n<td class=\"x3\"><p>4</p>\n</td></tr>\n<tr><td></td><td>3</td></tr></table>", "2:0 Natt & dag|4\n5:0 |3"},
	{"b.html", "<script>\nvar natt = 4;</script><p>Natt\n</p><img alt='Natt 3'><!-- 4 --><style>b {}</style>", "2:0 Natt .\n3:0 Natt 3 4 --> .\n: unknown"},
	{"blocks.html", "<details><summary>Natt</summary>4<sup>1</sup></details><figure>Dag</figure><figcaption>5</figcaption>", "1:0 Natt 4 1 .\n1:0 Dag .\n1:0 5 ."},
	{"linked.html", "<script src='a.js'></script><p>Natt 4", "1:0 Natt 4 ."},
	{"c.html", "<table><caption>Natt</caption><tr><td colspan='2'>a<td>b</tr></table>", "1:0 Natt\n1:0 a||b"},
	{"entity.json", `{"natt&nbsp;aust": 4}`, "1:3 natt aust|4>>\n >{}"},
	{"a.svg", "<svg>\n<text x=\"12\">Natt</text><text>3,47</text></svg>", "2:14 Natt|3,47"},
	{"a.xml", "<r>\n<unit id='natt' n='4'/><unit><name>hamna</name><n>3</n></unit></r>",
		"2:1 id|natt>>>>\n2:1 n|4>>>>\n2:1 unit>>>{}\n2:30 name|hamna>>>>\n2:48 n|3>>>>\n2:24 unit>>>{}\n1:1 r>>{}\n >{}"},
	{"b.xml", "<natt>4</natt>", "1:1 natt|4>>\n >{}"},
	{"a.pdf", "Natt;4\n", ": unknown"},
	{"a.xlsx", "Natt;4\n", ": broken"},
}

func TestTextIsReadRowByRow(t *testing.T) {
	for _, test := range texts {
		if got := written(test.name, []byte(test.text)); got != test.want {
			t.Errorf("%s:\n%s\nwant:\n%s", test.name, got, test.want)
		}
	}
}

// zipped packs files: names and texts in turn.
func zipped(t testing.TB, files ...string) string {
	t.Helper()
	var file bytes.Buffer
	w := zip.NewWriter(&file)
	for pair := range slices.Chunk(files, 2) {
		part, err := w.Create(pair[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(pair[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return file.String()
}

// officeFile is an archive, and its rows as [written] returns them.
type officeFile struct {
	name  string
	parts []string
	want  string
}

func officeFiles(t testing.TB) []officeFile {
	return []officeFile{
		{"a.xlsx", []string{
			"xl/workbook.xml", `<workbook xmlns:r="r"><sheets><sheet name="Snitt" sheetId="1" r:id="rId7"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>`,
			"xl/sharedStrings.xml", `<sst><si><t>Snitt</t></si><si><r><t>Natte</t></r><r><t>vakta</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si></sst>`,
			"xl/worksheets/sheet1.xml", `<worksheet><sheetData><row r="1"><c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><f>A1*2</f><v>3.47</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Hamna</t></is></c></row></sheetData><headerFooter><oddHeader>&amp;C&amp;"Arial"&amp;12Natt 4&amp;RSide</oddHeader></headerFooter></worksheet>`,
			"xl/comments1.xml", `<comments><comment ref="B2"><text><t>Natt 4</t></text></comment></comments>`,
			"xl/pivotCache/pivotCacheDefinition1.xml", `<d><s v="Natt"/></d>`,
			"xl/pivotCache/pivotCacheRecords1.xml", `<d><n v="4"/></d>`,
			"xl/charts/chart1.xml", `<c><cat><pt><v>Natt</v></pt></cat><p/><val><pt><v>4</v></pt></val></c>`,
		}, "Snitt!B1 0:0 |Snitt\nSnitt!A2 0:0 Nattevakta 1||3.47\nSnitt!A3 0:0 Hamna\nSnitt! 0:0 Natt 4 Side .\ncomments1!B2 0:0 Natt 4 .\nchart1 0:0 Natt|4\npivotCache 0:0 Natt|4"},
		{"a.ods", []string{
			"content.xml", `<o:x xmlns:o="o" xmlns:t="t"><t:table t:name="Snitt"><t:table-row><t:table-cell><t:p>Natt</t:p></t:table-cell><t:table-cell t:number-columns-repeated="2"/><t:table-cell o:value="3.4666"><t:p>3,5</t:p></t:table-cell></t:table-row></t:table></o:x>`,
		}, "Snitt!A1 0:0 Natt|||3.4666 3,5"},
		{"a.docx", []string{
			"word/document.xml", `<w:d xmlns:w="w"><w:docPr descr="Natt: 4"/><w:p><w:t>Natt hadde </w:t><w:delText>3,47</w:delText></w:p><w:tr><w:tc><w:p><w:t>Hamna</w:t></w:p></w:tc><w:tc><w:p><w:t>4</w:t><w:rPr><w:vertAlign/></w:rPr><w:t>1</w:t></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:t>a</w:t></w:p></w:tc><w:tc><w:p><w:t>b</w:t></w:p></w:tc></w:tr><w:p><w:t>Natt</w:t><w:tab/><w:t>4</w:t></w:p></w:d>`,
			"docProps/core.xml", `<c><title>Natt</title><revision>4</revision></c>`,
			"docProps/app.xml", `<c>Natt 4</c>`,
		}, "¶1 0:0 Natt: 4 .\n¶1 0:0 Natt hadde 3,47 .\n¶2 0:0 Hamna|4 1\n¶4 0:0 a||b\n¶6 0:0 Natt 4 .\ncore ¶1 0:0 Natt .\ncore ¶1 0:0 4 ."},
		{"a.pptx", []string{"ppt/slides/slide2.xml", `<s><p>Natt</p><p>4</p></s>`}, "slide2 ¶1 0:0 Natt .\nslide2 ¶2 0:0 4 ."},
		{"a.docx", []string{"word/document.xml", "<w:p>Natt</w:p><w:p>br"}, "¶1 0:0 Natt .\n¶1 0:0 br .\n: broken"},
		{"a.docx", []string{"word/document.xml", "<p>Natt</p>", "word/embeddings/tal.xlsx", zipped(t, "xl/worksheets/sheet1.xml", `<row><c r="A1"><v>4</v></c></row>`)},
			"¶1 0:0 Natt .\ntal.xlsx, sheet1!A1 0:0 4"},
	}
}

func TestOfficeFilesAreReadRowByRow(t *testing.T) {
	for _, test := range officeFiles(t) {
		if got := written(test.name, []byte(zipped(t, test.parts...))); got != test.want {
			t.Errorf("%s:\n%s\nwant:\n%s", test.name, got, test.want)
		}
	}
}

func TestArchivesAreReadWithinArchives(t *testing.T) {
	inner := zipped(t, "tal/a.csv", "Natt;4\n", "a.pdf", "%PDF")
	got := written("a.zip", []byte(zipped(t, "b.zip", inner, "mappe/", "")))
	if want := "b.zip, tal/a.csv 1:1 Natt|4\nb.zip, a.pdf: unknown"; got != want {
		t.Errorf("%s\nwant:\n%s", got, want)
	}
}

func TestReadingStopsAtItsLimits(t *testing.T) {
	deep := func(levels int) string { return strings.Repeat("[", levels) + strings.Repeat("]", levels) }
	nested := zipped(t, "a.csv", "a;1\n")
	for range mostArchives - 1 {
		nested = zipped(t, "a.zip", nested)
	}
	for _, test := range []struct {
		what, name, inside, outside string
		read                        reader
	}{
		{"bytes together", "a.zip", zipped(t, "a.csv", "12345", "b.csv", "12345"), zipped(t, "a.csv", "12345", "b.csv", "123456"), reader{left: 10, files: 9}},
		{"files", "a.zip", zipped(t, "a.csv", "", "b.csv", ""), zipped(t, "a.csv", "", "b.csv", "", "c.csv", ""), reader{left: 10, files: 2}},
		{"archives in archives", "a.zip", nested, zipped(t, "a.zip", nested), reader{left: 1 << 20, files: 9}},
		{"depth of JSON", "a.json", deep(mostDepth), deep(mostDepth + 1), reader{}},
		{"cells of a line", "a.csv", strings.Repeat("a;", mostCells-1) + "a", strings.Repeat("a;", mostCells) + "a", reader{}},
		{"a text", "a.csv", strings.Repeat("a", mostText), strings.Repeat("a", mostText+1), reader{}},
		{"depth of a drawing", "a.svg", strings.Repeat("<a>", mostElements) + strings.Repeat("</a>", mostElements), strings.Repeat("<a>", mostElements+1), reader{}},
		{"YAML", "a.yaml", strings.Repeat("#", mostYAML), strings.Repeat("#", mostYAML+1), reader{}},
	} {
		for _, side := range []struct {
			data string
			want int
		}{{test.inside, 0}, {test.outside, 1}} {
			r := test.read
			r.each = func(row Row) { r.shorten(row.Cells) }
			r.file(test.name, []byte(side.data))
			if len(r.unread) != side.want || side.want == 1 && r.unread[0].Why != Large {
				t.Errorf("%s: %v, want %d", test.what, r.unread, side.want)
			}
		}
	}
}

func TestAZipBombIsNotUnpacked(t *testing.T) {
	bomb := zipped(t, "a.csv", strings.Repeat("0", MostBytes), "b.csv", "1", "c.csv", "1")
	if got := written("a.zip", []byte(bomb)); !strings.HasSuffix(got, "\nb.csv: large\nc.csv: large") {
		t.Error(got[len(got)-100:])
	}
}

func FuzzRead(f *testing.F) {
	for _, ending := range []string{"csv", "txt", "json", "yaml", "xml", "html", "svg", "docx", "xlsx", "ods", "zip"} {
		f.Add("a."+ending, []byte("<tr><td>a</td></tr>},{\"a\",\xff\n[1,"))
		f.Add("a."+ending, []byte(zipped(f, "content.xml", "<table name='x'><table-row><table-cell value='1'/>", "xl/worksheets/sheet1.xml", "<row><c r='ZZZ1'><v>1", "a.json", "[1")))
	}
	for _, test := range texts {
		f.Add(test.name, []byte(test.text))
	}
	for _, test := range officeFiles(f) {
		f.Add(test.name, []byte(zipped(f, test.parts...)))
	}
	deep := zipped(f, "a.docx", zipped(f, "word/embeddings/b.docx", zipped(f, "a.csv", "4")), "a.zip", zipped(f, "a.csv", "4"))
	for range mostArchives - 1 {
		deep = zipped(f, "a.zip", deep)
	}
	f.Add("a.zip", []byte(deep))
	f.Add("a.json", []byte(strings.Repeat("[", mostDepth+1)))
	f.Add("a.xml", []byte("<?xml version='1.0' encoding='latin1'?>"+strings.Repeat("<a>", mostDepth+1)))
	f.Add("a.docx", []byte(zipped(f, "word/document.xml", "<p>Natt</p><tbl><tr><tc><p>Autonomi</p></tc></tr></tbl>")))
	f.Add("a.csv", []byte(strings.Repeat("a;", mostCells+1)))
	f.Add("a.zip", []byte(zipped(f, "b.zip", zipped(f, "tal/a.csv", "Natt;4\n", "a.pdf", "%PDF"), "mappe/", "")))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		Read(name, data, func(row Row) {
			if len(row.Cells) == 0 && row.Depth == 0 {
				t.Error("a row without cells")
			}
		})
	})
}
