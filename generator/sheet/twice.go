package sheet

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// twiceSigns are what the first byte of a letter becomes when UTF-8 is decoded as
// Windows-1252, Mac Roman or code page 850: C2, C3, C4, C5, CB, E2 and EF.
const twiceSigns = "ÂÃÄÅËâï¬√ƒ≈À‚Ô┬├─┼╦´"

// twiceDecoders are the encodings that UTF-8 is taken for by mistake.
var twiceDecoders = []*charmap.Charmap{charmap.Windows1252, charmap.Macintosh, charmap.CodePage850}

// repair returns the text with letters that were decoded twice put right: "Ã˜vre"
// becomes "Øvre". It reports whether there were any.
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

// repairOnce puts right what one decoder has done once.
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

// decodedTwice returns the letter whose bytes stand as signs at the beginning of
// a text, and the length of these signs; 0 when they are no such letter.
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

// byteOf returns the byte that a decoder has made a sign of. Where Windows-1252
// has no sign, decoders keep the byte as a control character.
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

// mayBeMeant reports whether a letter that begins with a byte is one that was
// meant, so that a text which happens to look decoded twice is left as it is:
// "«Å»" is a place in quotation marks, and no Polish Z.
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

// lostLetter is a question mark in the place of a letter: "Sm?rstad", "?vre".
var lostLetter = regexp.MustCompile(`\pL\?\p{Ll}|(?:^|[ (/-])\?\p{Ll}`)

// hasLostLetters reports whether letters of a text cannot be known any more: the
// sign that stands for them, or half a letter that was decoded twice.
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
