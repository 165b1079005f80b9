package check

import (
	"slices"
	"strings"
	"unicode"

	"tifaktor/generator/i18n"
)

// generalNames are words that say what an organisation is and not which one.
var generalNames = []string{
	"kommune", "kommunen", "fylkeskommune", "fylkeskommunen", "municipality", "county", "council",
	"heile", "hele", "alle", "all", "total", "totalt", "samla", "samlet", "the", "whole",
	"organisasjonen", "organisasjon", "organisation", "organization", "verksemda", "virksomheten", "bedrifta", "bedriften", "konsernet",
}

// sameName reports whether two names can be of one organisation: in some language
// they have a word of their own in common, or one of them has none, such as "heile
// kommunen".
func sameName(a, b i18n.Text) bool {
	for _, one := range a {
		for _, other := range b {
			first, second := ownWords(one), ownWords(other)
			shared := func(word string) bool { return slices.Contains(second, word) }
			if len(first) == 0 || len(second) == 0 || slices.ContainsFunc(first, shared) {
				return true
			}
		}
	}
	return false
}

// ownWords returns the words of a name that say which organisation it is.
func ownWords(name string) []string {
	words := strings.FieldsFunc(strings.ToLower(name), func(letter rune) bool {
		return !unicode.IsLetter(letter) && !unicode.IsDigit(letter)
	})
	return slices.DeleteFunc(words, func(word string) bool { return slices.Contains(generalNames, word) })
}
