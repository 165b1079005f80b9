package tabular

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// written gives the rows as "line: cell|cell".
func written(rows []Row) string {
	var lines []string
	for _, row := range rows {
		var cells []string
		for _, cell := range row.Cells {
			cells = append(cells, strings.TrimSpace(cell))
		}
		lines = append(lines, fmt.Sprintf("%d: %s", row.Line, strings.Join(cells, "|")))
	}
	return strings.Join(lines, "\n")
}

func TestTextIsReadRowByRow(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a.csv", "Eining,n\r\n\"Natt, aust\",4\r\n\r\nHamna,3,47\n", "1: Eining|n\n2: Natt, aust|4\n4: Hamna|3|47"},
		{"a.CSV", "\ufeffEining;Snitt\nNatt;3,47\n", "1: Eining|Snitt\n2: Natt|3,47"},
		{"a.tsv", "Natt\t3,47\n", "1: Natt|3,47"},
		{"latin.csv", "Kj\xf8kkenet;4\n", "1: Kjøkkenet|4"},
		{"wide.txt", "\xff\xfeN\x00a\x00\t\x004\x00", "1: Na|4"},
		{"a.txt", "Natt hadde 3,47, dei andre 4,1\n", "1: Natt hadde 3,47|dei andre 4,1"},
		{"a.md", "| Natt | 3,47 |\n", "1: |Natt|3,47|"},
		{"a.json", `[{"u": "natt", "n": 4}, {"u": "hamna", "n": 3}]`, "1: [{\"u\": \"natt\"|\"n\": 4}\n1: {\"u\": \"hamna\"|\"n\": 3}]"},
		{"a.yaml", "{u: natt, means: [3.47,4.1]}", "1: {u: natt|means: [3.47|4.1]}"},
		{"a.html", "<table>\n<tr><th>Natt &amp; dag</th>\n<td class=\"x3\"><b>4</b>\n</td></tr>\n<tr><td></td><td>3</td></tr></table>", "2: Natt & dag|4|\n5: |3|"},
		{"b.html", "<script>\nvar natt = 4;</script><p>Natt\n</p><style>b {}</style>", "2: ||Natt"},
		{"a.svg", "<svg>\n<text x=\"12\">Natt</text><text>3,47</text></svg>", "2: |x||12||Natt||\n2: ||3,47||||"},
		{"a.xml", "<r>\n<unit id='natt' n='4'/></r>", "2: |id||natt|n||4|||||"},
		{"a.pdf", "Natt;4\n", ""},
		{"a.xlsx", "Natt;4\n", ""},
	} {
		if got := written(Rows(test.name, []byte(test.text))); got != test.want {
			t.Errorf("%s:\n%s\nwant:\n%s", test.name, got, test.want)
		}
	}
}

// zipped makes a file of an office program.
func zipped(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	var file bytes.Buffer
	w := zip.NewWriter(&file)
	for name, text := range parts {
		part, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestOfficeFilesAreReadRowByRow(t *testing.T) {
	for _, test := range []struct {
		name  string
		parts map[string]string
		want  string
	}{
		{"a.xlsx", map[string]string{
			"xl/sharedStrings.xml":     `<sst><si><t>Snitt</t></si><si><r><t>Natte</t></r><r><t>vakta</t></r></si></sst>`,
			"xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="1"><c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><f>A1*2</f><v>3.47</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Hamna</t></is></c></row></sheetData></worksheet>`,
		}, "0: |Snitt\n0: Nattevakta||3.47\n0: Hamna"},
		{"a.ods", map[string]string{
			"content.xml": `<o:x xmlns:o="o" xmlns:t="t"><t:table-row><t:table-cell><t:p>Natt</t:p></t:table-cell><t:table-cell t:number-columns-repeated="2"/><t:table-cell o:value="3.4666"><t:p>3,5</t:p></t:table-cell></t:table-row></o:x>`,
		}, "0: Natt|||3.4666"},
		{"a.docx", map[string]string{
			"word/document.xml": `<w:d xmlns:w="w"><w:p><w:t>Natt hadde </w:t><w:t>3,47</w:t></w:p><w:tr><w:tc><w:p><w:t>Hamna</w:t></w:p></w:tc><w:tc><w:p><w:t>4</w:t></w:p></w:tc></w:tr></w:d>`,
		}, "0: Natt hadde 3,47\n0: Hamna|4"},
		{"a.docx", map[string]string{"word/document.xml": "<w:p>Natt</w:p><w:p>br"}, "0: Natt\n0: br"},
	} {
		if got := written(Rows(test.name, zipped(t, test.parts))); got != test.want {
			t.Errorf("%s:\n%s\nwant:\n%s", test.name, got, test.want)
		}
	}
}

func FuzzRows(f *testing.F) {
	for name := range readers {
		f.Add(name, []byte("<tr><td>a</td></tr>},{\"a\",\xff\n"))
	}
	f.Fuzz(func(_ *testing.T, name string, data []byte) {
		for _, row := range Rows(name, data) {
			if len(row.Cells) == 0 {
				panic("a row without cells")
			}
		}
	})
}
