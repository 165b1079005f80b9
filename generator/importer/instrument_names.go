package importer

import (
	"slices"
	"strconv"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/raw"
)

// factorsByName returns the ids of the factors of an instrument by all their names. A name of two
// factors is that of the first.
func factorsByName(instrument *raw.Instrument) map[string]string {
	names := map[string]string{}
	for _, factor := range instrument.Factors {
		for _, known := range allNames(factor.ID, append(slices.Clone(factor.Aliases), factor.Name, factor.Short)...) {
			if name := spelt(known); name != "" && names[name] == "" {
				names[name] = factor.ID
			}
		}
	}
	return names
}

// numberPattern is the number before a factor's name: "1. ", "Faktor 3: ".
var numberPattern = pattern(`(?i)^(?:faktor|factor|f)?\s*(\d{1,2})\s*[.):–-]?\s+(\S.*)$`)

// factorNumber is a factor that is called by its number alone: "Faktor 3", "F3".
var factorNumber = pattern(`(?i)^(?:faktor|factor|f)\.?\s*(\d{1,2})$`)

// namesOf returns the names that a heading may hold: as it is, without its number,
// without what is in brackets, and what is there.
func namesOf(heading string) []string {
	heading = oneLine(heading)
	if parts := numberPattern().FindStringSubmatch(heading); parts != nil {
		heading = parts[2]
	}
	names := []string{heading, bracketPattern().ReplaceAllString(heading, " ")}
	for _, inside := range bracketPattern().FindAllString(heading, -1) {
		names = append(names, strings.Trim(inside, "()[]"))
	}
	if _, after, found := strings.Cut(heading, ":"); found {
		names = append(names, after)
	}
	return append(names, strings.Join(bareName(words(names[1])), " "))
}

// meanWords are before or after the name of a factor and say that its mean is there, or
// how it was measured.
var meanWords = []string{
	"snitt", "snittet", "snittskår", "snittscore", "gjennomsnitt", "gjennomsnittet", "gjennomsnittleg", "gjennomsnittlig", "gj", "skår", "skåre", "score", "verdi", "mean", "average", "avg", "value",
	"av", "of", "opplevd", "opplevde", "opplevet", "perceived", "experienced", "faktor", "factor", "i", "år", "this", "year",
}

// bareName is the words of a heading without those that say that it is a mean, before and
// after the others.
func bareName(all []string) []string {
	for len(all) > 1 && slices.Contains(meanWords, all[0]) {
		all = all[1:]
	}
	for len(all) > 1 && slices.Contains(meanWords, all[len(all)-1]) {
		all = all[:len(all)-1]
	}
	return all
}

// factorIn returns the id of the factor that a heading names in an instrument, ""
// if there is none.
func factorIn(instrument *raw.Instrument, names map[string]string, heading string) string {
	for _, name := range namesOf(heading) {
		if id := names[spelt(name)]; id != "" {
			return id
		}
	}
	if parts := factorNumber().FindStringSubmatch(oneLine(heading)); parts != nil {
		if number, _ := strconv.Atoi(parts[1]); number >= 1 && number <= len(instrument.Factors) {
			return instrument.Factors[number-1].ID
		}
	}
	return ""
}

// spelt makes names alike that differ in how English is spelt: "utilization" and
// "utilisation", "behavior" and "behaviour".
func spelt(name string) string { return otherSpellings.Replace(normal(name)) }

var otherSpellings = strings.NewReplacer("z", "s", "our", "or")

// allNames are the names of a factor in all languages.
func allNames(id string, texts ...i18n.Text) []string {
	names := []string{id, strings.ReplaceAll(id, "-", " ")}
	for _, text := range texts {
		for _, name := range text {
			names = append(names, name) // compared with each other only, so the order does not matter
		}
	}
	return names
}
