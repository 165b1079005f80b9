package importer

import (
	"math"
	"slices"
	"strings"

	"tifaktor/generator/sheet"
)

// takeCounts finds out which column of people holds those who answered, where headings
// leave that open: the numbers have to prove it, or the publisher says it.
func takeCounts(t *table, a Answers, n notes) {
	takeBareCounts(t, a, n)
	takeAsked(t)
	answers := slices.Concat(t.all(answersRole), t.all(eachRole))
	if len(answers) > 0 || a.ProtectedBySource {
		for _, at := range t.all(otherCountRole) {
			t.columns[at].role = leftOutRole
		}
	}
	if found := t.all(answersRole); len(found) == 1 && isOpenCount(t, a, found[0]) && !isBelowInvited(t, found[0]) && !areOfRates(t, found[0]) {
		c := t.columns[found[0]]
		n.Problem(c.place, "count_bare", "heading", c.heading)
	}
	askRates(t, a, n)
	askRespons(t, a, n)
}

// askRespons asks about the only column of answers where it is called "Respons", which is a rate
// as often as a number, and holds no number above a hundred.
func askRespons(t *table, a Answers, n notes) {
	found := t.all(answersRole)
	if len(found) != 1 || isSaid(a, t.columns[found[0]].heading) || len(t.all(rateRole)) > 0 || n.failed() {
		return
	}
	c := t.columns[found[0]]
	if all := headingWords(c.heading); len(all) != 1 || all[0] != "respons" && all[0] != "response" {
		return
	}
	isAbove := func(row []sheet.Cell) bool { return readCount(row[found[0]].Text).least > 100 }
	if !slices.ContainsFunc(t.rows, isAbove) {
		n.Problem(c.place, "count_rate", "heading", c.heading)
	}
}

// areOfRates reports whether the rates in a table prove that a column of people holds those
// who answered: each may be the rate of that many among more people, and in some rows no part
// of that many people is the rate.
func areOfRates(t *table, at int) bool {
	if len(t.all(rateRole)) != 1 {
		return false
	}
	against := 0
	for _, one := range ratedRows(t.rows, at, -1, t.find(rateRole)) {
		isRate := func(part, whole float64) bool { return math.Abs(100*part/whole-one.percent) < one.unit }
		all, of := float64(one.people.least), 100*float64(one.people.least)/max(one.percent, one.unit)
		if one.percent <= 0 || one.percent > 100 || !isRate(all, max(all, math.Floor(of))) && !isRate(all, math.Ceil(of)) {
			return false
		}
		if among := all * one.percent / 100; !isRate(math.Floor(among), all) && !isRate(math.Ceil(among), all) {
			against++
		}
	}
	return against >= fewestRates
}

// isBelowInvited reports whether a column of people holds those who answered, since there is
// one of those invited that never has fewer.
func isBelowInvited(t *table, at int) bool {
	invited := t.all(invitedRole)
	return len(invited) == 1 && isNeverBelow(t.rows, invited[0], at)
}

// isNeverBelow reports whether a column of people has at least as many as another in each
// row with both, and there are such rows.
func isNeverBelow(rows [][]sheet.Cell, at, other int) bool {
	some := false
	for _, row := range rows {
		if more, less := readCount(row[at].Text), readCount(row[other].Text); more.exact() && less.exact() {
			if some = true; more.least < less.least {
				return false
			}
		}
	}
	return some
}

// askCounts asks which column holds the numbers of answers. Without them nobody can
// be protected.
func askCounts(t *table, n notes) {
	var likely, others []int
	for _, at := range append(likelyCounts(t), t.all(otherCountRole)...) {
		if heading := t.columns[at].heading; isReversed(heading) || slices.ContainsFunc(words(heading), isInvitedWord) {
			others = append(others, at)
		} else {
			likely = append(likely, at)
		}
	}
	if at := t.find(answersRole); at >= 0 {
		for _, row := range t.rows {
			if text := strings.TrimSpace(row[at].Text); readCount(text).kind == wrong {
				n.Problem(row[at].Place, "counts_unreadable", "heading", t.columns[at].heading)
				return
			}
		}
	}
	switch {
	case len(likely) > 0:
		first := t.columns[likely[0]]
		n.Problem(first.place, "which_counts", "n", len(likely), "columns", n.quoted(t.headingsOf(likely)), "heading", first.heading)
	case len(others) > 0:
		first := t.columns[others[0]]
		n.Problem(first.place, "counts_of_others", "n", len(others), "columns", n.quoted(t.headingsOf(others)), "heading", first.heading)
	default:
		n.Problem(t.place(), "no_counts")
	}
}

// likelyCounts returns the columns that may hold the numbers of answers: whole
// numbers that are not on the scale of the others.
func likelyCounts(t *table) []int {
	var likely []int
	for i, c := range t.columns {
		named, _ := roleOf(c.heading)
		if c.role != unknownRole && c.role != leftOutRole || named == roundRole || named == leftOutRole {
			continue
		}
		numbers := 0
		isCount := func(row []sheet.Cell) bool {
			text := strings.TrimSpace(row[i].Text)
			n := readCount(text)
			if n.exact() {
				numbers++
			}
			return n.exact() || n.kind == hidden || n.kind == missing
		}
		odd := func(row []sheet.Cell) bool { return !isCount(row) }
		if !slices.ContainsFunc(t.rows, odd) && 2*numbers >= len(t.rows) && highestCount(t.rows, i) > 5 {
			likely = append(likely, i)
		}
	}
	return likely
}

// highestCount returns the highest number of people in a column.
func highestCount(rows [][]sheet.Cell, at int) int {
	most := 0
	for _, row := range rows {
		if n := readCount(row[at].Text); n.exact() {
			most = max(most, n.most)
		}
	}
	return most
}
