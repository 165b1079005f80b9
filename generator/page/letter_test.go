package page

import (
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
)

func TestNamesAreUnderTheLetterTheyAreOrderedBy(t *testing.T) {
	names := []string{"Ørsta", "Aasen", "Éin", "bu", "Åmot", "10-faktor", "Eid", "Æva", "Bø"}
	for lang, want := range map[i18n.Lang]string{
		"nn": "0–9: 10-faktor; B: bu, Bø; E: Eid, Éin; Æ: Æva; Ø: Ørsta; Å: Åmot, Aasen",
		"en": "0–9: 10-faktor; A: Aasen, Æva, Åmot; B: Bø, bu; E: Eid, Éin; O: Ørsta",
	} {
		var letters []string
		for _, letter := range ByLetter(editionIn(lang), slices.Clone(names), func(name string) string { return name }) {
			letters = append(letters, letter.Letter+": "+strings.Join(letter.Entries, ", "))
		}
		if got := strings.Join(letters, "; "); got != want {
			t.Errorf("%s: %s\nwant %s", lang, got, want)
		}
	}
}
