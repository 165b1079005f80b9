package tabular

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path"
)

// mostRead is how much of one part of a file is read, in bytes. A small file can
// unpack to any size.
const mostRead = 32 << 20

// sharedPart holds the strings that cells of a workbook refer to by number.
const sharedPart = "xl/sharedStrings.xml"

// office reads a workbook, a text or slides: a zip file with XML in it. A row is
// a row of a table or a paragraph outside tables. Hidden sheets and the numbers
// that figures are drawn from are read as well.
func office(data []byte) []Row {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil
	}
	shared := sharedStrings(archive)
	var rows []Row
	for _, file := range archive.File {
		if path.Ext(file.Name) == ".xml" && file.Name != sharedPart {
			part := officePart{shared: shared}
			readXML(file, part.token)
			part.end()
			rows = append(rows, part.rows...)
		}
	}
	return rows
}

// sharedStrings gives the strings of a workbook in their order.
func sharedStrings(archive *zip.Reader) []string {
	var all []string
	for _, file := range archive.File {
		if file.Name != sharedPart {
			continue
		}
		readXML(file, func(token xml.Token) {
			switch token := token.(type) {
			case xml.StartElement:
				if token.Name.Local == "si" {
					all = append(all, "")
				}
			case xml.CharData:
				if len(all) > 0 {
					all[len(all)-1] += string(token)
				}
			}
		})
	}
	return all
}

// readXML reads a part as far as it can be read.
func readXML(file *zip.File, each func(xml.Token)) {
	opened, err := file.Open()
	if err != nil {
		return
	}
	defer opened.Close()
	decoder := xml.NewDecoder(io.LimitReader(opened, mostRead))
	decoder.Strict = false
	for {
		token, err := decoder.Token()
		if err != nil {
			return
		}
		each(token)
	}
}
