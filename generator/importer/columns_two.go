package importer

import (
	"slices"

	"tifaktor/generator/sheet"
)

// takeAsked takes the only column whose heading is about those who could have answered, such as
// "Antall svar mulig" and "Deltakere i utvalget", for those invited, where it never has fewer
// than those who did.
func takeAsked(t *table) {
	answers := t.all(answersRole)
	if len(answers) != 1 || t.find(invitedRole) >= 0 {
		return
	}
	var asked []int
	for _, at := range t.all(otherCountRole) {
		if mayAnswer(t.columns[at].heading) && isNeverBelow(t.rows, at, answers[0]) {
			asked = append(asked, at)
		}
	}
	if len(asked) == 1 {
		t.columns[asked[0]].role = invitedRole
	}
}

// takeBareCounts takes one of two columns of people for those invited, where its heading does
// not say that they answered, that of the other does, and it never has fewer; or where the
// rates prove that each is how many of them are in the other. Where one never has fewer, it
// is asked about.
func takeBareCounts(t *table, a Answers, n notes) {
	found := t.all(answersRole)
	if len(found) != 2 || t.find(invitedRole) >= 0 || isSaid(a, t.columns[found[0]].heading) || isSaid(a, t.columns[found[1]].heading) {
		return
	}
	asked, answered := largerFirst(t.rows, found[0], found[1])
	if asked < 0 {
		return
	}
	isProved := len(t.all(rateRole)) == 1 && haveRates(t, asked, answered)
	if isProved || mayBeOfAsked(t.columns[asked]) && !mayBeOfAsked(t.columns[answered]) {
		t.columns[asked].role = invitedRole
		return
	}
	n.Problem(t.columns[asked].place, "counts_two", "answers", t.nameOf(answered), "invited", t.nameOf(asked))
}

// largerFirst returns two columns of people, first the one that never has fewer than the other and
// has more somewhere; -1 where neither does.
func largerFirst(rows [][]sheet.Cell, one, other int) (more, less int) {
	for _, pair := range [][2]int{{one, other}, {other, one}} {
		if isNeverBelow(rows, pair[0], pair[1]) && isOfOthers(rows, pair[0], pair[1]) {
			return pair[0], pair[1]
		}
	}
	return -1, -1
}

// isOfOthers reports whether a column of people has more than another in some row.
func isOfOthers(rows [][]sheet.Cell, at, other int) bool {
	return slices.ContainsFunc(rows, func(row []sheet.Cell) bool {
		more, less := readCount(row[at].Text), readCount(row[other].Text)
		return more.exact() && less.exact() && more.least > less.least
	})
}

// mayBeOfAsked reports whether the heading of a column of people is also one of those asked.
func mayBeOfAsked(c column) bool {
	return isBareCount(c.heading) || normal(c.heading) == "n" || isRespondents(c.heading)
}

// isOpenCount reports whether nothing but its numbers says whether those in a column answered or
// were asked: beside a rate, or where a number is shown of a unit whose means are not,
// "Respondenter" and "n" may be all that were.
func isOpenCount(t *table, a Answers, at int) bool {
	return !isSaid(a, t.columns[at].heading) && (isBareCount(t.columns[at].heading) || mayBeOfAsked(t.columns[at]) && (t.find(rateRole) >= 0 || isShownAlone(t, at)))
}

// isShownAlone reports whether some row has a number of people in a column and a mark for a
// hidden number in another, and no mean.
func isShownAlone(t *table, at int) bool {
	var means []int
	for _, other := range t.all(unknownRole) {
		if t.kinds(other)[known] > 0 {
			means = append(means, other)
		}
	}
	return slices.ContainsFunc(t.rows, func(row []sheet.Cell) bool {
		is := func(kind numberKind) bool {
			return slices.ContainsFunc(means, func(other int) bool { return readNumber(row[other].Text).kind == kind })
		}
		people := readCount(row[at].Text)
		return people.exact() && people.least > 0 && is(hidden) && !is(known)
	})
}
