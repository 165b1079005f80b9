package raw

import (
	"slices"
	"strings"
	"unicode"
)

// namelessWords are the words of names that any organisation has: those of the row for
// all in a table, and what an import calls a whole that has no name.
var namelessWords = []string{
	"total", "totalt", "totals", "totalsum", "sum", "samla", "samlet", "alle", "all", "heile", "hele", "i", "alt", "in", "the", "whole", "overall", "grand", "for", "of",
	"vår", "eigen", "egen", "our", "own", "kommunen", "kommune", "kommuna", "fylkeskommunen", "organisasjonen", "organisasjon", "verksemda", "verksemd", "virksomheten", "virksomhet",
	"bedriften", "bedrifta", "konsernet", "organisation", "organization", "municipality", "company",
	"tilsette", "ansatte", "medarbeidarar", "medarbeidere", "medarbeidarane", "medarbeiderne", "employees", "staff", "einingar", "einingane", "enheter", "enhetene", "units",
}

// IsNameless reports whether a name does not say which organisation it is, such as
// "Kommunen totalt" and "Hele organisasjonen". An empty name does not either.
func IsNameless(name string) bool {
	words := strings.FieldsFunc(strings.ToLower(name), func(letter rune) bool { return !unicode.IsLetter(letter) })
	return !slices.ContainsFunc(words, func(word string) bool { return !slices.Contains(namelessWords, word) })
}
