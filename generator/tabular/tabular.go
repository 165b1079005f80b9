// Package tabular reads what stands beside what in a file: rows of cells, from
// text formats and from the files of office programs. It reads them well enough
// to find out whether a name and a number belong together, and no better.
//
// To add a format, list its ending in readers.
package tabular

import (
	"bytes"
	"encoding/binary"
	"path"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Row is a row of a table or a line of a text, with what is written in each of
// its cells. Rows without text are left out.
type Row struct {
	Line  int // from 1; 0 in the files of office programs
	Cells []string
}

// readers are the formats that are read, by ending.
var readers = map[string]func([]byte) []Row{
	".csv": separated, ".tsv": separated,
	".txt": plain, ".md": plain,
	".yaml": structured, ".yml": structured, ".json": structured,
	".html": marked, ".htm": marked, ".xml": marked, ".svg": marked,
	".xlsx": office, ".xlsm": office, ".docx": office, ".pptx": office,
	".ods": office, ".odt": office, ".odp": office,
}

// Readable tells that files with that name are of a format that is read.
func Readable(name string) bool { return readers[ending(name)] != nil }

// Rows gives the rows of a file; none when it is of another format or broken.
func Rows(name string, data []byte) []Row {
	read := readers[ending(name)]
	if read == nil {
		return nil
	}
	return read(data)
}

func ending(name string) string { return strings.ToLower(path.Ext(name)) }

// decoded gives a text whatever it is encoded as: UTF-8, UTF-16 with a byte
// order mark as spreadsheets write it, or else Latin-1, which fits any bytes.
func decoded(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return fromUTF16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return fromUTF16(data[2:], binary.BigEndian)
	case utf8.Valid(data):
		return strings.TrimPrefix(string(data), "\ufeff")
	}
	letters := make([]rune, len(data))
	for i, b := range data {
		letters[i] = rune(b)
	}
	return string(letters)
}

func fromUTF16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

// rowsOf makes rows of the cells of each line, without the empty ones.
func rowsOf(lines []string, cells func(string) []string) []Row {
	var rows []Row
	for i, line := range lines {
		if strings.TrimSpace(line) != "" {
			rows = append(rows, Row{i + 1, cells(line)})
		}
	}
	return rows
}
