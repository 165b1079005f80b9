package importer

import (
	"slices"
	"strings"
)

// Words in the names of rows that are about the numbers of the others, or about a survey
// before this one. A name that is made of such words alone is that of no unit.
var (
	statisticWords = []string{
		"minimum", "minimumet", "maksimum", "maximum", "min", "maks", "max", "median", "medianen", "modus", "range", "variasjonsbreidde", "variasjonsbredde", "kvartil", "quartile", "percentil", "persentil", "percentile",
		"standardavvik", "standardavviket", "stdavvik", "stavvik", "sd", "std", "stdev", "stddev", "deviation", "varians", "variansen", "variance", "spreiing", "spredning", "spreiinga", "spredningen", "konfidensintervall",
		"endring", "endringa", "endringen", "change", "changes", "differanse", "differansen", "difference", "diff", "avvik", "avviket", "skilnad", "forskjell", "rang", "rangering", "rank",
		"mål", "måla", "målet", "måltal", "måltall", "målsetjing", "målsetting", "måloppnåing", "måloppnåelse", "target", "targets", "goal", "goals", "terskel", "terskelverdi", "grenseverdi", "threshold",
		"svarprosent", "svarprosenten", "skala", "skalaen", "scale", "signifikans", "significance",
	}
	beforeWords = []string{"forrige", "førre", "fjoråret", "fjorårets", "fjor", "previous", "last", "tidlegare", "tidligere", "sist", "siste"}
	surveyWords = []string{"måling", "målinga", "målingen", "undersøking", "undersøkinga", "undersøkelse", "undersøkelsen", "survey", "resultat", "resultatet", "resultata", "resultatene", "result", "results", "runde", "runden", "round", "år", "året", "year"}
	besideWords = []string{
		"frå", "fra", "sidan", "siden", "since", "from", "to", "til", "mot", "mellom", "between", "i", "for", "av", "of", "the", "in", "på", "&", "per", "pr", "st", "standard", "snitt", "snittet", "gjennomsnitt", "mean", "average", "verdi", "verdien", "value",
		"score", "skår", "tal", "tall", "alle", "all", "lågaste", "laveste", "høgaste", "høyeste", "lowest", "highest", "poeng", "prosentpoeng", "points", "prosent", "percent", "%", "neste", "next", "vårt", "our", "eit", "ett", "et", "a", "an", "ein", "en",
	}
)

// pagePattern is what is written where a table goes on on another page.
var pagePattern = pattern(`(?i)^(?:side|page|s\.|p\.|ark|sheet)\s*\d{1,3}(?:\s*(?:av|of|/|–|-)\s*\d{1,3})?$|^\(?(?:forts|fortsetjing|fortsettelse|fortset|fortsetter|cont|continued)\b[. )]*$`)

// isStatistic reports whether a name says that a row is about the numbers of the others:
// "Minimum", "Mål 2025", "Endring frå 2023"; or about a survey before: "Forrige måling".
func isStatistic(name string) bool {
	all := words(name)
	statistic, before, survey := false, false, false
	for _, word := range all {
		switch {
		case slices.Contains(statisticWords, word):
			statistic = true
		case slices.Contains(beforeWords, word):
			before = true
		case slices.Contains(surveyWords, word):
			survey = true
		case slices.Contains(besideWords, word), strings.Trim(word, "0123456789") == "":
		default:
			return false
		}
	}
	return statistic || before && survey
}

// isAbout reports whether a name is that of no unit, but of something about the table: a
// number of the page, a statistic, or the results of another year.
func (k rowNames) isAbout(name string) bool {
	return pagePattern().MatchString(name) || isStatistic(name) || k.isOtherYear(name)
}

// isOtherYear reports whether a row is the whole organisation in another year than that
// of the round: "Fjordvik kommune 2023", "Resultat 2023".
func (k rowNames) isOtherYear(name string) bool {
	years := yearsIn(name)
	if len(years) != 1 || yearOf(k.round) == "" || years[0] == yearOf(k.round) {
		return false
	}
	plain := withoutYear(name)
	survey := func(word string) bool {
		return slices.Contains(surveyWords, word) || slices.Contains(besideWords, word)
	}
	return isAmong(k.organisations, plain) || isWholeName(plain) || isOwnName(plain) || !slices.ContainsFunc(words(plain), func(word string) bool { return !survey(word) })
}

// withoutYear is a name without the years in it.
func withoutYear(name string) string {
	return strings.Trim(oneLine(yearPattern().ReplaceAllString(name, " ")), " ,:;–-()")
}
