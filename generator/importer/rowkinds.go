package importer

import (
	"cmp"
	"slices"
	"strings"
)

// Words in the names of rows that are there to compare with. A name with one of
// the first is that of no unit; the second make such a name when there are no other
// words in it: "Landet", and not "Landet barnehage".
var (
	compareWords = []string{
		"benchmark", "median", "mean", "average", "gjennomsnitt", "gjennomsnittet", "landsgjennomsnitt", "landsgjennomsnittet", "snitt", "snittet", "landssnitt", "landssnittet",
		"referanse", "referansetal", "referansetall", "kommunegruppe", "kommunegruppa", "kommunegruppen", "kostragruppe", "kostragruppa",
	}
	elsewhereWords = []string{
		"landet", "noreg", "norge", "norway", "national", "nasjonalt", "nasjonal", "fylket", "bransjen", "bransje", "kostra", "gruppe", "gruppa", "gruppen", "reference", "resten", "av", "i", "alle", "heile", "hele", "andre",
		"kommunar", "kommuner", "kommunane", "kommunene", "all", "other", "municipalities", "the", "country", "samanliknbare", "sammenlignbare", "sammenliknbare", "offentleg", "offentlig", "sektor", "&", "score", "total", "totalt", "tal", "tall",
	}
	outsideWords = []string{
		"benchmark", "landsgjennomsnitt", "landsgjennomsnittet", "landssnitt", "landssnittet", "referanse", "referansetal", "referansetall",
		"kommunegruppe", "kommunegruppa", "kommunegruppen", "kostragruppe", "kostragruppa",
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
	plain := words(bracketPattern.ReplaceAllString(name, " "))
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
		"tilsette", "ansatte", "medarbeidarar", "medarbeidere", "medarbeidarane", "medarbeiderne", "employees", "staff", "units", "einingar", "einingane", "enheter", "enhetene", "svar", "respondents", "respondentar", "respondenter", "fylkeskommunen",
	}
	sumWords = []string{"total", "totalt", "totalsum", "totals", "sum", "samla", "samlet", "alle", "all", "heile", "hele", "whole", "overall", "grand", "alt"}
	ownWords = []string{"kommunen", "kommuna", "organisasjonen", "verksemda", "virksomheten", "vår", "eigen", "egen", "our", "own"}
)

// isWholeName reports whether a name says that a row is all of the organisation.
func isWholeName(name string) bool {
	all := words(bracketPattern.ReplaceAllString(name, " "))
	known := func(word string) bool { return slices.Contains(wholeWords, word) || yearWord.MatchString(word) }
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

// sortOut finds out what each row is: a unit, the whole, a sum, something to
// compare with, or no result at all. It returns the units, wholes and sums.
func (r wideReader) sortOut(rows []row) []row {
	last := len(rows) - 1
	for last >= 0 && !hasNumbers(rows[last]) {
		last--
	}
	var results, empty []row
	leading, largest := true, largestUnit(rows)
	for i, found := range rows {
		kind, said := r.answers.row(found.name, found.line)
		found.declared = said
		leading = leading && isCompared(found.name) && !isOwnMean(found.name)
		switch {
		case said:
		case leading:
			kind = referenceRow // above all units, whatever it is said to belong to
		default:
			kind = r.kindOf(found, i > last)
		}
		unclear := !said && kind == referenceRow && (!isElsewhere(found.name) || found.answers.exact() && found.answers.least <= largest)
		if unclear {
			r.Problem(found.place, "reference_unclear", "name", r.Words.Quote(found.name), "row", found.name)
		}
		if kind == wholeRow && !said {
			r.lift(&found)
		}
		found.kind = kind
		if kind != leftOutRow {
			r.checkCounts(found)
		}
		switch {
		case kind == leftOutRow:
			r.d.notes++
			if !said {
				empty = append(empty, found)
			}
		case normal(found.name) == "" && found.code == "":
			r.Problem(found.place, "no_name")
		case isPartOfAbove(found.name) && !said:
			r.Problem(found.place, "part_of_above", "name", r.Words.Quote(found.name), "row", found.name)
		case kind == referenceRow:
			if !said && !unclear {
				r.Advice(found.place, "reference", "name", r.Words.Quote(found.name))
			}
			r.d.references = append(r.d.references, found)
		default:
			results = append(results, found)
		}
	}
	var texts []string
	for _, found := range empty {
		texts = append(texts, firstText(found))
	}
	explainMarks(results, append(r.texts(), texts...))
	if len(empty) > 0 {
		r.Advice(empty[0].place, "footnotes", "n", len(empty), "texts", r.quoted(texts))
	}
	return results
}

// lift takes a row for all out of a group that is the organisation too.
func (r wideReader) lift(found *row) {
	isAll := func(name string) bool { return isAmong(r.organisations, name) || isWholeName(name) || isOwnName(name) }
	if found.parent != "" && isAll(found.parent) {
		found.parent = ""
	}
	if len(found.path) == 2 && isAll(found.path[0]) {
		found.path = found.path[1:]
	}
}

// largestUnit returns the largest number of answers of a row that is not there to compare
// with.
func largestUnit(rows []row) int {
	largest := 0
	for _, found := range rows {
		if found.answers.exact() && !isCompared(found.name) {
			largest = max(largest, found.answers.least)
		}
	}
	return largest
}

// firstText is what is written in a row without results.
func firstText(r row) string { return cmp.Or(r.name, r.code, r.parent) }

// hasNumbers reports whether a row has any number, or a mark for a hidden one.
func hasNumbers(r row) bool {
	return r.answers.kind != missing && r.answers.kind != wrong || r.invited.exact() ||
		slices.ContainsFunc(r.means, func(m mean) bool { return m.value.kind == known || m.value.kind == hidden })
}

// kindOf finds out what a row is by its name and its numbers. Below the last row
// with numbers there are only footnotes.
func (r wideReader) kindOf(found row, below bool) rowKind {
	name := found.name
	switch {
	case below, !hasNumbers(found) && (isNote(name) || name == ""):
		return leftOutRow
	case isAmong(r.organisations, name), isWholeName(name) && !isBareSum(name):
		return wholeRow
	case isCompared(name) && found.parent == "" && found.code == "" && len(found.path) < 2 && !isOwnMean(name):
		return referenceRow
	case isOwnMean(name), sumOf(name) != "", isBareSum(name), isOwnName(name) && !found.answers.exact() && !found.invited.exact() && hasNumbers(found):
		return sumRow
	}
	return unitRow
}
