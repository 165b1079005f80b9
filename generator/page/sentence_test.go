package page

import (
	"slices"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/site"
)

func editionIn(lang i18n.Lang) *Edition {
	return Editions(&site.Site{Languages: []i18n.Lang{lang}})[lang]
}

func TestTheFirstLetterFollowsThePlaceInTheSentence(t *testing.T) {
	for _, c := range []struct{ text, first, inside string }{
		{"rolleklarleik", "Rolleklarleik", "rolleklarleik"},
		{"Rolleklarleik", "Rolleklarleik", "rolleklarleik"},
		{"Øving", "Øving", "øving"},
		{"éin person", "Éin person", "éin person"},
		{"HMS-arbeid", "HMS-arbeid", "HMS-arbeid"},
		{"B2-avdelinga", "B2-avdelinga", "B2-avdelinga"},
		{"A-laget", "A-laget", "a-laget"},
		{"3 svar", "3 svar", "3 svar"},
		{"Å", "Å", "å"},
	} {
		if got := FirstInLine(c.text); got != c.first {
			t.Errorf("%q first in a line is %q", c.text, got)
		}
		if got := InsideSentence(c.text); got != c.inside {
			t.Errorf("%q inside a sentence is %q", c.text, got)
		}
	}
}

func TestSentencesAreJoinedAsTheLanguageJoinsWords(t *testing.T) {
	words := []Sentence{Plain("a"), LinkTo("b", "b.html"), Strong("c")}
	for lang, want := range map[i18n.Lang][]string{
		"nn": {"", "a", "a og b", "a, b og c"},
		"nb": {"", "a", "a og b", "a, b og c"},
		"en": {"", "a", "a and b", "a, b and c"},
	} {
		for n, text := range want {
			if got := editionIn(lang).Listed(words[:n]).String(); got != text {
				t.Errorf("%s: %q, want %q", lang, got, text)
			}
		}
	}
	joined := Joined(words, ";", ". Last: ")
	want := Sentence{{Text: "a"}, {Text: ";"}, {Text: "b", Href: "b.html"}, {Text: ". Last: "}, {Text: "c", Strong: true}}
	if !slices.Equal(joined, want) {
		t.Errorf("runs %+v", []Run(joined))
	}
}
