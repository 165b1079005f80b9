package sheet

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// decodeText returns the text of a file in any encoding, with "\n" after each line,
// and without byte order marks at its beginning and DOS's end of file (0x1A). It adds
// a problem and returns "" if the text cannot be read.
func decodeText(source Source, n i18n.Notes) string {
	whole := problem.Place{File: source.Name}
	text, encoding := decode(source.Data)
	text = strings.TrimLeft(text, "\ufeff")
	text = strings.TrimRight(text, "\x1a")
	switch {
	case encoding == unknownEncoding:
		n.Problem(whole, "unknown_letters")
		return ""
	case isBinary(text):
		n.Problem(whole, "binary")
		return ""
	case strings.Trim(text, " \t\r\n") == "":
		n.Problem(whole, "empty")
		return ""
	case encoding != "":
		n.Advice(whole, "read_as", "encoding", n.Words.Text("open.encoding_"+encoding))
	}
	return withPlainEnds(text)
}

// unknownEncoding is the name for an encoding that decode cannot read.
const unknownEncoding = "?"

// decode returns the text, and the name of the encoding if it was guessed.
func decode(data []byte) (text, encoding string) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		if !utf8.Valid(data) {
			return guess(data[3:])
		}
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return decodeUTF16(data, binary.LittleEndian), ""
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return decodeUTF16(data, binary.BigEndian), ""
	}
	even, odd := countZeros(data)
	switch {
	case odd > 2*even && 5*odd > len(data[:min(len(data), zerosSample)]):
		return decodeUTF16(data, binary.LittleEndian), ""
	case even > 2*odd && 5*even > len(data[:min(len(data), zerosSample)]):
		return decodeUTF16(data, binary.BigEndian), ""
	case even+odd > 0, utf8.Valid(data):
		return string(data), ""
	}
	return guess(data)
}

// zerosSample is how many bytes are enough to recognize UTF-16.
const zerosSample = 4096

// countZeros counts the zeros at even and odd places of the first bytes. In UTF-16
// every letter of Latin-1 has one, always on the same side.
func countZeros(data []byte) (even, odd int) {
	for i, b := range data[:min(len(data), zerosSample)] {
		switch {
		case b != 0:
		case i%2 == 0:
			even++
		default:
			odd++
		}
	}
	return even, odd
}

// decodeUTF16 decodes what Excel calls "Unicode text". A last byte that is half a
// letter becomes utf8.RuneError, unless it is DOS's end of file.
func decodeUTF16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, 0, len(data)/2+1)
	for ; len(data) >= 2; data = data[2:] {
		units = append(units, order.Uint16(data))
	}
	if len(data) == 1 && data[0] != 0x1a && data[0] != '\n' && data[0] != 0 {
		units = append(units, utf8.RuneError)
	}
	return string(utf16.Decode(units))
}

// isBinary reports whether a text has what no text has: a zero, or more than one
// control character in fifty letters.
func isBinary(text string) bool {
	controls := 0
	for i := range len(text) {
		switch b := text[i]; {
		case b == 0:
			return true
		case b < ' ' && b != '\n' && b != '\r' && b != '\t':
			controls++
		}
	}
	return controls > 4 && 50*controls > len(text)
}
