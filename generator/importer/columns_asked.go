package importer

import (
	"math"
	"slices"
	"strings"

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

// employeeWords head columns of how many work somewhere, who are not all asked everywhere.
var employeeWords = []string{"tilsette", "ansatte", "employees", "staff", "headcount"}

// fewestRates is in how many rows a rate has to be that of the answers among the employees,
// for these to be the people asked.
const fewestRates = 3

// takeEmployees takes the only column of employees for those invited, where the rates in the
// table prove it, each of which is how many of them answered, or where they are "ansatte i
// undersøkelsen". Otherwise an advice says what to write where they are.
func takeEmployees(t *table, a Answers, n notes) {
	if t.find(invitedRole) >= 0 || len(t.all(answersRole)) != 1 {
		return
	}
	var found []int
	for i, c := range t.columns {
		isWord := func(word string) bool { return slices.Contains(employeeWords, word) }
		if !isSaid(a, c.heading) && c.role == leftOutRole && slices.ContainsFunc(words(c.heading), isWord) && isNeverBelow(t.rows, i, t.find(answersRole)) {
			found = append(found, i)
		}
	}
	if len(found) != 1 {
		return
	}
	c := &t.columns[found[0]]
	ofSurvey := slices.ContainsFunc(words(c.heading), func(word string) bool { return beginsWith(word, []string{"undersøk", "måling", "survey"}) })
	if ofSurvey || len(t.all(rateRole)) == 1 && haveRates(t, found[0], t.find(answersRole)) {
		c.role = invitedRole
	} else {
		n.Advice(c.place, "employees", "heading", c.heading)
	}
}

// haveRates reports whether the rate in every row is that of those who answered, by one column,
// among the people in another.
func haveRates(t *table, at, answered int) bool {
	fitting := 0
	for _, row := range t.rows {
		text := strings.TrimSpace(row[t.find(rateRole)].Text)
		people, answers, rate := readCount(row[at].Text), readCount(row[answered].Text), readNumber(text)
		if !people.exact() || !answers.exact() || rate.kind != known || people.least == 0 {
			continue
		}
		percent, half := rate.float(), 0.5*math.Pow(10, -float64(rate.writtenDecimals()))
		if !rate.percent && percent <= 1 {
			percent, half = 100*percent, 100*half
		}
		if math.Abs(percent-100*float64(answers.least)/float64(people.least)) > half+1e-6 {
			return false
		}
		if answers.least < people.least {
			fitting++
		}
	}
	return fitting >= fewestRates
}
