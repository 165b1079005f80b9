package sheet

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// twiceSigns are the signs that the first byte of a letter (C2, C3, C4, C5, CB, E2 or
// EF) becomes if UTF-8 is decoded as Windows-1252, Mac Roman or code page 850.
const twiceSigns = "ÂÃÄÅËâï¬√ƒ≈À‚Ô┬├─┼╦´"

// twiceDecoders are the encodings that UTF-8 is mistaken for.
var twiceDecoders = []*charmap.Charmap{charmap.Windows1252, charmap.Macintosh, charmap.CodePage850}

// repair corrects the letters of a text that were decoded twice, "Ã˜vre" to "Øvre",
// and reports whether there were any.
func repair(text string) (string, bool) {
	if !strings.ContainsAny(text, twiceSigns) {
		return text, false
	}
	whole := text
	for _, decoder := range twiceDecoders {
		for again := 0; again < 3; again++ {
			once, changed := repairOnce(text, decoder)
			if !changed {
				break
			}
			text = once
		}
	}
	return text, text != whole
}

// repairOnce undoes what one decoder has done once.
func repairOnce(text string, decoder *charmap.Charmap) (string, bool) {
	var repaired strings.Builder
	changed := false
	for at := 0; at < len(text); {
		letter, length := decodedTwice(text[at:], decoder)
		if length == 0 {
			_, length = utf8.DecodeRuneInString(text[at:])
			repaired.WriteString(text[at : at+length])
		} else {
			repaired.WriteRune(letter)
			changed = true
		}
		at += length
	}
	return repaired.String(), changed
}

// decodedTwice returns the letter whose bytes are signs at the beginning of a text, and
// the length of these signs; 0 if the text does not begin with such signs.
func decodedTwice(text string, decoder *charmap.Charmap) (letter rune, length int) {
	var encoded []byte
	for _, sign := range text {
		b, ok := byteOf(sign, decoder)
		if !ok || len(encoded) > 0 && b&0xc0 != 0x80 {
			return 0, 0
		}
		encoded = append(encoded, b)
		length += utf8.RuneLen(sign)
		if utf8.FullRune(encoded) {
			letter, _ = utf8.DecodeRune(encoded)
			if letter == utf8.RuneError || !mayBeMeant(letter, encoded[0]) {
				return 0, 0
			}
			return letter, length
		}
	}
	return 0, 0
}

// byteOf returns the byte that a decoder has made into a sign. Decoders keep a byte for
// which Windows-1252 has no sign as a control character.
func byteOf(sign rune, decoder *charmap.Charmap) (byte, bool) {
	if sign < 0x80 {
		return 0, false
	}
	if b, ok := decoder.EncodeRune(sign); ok {
		return b, true
	}
	if sign < 0xa0 && decoder == charmap.Windows1252 {
		return byte(sign), true
	}
	return 0, false
}

// mayBeMeant reports whether a letter whose first byte is first may be what the author
// wrote. A text that only looks decoded twice is left as it is: "«Å»" is a place in
// quotation marks, and no Polish Z.
func mayBeMeant(letter rune, first byte) bool {
	switch first {
	case 0xc2, 0xc3:
		return true
	case 0xc4, 0xc5:
		return strings.ContainsRune("čđŋšžČĐŊŽ", letter)
	case 0xcb:
		return letter == '˜' // in what was decoded three times
	case 0xe2:
		return strings.ContainsRune(usualSigns+"‚‡‹›", letter)
	}
	return letter == '\ufeff'
}

// lostLetter matches a question mark in place of a letter: "Sm?rstad", "?vre".
var lostLetter = regexp.MustCompile(`\pL\?\p{Ll}|(?:^|[ (/-])\?\p{Ll}`)

// hasLostLetters reports whether letters of a text are lost: there is a sign in their
// place, or half a letter that was decoded twice.
func hasLostLetters(text string) bool {
	if strings.ContainsRune(text, utf8.RuneError) || lostLetter.MatchString(text) && !strings.Contains(text, "://") {
		return true
	}
	for {
		_, rest, found := strings.Cut(text, "Ã")
		if !found {
			return false
		}
		next, _ := utf8.DecodeRuneInString(rest)
		if rest != "" && !unicode.IsLetter(next) {
			return true
		}
		text = rest
	}
}
