package importer

import (
	"slices"
	"strings"
)

// Words in the names of rows that are there to compare with. A name with one of
// the first is that of no unit; the second make such a name when there are no other
// words in it: "Landet", and not "Landet barnehage".
var (
	compareWords = []string{
		"benchmark", "median", "mean", "average", "gjennomsnitt", "gjennomsnittet", "landsgjennomsnitt", "landsgjennomsnittet", "snitt", "snittet", "landssnitt", "landssnittet",
		"kommunesnitt", "kommunesnittet", "verksemdssnitt", "verksemdsnitt", "virksomhetssnitt", "virksomhetsnitt", "bedriftssnitt", "organisasjonssnitt", "konsernsnitt", "fylkeskommunesnitt",
		"referanse", "referansetal", "referansetall", "kommunegruppe", "kommunegruppa", "kommunegruppen", "kostragruppe", "kostragruppa",
		"samanlikningsgruppe", "samanlikningsgruppa", "samanlikningsgruppen", "sammenligningsgruppe", "sammenligningsgruppa", "sammenligningsgruppen", "sammenlikningsgruppe", "sammenlikningsgruppa", "sammenlikningsgruppen", "comparison",
	}
	elsewhereWords = []string{
		"landet", "noreg", "norge", "norway", "national", "nasjonalt", "nasjonal", "fylket", "bransjen", "bransje", "kostra", "gruppe", "gruppa", "gruppen", "reference", "resten", "av", "i", "alle", "heile", "hele", "whole", "entire", "andre",
		"kommunar", "kommuner", "kommunane", "kommunene", "all", "other", "municipalities", "the", "country", "samanliknbare", "sammenlignbare", "sammenliknbare", "offentleg", "offentlig", "sektor", "&", "score", "total", "totalt", "tal", "tall",
	}
	outsideWords = []string{
		"benchmark", "landsgjennomsnitt", "landsgjennomsnittet", "landssnitt", "landssnittet", "referanse", "referansetal", "referansetall",
		"kommunegruppe", "kommunegruppa", "kommunegruppen", "kostragruppe", "kostragruppa",
		"samanlikningsgruppe", "samanlikningsgruppa", "samanlikningsgruppen", "sammenligningsgruppe", "sammenligningsgruppa", "sammenligningsgruppen", "sammenlikningsgruppe", "sammenlikningsgruppa", "sammenlikningsgruppen", "comparison",
		"civil", "servants",
	}
	placeWords = []string{"landet", "noreg", "norge", "norway", "national", "nasjonalt", "nasjonal", "fylket", "bransjen", "bransje", "kostra", "reference", "country", "kommunar", "kommuner", "kommunane", "kommunene", "municipalities"}
)

// isCompared reports whether a name is that of a row to compare with.
func isCompared(name string) bool {
	has := func(list []string) func(word string) bool {
		return func(word string) bool { return slices.Contains(list, word) }
	}
	all := words(name)
	if slices.ContainsFunc(all, has(compareWords)) {
		return true
	}
	plain := words(bracketPattern().ReplaceAllString(name, " "))
	strange := func(word string) bool {
		return !slices.Contains(elsewhereWords, word) && strings.Trim(word, "0123456789") != ""
	}
	return slices.ContainsFunc(plain, has(placeWords)) && !slices.ContainsFunc(plain, strange)
}

// wholeWords are the words that names of a row for all are made of, and sumWords
// those of them without which it is none: "Kommunen totalt", "Alle ansatte".
var (
	wholeWords = []string{
		"total", "totalt", "totalsum", "sum", "samla", "samlet", "alle", "all", "heile", "hele", "i", "alt", "in", "the", "whole", "overall", "grand", "for", "totals",
		"kommunen", "kommune", "kommuna", "organisasjonen", "organisasjon", "verksemda", "verksemd", "virksomheten", "virksomhet", "bedriften", "organisation", "organization", "municipality", "company", "konsernet",
		"tilsette", "ansatte", "medarbeidarar", "medarbeidere", "medarbeidarane", "medarbeiderne", "employees", "staff", "units", "departments", "sections", "divisions", "teams", "avdelingar", "avdelinger", "avdelingane", "avdelingene", "seksjonar", "seksjoner", "seksjonane", "seksjonene", "einingar", "einingane", "enheter", "enhetene", "svar", "respondents", "respondentar", "respondenter", "fylkeskommunen", "resultat", "resultatet", "result", "results", "skår", "score",
	}
	sumWords = []string{"total", "totalt", "totalsum", "totals", "sum", "samla", "samlet", "alle", "all", "heile", "hele", "whole", "overall", "grand", "alt"}
	ownWords = []string{"kommunen", "kommuna", "organisasjonen", "verksemda", "virksomheten", "vår", "eigen", "egen", "our", "own",
		"kommunesnitt", "kommunesnittet", "verksemdssnitt", "verksemdsnitt", "virksomhetssnitt", "virksomhetsnitt", "bedriftssnitt", "organisasjonssnitt", "konsernsnitt", "fylkeskommunesnitt"}
)

// isWholeName reports whether a name says that a row is all of the organisation.
func isWholeName(name string) bool {
	all := words(bracketPattern().ReplaceAllString(name, " "))
	known := func(word string) bool { return slices.Contains(wholeWords, word) || yearWord().MatchString(word) }
	total := func(word string) bool { return slices.Contains(sumWords, word) }
	return len(all) > 0 && !slices.ContainsFunc(all, func(word string) bool { return !known(word) }) && slices.ContainsFunc(all, total)
}

// sumOf returns what a row is the sum of by its name: "Oppvekst" of "Sum Oppvekst"
// and "Oppvekst totalt". It is "" when the name says nothing of the kind.
func sumOf(name string) string {
	all := strings.Fields(name)
	isSum := func(word string) bool {
		plain := normal(word)
		return slices.Contains([]string{"sum", "total", "totalt", "totalsum", "samla", "samlet", "delsum", "subtotal"}, plain)
	}
	if len(all) < 2 {
		return ""
	}
	switch {
	case isSum(all[0]):
		all = all[1:]
	case isSum(all[len(all)-1]):
		all = all[:len(all)-1]
	case len(all) > 2 && normal(all[len(all)-2]+all[len(all)-1]) == "ialt":
		all = all[:len(all)-2]
	default:
		return ""
	}
	return strings.Trim(strings.Join(all, " "), " :–-")
}
