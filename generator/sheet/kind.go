package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"unicode/utf16"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// oleMark begins the files of Office before 2007, and encrypted ones of today.
var oleMark = []byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}

// Open returns the sheets of a file, or adds one problem that says why it
// cannot be read and what to do. Of a workbook it returns every worksheet,
// hidden and blank ones too. Repairs are reported as advice. The messages are in the
// language of words.
func Open(source Source, words *i18n.Printer, problems *problem.List) []Sheet {
	return open(source, maxCells, i18n.Notes{List: problems, Words: words, Group: "open.", Rule: "import"})
}

// open opens a file that may have as many rows and cells as are left.
func open(source Source, left budget, n i18n.Notes) []Sheet {
	whole := problem.Place{File: source.Name}
	data := source.Data
	switch {
	case len(data) > MostBytes:
		n.Problem(whole, "too_large", "megabytes", MostBytes>>20)
		return nil
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return openZip(source, left, n)
	}
	if refusal := fileRefusal(data); refusal != "" {
		n.Problem(whole, refusal)
		return nil
	}
	return openText(source, left, n)
}

// fileRefusal returns the key of the message that says why a file that begins as this
// one is not read, or "" if it is read.
func fileRefusal(data []byte) string {
	beginning := strings.ToLower(string(bytes.TrimLeft(data[:min(len(data), 512)], "\xef\xbb\xbf \t\r\n")))
	switch {
	case bytes.HasPrefix(data, oleMark):
		return oldOffice(data)
	case strings.HasPrefix(beginning, "%pdf-"):
		return "pdf"
	}
	for _, mark := range []string{"<!doctype", "<html", "<head", "<meta", "<table", "<?xml", "<workbook", "{\\rtf", "mime-version:"} {
		if strings.HasPrefix(beginning, mark) {
			return "web_page"
		}
	}
	return ""
}

// oldOffice returns the key of the message for a compound file, by the streams in it.
func oldOffice(data []byte) string {
	has := func(stream string) bool {
		var name []byte
		for _, unit := range utf16.Encode([]rune(stream)) {
			name = append(name, byte(unit), byte(unit>>8))
		}
		return bytes.Contains(data, append(name, 0, 0))
	}
	switch {
	case has("EncryptedPackage"):
		return "password"
	case has("Workbook"), has("Book"):
		return "old_workbook"
	}
	return "old_document"
}

// openZip opens a file that begins as a zip file: a workbook, or something else.
func openZip(source Source, left budget, n i18n.Notes) []Sheet {
	whole := problem.Place{File: source.Name}
	archive, err := zip.NewReader(bytes.NewReader(source.Data), int64(len(source.Data)))
	if err != nil {
		n.Problem(whole, "damaged")
		return nil
	}
	if refusal := zipRefusal(archive); refusal != "" {
		n.Problem(whole, refusal)
		return nil
	}
	if refusal := sizeRefusal(archive, len(source.Data)); refusal != "" {
		n.Problem(whole, refusal)
		return nil
	}
	return openWorkbook(source, left, n)
}

// zipRefusal returns the key of the message that says why a zip file is not read, or ""
// if it is a workbook.
func zipRefusal(archive *zip.Reader) string {
	for _, file := range archive.File {
		name := strings.ToLower(strings.ReplaceAll(file.Name, "\\", "/"))
		switch {
		case name == "xl/workbook.bin":
			return "binary_workbook"
		case strings.HasPrefix(name, "xl/") && strings.HasSuffix(name, ".xml"):
			return ""
		case strings.HasPrefix(name, "word/"):
			return "word"
		case strings.HasPrefix(name, "ppt/"):
			return "slides"
		case strings.HasPrefix(name, "index/") && strings.HasSuffix(name, ".iwa"), name == "index.zip":
			return "numbers"
		case name == "mimetype" && strings.HasPrefix(beginning(file), "application/vnd.oasis.opendocument"):
			return "opendocument"
		}
	}
	return "zip"
}

// beginning returns the first bytes of a file in a zip file.
func beginning(file *zip.File) string {
	content, err := file.Open()
	if err != nil {
		return ""
	}
	defer content.Close()
	data, _ := io.ReadAll(io.LimitReader(content, 64))
	return string(data)
}

// sizeRefusal returns the key of the message that says why a workbook is not unpacked,
// or "" if it is. The sizes are those that the zip file states; archive/zip stops
// reading a file that is longer.
func sizeRefusal(archive *zip.Reader, packed int) string {
	if len(archive.File) > maxParts {
		return "unpacks_too_far"
	}
	unpacked := uint64(0)
	for _, file := range archive.File {
		if file.UncompressedSize64 > maxUnzipped {
			return "unpacks_too_far"
		}
		unpacked += file.UncompressedSize64
	}
	if unpacked > maxUnzipped || unpacked > 16<<20 && unpacked/maxRatio > uint64(packed) || hasMoreTags(archive, maxTags) {
		return "unpacks_too_far"
	}
	return ""
}

// hasMoreTags reports whether the parts that excelize keeps in memory, which are
// all but the worksheets, have more tags than left.
func hasMoreTags(archive *zip.Reader, left int) bool {
	buffer := make([]byte, 64<<10)
	for _, file := range archive.File {
		name := strings.ToLower(file.Name)
		if !strings.HasSuffix(name, ".xml") && !strings.HasSuffix(name, ".rels") || strings.HasPrefix(name, "xl/worksheets/") {
			continue
		}
		content, err := file.Open()
		if err != nil {
			continue // excelize refuses it
		}
		for err == nil && left >= 0 {
			var read int
			read, err = content.Read(buffer)
			left -= bytes.Count(buffer[:read], []byte("<"))
		}
		content.Close()
	}
	return left < 0
}
