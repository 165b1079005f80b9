package importer

import (
	"strings"
	"unicode"
)

// normal makes names alike that people take for the same: whatever the case,
// the punctuation and the spaces, and whether "and" or "&" is written.
func normal(name string) string { return strings.Join(words(name), "") }

// words returns the words of a name in lower case, without punctuation; "and" is
// "&".
func words(name string) []string {
	var spaced strings.Builder
	previous := ' '
	for _, letter := range name {
		switch {
		case letter == '\'' || letter == '’' || letter == '\u00ad':
		case letter == '&' || letter == '%':
			spaced.WriteString(" " + string(letter) + " ")
		case unicode.IsLetter(letter) || unicode.IsDigit(letter) || unicode.IsMark(letter):
			if unicode.IsLower(previous) && unicode.IsUpper(letter) {
				spaced.WriteByte(' ') // "UnitName": a word begins
			}
			spaced.WriteRune(unicode.ToLower(letter))
		default:
			spaced.WriteByte(' ')
		}
		previous = letter
	}
	found := strings.Fields(spaced.String())
	for i, word := range found {
		if word == "and" || word == "og" {
			found[i] = "&"
		}
	}
	return found
}

// oneLine is a text with single spaces and no line breaks, nor marks of where a word may be
// divided.
func oneLine(text string) string {
	return strings.Join(strings.Fields(dividing.Replace(text)), " ")
}

// dividing takes soft hyphens and spaces of no width away.
var dividing = strings.NewReplacer("\u00ad", "", "\u200b", "")

// plainLetters are letters written otherwise in an id.
var plainLetters = strings.NewReplacer(
	"æ", "ae", "ø", "o", "å", "a", "ä", "a", "ö", "o", "ü", "u", "á", "a", "à", "a", "â", "a", "é", "e", "è", "e", "ê", "e", "ë", "e",
	"í", "i", "ì", "i", "î", "i", "ï", "i", "ó", "o", "ò", "o", "ô", "o", "ú", "u", "ù", "u", "û", "u", "ñ", "n", "ç", "c",
	"č", "c", "đ", "d", "ŋ", "n", "š", "s", "ŧ", "t", "ž", "z", "ß", "ss", "'", "", "’", "", "\u00ad", "",
)

// longestID is how many letters of a name an id keeps, since it becomes the name
// of a file.
const longestID = 60

// slug makes an id of a name: a-z, 0-9 and hyphens. It is "" when the name has
// nothing of that.
func slug(name string) string {
	joined := strings.Map(func(letter rune) rune {
		if unicode.IsMark(letter) { // the ring of an å written as two
			return -1
		}
		return letter
	}, plainLetters.Replace(strings.ToLower(name)))
	plain := strings.FieldsFunc(joined, func(letter rune) bool {
		return (letter < 'a' || letter > 'z') && (letter < '0' || letter > '9')
	})
	id := ""
	for _, word := range plain {
		if id != "" && len(id)+1+len(word) > longestID {
			break
		}
		if id != "" {
			id += "-"
		}
		id += word
	}
	return id[:min(len(id), longestID)]
}
