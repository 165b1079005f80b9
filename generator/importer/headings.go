package importer

import (
	"slices"
	"strconv"
	"strings"
)

// role is what a column holds.
type role uint8

const (
	unknownRole    role = iota // perhaps a factor
	unitRole                   // names of units
	parentRole                 // what the unit belongs to, by name or id
	levelRole                  // one level of the way down to the unit
	codeRole                   // codes of units
	depthRole                  // how far down in the organisation the unit is, as a number
	answersRole                // numbers of answers
	otherCountRole             // numbers of people, who may be others than those who answered
	invitedRole                // numbers of people asked
	rateRole                   // a rate, which is worked out from both
	roundRole                  // in a table with one row per number: the round
	factorRole                 // ... the factor
	meanRole                   // ... its mean
	eachRole                   // the number of answers to one factor
	questionRole               // a single question
	leftOutRole                // known, and no result: a rank, a change
)

// roleNames are what a publisher calls the roles, in columns of survey/import.yaml
// and after --column.
var roleNames = map[string]role{
	"unit": unitRole, "parent": parentRole, "level": levelRole, "code": codeRole, "depth": depthRole, "answers": answersRole, "invited": invitedRole,
	"rate": rateRole, "round": roundRole, "factor-name": factorRole, "mean": meanRole, "answers-each": eachRole,
	"left-out": leftOutRole, "factor": unknownRole,
}

// questionPattern is the code of a single question: "B01", "W02", "E06_A", or its number:
// "Påstand 3", "Spørsmål 12: ...".
var questionPattern = pattern(`^(?:\p{L}{1,3}\d{1,3}(_\w{1,3})?|(?i:påstand|utsegn|utsagn|spørsmål|spm|statement|question|item)\.?\s*(?:nr\.?\s*)?\d{1,3}(?:\s*[.:)–-].*)?)$`)

// bracketPattern is what is added to a heading and says nothing of its role.
var bracketPattern = pattern(`\([^)]*\)|\[[^\]]*\]`)

// yearWord is a year, alone.
var yearWord = pattern(`^(?:19|20)\d\d$`)

// shareWord is found in headings of shares, also in brackets: "Svar (%)".
var shareWord = pattern(`(?i)%|prosent|percent|andel|share`)

// idleWords say nothing of what a column holds.
var idleWords = []string{"i", "alt", "sum", "totalt", "total", "in", "of", "the", "på", "av", "for", "til", "per", "pr", "siste", "som", "har", "who", "have", "samla", "samlet", "overall", "&", "kor", "hvor", "mange", "how", "many", "vart", "blei", "ble", "were"}

// levelPattern is the number of a level: "Nivå 2", "level3".
var levelPattern = pattern(`^(?:org|organisasjons?|einings?|enhets?)?(?:nivå|niva|nivaa|level|ledd)(\d)(?:navn|namn|name)?$`)

// levelCode is the heading of the codes of a level: "Nivå 2 kode".
var levelCode = pattern(`^(?:org|organisasjons?|einings?|enhets?)?(?:nivå|niva|nivaa|level|ledd)(\d)(?:kode|code|id|nr|nummer)$`)

// headingWords returns the words of a heading that count: without brackets, years and
// words that say nothing. Without any left, the idle ones are kept.
func headingWords(heading string) []string {
	all := words(bracketPattern().ReplaceAllString(heading, " "))
	counting := slices.DeleteFunc(slices.Clone(all), func(word string) bool {
		return yearWord().MatchString(word) || slices.Contains(idleWords, word)
	})
	if len(counting) == 0 {
		return all
	}
	return counting
}

// roleOf returns what a column holds by the words of its heading, and the number
// of its level; unknownRole may be a factor.
func roleOf(heading string) (role, int) {
	if questionPattern().MatchString(heading) && !factorNumber().MatchString(heading) && !levelPattern().MatchString(normal(heading)) {
		return questionRole, 0
	}
	if parts := levelPattern().FindStringSubmatch(strings.Join(headingWords(heading), "")); parts != nil {
		level, _ := strconv.Atoi(parts[1])
		return levelRole, level
	}
	counting := headingWords(heading)
	for _, known := range headings {
		if !known.fits(counting) {
			continue
		}
		if known.role == answersRole {
			return answersIn(heading), 0
		}
		return known.role, 0
	}
	switch {
	case isRate(heading):
		return rateRole, 0
	case isOtherCount(heading):
		return otherCountRole, 0
	}
	return unknownRole, 0
}

// heading is how the headings of one role are known.
type heading struct {
	role   role
	whole  []string // all words of the heading together
	begins []string // every word of the heading begins with one of these, or is about a number
	beside []string // words that may stand beside those, and say nothing alone
	any    []string // one word is this, whatever the others are
	first  []string // the first word is this
	counts []string // this is counted, and it is no answer
	others []string // a word ends with this, and something is counted: units, not people
	last   []string // the last word is this, and all others begin as begins says
}

// neutralWords are beside words that say what is counted.
var neutralWords = []string{
	"mottatte", "mottekne", "leverte", "levert", "inn", "faktiske", "gyldige", "valid", "actual", "medarbeidere", "medarbeidarar", "medarbeiderar", "ansatte", "tilsette", "personer", "personar", "skjema", "skjemaer", "ut", "people", "employees",
	"undersøkinga", "undersøkelsen", "undersøking", "undersøkelse", "spørreskjema", "spørjeskjema", "skjemaet", "survey", "questionnaire",
	"år", "year", "this",
}

// numberWords say that a column counts something.
var numberWords = []string{"antall", "antal", "tal", "talet", "ant", "number", "numbers", "no", "nr", "count", "n"}

func (h heading) fits(counting []string) bool {
	if slices.Contains(h.whole, strings.Join(counting, " ")) || slices.ContainsFunc(counting, func(word string) bool { return slices.Contains(h.any, word) }) {
		return true
	}
	if h.role == leftOutRole && slices.ContainsFunc(counting, func(word string) bool { return strings.HasPrefix(word, "invit") }) {
		return false // "Antall ansatte invitert"
	}
	if h.isFirst(counting) && (h.role != leftOutRole || !hasOther(counting[1:])) || len(counting) > 1 && slices.Contains(numberWords, counting[0]) && slices.Contains(h.counts, counting[1]) {
		return true
	}
	if len(counting) > 1 && slices.ContainsFunc(counting, func(word string) bool { return slices.Contains(numberWords, word) }) && slices.ContainsFunc(counting, h.endsOther) {
		return true
	}
	if len(h.last) > 0 && (len(counting) == 0 || !slices.Contains(h.last, counting[len(counting)-1])) {
		return false
	}
	found := false
	for _, word := range counting {
		begins := slices.ContainsFunc(h.begins, func(begin string) bool { return strings.HasPrefix(word, begin) }) || h.role == answersRole && isAnswerWord(word)
		if !begins && !slices.Contains(numberWords, word) && !slices.Contains(neutralWords, word) && !slices.Contains(h.beside, word) {
			return false
		}
		found = found || begins
	}
	return found
}

// isFirst reports whether the first word is one of a role's own.
func (h heading) isFirst(counting []string) bool {
	return len(counting) > 0 && slices.Contains(h.first, counting[0])
}

// besideRank are words that say nothing else of a rank, a change or a parent than when or
// among whom it is.
var besideRank = []string{
	"frå", "fra", "sidan", "siden", "since", "from", "to", "mot", "mellom", "between", "and", "måling", "målinga", "målingen", "undersøking", "undersøkinga", "undersøkelse", "undersøkelsen", "survey", "resultat", "resultatet", "results", "result",
	"år", "året", "åra", "årene", "year", "years", "forrige", "førre", "sist", "fjor", "last", "previous", "prev", "snitt", "snittet", "gjennomsnitt", "mean", "average", "score", "skår", "tal", "tall", "verdi", "value", "poeng", "points", "prosentpoeng", "prosent", "percent", "pp", "%", "+", "-",
	"kommunen", "kommuna", "kommune", "kommunar", "kommuner", "organisasjonen", "verksemda", "virksomheten", "sektor", "sektoren", "einingane", "enhetene", "units", "alle", "all", "blant", "among", "landet", "noreg", "norge", "national", "gruppe", "gruppa", "gruppen", "group", "intern", "ekstern", "total", "nr", "no", "number", "nummer",
	"eining", "eininga", "enhet", "enheten", "unit", "avdeling", "avdelinga", "avdelingen", "department",
	"leiar", "leder", "leiars", "leders", "rapport", "report", "st", "sd", "dev", "95", "ci", "deviation", "standard", "øvre", "nedre", "upper", "lower", "grense", "limit", "max", "min",
}

// hasOther reports whether some of the words of a heading say more than that.
func hasOther(words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		return !slices.Contains(besideRank, word) && strings.Trim(word, "0123456789") != ""
	})
}

// isLikeLeftOut reports whether a heading begins as that of a rank or a change does, and
// has other words beside it: it may be a factor, "Plassering av ansvar", as well as the
// change of one, "Endring trivsel".
func isLikeLeftOut(heading string) bool {
	counting := headingWords(heading)
	for _, known := range headings {
		if known.role == leftOutRole && known.isFirst(counting) {
			return hasOther(counting[1:])
		}
	}
	return false
}

// afterFirst is what is after the first word of a heading.
func afterFirst(heading string) string {
	_, after, _ := strings.Cut(oneLine(heading), " ")
	return after
}

// endsOther reports whether a word ends with one that is counted.
func (h heading) endsOther(word string) bool {
	return slices.ContainsFunc(h.others, func(end string) bool { return strings.HasSuffix(word, end) })
}
