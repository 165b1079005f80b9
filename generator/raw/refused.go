package raw

import (
	"slices"
	"strings"

	"tifaktor/generator/problem"
)

// Refused is a key that results must not hold.
type Refused struct {
	Key   string
	Kind  RefusedKind
	Place problem.Place
}

// RefusedKind is why a key is refused.
type RefusedKind uint8

// The kinds of keys that results must not hold. KS reports 10-FAKTOR per factor only, since the
// statements are indicators and not causes, and background variables for the
// whole municipality only.
const (
	Statements RefusedKind = iota // results per statement
	Background                    // results per gender, age ...
)

// The words that such keys begin with, in small letters and without hyphens. Norwegian
// letters may also be written with replacements.
var (
	statementWords = []string{
		"statement", "question", "item", "indicator", "påstand", "paastand", "pastand",
		"spørsmål", "sporsmal", "spoersmaal", "utsegn", "utsagn", "indikator",
	}
	backgroundWords = []string{
		"background", "gender", "sex", "age", "seniority", "tenure", "education", "nationality",
		"bakgrunn", "kjønn", "kjonn", "kjoenn", "alder", "ansiennitet", "utdann", "nasjonalitet",
	}
	workWords = []string{"profession", "stilling", "yrke"}
)

// IsBackground reports whether the name of a grouping is that of a background variable.
// The work that people do is not one: professions may be a grouping.
func IsBackground(name string) bool {
	const short = 3 // "age" is a word of its own, and not the beginning of "agency"
	for word := range strings.FieldsSeq(strings.ToLower(name)) {
		for _, background := range backgroundWords {
			if word == background || len(background) > short && strings.HasPrefix(word, background) {
				return true
			}
		}
	}
	return false
}

// refusedKind reports whether results must not hold a key, and returns why.
func refusedKind(key string) (RefusedKind, bool) {
	word := strings.NewReplacer("-", "", "_", "", " ", "").Replace(strings.ToLower(key))
	begins := func(start string) bool { return strings.HasPrefix(word, start) }
	switch {
	case slices.ContainsFunc(statementWords, begins):
		return Statements, true
	case slices.ContainsFunc(backgroundWords, begins), slices.ContainsFunc(workWords, begins):
		return Background, true
	}
	return 0, false
}
