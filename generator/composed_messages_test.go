package generator

import (
	"go/ast"
	"os"
	"strconv"
	"strings"
	"testing"

	"tifaktor/generator/hosting"
	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// composedKeys are the keys of messages that are put together of a fixed beginning, a word of
// a list, and a fixed ending; "page.in_*" is "page.in_" and a language. A key that code puts
// together of a word it is given is not among them: there the words are found where they are
// given.
func composedKeys() map[string][]string {
	return map[string][]string{
		"page.in_*":             listed(i18n.Languages()),
		"search.kind_*":         append(listed(programme.Kinds()), "unit", "factor", "term"),
		"session.form_*":        listed([]programme.Form{programme.Input, programme.Own, programme.Pair, programme.Group}), // a break says so itself
		"session.*":             {"work", "talk", "pause"},
		"menu.*":                listed([]page.Section{page.Results, page.Programme, page.Tools, page.About, page.Search}),
		"programme.stage_*":     listed(programme.Stages),
		"roles.*":               {"before", "during", "after"},
		"deck.*":                {"slides", "script"},
		"deck.*Title":           {"slides", "script"},
		"deck.*Lead":            {"slides", "script"},
		"date.month*":           numbersTo(1, 12),
		"date.weekday*":         numbersTo(0, 6),
		"talk.clarifyQuestion*": numbersTo(1, 3),
		"talk.keepQuestion*":    numbersTo(1, 3),
		"server.next_*":         serverNames(),
		"import.tree_*":         {"parents", "levels", "codes", "indentation", "depths", "headings", "sums", "sheets", "flat", "units"},
		"advice.unread_*":       {"unknown", "broken", "large"},
		"open.encoding_*":       {"windows", "mac", "dos", "nordic"},
		"explain.*":             {"groups_stay", "tree_stays", "once", "sealed", "enough", "summary", "summary_partly", "summary_both"},
	}
}

func serverNames() (names []string) {
	for _, server := range hosting.Servers {
		names = append(names, server.Name)
	}
	return names
}

func listed[Word ~string](all []Word) (words []string) {
	for _, word := range all {
		words = append(words, string(word))
	}
	return words
}

func numbersTo(from, to int) (words []string) {
	for n := from; n <= to; n++ {
		words = append(words, strconv.Itoa(n))
	}
	return words
}

func TestEveryMessageThatIsPutTogetherExists(t *testing.T) {
	for pattern, words := range composedKeys() {
		for _, word := range words {
			for _, lang := range i18n.Languages() {
				if key := strings.Replace(pattern, "*", word, 1); !i18n.For(lang).Has(key) {
					t.Errorf("no message %q in %s", key, lang)
				}
			}
		}
	}
}

// givenWord is a function that puts a key together of a parameter.
type givenWord struct {
	function, pattern string
	parameter         int
	scope             ast.Node // where the function can be called from; nil for the whole package
}

func TestNoKeyIsPutTogetherOfWordsThatNobodyLists(t *testing.T) {
	lists := composedKeys()
	for folder, files := range goFolders(t, os.DirFS("..")) {
		parsed := parseAll(t, files)
		var given []givenWord
		for _, file := range parsed {
			for _, found := range composedIn(file) {
				if found.function != "" {
					given = append(given, found)
				} else if lists[found.pattern] == nil {
					t.Errorf("%s puts together the key %q: list its words in composedKeys", folder, found.pattern)
				}
			}
		}
		for _, function := range given {
			for _, file := range parsed {
				for _, word := range wordsGiven(file, function) {
					if key := strings.Replace(function.pattern, "*", word, 1); !i18n.For("nn").Has(key) {
						t.Errorf("%s asks %s for %q: there is no message %q", folder, function.function, word, key)
					}
				}
			}
		}
	}
}
