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

// ratedRows returns the rows with a rate and an exact number of people in a column. Those asked
// are in another column; -1 if none has them.
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
// among some number of people.
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

// mayBeAsked reports whether the people may be those asked: the rate is that of some of them.
func (one rated) mayBeAsked() bool {
	part := float64(one.people.least) * one.percent / 100
	return one.percent <= 100 && (one.isPercent(math.Floor(part), float64(one.people.least)) || one.isPercent(math.Ceil(part), float64(one.people.least)))
}

// nearby is how many numbers of people around those who were asked are tried, at most, below and above.
const nearby = 20

// askedByChance returns how often the rate of those who answered, among about as many people as
// they would be a part of, can also be the rate of some of themselves.
func (one rated) askedByChance() float64 {
	people := one.people.least
	whole := int(math.Round(100 * float64(people) / one.percent))
	fitting, tried := 0, 0
	for asked := max(people, whole-nearby); asked <= whole+nearby; asked++ {
		other := one
		other.percent = math.Round(100*float64(people)/float64(asked)/one.unit) * one.unit
		if tried++; other.mayBeAsked() {
			fitting++
		}
	}
	return float64(fitting) / float64(tried)
}

// askedChance is how rare it must be by chance that all rates can be those of the people
// themselves, for a question.
const askedChance = 0.01

// fewestOthers is in how many rows the people cannot have answered, for the rates to say so: one
// may be a slip.
const fewestOthers = 2

// askRates asks about the only column of answers where the rates beside it say that it holds
// others: those asked, who are in a column of their own, or of whom all the rates can be, as they
// hardly could by chance.
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
	against, fitting := 0, 0
	for _, one := range rows {
		switch {
		case !one.asked.exact() || one.asked.least == 0:
		case one.isPercent(float64(one.people.least), float64(one.asked.least)):
			fitting++
		default:
			against++
		}
	}
	c, rate := t.columns[answers[0]], t.columns[rates[0]]
	switch others, chance := areAsked(rows); {
	case against > fitting, asked < 0 && others >= fewestOthers:
		n.Problem(c.place, "count_rates", "heading", c.heading, "rate", rate.heading)
	case asked < 0 && chance < askedChance:
		n.Problem(c.place, "count_rates_asked", "heading", c.heading, "rate", rate.heading)
	}
}

// areAsked returns in how many rows the people cannot have answered, if all may have been
// asked, and else how often all rates would be those of some of them by chance: 1 if they are not.
func areAsked(rows []rated) (others int, chance float64) {
	chance = 1
	for _, one := range rows {
		switch {
		case !one.mayBeAsked():
			return 0, 1
		case !one.mayHaveAnswered():
			others++
		default:
			chance *= one.askedByChance()
		}
	}
	return others, chance
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
