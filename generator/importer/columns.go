package importer

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// role is what a column of a wide file holds.
type role uint8

const (
	unknownRole role = iota
	groupRole
	nameRole
	codeRole
	invitedRole
	respondentsRole
	rateRole
	questionRole
)

// headings are the headings known for each role.
var headings = []struct {
	role  role
	words []string
}{
	{groupRole, []string{
		"departmental group", "department group", "department", "group", "parent", "sector", "division",
		"gruppe", "sektor", "kommunalområde", "tenesteområde", "tjenesteområde", "overordna eining", "overordnet enhet",
	}},
	{nameRole, []string{
		"organisation", "organization", "organisation name", "organization name", "unit", "unit name", "name",
		"eining", "einingsnamn", "enhet", "enhetsnavn", "avdeling", "verksemd", "virksomhet", "namn", "navn",
	}},
	{codeRole, []string{
		"organisation code", "organization code", "unit code", "code", "id", "unit id",
		"kode", "einingskode", "enhetskode", "einingsnummer", "enhetsnummer", "organisasjonsnummer", "org nr", "orgnr", "nr", "nummer",
	}},
	{invitedRole, []string{
		"invited", "number invited", "inviterte", "tal inviterte", "antal inviterte", "antall inviterte", "utsende", "utsendte", "antall utsendt",
	}},
	{respondentsRole, []string{
		"respondents", "responses", "number of responses", "number of respondents", "n",
		"svar", "tal svar", "antal svar", "antall svar", "respondentar", "respondenter", "antall respondenter",
	}},
	{rateRole, []string{"response rate", "rate", "svarprosent", "svarprosenten", "svarandel", "deltaking", "deltakelse"}},
}

// questionPattern is the code of a single question: "B01", "W02", "E06_A".
var questionPattern = regexp.MustCompile(`^\p{L}{1,3}\d{1,3}(_\w{1,3})?$`)

// roleOf tells what a column holds by its heading; unknownRole may be a factor.
func roleOf(heading string) role {
	if questionPattern.MatchString(heading) {
		return questionRole
	}
	for _, known := range headings {
		if slices.ContainsFunc(known.words, func(word string) bool { return normal(word) == normal(heading) }) {
			return known.role
		}
	}
	return unknownRole
}

// normal makes names alike that people take for the same: whatever the case,
// the punctuation and the spaces, and whether "and" or "&" is written.
func normal(name string) string {
	spaced := strings.Map(func(letter rune) rune {
		switch {
		case letter == '\'' || letter == '’' || letter == '\u00ad':
			return -1
		case unicode.IsLetter(letter) || unicode.IsDigit(letter) || unicode.IsMark(letter) || letter == '&':
			return unicode.ToLower(letter)
		}
		return ' '
	}, strings.ReplaceAll(name, "&", " & "))
	words := strings.Fields(spaced)
	for i, word := range words {
		if word == "and" || word == "og" {
			words[i] = "&"
		}
	}
	return strings.Join(words, "")
}

// plainLetters are letters written otherwise in an id.
var plainLetters = strings.NewReplacer(
	"æ", "ae", "ø", "o", "å", "a", "ä", "a", "ö", "o", "ü", "u", "á", "a", "à", "a", "â", "a", "é", "e", "è", "e", "ê", "e", "ë", "e",
	"í", "i", "ì", "i", "î", "i", "ï", "i", "ó", "o", "ò", "o", "ô", "o", "ú", "u", "ù", "u", "û", "u", "ñ", "n", "ç", "c",
	"č", "c", "đ", "d", "ŋ", "n", "š", "s", "ŧ", "t", "ž", "z", "ß", "ss", "'", "", "’", "", "\u00ad", "",
)

// longestID is how many letters of a name an id keeps, since it becomes the name
// of a file.
const longestID = 60

// slug makes an id of a name: a-z, 0-9 and hyphens. It is "" when the name has
// nothing of that.
func slug(name string) string {
	joined := strings.Map(func(letter rune) rune {
		if unicode.IsMark(letter) { // the ring of an å written as two
			return -1
		}
		return letter
	}, plainLetters.Replace(strings.ToLower(name)))
	plain := strings.FieldsFunc(joined, func(letter rune) bool {
		return (letter < 'a' || letter > 'z') && (letter < '0' || letter > '9')
	})
	id := ""
	for _, word := range plain {
		if id != "" && len(id)+1+len(word) > longestID {
			break
		}
		if id != "" {
			id += "-"
		}
		id += word
	}
	return id[:min(len(id), longestID)]
}
