package importer

import (
	"slices"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// telling are words of headings and names of units that only one language has, or only
// both kinds of Norwegian.
var telling = map[i18n.Lang][]string{
	"nn": {"eining", "einingar", "einingane", "overordna", "spurde", "deltakarar", "tal", "målinga", "heile", "kommunar", "leiar", "leiing", "skule", "barneskule", "ungdomsskule", "heimetenesta", "tenesta", "tenester", "sjukeheim", "sjukeheimen", "samla", "ikkje", "frå"},
	"nb": {"enhet", "enheter", "enhetene", "overordnet", "antall", "deltakere", "målingen", "hele", "leder", "ledelse", "skole", "barneskole", "ungdomsskole", "hjemmetjenesten", "tjenesten", "tjenester", "sykehjem", "sykehjemmet", "samlet", "ikke", "fra", "virksomhet", "besvart", "besvarte"},
	"en": {"unit", "units", "department", "parent", "answers", "responses", "respondents", "invited", "mean", "score", "round", "school", "health", "the", "of", "and", "rate", "total"},
}

// norwegian are words that both kinds of Norwegian have.
var norwegian = []string{"svar", "svarprosent", "inviterte", "avdeling", "sektor", "kommune", "kommunen", "faktor", "snitt", "gjennomsnitt", "navn", "namn", "år", "nivå", "oppvekst", "helse", "teknisk", "totalt", "og", "undersøkelsesperiode"}

// lookedAt is how many rows of a sheet are looked at for its language.
const lookedAt = 60

// LanguageOf returns the language that tables are written in, for those who have no site yet.
// Norwegian that may be either is bokmål, and what is neither is English.
func LanguageOf(sources []sheet.Source) i18n.Lang {
	found := map[i18n.Lang]int{}
	shared := 0
	for _, source := range sources {
		for _, s := range sheet.Open(source, i18n.For("en"), &problem.List{}) {
			for _, row := range s.Rows[:min(len(s.Rows), lookedAt)] {
				for _, c := range row {
					for _, word := range words(c.Text) {
						for lang, known := range telling {
							if slices.Contains(known, word) {
								found[lang]++
							}
						}
						if slices.Contains(norwegian, word) {
							shared++
						}
					}
				}
			}
		}
	}
	switch {
	case found["en"] > found["nn"]+found["nb"]+shared:
		return "en"
	case found["nn"] > found["nb"]:
		return "nn"
	case found["nb"]+shared > 0:
		return "nb"
	}
	return "en"
}

// Speak lets a site that is not there yet have a first language.
func (s *Site) Speak(lang i18n.Lang) { s.language = lang }

// languagesFrom lists all languages, with one of them first.
func languagesFrom(first i18n.Lang) []string {
	list := []string{string(first)}
	for _, lang := range i18n.Languages() {
		if lang != first {
			list = append(list, string(lang))
		}
	}
	return list
}
