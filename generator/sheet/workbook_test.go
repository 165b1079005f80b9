package sheet

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// workbook makes a workbook with one worksheet, Resultat.
func workbook(t testing.TB, fill func(file *excelize.File) error) []byte {
	t.Helper()
	file := excelize.NewFile()
	if err := file.SetSheetName("Sheet1", "Resultat"); err != nil {
		t.Fatal(err)
	}
	if err := fill(file); err != nil {
		t.Fatal(err)
	}
	var data bytes.Buffer
	if err := file.Write(&data); err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}

// styled makes a style and gives it to a cell.
func styled(file *excelize.File, cell string, style *excelize.Style) error {
	number, err := file.NewStyle(style)
	if err != nil {
		return err
	}
	return file.SetCellStyle("Resultat", cell, cell, number)
}

func TestTheFjordvikWorkbookIsReadAsItIsStored(t *testing.T) {
	sheets, noted := opened("10-faktor.xlsx", read(t, "10-faktor-fjordvik-2025.xlsx"))
	if noted != "" || len(sheets) != 1 || sheets[0].Name != "Resultat" || sheets[0].HiddenSheet || len(sheets[0].Rows) != 46 {
		t.Fatalf("%d sheets, and: %s", len(sheets), noted)
	}
	rows := sheets[0].Rows
	for _, c := range []struct {
		row, column int
		want        Cell
	}{
		{1, 1, Cell{Text: "10-FAKTOR – resultater per enhet", Bold: true}},
		{6, 4, Cell{Text: "Deltakelse", Merged: true}},
		{7, 1, Cell{Text: "Enhet", Merged: true}},
		{7, 14, Cell{Text: "10. Nyttemotivasjon (prososial motivasjon)"}},
		{8, 1, Cell{Text: "Oppvekst og kultur", Indent: 3}},
		{8, 2, Cell{Text: "218", Number: true}},
		{8, 4, Cell{Text: "83.9449541284404%", Number: true, Percent: true}},
		{8, 5, Cell{Text: "4.39", Number: true}},
		{9, 1, Cell{Text: "Fjordvik barneskole", Indent: 6}},
	} {
		got := rows[c.row-1][c.column-1]
		if want := (Cell{Place: got.Place}); got.Place.File != "10-faktor.xlsx[Resultat]" || got.Place.Line != c.row || got.Place.Col != c.column || want.Place != got.Place {
			t.Errorf("place of %d:%d is %v", c.row, c.column, got.Place)
		}
		if c.want.Place = got.Place; got != c.want {
			t.Errorf("%+v, not %+v", got, c.want)
		}
	}
	if rows[4] != nil || rows[43] != nil {
		t.Error("a blank row is not nil")
	}
	asText := slices.ContainsFunc(rows[10], func(c Cell) bool { return c.Text == "4,4" && !c.Number })
	if !asText && !strings.Contains(shown(sheets[0]), "4,4") {
		t.Error("no mean is kept as the text it is")
	}
}

func TestTheWorkbookOfTheCivilServiceHasTheValuesOfItsTextFile(t *testing.T) {
	sheetsOf := func(name string) []Sheet {
		data, err := os.ReadFile("../testdata/csps/" + name)
		if err != nil {
			t.Fatal(err)
		}
		sheets, noted := opened(name, data)
		if noted != "" {
			t.Fatal(noted)
		}
		return sheets
	}
	// figures are the cells of each organisation's row that are no names, blank
	// columns left out; the workbook has them in two tables.
	figures := func(sheet Sheet, names int) (rows []string) {
		for _, row := range sheet.Rows {
			var text []string
			for _, cell := range row[min(names, len(row)):] {
				if cell.Text != "" {
					text = append(text, cell.Text)
				}
			}
			if len(text) > 0 && (strings.HasSuffix(text[0], "%") || strings.HasPrefix(text[0], "n<")) {
				rows = append(rows, strings.Join(text, " "))
			}
		}
		return rows
	}
	book := sheetsOf("organisations-2019.xlsx")
	scores, questions := figures(book[1], 1), figures(book[2], 1)
	all := figures(sheetsOf("organisations-2019.csv")[0], 3)
	if len(all) != 111 || len(scores) != len(all) || len(questions) != len(all) {
		t.Fatalf("%d rows in the text file, %d and %d in the workbook", len(all), len(scores), len(questions))
	}
	for i := range all {
		if want := scores[i] + " " + questions[i]; all[i] != want {
			t.Errorf("row %d\n%s\n%s", i+1, all[i], want)
		}
	}
}

func TestValuesAreThoseStoredAndNotThoseShown(t *testing.T) {
	data := workbook(t, func(file *excelize.File) error {
		one, two, date, hidden := "0.0", `0.0" %"`, "dd.mm.yyyy", ";;;"
		for cell, value := range map[string]any{
			"A1": 4.2999999999999998, "B1": 4.256, "C1": 0.815, "D1": 0.07, "E1": 45719, "F1": "0828", "G1": 828,
			"A2": true, "B2": "  Nordlia ", "C2": 45719.604166666664, "D2": 1e22, "E2": -0.005, "F2": "'24", "G2": 1.1 * 1.1,
			"A3": 0.1, "B3": 3, "C3": 0.5, "D3": "Ã˜vre",
		} {
			if err := file.SetCellValue("Resultat", cell, value); err != nil {
				return err
			}
		}
		for cell, style := range map[string]*excelize.Style{
			"B1": {CustomNumFmt: &one}, "C1": {NumFmt: 9}, "D1": {NumFmt: 10}, "E1": {NumFmt: 14},
			"C2": {CustomNumFmt: &date}, "E2": {NumFmt: 9}, "A3": {NumFmt: 20}, "B3": {CustomNumFmt: &hidden}, "C3": {CustomNumFmt: &two},
		} {
			if err := styled(file, cell, style); err != nil {
				return err
			}
		}
		return nil
	})
	sheets, noted := opened("a.xlsx", data)
	want := "4.3|4.256|81.5%|7%|2025-03-03|0828|828\nTRUE|Nordlia|2025-03-03T14:30:00|1e+22|-0.5%|24|1.21\n0.1|3|0.5|Øvre\n"
	if len(sheets) != 1 || shown(sheets[0]) != want {
		t.Errorf("%v %s", sheets, noted)
	}
	if strings.Count(noted, "\n") != 2 || !strings.Contains(noted, "a.xlsx[Resultat]:3:4: the letters of a cell were garbled") {
		t.Error(noted)
	}
	row := sheets[0].Rows[0]
	if !row[0].Number || row[4].Number || !row[4].Date || row[5].Number || !row[6].Number || !row[2].Percent || row[1].Percent {
		t.Errorf("%+v", row)
	}
	if sheets[0].Rows[1][1].Indent != 2 {
		t.Errorf("%+v", sheets[0].Rows[1][1])
	}
}

func TestDaysMayBeCountedFrom1904(t *testing.T) {
	data := workbook(t, func(file *excelize.File) error {
		yes := true
		if err := file.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}); err != nil {
			return err
		}
		if err := file.SetCellValue("Resultat", "A1", 44257); err != nil {
			return err
		}
		return styled(file, "A1", &excelize.Style{NumFmt: 14})
	})
	if sheets, noted := opened("a.xlsx", data); noted != "" || shown(sheets[0]) != "2025-03-03\n" {
		t.Errorf("%v %s", sheets, noted)
	}
}

func TestStepsOfATreeAndWhatIsHiddenAreReported(t *testing.T) {
	data := workbook(t, func(file *excelize.File) error {
		for cell, value := range map[string]any{"A1": "Oppvekst", "A2": "Nordlia", "A3": "Lia", "A5": "Helse", "B5": 3} {
			if err := file.SetCellValue("Resultat", cell, value); err != nil {
				return err
			}
		}
		if _, err := file.NewSheet("Gamle tal"); err != nil {
			return err
		}
		if err := file.SetSheetVisible("Gamle tal", false); err != nil {
			return err
		}
		for _, row := range []int{3, 4, 900} {
			if err := file.SetRowVisible("Resultat", row, false); err != nil {
				return err
			}
		}
		for _, columns := range []string{"B", "D:F"} {
			if err := file.SetColVisible("Resultat", columns, false); err != nil {
				return err
			}
		}
		if err := file.SetRowOutlineLevel("Resultat", 2, 2); err != nil {
			return err
		}
		if err := styled(file, "A1", &excelize.Style{Font: &excelize.Font{Bold: true}}); err != nil {
			return err
		}
		return styled(file, "A2", &excelize.Style{Alignment: &excelize.Alignment{Horizontal: "left", Indent: 2}})
	})
	sheets, noted := opened("a.xlsx", data)
	if noted != "" || len(sheets) != 2 || sheets[0].HiddenSheet || !sheets[1].HiddenSheet || sheets[1].Rows != nil {
		t.Fatalf("%+v %s", sheets, noted)
	}
	rows := sheets[0].Rows
	if !slices.Equal(sheets[0].Hidden, []int{3, 4, 900}) || !slices.Equal(sheets[0].HiddenColumns, []int{2}) || len(rows) != 5 || rows[3] != nil {
		t.Errorf("%+v", sheets[0])
	}
	if !rows[0][0].Bold || rows[1][0].Bold || rows[1][0].Indent != 2 || rows[1][0].Outline != 2 || rows[4][1].Outline != 0 {
		t.Errorf("%+v", rows)
	}
}

func TestAMergedRangeRepeatsItsFirstCell(t *testing.T) {
	data := workbook(t, func(file *excelize.File) error {
		for cell, value := range map[string]any{"A1": "Rapport", "A3": "Oppvekst", "B3": "Nordlia", "B4": "Lia", "B5": "Vik", "C5": 4, "A6": "Helse", "B6": "Heim"} {
			if err := file.SetCellValue("Resultat", cell, value); err != nil {
				return err
			}
		}
		for _, cells := range [][2]string{{"A1", "B1"}, {"A3", "A5"}, {"A7", "C9"}, {"D1", "E3"}} {
			if err := file.MergeCell("Resultat", cells[0], cells[1]); err != nil {
				return err
			}
		}
		return nil
	})
	sheets, noted := opened("a.xlsx", data)
	if len(sheets) != 1 || shown(sheets[0]) != "Rapport|Rapport\n\nOppvekst|Nordlia\nOppvekst|Lia\nOppvekst|Vik|4\nHelse|Heim\n" {
		t.Fatalf("%v %s", sheets, noted)
	}
	rows := sheets[0].Rows
	if rows[2][0].Merged || !rows[3][0].Merged || !rows[4][0].Merged || rows[5][0].Merged || rows[4][0].Place.Line != 5 || rows[1] != nil {
		t.Errorf("%+v", rows)
	}
}

func TestAWorkbookIsRefusedIfAFormulaHasNoStoredValue(t *testing.T) {
	data := workbook(t, func(file *excelize.File) error {
		if err := file.SetCellValue("Resultat", "A1", 4); err != nil {
			return err
		}
		if err := file.SetCellFormula("Resultat", "B1", "A1+1"); err != nil {
			return err
		}
		return file.SetCellFormula("Resultat", "B2", "A1+2")
	})
	sheets, noted := opened("a.xlsx", data)
	want := "a.xlsx[Resultat]:1:2: 2 formulas have no value in the file; the first is here. Open the workbook in Excel, save it and import it again [import]\n"
	if sheets != nil || noted != want {
		t.Error(noted)
	}
}

func TestANumberHasFifteenDigits(t *testing.T) {
	for number, want := range map[float64]string{
		4.2999999999999998: "4.3", 0.1 + 0.2: "0.3", 4.23333333333333339: "4.23333333333333", 1 / 3.0: "0.333333333333333",
		100: "100", 0: "0", -1.5: "-1.5", 1e300: "1e+300", 123456789012345678: "123456789012346000", 1e-20: "1e-20",
	} {
		if got := writeNumber(number); got != want {
			t.Errorf("%v is %s, not %s", number, got, want)
		}
	}
	for number, want := range map[string]string{
		"0.82": "82", "0.815": "81.5", "1": "100", "0": "0", "0.005": "0.5", "-0.5": "-50", "12.3456": "1234.56", "1e-20": "1e-18", "0.1": "10",
	} {
		if got := timesHundred(number); got != want {
			t.Errorf("a hundred times %s is %s, not %s", number, got, want)
		}
	}
}

func TestADateThatExcelDoesNotKnowIsANumber(t *testing.T) {
	for number, want := range map[string]string{"2958465": "9999-12-31", "2958466": "2958466", "-1": "-1", "0.5": "0.5", "1.5": "1900-01-01T12:00:00", "60.99999999": "1900-03-01"} {
		var cell Cell
		b := book{}
		if b.setNumber(&cell, number, look{date: true}); cell.Text != want || cell.Number == cell.Date {
			t.Errorf("%s is %+v", number, cell)
		}
	}
}

func TestAPanicIsADamagedWorkbook(t *testing.T) {
	sheets, err := guarded(func() ([]Sheet, error) { panic("deep inside") })
	if sheets != nil || err != errDamaged {
		t.Errorf("%v %v", sheets, err)
	}
}

func TestAFormatShowsADateOrAShare(t *testing.T) {
	for format, want := range map[string]look{
		"0.0": {}, "General": {}, "dd.mm.yyyy": {date: true}, "[$-414]d. mmmm yyyy;@": {date: true}, "mmm": {date: true}, "h:mm": {}, "[h]:mm:ss": {},
		"mm:ss": {}, "0.0%": {percent: true}, `0.0" %"`: {}, `0\%`: {}, `"dag" 0`: {}, "#,##0;[Red]-#,##0": {}, `0" med`: {}, "[Red]0.0": {},
		"0_d": {}, "yyyy-mm-dd hh:mm": {date: true},
	} {
		if got := lookOf(&excelize.Style{CustomNumFmt: &format}); got != want {
			t.Errorf("%s is %+v", format, got)
		}
	}
}
