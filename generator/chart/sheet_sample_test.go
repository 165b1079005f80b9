package chart

import (
	"html/template"
	"strconv"
	"testing"
)

// sheetKind is a sheet of some sort.
type sheetKind struct {
	name  string
	sheet Sheet
}

// sampleSheets returns a sheet of each sort, all their names taken from next.
func sampleSheets(t testing.TB, next func() string) []sheetKind {
	t.Helper()
	return []sheetKind{
		{"values", profileSheet(t, next)},
		{"one value", dotsSheet(t, next)},
		{"distribution", distributionSheet(t, next)},
		{"panels", trendSheet(t, next)},
		{"heatmap", heatSheet(next)},
	}
}

// headed gives a sheet the words that are around every figure.
func headed(sheet Sheet, next func() string, keys ...template.HTML) Sheet {
	sheet.Title, sheet.Caption, sheet.Notice, sheet.Source = next(), next()+" "+next(), next(), next()
	for _, key := range keys {
		sheet.Key = append(sheet.Key, SheetKey{key, next()})
	}
	return sheet
}

func profileSheet(t testing.TB, next func() string) Sheet {
	data := sampleProfile()
	for i := range data.Names {
		data.Names[i] = next()
	}
	data.Low, data.High = next(), next()
	picture, err := Profile.Draw(data)
	must(t, picture, err)
	sheet := Sheet{Axis: picture.Axis, Heads: data.Names}
	for _, row := range picture.Rows {
		sheet.Rows = append(sheet.Rows, SheetRow{Name: next(), Picture: row, Values: []string{"4,3", "4,8 eller høgare", "skjult", "100\u00a0%"}})
	}
	return headed(sheet, next, picture.KeyFew, picture.KeyCoarse, picture.KeyHidden, picture.KeyMissing)
}

func dotsSheet(t testing.TB, next func() string) Sheet {
	data := sampleDots()
	data.Names.Low, data.Names.High = next(), next()
	picture, err := Dots.Draw(data)
	must(t, picture, err)
	sheet := Sheet{Axis: picture.Axis, Heads: []string{next()}}
	for _, row := range picture.Rows {
		sheet.Rows = append(sheet.Rows, SheetRow{Name: next(), Picture: row, Values: []string{next()}})
	}
	return headed(sheet, next, picture.KeyNow, picture.KeyPrevious, picture.KeyWhole)
}

func distributionSheet(t testing.TB, next func() string) Sheet {
	picture, err := Distribution.Draw(sampleDistribution())
	must(t, picture, err)
	var sheet Sheet
	for _, row := range picture.Rows {
		sheet.Rows = append(sheet.Rows, SheetRow{Name: next(), Picture: row})
	}
	return headed(sheet, next, append(picture.KeySteps, picture.KeyHidden)...)
}

func trendSheet(t testing.TB, next func() string) Sheet {
	picture, err := Trend.Draw(sampleTrend())
	must(t, picture, err)
	var sheet Sheet
	for _, panel := range picture.Panels {
		sheet.Panels = append(sheet.Panels, SheetPanel{next(), panel})
	}
	return headed(sheet, next, picture.KeyUnit, picture.KeyWhole, picture.KeyHidden)
}

func heatSheet(next func() string) Sheet {
	var sheet Sheet
	for i := range 10 {
		sheet.Columns = append(sheet.Columns, strconv.Itoa(i+1)+" "+next())
	}
	for level := range 3 {
		row := SheetRow{Name: "\u2003\u2003"[:3*level] + next()}
		for step, text := range []string{"skjult", "3,4", "3,8", "4,0", "4,3", "4,8+", "74\u00a0%", "100\u00a0%", "–", ""} {
			row.Cells = append(row.Cells, SheetCell{step % (mostClasses + 1), text})
		}
		sheet.Rows = append(sheet.Rows, row)
	}
	sheet.Rows = append(sheet.Rows, SheetRow{Name: next(), Text: next() + " " + next()})
	return headed(sheet, next, HeatmapStep(1), HeatmapStep(5), HeatmapStep(0))
}

// usualSheet is the sheet of an ordinary unit.
func usualSheet(t testing.TB) Sheet {
	t.Helper()
	picture, err := Dots.Draw(usualDots())
	must(t, picture, err)
	sheet := Sheet{Title: "Snitt per faktor", Source: "Kjelde: undersøkinga", Axis: picture.Axis, Heads: []string{"Snitt"}}
	for _, row := range picture.Rows {
		sheet.Rows = append(sheet.Rows, SheetRow{Name: "Relevant kompetanseutvikling", Picture: row, Values: []string{"4,3"}})
	}
	return sheet
}

// counted returns names with the numbers from 1 up.
func counted(name string) func() string {
	n := 0
	return func() string {
		n++
		return name + " " + strconv.Itoa(n)
	}
}
