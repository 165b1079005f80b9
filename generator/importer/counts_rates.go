package importer

import (
	"math"
	"slices"
	"strings"

	"tifaktor/generator/sheet"
)

// rated is what a row says of one rate: the people in a column, and how many per cent of them,
// or of those asked, answered.
type rated struct {
	people, asked count
	percent, unit float64 // the unit is that of the last digit
}

// ratedRows returns the rows with a rate and an exact number of people in a column.
func ratedRows(rows [][]sheet.Cell, at, asked, rates int) []rated {
	var found []rated
	for _, row := range rows {
		people, rate := readCount(row[at].Text), readNumber(strings.TrimSpace(row[rates].Text))
		if !people.exact() || people.least == 0 || rate.kind != known {
			continue
		}
		one := rated{people: people, percent: rate.float(), unit: math.Pow(10, -float64(rate.writtenDecimals()))}
		if !rate.percent && one.percent <= 1 {
			one.percent, one.unit = 100*one.percent, 100*one.unit
		}
		if asked >= 0 {
			one.asked = readCount(row[asked].Text)
		}
		found = append(found, one)
	}
	return found
}

// isPercent reports whether so many of a number of people are the rate, rounded or cut.
func (one rated) isPercent(part, whole float64) bool {
	return math.Abs(100*part/whole-one.percent) < one.unit+1e-6
}

// mayHaveAnswered reports whether the people may be those who answered: the rate is that of them
// among some number of people. mayBeAsked reports whether it is that of some of them.
func (one rated) mayHaveAnswered() bool {
	people := float64(one.people.least)
	if one.percent <= 0 {
		return false
	}
	whole := 100 * people / one.percent
	return slices.ContainsFunc([]float64{math.Floor(whole), math.Ceil(whole)}, func(whole float64) bool {
		return whole >= people && math.Abs(100*people/whole-one.percent) <= one.unit/2+1e-6
	})
}

func (one rated) mayBeAsked() bool {
	part := float64(one.people.least) * one.percent / 100
	return one.percent <= 100 && (one.isPercent(math.Floor(part), float64(one.people.least)) || one.isPercent(math.Ceil(part), float64(one.people.least)))
}

// fewestOthers is in how many rows the people cannot have answered, for the rates to say so: one
// may be a slip.
const fewestOthers = 2

// askRates asks about the only column of answers where the rates beside it say that it holds
// others: those asked, who are in a column of their own, or of whom the rates can be and not
// of those who answered.
func askRates(t *table, a Answers, n notes) {
	answers := t.all(answersRole)
	rates := slices.DeleteFunc(t.all(rateRole), func(at int) bool { return isReversed(t.columns[at].heading) })
	if len(answers) != 1 || len(rates) != 1 || isSaid(a, t.columns[answers[0]].heading) || n.failed() {
		return
	}
	asked := t.find(invitedRole)
	if asked < 0 {
		asked = sameEmployees(t, answers[0])
	}
	rows := ratedRows(t.rows, answers[0], asked, rates[0])
	against, fitting, others, among := 0, 0, 0, true
	for _, one := range rows {
		if one.asked.exact() && one.asked.least > 0 {
			if one.isPercent(float64(one.people.least), float64(one.asked.least)) {
				fitting++
			} else {
				against++
			}
		}
		if among = among && one.mayBeAsked(); !one.mayHaveAnswered() {
			others++
		}
	}
	c, rate := t.columns[answers[0]], t.columns[rates[0]]
	if against > fitting || asked < 0 && others >= fewestOthers && among {
		n.Problem(c.place, "count_rates", "heading", c.heading, "rate", rate.heading)
	}
}

// sameEmployees returns the column of how many work in each unit that has the same numbers as
// another, -1 if there is none.
func sameEmployees(t *table, at int) int {
	return slices.IndexFunc(t.columns, func(c column) bool {
		other := slices.IndexFunc(t.columns, func(d column) bool { return d.place == c.place })
		isWord := func(word string) bool { return slices.Contains(employeeWords, word) }
		return c.role == leftOutRole && slices.ContainsFunc(words(c.heading), isWord) && isNeverBelow(t.rows, other, at) && !isOfOthers(t.rows, other, at)
	})
}
