package problem_test

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/problem"
)

func TestTheNearestWordIsSuggested(t *testing.T) {
	known := []string{"parent", "name", "type", "merged_into", "løn", "språk", "nn"}
	for written, want := range map[string]string{
		"parnt":       "parent",
		"nmae":        "name",
		"Parent":      "parent",
		"mergedinto":  "merged_into",
		"lön":         "løn",
		"spraak":      "språk",
		"bananas":     "",
		"":            "",
		"x":           "",
		"xy":          "",
		"completely-": "",
	} {
		hint := problem.Suggest(written, known)
		if want == "" && hint != "" || want != "" && hint != fmt.Sprintf("; did you mean %q?", want) {
			t.Errorf("for %q: %q", written, hint)
		}
	}
}

func TestTheDifferenceOfAWordThatLooksLikeAKnownOneIsShown(t *testing.T) {
	for written, want := range map[string]string{
		"n\u200bn":    "; a zero-width space (U+200B) is after n; write nn without it",
		"spra\u030ak": "; it is written with a letter and a mark that look like one letter; write språk again",
	} {
		if hint := problem.Suggest(written, []string{"parent", "språk", "nn"}); hint != want {
			t.Errorf("for %q: %q", written, hint)
		}
	}
}

func TestOfTwoEquallyNearWordsTheFirstIsSuggested(t *testing.T) {
	if hint := problem.Suggest("cat", []string{"bat", "hat", "cut"}); !strings.Contains(hint, `"bat"`) {
		t.Error(hint)
	}
}

func FuzzSuggest(f *testing.F) {
	f.Add("parnt", "parent", "æøå")
	f.Fuzz(func(t *testing.T, word, first, second string) {
		hint := problem.Suggest(word, []string{first, second})
		if word != "" && word == second && !strings.Contains(hint, word) && first != second {
			t.Errorf("%q is not suggested for itself: %q", word, hint)
		}
	})
}

// BenchmarkSuggest looks for a unit among those of a large municipality.
func BenchmarkSuggest(b *testing.B) {
	var known []string
	for i := range 5000 {
		known = append(known, fmt.Sprintf("avdeling-for-noko-%d", i))
	}
	b.ReportAllocs()
	for b.Loop() {
		problem.Suggest("avdelinga-for-noko-anna", known)
	}
}
