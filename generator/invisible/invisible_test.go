package invisible_test

import (
	"strings"
	"testing"

	"tifaktor/generator/invisible"
)

func TestInvisibleLettersHaveNames(t *testing.T) {
	for letter, want := range map[rune]string{
		'\u00a0': "a no-break space (U+00A0)",
		'\u200b': "a zero-width space (U+200B)",
		'\u202e': "a mark for the direction of writing (U+202E)",
		'\u2009': "a space of another width (U+2009)",
		'\u00ad': "a soft hyphen (U+00AD)",
		'\ufeff': "a byte order mark (U+FEFF)",
		'\x07':   "an invisible control character (U+0007)",
		'\u2062': "an invisible sign (U+2062)",
		' ':      "", '\t': "", '\n': "", 'a': "", 'å': "", '~': "", '«': "", '\u030a': "",
	} {
		if got := invisible.Name(letter); got != want {
			t.Errorf("%U is called %q, not %q", letter, got, want)
		}
	}
}

func TestLettersWithAUseAreNotStray(t *testing.T) {
	for _, letter := range "a \n\t\u00a0\u00ad\u200d\u200c\u200e\u202f" {
		if invisible.Stray(letter) {
			t.Errorf("%U is stray", letter)
		}
	}
	for _, letter := range "\u200b\u2060\u202e\u2066\x07\u2028\ufeff" {
		if !invisible.Stray(letter) {
			t.Errorf("%U is not stray", letter)
		}
	}
}

func TestNoTextHoldsARefusedLetter(t *testing.T) {
	for _, letter := range "\x00\x0b\x7f\u0085\u2028\u2029\ufeff\uffff" {
		if !invisible.Refused(letter) {
			t.Errorf("%U is not refused", letter)
		}
	}
	for _, letter := range "a \n\t\u00a0\u00ad\u200b\u200d" {
		if invisible.Refused(letter) {
			t.Errorf("%U is refused", letter)
		}
	}
}

func TestWordsThatLookAlikeAreDistinguished(t *testing.T) {
	for _, c := range []struct{ written, known, want string }{
		{"aa\u00a0", "aa", "a no-break space (U+00A0) is after aa; write aa without it"},
		{"\u200baa", "aa", "a zero-width space (U+200B) is before aa; write aa without it"},
		{"aa", "a\u00ada", "in the other, a soft hyphen (U+00AD) is after a"},
		{"a\u030arsplan.pdf", "årsplan.pdf", "it is written with a letter and a mark that look like one letter"},
		{"årsplan.pdf", "a\u030arsplan.pdf", "a\u030arsplan.pdf is written with a letter and a mark"},
		{"aa", "ab", ""},
		{"aa", "aa", ""},
		{"år", "ar", ""},
	} {
		got := invisible.Difference(c.written, c.known)
		if c.want == "" && got != "" || !strings.HasPrefix(got, c.want) {
			t.Errorf("%q and %q: %q", c.written, c.known, got)
		}
	}
}

func TestALetterIsPlacedByTheWordsBesideIt(t *testing.T) {
	for text, want := range map[string]string{
		"24\u00a0":            "a no-break space (U+00A0) is after 24",
		"eit langt\u00a0namn": "a no-break space (U+00A0) is after langt",
		"\u00a0":              "a no-break space (U+00A0) is here",
	} {
		if got, _ := invisible.Find(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
	if _, before := invisible.Find("åå\u00a0a"); before != 2 {
		t.Errorf("%d letters are counted before it, not 2", before)
	}
}
