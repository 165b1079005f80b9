// Package invisible finds letters that nobody sees, and different words that look
// alike. Only this package decides which invisible letters there are, what they are
// called, and which of them no text may hold.
//
// To add a letter, write it in names; to refuse one everywhere, in Refused.
package invisible

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// names are the names, with an article, of the invisible letters that occur in texts.
var names = map[rune]string{
	'\u00a0': "a no-break space",
	'\u00ad': "a soft hyphen",
	'\u061c': "a mark for the direction of writing",
	'\u180e': "a zero-width space",
	'\u2007': "a no-break space as wide as a digit",
	'\u200b': "a zero-width space",
	'\u200c': "a zero-width non-joiner",
	'\u200d': "a zero-width joiner",
	'\u200e': "a mark for the direction of writing",
	'\u200f': "a mark for the direction of writing",
	'\u2028': "a line separator",
	'\u2029': "a paragraph separator",
	'\u202f': "a narrow no-break space",
	'\u2060': "a word joiner",
	'\u3000': "an ideographic space",
	'\ufeff': "a byte order mark",
}

// Name returns the name of an invisible letter with its number: "a no-break space
// (U+00A0)". It is "" for a visible letter, and for the plain space, the tab and the
// end of a line.
func Name(letter rune) string {
	name, known := names[letter]
	switch {
	case letter < 0x7f && letter >= ' ', letter == '\n', letter == '\t':
		return ""
	case known:
	case letter >= '\u202a' && letter <= '\u202e', letter >= '\u2066' && letter <= '\u2069':
		name = "a mark for the direction of writing"
	case unicode.IsControl(letter), letter >= '\ufffe' && letter <= '\uffff':
		name = "an invisible control character"
	case unicode.Is(unicode.Zs, letter):
		name = "a space of another width"
	case unicode.Is(unicode.Cf, letter):
		name = "an invisible sign"
	default:
		return ""
	}
	return fmt.Sprintf("%s (%U)", name, letter)
}

// Refused reports whether no text may hold a letter: control characters other than the
// tab and the end of a line, and letters that only files have.
func Refused(letter rune) bool {
	switch letter {
	case '\n', '\t':
		return false
	case '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff':
		return true
	}
	return unicode.IsControl(letter)
}

// Stray reports whether an invisible letter has no use for readers, and so probably came
// from another program. No-break spaces, soft hyphens, and the joiners and marks of some
// languages and signs are not stray.
func Stray(letter rune) bool {
	switch letter {
	case '\u00ad', '\u061c', '\u200c', '\u200d', '\u200e', '\u200f':
		return false
	}
	return Name(letter) != "" && !unicode.Is(unicode.Zs, letter)
}

// IsSpace reports whether a letter looks like a plain space but is another one.
func IsSpace(letter rune) bool { return letter != ' ' && unicode.Is(unicode.Zs, letter) }

// Composed returns a text with each letter and its marks as one letter, if there is such
// a letter: å rather than a and a ring (Unicode Standard Annex 15, form C). Programs on
// a Mac write names of files in the other way.
func Composed(text string) string { return norm.NFC.String(text) }

// Plain returns a text as it looks: composed, with plain spaces and without invisible
// letters.
func Plain(text string) string {
	return strings.TrimSpace(Composed(strings.Map(func(letter rune) rune {
		switch {
		case IsSpace(letter):
			return ' '
		case Name(letter) != "":
			return -1
		}
		return letter
	}, text)))
}
