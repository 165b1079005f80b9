package sheet

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// zipped makes a zip file of these files.
func zipped(t testing.TB, files ...string) []byte {
	t.Helper()
	var data bytes.Buffer
	archive := zip.NewWriter(&data)
	for _, file := range files {
		name, text, _ := strings.Cut(file, "=")
		part, err := archive.CreateHeader(&zip.FileHeader{Name: name})
		if err == nil {
			_, err = part.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}

// compound makes the beginning of an old Office file with a stream of this name.
func compound(stream string) []byte {
	data := append([]byte{}, oleMark...)
	data = append(data, make([]byte, 504)...)
	for _, letter := range stream {
		data = append(data, byte(letter), 0)
	}
	return append(data, 0, 0, 0, 0)
}

func encrypted(t testing.TB) []byte {
	file := excelize.NewFile()
	var data bytes.Buffer
	if err := file.SetCellValue("Sheet1", "A1", 1); err != nil {
		t.Fatal(err)
	}
	if err := file.Write(&data, excelize.Options{Password: "hemmeleg"}); err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}

// refusals are files that are not read, with what is said of them.
func refusals(t testing.TB) map[string]struct {
	data []byte
	want string
} {
	book := worksheet(t, `<row r="1"><c r="A1"><v>1</v></c></row>`, "")
	return map[string]struct {
		data []byte
		want string
	}{
		"empty":              {nil, messageEmpty},
		"blank":              {[]byte("\ufeff \r\n;;\n\x1a"), messageEmpty},
		"old workbook":       {compound("Workbook"), messageOldExcel},
		"older workbook":     {compound("Book"), messageOldExcel},
		"old document":       {compound("WordDocument"), messageOldOffice},
		"encrypted":          {compound("EncryptedPackage"), messagePassword},
		"with a password":    {encrypted(t), messagePassword},
		"PDF":                {[]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), messagePDF},
		"web page":           {[]byte("\ufeff\r\n<HTML><body><table>"), messageMarkup},
		"XML":                {[]byte("<?xml version=\"1.0\"?><Workbook/>"), messageMarkup},
		"RTF":                {[]byte(`{\rtf1\ansi x}`), messageMarkup},
		"OpenDocument":       {zipped(t, "mimetype=application/vnd.oasis.opendocument.spreadsheet", "content.xml=<x/>"), messageOpen},
		"Word":               {zipped(t, "[Content_Types].xml=<x/>", "word/document.xml=<x/>"), messageWord},
		"slides":             {zipped(t, "[Content_Types].xml=<x/>", "ppt/presentation.xml=<x/>"), messageSlides},
		"binary workbook":    {zipped(t, "[Content_Types].xml=<x/>", "xl/workbook.bin=x"), messageBinaryBook},
		"Numbers":            {zipped(t, "Index/Document.iwa=x"), messageNumbers},
		"zip":                {zipped(t, "resultat.csv=a;b"), messageZip},
		"empty zip":          {zipped(t), messageZip},
		"cut short":          {book[:len(book)/2], messageDamaged},
		"nearly whole":       {book[:len(book)-1], messageDamaged},
		"beginning of a zip": {[]byte("PK\x03\x04rest"), messageDamaged},
		"workbook of junk":   {zipped(t, "xl/workbook.xml=<x"), messageDamaged},
		"no cells":           {worksheet(t, ``, ""), messageEmpty},
		"zeros":              {make([]byte, 5000), messageBinary},
		"picture":            {[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), messageBinary},
		"control characters": {bytes.Repeat([]byte("ab\x01\x02"), 20), messageBinary},
	}
}

func TestWhatCannotBeReadIsRefusedInOneLine(t *testing.T) {
	for name, c := range refusals(t) {
		if sheets, noted := opened("a.csv", c.data); sheets != nil || noted != "a.csv: "+c.want+" [import]\n" {
			t.Errorf("%s: %s", name, noted)
		}
	}
}

func TestAFileIsKnownByItsContentAndNotItsName(t *testing.T) {
	book := worksheet(t, `<row r="1"><c r="A1"><v>1</v></c></row>`, "")
	if sheets, noted := opened("resultat.csv", book); len(sheets) != 1 || sheets[0].Name != "Ark1" || noted != "" {
		t.Errorf("%v %s", sheets, noted)
	}
	if sheets, noted := opened("resultat.xlsx", []byte("Eining;Svar\nVik;24\n")); len(sheets) != 1 || sheets[0].Name != "" || noted != "" {
		t.Errorf("%v %s", sheets, noted)
	}
}
