package texts

import (
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/site"
)

func TestTheDomainOfEventsIsTheFirstNameAsAnID(t *testing.T) {
	for name, want := range map[string]string{
		"Fjellsund kommune":     "fjellsund-kommune",
		"Ås og Øygard":          "aas-og-oeygard",
		"Fjellsund  –  kommune": "fjellsund-kommune",
		"3. distrikt":           "h-3-distrikt",
	} {
		if got := Domain(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestTheDomainIsTheSameInEveryLanguageAndUnderANewName(t *testing.T) {
	settings := &site.Site{
		Languages:    []i18n.Lang{"nn", "en"},
		Organisation: i18n.Text{"nn": "Fjellsund kommune", "en": "Fjellsund Municipality"},
	}
	for _, former := range []string{"", "Gamlevik kommune"} {
		want := "fjellsund-kommune"
		if former != "" {
			settings.Formerly, want = site.Names{{"nn": former, "en": "Gamlevik Municipality"}}, "gamlevik-kommune"
		}
		for lang, edition := range page.Editions(settings) {
			if got := domain(edition); got != want {
				t.Errorf("%s, formerly %q: %q, want %q", lang, former, got, want)
			}
		}
	}
}
