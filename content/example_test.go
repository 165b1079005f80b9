package content_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the example tables again")

// The tables that the authors' guide begins with. They hold the same, and all of it is
// invented.
const (
	exampleCSV  = "doeme-oppdikta-2025.csv"
	exampleXLSX = "doeme-oppdikta-2025.xlsx"
)

var exampleFactors = []string{
	"Indre motivasjon", "Mestringstro", "Autonomi", "Bruk av kompetanse", "Mestringsorientert ledelse",
	"Rolleklarhet", "Relevant kompetanseutvikling", "Fleksibilitetsvilje", "Mestringsklima", "Prososial motivasjon",
}

// unit is a unit of the example. The numbers of one with units below it are theirs
// together; of one without, they are made from seed.
type unit struct {
	name             string
	invited, answers int
	seed             int
	below            []unit
}

var example = unit{name: "Fjordvik kommune", below: []unit{
	{name: "Oppvekst", below: []unit{
		{name: "Nordlia skule", invited: 31, answers: 24, seed: 3},
		{name: "Øvre Åsen skule", invited: 28, answers: 22, seed: 8},
		{name: "Bekken barnehage", invited: 17, answers: 15, seed: 5},
		{name: "Lia SFO", invited: 5, answers: 3, seed: 1},
	}},
	{name: "Helse og omsorg", below: []unit{
		{name: "Heimetenesta", invited: 44, answers: 30, seed: 2},
		{name: "Sjukeheimen", invited: 63, answers: 41, seed: 6},
		{name: "Legekontoret", invited: 12, answers: 9, seed: 9},
	}},
	{name: "Teknisk", below: []unit{
		{name: "Veg og vatn", invited: 21, answers: 16, seed: 4},
		{name: "Bygg og reinhald", invited: 26, answers: 19, seed: 7},
	}},
}}

// totals returns the people of a unit, and for each factor the sum of their answers in
// hundredths.
func (u unit) totals() (invited, answers int, sums []int) {
	sums = make([]int, len(exampleFactors))
	if len(u.below) == 0 {
		for f := range sums {
			sums[f] = u.answers * (360 + (u.seed*37+f*53+u.seed*f*11)%100)
		}
		return u.invited, u.answers, sums
	}
	for _, part := range u.below {
		i, a, s := part.totals()
		invited, answers = invited+i, answers+a
		for f := range sums {
			sums[f] += s[f]
		}
	}
	return invited, answers, sums
}

// rows returns the table of a unit and those below it, with the decimal mark of Norway.
// As suppliers do, it has no numbers of those who are fewer than five.
func (u unit) rows(parent string) [][]string {
	const fewest = 5
	invited, answers, sums := u.totals()
	row := []string{u.name, parent, strconv.Itoa(invited), strconv.Itoa(answers)}
	if answers < fewest {
		row[3] = "<5"
	}
	for _, sum := range sums {
		mean := (2*sum + answers) / (2 * answers) // hundredths, rounded
		text := fmt.Sprintf("%d,%02d", mean/100, mean%100)
		if answers < fewest {
			text = "*"
		}
		row = append(row, text)
	}
	table := [][]string{row}
	for _, part := range u.below {
		table = append(table, part.rows(u.name)...)
	}
	return table
}

// exampleTable returns the table, with the line above it that says to import that its numbers are
// invented.
func exampleTable() [][]string {
	headings := append([]string{"Eining", "Overordna eining", "Inviterte", "Svar"}, exampleFactors...)
	title := make([]string, len(headings))
	title[0] = "Oppdikta tal"
	return append([][]string{title, headings}, example.rows("")...)
}

// asCSV writes a table as Norwegian Excel does.
func asCSV(table [][]string) []byte {
	var file strings.Builder
	file.WriteString("\uFEFF")
	for _, row := range table {
		file.WriteString(strings.Join(row, ";") + "\r\n")
	}
	return []byte(file.String())
}

// The parts of a workbook with one sheet, apart from the sheet itself.
var workbookParts = [][2]string{
	{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`},
	{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
	{"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Oppdikta resultat" sheetId="1" r:id="rId1"/></sheets></workbook>`},
	{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`},
}

// asXLSX writes a table as a workbook: numbers as numbers, all else as text. Nothing is
// packed, so that the bytes do not depend on who packs them.
func asXLSX(t *testing.T, table [][]string) []byte {
	t.Helper()
	var sheet strings.Builder
	sheet.WriteString(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`)
	for r, row := range table {
		fmt.Fprintf(&sheet, `<row r="%d">`, r+1)
		for c, cell := range row {
			at := string(rune('A'+c)) + strconv.Itoa(r+1)
			number := strings.Replace(cell, ",", ".", 1)
			if _, err := strconv.ParseFloat(number, 64); err == nil {
				fmt.Fprintf(&sheet, `<c r="%s"><v>%s</v></c>`, at, number)
			} else if cell != "" {
				fmt.Fprintf(&sheet, `<c r="%s" t="inlineStr"><is><t>`, at)
				if err := xml.EscapeText(&sheet, []byte(cell)); err != nil {
					t.Fatal(err)
				}
				sheet.WriteString(`</t></is></c>`)
			}
		}
		sheet.WriteString(`</row>`)
	}
	sheet.WriteString(`</sheetData></worksheet>`)
	var file bytes.Buffer
	archive := zip.NewWriter(&file)
	for _, part := range append(workbookParts, [2]string{"xl/worksheets/sheet1.xml", sheet.String()}) {
		w, err := archive.CreateHeader(&zip.FileHeader{Name: part[0], Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(w, xml.Header+part[1])
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestTheExampleTablesAreAsTheyWereMade(t *testing.T) {
	table := exampleTable()
	for name, want := range map[string][]byte{exampleCSV: asCSV(table), exampleXLSX: asXLSX(t, table)} {
		if *update {
			if err := os.WriteFile(name, want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(name); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not as it was made: %v; go test ./content -update makes it again", name, err)
		}
	}
}
