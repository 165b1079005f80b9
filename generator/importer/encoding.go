package importer

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"tifaktor/generator/problem"
)

// windows1252 is what the bytes 0x80-0x9f mean in Windows-1252, the encoding of
// older Excel files (the WHATWG encoding standard); the other bytes are as in
// Latin-1.
var windows1252 = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")

// decodeText gives the text of a file, whichever encoding it is saved in, or
// notes why that is not possible.
func decodeText(source Source, problems *problem.List) (string, bool) {
	data := source.Data
	whole := problem.Place{File: source.Name}
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte{0xd0, 0xcf, 0x11, 0xe0}):
		problems.Add(whole, rule, "this is a workbook; save the sheet as \"CSV UTF-8\" and import that")
		return "", false
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return decodeUTF16(data[2:], binary.LittleEndian), true
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return decodeUTF16(data[2:], binary.BigEndian), true
	}
	if bytes.IndexByte(data, 0) >= 0 {
		problems.Add(whole, rule, "this is not text; save the sheet as \"CSV UTF-8\" and import that")
		return "", false
	}
	if !utf8.Valid(data) {
		problems.Advise(whole, rule, "the file is not UTF-8 and was read as Windows-1252, as Excel saves \"CSV\"; "+
			"if letters look wrong, save it as \"CSV UTF-8\"")
		return decodeWindows1252(data), true
	}
	return string(data), true
}

// decodeUTF16 decodes what Excel calls "Unicode text".
func decodeUTF16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, 0, len(data)/2)
	for ; len(data) >= 2; data = data[2:] {
		units = append(units, order.Uint16(data))
	}
	return string(utf16.Decode(units))
}

func decodeWindows1252(data []byte) string {
	var text strings.Builder
	text.Grow(len(data) + len(data)/8)
	for _, b := range data {
		if b >= 0x80 && b <= 0x9f {
			text.WriteRune(windows1252[b-0x80])
		} else {
			text.WriteRune(rune(b))
		}
	}
	return text.String()
}
