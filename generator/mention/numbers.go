package mention

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"tifaktor/generator/invisible"
)

const (
	months = `(?:jan(?:uary?)?|feb(?:ruary?)?|mars?|march|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[sc](?:ember)?)`
	years  = `(?:19|20)\d\d`
)

// notResults are dates, school years, clock times, telephone numbers, and the mark of a
// number that is hidden (<5).
var notResults = regexp.MustCompile(`(?i)` + strings.Join([]string{
	`\b\d{1,2}\.\d{1,2}\.(?:\d\d){1,2}\b`,
	`\b\d{1,2}/\d{1,2}/(?:\d\d){1,2}\b`,
	`\b` + years + `-\d\d?(?:-\d\d?)?\b`,
	`\b` + years + `[-–/](?:` + years + `|\d\d)\b`,
	`\b(?:\d{1,2}\.(?: og | til |, |[-–]| [-–] ))?\d{1,2}\.? (?:of )?` + months + `\b`,
	`\b\d{1,2}\.?[-–]\d{1,2}\.? ` + months + `\b`,
	`\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:st|nd|rd|th)?\b`,
	`\bkl(?:okka|okken)?\.? ?\d{1,2}(?:[.:]\d\d)?(?:(?:[-–]| til )\d{1,2}(?:[.:]\d\d)?)?\b`,
	`\b\d{1,2}:\d\d(?::\d\d)?\b`,
	`\b0\d\.\d\d\b`,
	`\+\d[\d ]{6,}\d`,
	`<\s?\d{1,2}\b`,
	`\b\d\d \d\d \d\d \d\d\b|\b\d{3} \d\d \d{3}\b`,
}, `|`))

// numeral matches a number, with the letters and signs right beside it.
var numeral = regexp.MustCompile(`[\pL\d_.,-]*\d[\pL\d_.,-]*`)

// labels are words before a whole number that is no amount: point 3, week 12.
var labels = map[string]bool{}

func init() {
	for _, label := range strings.Fields(`punkt pkt del side kapittel kap steg trinn fase runde samling modul økt figur tabell
		vedlegg versjon veke uke spørsmål påstand faktor nummer nr rom avsnitt oppgåve oppgave sak linje spor gruppe lysbilete lysbilde
		point part page chapter step phase round session module figure table appendix version week question statement factor
		room section task item line group slide`) {
		labels[label] = true
	}
}

// leastYear is the least whole number that is a year, a postal code or the like: no hidden
// unit has as many people, and no scale is as long.
const leastYear = 1000

// longest is the length of the longest text that is parsed, in bytes. Any digit in a longer
// one counts as a number.
const longest = 1 << 16

// hasNumber reports whether a text has a number that may be a result. Begins is true if
// the text begins a row or a sentence, so that a number there may count a list.
func hasNumber(text string, begins bool) bool {
	if !strings.ContainsFunc(text, unicode.IsNumber) {
		return false
	}
	if len(text) > longest {
		return true
	}
	blank := func(found string) string { return strings.Repeat(" ", len(found)) }
	text = strings.Map(plain, norm.NFKC.String(strings.Map(withoutNotes, text)))
	text = notResults.ReplaceAllStringFunc(text, blank)
	for _, at := range numeral.FindAllStringIndex(text, -1) {
		if isAmount(text[:at[0]], text[at[0]:at[1]], text[at[1]:], begins) {
			return true
		}
	}
	return false
}

// withoutNotes leaves out raised digits: they refer to a note, or belong to m².
func withoutNotes(letter rune) rune {
	if strings.ContainsRune("¹²³⁰⁴⁵⁶⁷⁸⁹", letter) {
		return -1
	}
	return letter
}

// plain returns digits of every script as those from 0 to 9, every kind of space as a plain
// one, and -1 for invisible letters.
func plain(letter rune) rune {
	switch {
	case letter == 0 || unicode.IsSpace(letter):
		return ' '
	case letter > unicode.MaxASCII && unicode.IsDigit(letter):
		zero := letter
		for unicode.IsDigit(zero-1) && letter-zero < 9 {
			zero--
		}
		return '0' + letter - zero
	case invisible.Name(letter) != "":
		return -1
	}
	return letter
}

// isAmount reports whether a number, as written between two texts, is an amount.
func isAmount(before, written, after string, begins bool) bool {
	ends := strings.HasSuffix(written, ".") // of a sentence, or an ordinal
	written = strings.Trim(written, ".,-_")
	digit := strings.IndexAny(written, "0123456789")
	lead, number := written[:digit], written[digit:]
	tail := ""
	if letter := strings.IndexFunc(number, unicode.IsLetter); letter > 0 {
		number, tail = number[:letter], number[letter:]
	}
	joint := strings.HasSuffix(number, "-")
	number = strings.Trim(number, ".,-_")
	value, err := strconv.Atoi(number)
	begins = begins && strings.TrimSpace(before) == ""
	next, _ := utf8.DecodeRuneInString(strings.TrimSpace(after))
	switch {
	case err != nil:
		return true // decimals, or a range
	case lead != "" || tail != "" && (joint || utf8.RuneCountInString(tail) == 1 || isOrdinal(tail)):
		return false // B2, covid-19, 10-FAKTOR, 7b, 3rd
	case value >= leastYear || len(number) > 1 && number[0] == '0':
		return false
	case ends && (unicode.IsLower(next) || begins && next != utf8.RuneError), begins && next == ')':
		return false // 17. plass, and 1. in a list
	}
	before = strings.TrimSpace(before)
	label := before[strings.LastIndexByte(before, ' ')+1:]
	return !labels[strings.ToLower(strings.Trim(label, ".([#"))] && !strings.HasSuffix(label, "§")
}

func isOrdinal(ending string) bool {
	switch strings.ToLower(ending) {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}
