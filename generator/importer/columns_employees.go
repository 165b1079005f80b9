package importer

import (
	"math"
	"slices"
	"strings"
)

// employeeWords head columns of how many work somewhere, who are not all asked everywhere.
var employeeWords = []string{"tilsette", "ansatte", "employees", "staff", "headcount"}

// fewestRates is in how many rows a rate has to be that of the answers among the employees,
// for these to be the people asked.
const fewestRates = 3

// takeEmployees takes the only column of employees for those invited, where the rates in the
// table prove it, each of which is how many of them answered, or where they are "ansatte i
// undersøkelsen". Otherwise the question says what to write where
// they are.
func takeEmployees(t *table, a Answers, n notes) {
	if t.find(invitedRole) >= 0 || len(t.all(answersRole)) != 1 {
		return
	}
	var found []int
	for i, c := range t.columns {
		isWord := func(word string) bool { return slices.Contains(employeeWords, word) }
		if !isSaid(a, c.heading) && c.role == leftOutRole && slices.ContainsFunc(words(c.heading), isWord) && areAsMany(t, i) {
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

// areAsMany reports whether a column has numbers, none of them below that of the answers.
func areAsMany(t *table, at int) bool {
	some := false
	for _, row := range t.rows {
		people, answers := readCount(row[at].Text), readCount(row[t.find(answersRole)].Text)
		if people.exact() && answers.exact() {
			if some = true; people.least < answers.least {
				return false
			}
		}
	}
	return some
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
