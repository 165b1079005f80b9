package importer

import (
	"slices"
	"strconv"
	"strings"
)

// hiddenMarks are written for numbers that the source keeps to itself. "c" and
// "[c]" (confidential) are the marks of the UK's statistics, ":" and ".." those
// of Statistics Norway; -99 is a usual code in files from statistics programs,
// and #N/A (#I/T) what a spreadsheet has for a value that is not available.
var hiddenMarks = []string{
	".", "..", "...", "…", ":", "*", "**", "***", "****", "-", "–", "—", "#", "x", "c", "[c]", "ia", "i.a.", "i/a", "n.a.", "n. a.", "-99", "−99", "#i/t", "#n/a", "#n/d",
	"hidden", "suppressed", "confidential", "redacted",
}

// hiddenWords begin what people write in words.
var hiddenWords = []string{
	"skjul", "skjerm", "unntatt", "unntat", "unnateke", "unnatatt", "ikke vis", "ikkje vis", "vises ik", "visast ik", "blir ikkje", "for få", "for lite", "for lågt", "for lavt",
	"ikke nok", "ikkje nok", "ikke grunnlag", "ikkje grunnlag", "vert ikkje", "u.off", "f.å", "mangl", "too few", "not enough", "not shown", "anonym", "konfid", "undertryk", "prikk", "sperr", "utelat",
}

// Numbers of people that are only known to be few.
var (
	belowPattern  = pattern(`^(?:n|n\s*=|antall|tal)?\s*(?:<|under|færre enn|mindre enn|lågare enn|lavere enn|below|less than|fewer than)\s*(\d{1,2})(?:\s*(?:svar|personer|personar|answers|people))?$`)
	atMostPattern = pattern(`^(?:n)?\s*(?:≤|<\s*=|=\s*<|maks|maks\.|inntil|høgst|høyst|up to|at most)\s*(\d{1,2})$`)
	rangePattern  = pattern(`^(\d{1,2})\s*[-–—]\s*(\d{1,2})$`)
)

// wordedPattern is a limit in words, and smallNumbers the words.
var (
	wordedPattern = pattern(`^(?:under|færre enn|mindre enn|fewer than|less than)\s+(\p{L}+)(?:\s+svar)?$`)
	smallNumbers  = map[string]int{"tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "ti": 10, "three": 3, "four": 4, "five": 5, "ten": 10}
)

// limitSigns are what the patterns of a limit have one of.
var limitSigns = []string{"<", "≤", "under", "færre", "mindre", "lågare", "lavere", "below", "less", "fewer", "maks", "inntil", "høgst", "høyst", "up to", "at most"}

// saysLimit reports whether a text may say that a number is below a limit, which is faster
// than to try the patterns.
func saysLimit(small string) bool {
	return slices.ContainsFunc(limitSigns, func(sign string) bool { return strings.Contains(small, sign) })
}

// few is the highest number of people that a range of numbers may end with: above
// it the marks are not those of a small group.
const few = 20

// isHiddenMark reports whether a text, in lower case, is written for a number that
// the source keeps to itself.
func isHiddenMark(small string) bool {
	if slices.Contains(hiddenMarks, small) {
		return true
	}
	if _, _, ok := readFew(small); ok {
		return true
	}
	return slices.ContainsFunc(hiddenWords, func(word string) bool { return strings.HasPrefix(small, word) })
}

// readFew returns the fewest and the most people that a text such as "<5",
// "færre enn 5" or "1-4" says there are.
func readFew(small string) (least, most int, ok bool) {
	if parts := rangePattern().FindStringSubmatch(small); parts != nil {
		least, _ = strconv.Atoi(parts[1])
		most, _ = strconv.Atoi(parts[2])
		return least, most, least < most && most <= few
	}
	if !saysLimit(small) { // as nearly all cells of a table
		return 0, 0, false
	}
	for word, number := range smallNumbers {
		if parts := wordedPattern().FindStringSubmatch(small); parts != nil && parts[1] == word {
			return 0, number - 1, true
		}
	}
	if parts := belowPattern().FindStringSubmatch(small); parts != nil {
		most, _ = strconv.Atoi(parts[1])
		return 0, max(most-1, 0), most > 0
	}
	if parts := atMostPattern().FindStringSubmatch(small); parts != nil {
		most, _ = strconv.Atoi(parts[1])
		return 0, most, true
	}
	return readFewHidden(small)
}

// partsPattern divides what is written for a hidden number: "færre enn 5 svar, vises ikke",
// "skjult (færre enn 5 svar)".
var partsPattern = pattern(`\s*[,;:.()–—]\s*|\s+-\s+`)

// readFewHidden reads how few people a text of several parts says that there are, where every
// other part says that the number is hidden.
func readFewHidden(small string) (least, most int, ok bool) {
	if len(small) > 80 || !partsPattern().MatchString(small) {
		return 0, 0, false
	}
	for _, part := range partsPattern().Split(small, -1) {
		if parts := belowPattern().FindStringSubmatch(part); parts != nil && most == 0 {
			most, _ = strconv.Atoi(parts[1])
			continue
		}
		if part != "" && !slices.ContainsFunc(hiddenWords, func(word string) bool { return strings.HasPrefix(part, word) }) {
			return 0, 0, false
		}
	}
	return 0, max(most-1, 0), most > 0
}
