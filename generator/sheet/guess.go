package sheet

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// encodings are the encodings of Norwegian files with one byte for each letter. The
// most usual is first: of two that fit equally well the first is used.
var encodings = []struct {
	name    string
	decoder *charmap.Charmap
}{
	{"windows", charmap.Windows1252},
	{"mac", charmap.Macintosh},
	{"dos", charmap.CodePage850},
	{"nordic", charmap.CodePage865},
}

// guess decodes bytes that are not UTF-8 in the encoding whose text is most like
// Norwegian. An encoding is wrong if its text has signs in impossible places, such as
// a capital within a word in small letters, or a box-drawing sign.
func guess(data []byte) (text, name string) {
	best, bestFit := 0, 0
	high := 0
	for i, encoding := range encodings {
		fit, judged := fitOf(data, encoding.decoder)
		if i == 0 || fit > bestFit {
			best, bestFit = i, fit
		}
		high = judged
	}
	if bestFit < -high {
		return "", unknownEncoding
	}
	var decoded strings.Builder
	decoded.Grow(len(data) + len(data)/8)
	for _, b := range data {
		decoded.WriteRune(encodings[best].decoder.DecodeByte(b))
	}
	return decoded.String(), encodings[best].name
}

// guessSample is how many bytes above ASCII are enough to find the encoding.
const guessSample = 100_000

// fitOf returns how well an encoding fits, where higher is better, and how many bytes
// above ASCII were judged.
func fitOf(data []byte, decoder *charmap.Charmap) (fit, high int) {
	at := func(i int) rune {
		if i < 0 || i >= len(data) {
			return ' '
		}
		return decoder.DecodeByte(data[i])
	}
	for i, b := range data {
		if b < 0x80 {
			continue
		}
		if high++; high > guessSample {
			break
		}
		fit += fitOfSign(at(i), at(i-1), at(i+1))
		if unicode.IsLower(at(i)) && unicode.IsUpper(at(i-1)) && unicode.IsUpper(at(i-2)) {
			fit -= 6 // the end of a word in capitals
		}
	}
	return fit, high
}

const (
	ownLetters   = "æøåÆØÅ"
	usualLetters = "éèêóòôâàäöüÉÈÊÓÒÔÂÀÄÖÜ"
	samiLetters  = "áčđŋšŧžÁČĐŊŠŦŽ"
	usualSigns   = "–—«»“”‘’„…•·§°½¼¾×±¹²³†€£´™®©‰\u00a0"
)

// fitOfSign returns how well a sign fits between its neighbours in Norwegian text.
func fitOfSign(sign, before, after rune) int {
	between := unicode.IsLetter(before) && unicode.IsLetter(after)
	switch {
	case unicode.IsLetter(sign):
		return fitOfLetter(sign, before, after)
	case !strings.ContainsRune(usualSigns, sign):
		return -5
	case between && (sign == '’' || sign == '´' || sign == '–'):
		return -1
	case between:
		return -4
	case strings.ContainsRune("«“„‘", sign) && unicode.IsLetter(after),
		strings.ContainsRune("»”’", sign) && unicode.IsLetter(before),
		strings.ContainsRune("–\u00a0", sign):
		return 1
	case unicode.IsLetter(after) && !strings.ContainsRune("»”’…—§", sign):
		return -2 // beside a word and not after it, as "•g"
	}
	return 0
}

func fitOfLetter(letter, before, after rune) int {
	own := strings.ContainsRune(ownLetters, letter)
	fit := -2
	switch {
	case own:
		fit = 3
	case strings.ContainsRune(usualLetters, letter):
		fit = 1
	case strings.ContainsRune(samiLetters, letter):
		fit = 0
	}
	alone := !unicode.IsLetter(before) && !unicode.IsLetter(after)
	besideDigit := unicode.IsDigit(before) || unicode.IsDigit(after)
	switch {
	case unicode.IsUpper(letter) && unicode.IsLower(before),
		unicode.IsLower(letter) && unicode.IsUpper(after):
		fit -= 6
	case before >= 0x80 && unicode.IsLetter(before) && after >= 0x80 && unicode.IsLetter(after):
		fit -= 6 // a word of another alphabet
	case alone && (besideDigit || !own): // Å is a word, and no other letter
		fit -= 4
	}
	return fit
}
