package sheet

import (
	"os"
	"testing"

	"github.com/xuri/excelize/v2"
)

func FuzzOpen(f *testing.F) {
	entries, err := os.ReadDir("testdata")
	if err != nil {
		f.Fatal(err)
	}
	for _, entry := range entries {
		if !entry.IsDir() {
			f.Add(read(f, entry.Name()))
		}
	}
	for _, refusal := range refusals(f) {
		f.Add(refusal.data)
	}
	for _, text := range []string{"sep=;\n\"a\n;\"\"\";'2\n", "Ã˜;â€“;ÃƒËœ\n", "a,b\nx,4,2\ny,4,1\n", "\xe6\xf8\x86\x8f", "\xff\xfea\x00;\x00b"} {
		f.Add([]byte(text))
	}
	f.Add(worksheet(f, `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1"><f>A1</f><v>2</v></c></row>`, `<mergeCell ref="A1:B3"/>`))
	f.Add(workbook(f, func(file *excelize.File) error {
		for cell, format := range map[string]string{"A1": `[$-414]d. mmmm yyyy;@`, "B1": `0\%`, "C1": "[Red", "D1": `0.0"%`, "E1": "0%"} {
			if err := file.SetCellValue("Resultat", cell, 1e-20); err != nil {
				return err
			}
			if err := styled(file, cell, &excelize.Style{CustomNumFmt: &format}); err != nil {
				return err
			}
		}
		return file.SetCellDefault("Resultat", "A2", "-0")
	}))
	f.Fuzz(func(t *testing.T, data []byte) {
		sheets, noted := opened("a", data)
		if noted != "" && noted[len(noted)-1] != '\n' {
			t.Error(noted)
		}
		for _, sheet := range sheets {
			checkSheet(t, sheet)
		}
	})
}

// checkSheet checks what is true of every sheet.
func checkSheet(t *testing.T, sheet Sheet) {
	for i, row := range sheet.Rows {
		if row != nil && len(row) == 0 || row != nil && row[len(row)-1].Text == "" && !row[len(row)-1].Quoted {
			t.Errorf("row %d has blank cells at its end: %+v", i+1, row)
		}
		for j, cell := range row {
			switch {
			case cell.Place.Line < 1 || cell.Place.Col < 1 || cell.Indent < 0:
				t.Errorf("%+v", cell)
			case sheet.Name != "" && (cell.Place.Line != i+1 || cell.Place.Col != j+1):
				t.Errorf("cell %d:%d has the place %v", i+1, j+1, cell.Place)
			case cell.Date && cell.Number, cell.Percent && !cell.Number:
				t.Errorf("%+v", cell)
			}
		}
	}
	if len(sheet.Rows) > 0 && sheet.Rows[len(sheet.Rows)-1] == nil {
		t.Error("the last row is blank")
	}
}

// FuzzLayout is [FuzzOpen] for what is in a worksheet, which strange bytes of a whole
// workbook hardly ever reach.
func FuzzLayout(f *testing.F) {
	f.Add(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="n"><f>2+2</f><v>4</v></c></row>`, `<mergeCells><mergeCell ref="A1:B3"/></mergeCells>`)
	f.Add(`<row><c t="inlineStr"><is><t>a_x0041_b</t></is></c><c t="d"><v>2025-03-03T00:00:00Z</v></c></row><row/><row hidden="1"><c><v>3</v></c></row>`, `<mergeCell ref="A1:A3"/><mergeCell ref="XFD1"/>`)
	f.Add(`<row r="1"><c r="A1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="XFD1" s="0"/></row><row r="1048576" outlineLevel="9"/>`, `<cols><col min="1" max="99999" hidden="1"/></cols>`)
	f.Add(`<row r="1"><c r="A1"><f>B1+1</f></c></row>`, ``)
	f.Add(`<row r="1"><c r="A1"><v>-0</v></c><c r="B1"><v>1e22</v></c></row>`, ``)
	for _, text := range []string{`=&quot;4,1&quot;`, "Ã˜vre â€“ ÃƒËœ Å¡Ä\u008dâ‚¬Â«ï»¿Ë", "&#9;&#9; a", "B?rnehage", "Ãa Ã!", "Trivst du?! Kva no? Ja a?-b https://a.no/b?c=d"} {
		f.Add(`<row r="1"><c t="inlineStr"><is><t>`+text+`</t></is></c></row>`, "")
	}
	f.Fuzz(func(t *testing.T, rows, after string) {
		sheets, noted := opened("a.xlsx", worksheet(t, rows, after))
		if sheets == nil && noted == "" {
			t.Error("it is left out without a word")
		}
		for _, sheet := range sheets {
			checkSheet(t, sheet)
		}
	})
}
