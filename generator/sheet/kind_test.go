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

// refusals returns files that are not read, with the message for each.
func refusals(t testing.TB) map[string]struct {
	data []byte
	want string
} {
	book := worksheet(t, `<row r="1"><c r="A1"><v>1</v></c></row>`, "")
	return map[string]struct {
		data []byte
		want string
	}{
		"empty":              {nil, said("empty")},
		"blank":              {[]byte("\ufeff \r\n;;\n\x1a"), said("empty")},
		"old workbook":       {compound("Workbook"), said("old_workbook")},
		"older workbook":     {compound("Book"), said("old_workbook")},
		"old document":       {compound("WordDocument"), said("old_document")},
		"encrypted":          {compound("EncryptedPackage"), said("password")},
		"with a password":    {encrypted(t), said("password")},
		"PDF":                {[]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), said("pdf")},
		"web page":           {[]byte("\ufeff\r\n<HTML><body><table>"), said("web_page")},
		"XML":                {[]byte("<?xml version=\"1.0\"?><Workbook/>"), said("web_page")},
		"RTF":                {[]byte(`{\rtf1\ansi x}`), said("web_page")},
		"OpenDocument":       {zipped(t, "mimetype=application/vnd.oasis.opendocument.spreadsheet", "content.xml=<x/>"), said("opendocument")},
		"Word":               {zipped(t, "[Content_Types].xml=<x/>", "word/document.xml=<x/>"), said("word")},
		"slides":             {zipped(t, "[Content_Types].xml=<x/>", "ppt/presentation.xml=<x/>"), said("slides")},
		"binary workbook":    {zipped(t, "[Content_Types].xml=<x/>", "xl/workbook.bin=x"), said("binary_workbook")},
		"Numbers":            {zipped(t, "Index/Document.iwa=x"), said("numbers")},
		"zip":                {zipped(t, "resultat.csv=a;b"), said("zip")},
		"empty zip":          {zipped(t), said("zip")},
		"cut short":          {book[:len(book)/2], said("damaged")},
		"nearly whole":       {book[:len(book)-1], said("damaged")},
		"beginning of a zip": {[]byte("PK\x03\x04rest"), said("damaged")},
		"workbook of junk":   {zipped(t, "xl/workbook.xml=<x"), said("damaged")},
		"no cells":           {worksheet(t, ``, ""), said("empty")},
		"zeros":              {make([]byte, 5000), said("binary")},
		"picture":            {[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), said("binary")},
		"control characters": {bytes.Repeat([]byte("ab\x01\x02"), 20), said("binary")},
	}
}

func TestAFileThatCannotBeReadIsRefusedInOneLine(t *testing.T) {
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
