package importer

import "testing"

// TestEveryLimitIsReadThoughFewTextsAreTried has each word of the patterns of a limit once.
func TestEveryLimitIsReadThoughFewTextsAreTried(t *testing.T) {
	for text, most := range map[string]int{
		"<5": 4, "n = <5": 4, "under 5": 4, "færre enn 5 svar": 4, "mindre enn 5": 4, "lågare enn 5": 4, "lavere enn 5": 4,
		"below 5": 4, "less than 5": 4, "fewer than 5": 4, "under fem": 4, "færre enn tre": 2, "mindre enn ti": 9, "fewer than five svar": 4, "less than ten": 9,
		"≤5": 5, "< = 5": 5, "=<5": 5, "maks 5": 5, "maks.5": 5, "inntil 5": 5, "høgst 5": 5, "høyst 5": 5, "up to 5": 5, "at most 5": 5,
		"1-4": 4, "1 – 20": 20, "skjult (færre enn 5 svar)": 4, "<5, vises ikke": 4,
	} {
		if _, found, ok := readFew(text); !ok || found != most {
			t.Errorf("%q: %d people or fewer, %v", text, found, ok)
		}
	}
	for _, text := range []string{"4,1", "12", "1-21", "5-5", "Oppvekst", "unit 4"} {
		if _, _, ok := readFew(text); ok {
			t.Errorf("%q is a limit", text)
		}
	}
}
