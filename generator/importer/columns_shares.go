package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/sheet"
)

// besideShares are words in the headings of shares that say which answers they are of.
var besideShares = []string{
	"andel", "andelen", "del", "prosent", "prosentandel", "percent", "share", "pst", "%", "enig", "enige", "einig", "einige", "samd", "samde", "uenig", "uenige", "usamd", "usamde", "nøytral", "nøytrale", "positiv", "positive", "negativ", "negative", "kritisk", "kritiske",
	"fornøyd", "fornøyde", "nøgd", "nøgde", "misfornøyd", "misfornøyde", "helt", "heilt", "delvis", "litt", "svært", "ganske", "verken", "eller", "høg", "høge", "høy", "høye", "låg", "låge", "lav", "lave", "topp", "botn", "bunn", "top", "box", "svar", "svarte", "svarer", "svarar", "skår", "score", "verdi", "verdiane", "verdiene",
	"agree", "agreeing", "disagree", "neutral", "favourable", "unfavourable", "favorable", "unfavorable", "high", "low", "strongly",
}

// isShareOf reports whether the words of a heading besides those of a factor are about a share
// of the answers: "andel 4-5 (%)". At least one has to be.
func isShareOf(rest string) bool {
	if !shareWord().MatchString(rest) {
		return false
	}
	return !slices.ContainsFunc(words(rest), func(word string) bool {
		return !slices.Contains(besideShares, word) && !slices.Contains(idleWords, word) && !isIdle(word)
	})
}

// besideFactor are the kinds of column that are beside that of a factor and have its name.
var besideFactor = []struct {
	role role
	is   func(rest string) bool
}{
	{leftOutRole, isShareOf},
	{eachRole, func(rest string) bool { return eachRest().MatchString(rest) }},
	{leftOutRole, isMeanOfOthers},
}

// isMeanOfOthers reports whether the words of a heading besides those of a factor are about others
// to compare with, or all of the organisation. "Snitt" alone may be the unit's own.
func isMeanOfOthers(rest string) bool {
	return isCompared(rest) && isElsewhere(rest) || isWholeName(rest)
}

// eachRest is what is written with the name of a factor for how many answered it.
var eachRest = pattern(`(?i)^[\s,:–(\[-]*(?:n|(?:antall|antal|ant\.?|tal)\s+svar|svar|responses)[\s:–)\]-]*$`)

// takeBesideFactors takes columns headed by a factor and something else for what they are, where
// another column has the factor alone: shares of the answers, how many answered it, and the means
// of others. A share without the name of a factor is of that in the column before it.
func takeBesideFactors(t *table, known *instruments, a Answers) {
	for at := range t.columns {
		c := &t.columns[at]
		if isSaid(a, t.columns[at].heading) || c.role != unknownRole && c.role != answersRole && c.role != rateRole {
			continue
		}
		if c.role == unknownRole && isShareOf(c.heading) && !known.knows(c.heading) && isAfterMean(t, at) {
			c.role = leftOutRole
			continue
		}
		for _, factor := range t.columns {
			rest, ok := besides(c.heading, factor.heading)
			if !ok || factor.role != unknownRole {
				continue
			}
			for _, kind := range besideFactor {
				if kind.is(rest) {
					c.role, c.over = kind.role, factor.heading
					break
				}
			}
		}
	}
}

// besides returns what a heading has before or after the name of a factor.
func besides(heading, factor string) (rest string, ok bool) {
	heading, factor = oneLine(heading), oneLine(factor)
	if factor == "" || len(heading) <= len(factor) {
		return "", false
	}
	if after, found := strings.CutPrefix(heading, factor); found && strings.Trim(after[:1], " ,:;–-([") == "" || found && strings.HasPrefix(after, "–") {
		return after, true
	}
	before, found := strings.CutSuffix(heading, factor)
	return before, found && strings.Trim(before[len(before)-1:], " :;-") == ""
}

// isAfterMean reports whether the nearest column before one that is no share and not left out
// has means.
func isAfterMean(t *table, at int) bool {
	for before := at - 1; before >= 0; before-- {
		switch c := t.columns[before]; {
		case c.role == leftOutRole || isShareOf(c.heading):
		default:
			return c.role == unknownRole && hasMeans(t.rows, before)
		}
	}
	return false
}

// hasMeans reports whether most of the numbers in a column have decimals and are no higher than
// a mean can be.
func hasMeans(rows [][]sheet.Cell, at int) bool {
	means, others := 0, 0
	for _, row := range rows {
		n := readNumber(row[at].Text)
		if n.kind != known {
			continue
		}
		if !n.percent && n.float() >= 1 && n.float() <= highestMean {
			means++
		} else {
			others++
		}
	}
	return means > others
}

// takeEach takes columns of one heading for the numbers of answers to each factor, where each of
// them is just after a column that may be a factor: "Autonomi", "n", "Rolleklarhet", "n".
func takeEach(t *table, instruments *instruments, a Answers) {
	found := t.all(answersRole)
	found = slices.DeleteFunc(found, func(at int) bool {
		isSame := func(other int) bool {
			return other != at && oneLine(t.columns[other].heading) == oneLine(t.columns[at].heading)
		}
		return isSaid(a, t.columns[at].heading) || !slices.ContainsFunc(t.all(answersRole), isSame)
	})
	isAfterFactor := func(at int) bool {
		return at > 0 && t.columns[at-1].role == unknownRole && t.kinds(at - 1)[known] > 0 && instruments.knows(t.columns[at-1].heading)
	}
	if len(found) < 2 || slices.ContainsFunc(found, func(at int) bool { return !isAfterFactor(at) }) {
		return
	}
	for _, at := range found {
		t.columns[at].role, t.columns[at].over = eachRole, t.columns[at-1].heading
	}
}
