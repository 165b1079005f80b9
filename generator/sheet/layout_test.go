package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// parts are the files of a small workbook, the worksheet left out.
var parts = map[string]string{
	"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
	"_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ` +
		`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
	"xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Ark1" sheetId="1" r:id="r1"/></sheets></workbook>`,
	"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ` +
		`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
	"xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Nordlia</t></si>` +
		`<si><r><t>Lia </t></r><r><rPr><b/></rPr><t>SFO</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>`,
}

// written returns a workbook in which some of the parts above are changed.
func written(t testing.TB, changed map[string]string) []byte {
	t.Helper()
	var data bytes.Buffer
	archive := zip.NewWriter(&data)
	all := map[string]string{}
	for name, text := range parts {
		all[name] = text
	}
	for name, text := range changed {
		all[name] = text
	}
	for name, text := range all {
		part, err := archive.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}

// worksheet makes a workbook with these rows, and what follows them.
func worksheet(t testing.TB, rows, after string) []byte {
	t.Helper()
	return written(t, map[string]string{"xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` +
		rows + `</sheetData>` + after + `</worksheet>`})
}

func TestEveryKindOfCellIsRead(t *testing.T) {
	for rows, want := range map[string]string{
		`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`:                                            "Nordlia|Lia SFO\n",
		`<row r="1"><c r="A1" t="inlineStr"><is><t>Vik</t></is></c><c r="B1" t="str"><f>A1</f><v>4,4</v></c></row>`:            "Vik|4,4\n",
		`<row r="1"><c r="A1" t="b"><v>0</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c></row>`:             "FALSE|TRUE|#N/A\n",
		`<row r="1"><c r="A1" t="d"><v>2025-03-03T00:00:00Z</v></c><c r="B1" t="n"><f>2+2</f><v>4</v></c></row>`:               "2025-03-03|4\n",
		`<row r="1"><c r="A1"><v>0x10</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>1_0</v></c><c r="D1"><v> 4.0 </v></c></row>`: "0x10|NaN|1_0|4\n",
		`<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>`:                                            "1|2\n\n3\n", // no places
		`<row r="2"><c r="C2"><v>1</v></c></row><row r="4"><c><v>2</v></c><c r="C4"><v>3</v></c><c><v>4</v></c></row>`:         "\n||1\n\n2||3|4\n",
		`<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"/>`:                                         "1\n",  // styled and blank
		`<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c></row>`:                                        "|1\n", // a formula that gives ""
		`<row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row>`:                                          "1\n",
		`<row><c t="inlineStr"><is><t>a_x0041_b_x</t></is></c></row>`:                                                          "aAb_x\n",
	} {
		sheets, noted := opened("a.xlsx", worksheet(t, rows, ""))
		if len(sheets) != 1 || noted != "" || shown(sheets[0]) != want {
			t.Errorf("%s\n%v %s", rows, sheets, noted)
		}
	}
}

func TestAWorksheetThatIsOutOfOrderIsRefused(t *testing.T) {
	for _, rows := range []string{
		`<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`, // rows
		`<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="B2"><v>1</v></c></row>`,
		`<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>`, // cells
		`<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`,
		`<row r="1"><c r="A2"><v>1</v></c></row>`,       // the cell of another row
		`<row r="1"><c r="A1" t="s"><v>2</v></c></row>`, // a string that is not there
		`<row r="1"><c r="A1" t="s"><v>-1</v></c></row>`,
		`<row r="1"><c r="A1" t="s"><v>x</v></c></row>`,
		`<row r="1"><c r="A1" t="x"><v>1</v></c></row>`,  // no kind
		`<row r="1"><c r="A1" s="99"><v>1</v></c></row>`, // no style
		"<row>" + strings.Repeat("<c/>", maxColumns) + "<c><v>1</v></c></row>",
		`<row r="1"><c r="XFE1"><v>1</v></c></row>`,                    // no column
		`<row r="1048577"><c r="A1048577"><v>1</v></c></row>`,          // no row
		`<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2">`, // cut short
	} {
		if sheets, noted := opened("a.xlsx", worksheet(t, rows, "")); sheets != nil || noted != "a.xlsx: "+said("damaged")+" [import]\n" {
			t.Errorf("%s\n%v %s", rows, sheets, noted)
		}
	}
}

func TestMergedRangesHaveNoEndAndDoNotOverlap(t *testing.T) {
	rows := `<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="C3"><v>3</v></c></row>`
	for ranges, want := range map[string]string{
		"A1:XFD1048576":       "1|1|1\n1|1|1\n1|1|1\n",
		"A1:C1 A2:B2 A4:A900": "1|1|1\n\n||3\n",
		"A1:A2 C3 E7:F9":      "1\n1\n||3\n",
	} {
		after := ""
		for _, name := range strings.Fields(ranges) {
			after += fmt.Sprintf(`<mergeCell ref="%s"/>`, name)
		}
		sheets, noted := opened("a.xlsx", worksheet(t, rows, "<mergeCells>"+after+"</mergeCells>"))
		if len(sheets) != 1 || noted != "" || shown(sheets[0]) != want {
			t.Errorf("%s\n%v %s", ranges, sheets, noted)
		}
	}
	for ranges, want := range map[string]string{"A1:B2 B1:C1": said("overlap"), "B2:A1": said("damaged"), "A1:B0": said("damaged")} {
		after := ""
		for _, name := range strings.Fields(ranges) {
			after += fmt.Sprintf(`<mergeCell ref="%s"/>`, name)
		}
		if sheets, noted := opened("a.xlsx", worksheet(t, rows, after)); sheets != nil || noted != "a.xlsx: "+want+" [import]\n" {
			t.Errorf("%s\n%v %s", ranges, sheets, noted)
		}
	}
}

func TestASheetThatHoldsAChartIsLeftOut(t *testing.T) {
	chart := map[string]string{"xl/worksheets/sheet1.xml": `<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`}
	if sheets, noted := opened("a.xlsx", written(t, chart)); sheets != nil || noted != "a.xlsx: "+said("no_worksheet")+" [import]\n" {
		t.Errorf("%v %s", sheets, noted)
	}
}

func TestTwoWorksheetsOfOneNameAreRefused(t *testing.T) {
	twice := strings.Replace(parts["xl/workbook.xml"], "</sheets>", `<sheet name="ARK1" sheetId="2" r:id="r1"/></sheets>`, 1)
	data := written(t, map[string]string{"xl/workbook.xml": twice, "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`})
	if sheets, noted := opened("a.xlsx", data); sheets != nil || noted != "a.xlsx: "+said("damaged")+" [import]\n" {
		t.Errorf("%v %s", sheets, noted)
	}
}
